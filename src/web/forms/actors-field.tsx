/** Choosing several actors, one after another; each can be taken away again. */

import { useId, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { ActorName } from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { visibleName } from "../words/bidi.ts"
import type { Faults } from "./form-faults.ts"
import { FieldFault } from "./line-field.tsx"

interface ActorsFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly known: readonly ActorName[]
  readonly chosen: readonly ItemId[]
  readonly onChange: (chosen: readonly ItemId[]) => void
  readonly fault?: string | undefined
}

/** Those known and not chosen yet are offered by name. */
export function ActorsField({
  label,
  hint,
  known,
  chosen,
  onChange,
  fault,
}: ActorsFieldProps): ReactNode {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const left = known.filter(({ item }) => !chosen.includes(item))
  const add = (value: string): void => {
    const actor = left.find(({ item }) => item === value)
    if (actor !== undefined) onChange([...chosen, actor.item])
  }
  return (
    <div className="field actors-field">
      <label htmlFor={id}>{label}</label>
      {chosen.length === 0 ? null : (
        <Chosen label={label} known={known} chosen={chosen} onChange={onChange} />
      )}
      <select
        id={id}
        value=""
        onChange={({ target }) => add(target.value)}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? hintId : `${id}-fault`}
      >
        <option value="">{left.length === 0 ? "nobody else is on the record" : "add …"}</option>
        {left.map(({ item, name }) => (
          <option key={item} value={item}>
            {visibleName(name)}
          </option>
        ))}
      </select>
      <FieldFault id={`${id}-fault`} fault={fault} />
      {hint === undefined ? null : (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}

type ChosenProps = Pick<ActorsFieldProps, "label" | "known" | "chosen" | "onChange">

function Chosen({ label, known, chosen, onChange }: ChosenProps): ReactNode {
  const nameOf = (item: ItemId): string =>
    known.find((actor) => actor.item === item)?.name ?? "somebody not listed here"
  return (
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
  )
}

type People = Readonly<Record<string, readonly ItemId[]>>

interface PeopleFieldsProps<All extends People> {
  /** The fields to show, in order: what each is called, and what is said of it. */
  readonly fields: readonly (readonly [field: keyof All & string, label: string, hint?: string])[]
  readonly people: All
  readonly known: readonly ActorName[]
  readonly faults: Faults
  readonly onChange: (people: All) => void
}

/** Several such fields of one body, each with its fault as the server names it, `body.by`. */
export const PeopleFields = <All extends People>({
  fields,
  people,
  known,
  faults,
  onChange,
}: PeopleFieldsProps<All>): ReactNode =>
  fields.map(([field, label, hint]) => (
    <ActorsField
      key={field}
      label={label}
      hint={hint}
      known={known}
      chosen={people[field] ?? []}
      onChange={(chosen) => onChange({ ...people, [field]: chosen })}
      fault={faults[`body.${field}`]}
    />
  ))
