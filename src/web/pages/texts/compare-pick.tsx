/**
 * Choosing two things to compare: texts by their latest version, documents, and on a text's own
 * page its versions.
 */

import { useId, useState, type ReactNode, type SyntheticEvent } from "react"
import { useLocation } from "wouter"
import { parseId, type ItemId, type ProcessId } from "../../../base/index.ts"
import { pages } from "../../server/addresses.ts"
import { visibleName } from "../../words/bidi.ts"
import { useDocuments, useTexts } from "../../server/text-queries.ts"

export interface Comparable {
  readonly item: ItemId
  readonly name: string
}

/**
 * `versions`: those of a text, which come first; the two newest of them are chosen to begin with.
 */
export function ComparePick({
  process,
  versions = [],
  a,
  b,
}: {
  readonly process: ProcessId
  readonly versions?: readonly Comparable[]
  readonly a?: ItemId | undefined
  readonly b?: ItemId | undefined
}): ReactNode {
  const { data: texts } = useTexts(process)
  const { data: documents } = useDocuments(process)
  const groups = [
    { label: "Versions", options: versions },
    {
      label: "Texts, by their latest version",
      options: (texts?.texts ?? [])
        .filter(({ latest }) => latest !== undefined)
        .map(({ item, title, latest }) => ({
          item,
          name: `${title}, version ${latest?.label ?? ""}`,
        })),
    },
    {
      label: "Documents",
      options: (documents ?? [])
        .filter(({ version }) => version !== undefined)
        .map(({ item, title }) => ({ item, name: title })),
    },
  ].filter(({ options }) => options.length > 0)
  const [from, setFrom] = useState<string>(a ?? versions.at(-2)?.item ?? "")
  const [to, setTo] = useState<string>(b ?? versions.at(-1)?.item ?? "")
  const [fault, setFault] = useState(false)
  const [, go] = useLocation()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const [one, other] = [parseId("item", from), parseId("item", to)]
    setFault(one === undefined || other === undefined)
    if (one !== undefined && other !== undefined) go(pages.compare(process, one, other))
  }
  return (
    <form className="form compare-pick" onSubmit={submit} aria-label="Compare two versions">
      <div className="field-row">
        <Pick label="From" value={from} groups={groups} onPick={setFrom} />
        <Pick label="To" value={to} groups={groups} onPick={setTo} />
      </div>
      <p className="field-fault" role="alert">
        {fault ? "Choose one on each side." : ""}
      </p>
      <div className="actions">
        <button type="submit">Compare clause by clause</button>
      </div>
    </form>
  )
}

interface Group {
  readonly label: string
  readonly options: readonly Comparable[]
}

function Pick({
  label,
  value,
  groups,
  onPick,
}: {
  readonly label: string
  readonly value: string
  readonly groups: readonly Group[]
  readonly onPick: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onPick(target.value)}>
        <option value="">choose …</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(({ item, name }) => (
              <option key={item} value={item}>
                {visibleName(name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
