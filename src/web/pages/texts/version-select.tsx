/** One of a text's versions. */

import { useId, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { TextView } from "../../../contract/index.ts"
import { visibleName } from "../../words/bidi.ts"

interface VersionSelectProps {
  readonly label: string
  readonly view: TextView
  readonly chosen: ItemId | undefined
  readonly onChoose: (version: ItemId | undefined) => void
  readonly none?: string
}

export function VersionSelect({
  label,
  view,
  chosen,
  onChoose,
  none,
}: VersionSelectProps): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ""}
        onChange={({ target }) =>
          onChoose(
            view.versions.find(({ view: version }) => version.item === target.value)?.view.item,
          )
        }
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {view.versions.map(({ view: { item, body } }) => (
          <option key={item} value={item}>
            {visibleName(body.label)}
          </option>
        ))}
      </select>
    </div>
  )
}
