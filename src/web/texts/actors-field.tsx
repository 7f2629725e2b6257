/** Choosing several actors, one after another; each can be taken away again. */

import { useId, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { ActorName } from "../../api/contract.ts"
import { Name } from "../parts/name.tsx"
import { visibleName } from "../words/bidi.ts"

interface ActorsFieldProps {
  readonly label: string
  readonly hint?: string
  readonly known: readonly ActorName[]
  readonly chosen: readonly ItemId[]
  readonly onChange: (chosen: readonly ItemId[]) => void
  readonly fault?: string | undefined
}

export function ActorsField({
  label,
  hint,
  known,
  chosen,
  onChange,
  fault,
}: ActorsFieldProps): ReactNode {
  const id = useId()
  const nameOf = (item: ItemId): string =>
    known.find((actor) => actor.item === item)?.name ?? "somebody not listed here"
  const left = known.filter(({ item }) => !chosen.includes(item))
  const add = (value: string): void => {
    const actor = left.find(({ item }) => item === value)
    if (actor !== undefined) onChange([...chosen, actor.item])
  }
  return (
    <div className="field actors-field">
      <label htmlFor={id}>{label}</label>
      {chosen.length === 0 ? null : (
        <ul className="chips" aria-label={`${label}: chosen`}>
          {chosen.map((item) => (
            <li key={item}>
              <Name>{nameOf(item)}</Name>
              <button
                type="button"
                className="quiet"
                aria-label={`Take away ${visibleName(nameOf(item))}`}
                onClick={() => onChange(chosen.filter((each) => each !== item))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        id={id}
        value=""
        onChange={({ target }) => add(target.value)}
        aria-invalid={fault !== undefined}
        aria-describedby={
          fault === undefined ? (hint === undefined ? undefined : `${id}-hint`) : `${id}-fault`
        }
      >
        <option value="">{left.length === 0 ? "nobody else is on the record" : "add …"}</option>
        {left.map(({ item, name }) => (
          <option key={item} value={item}>
            {visibleName(name)}
          </option>
        ))}
      </select>
      {fault === undefined ? null : (
        <p className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
