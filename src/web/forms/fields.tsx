/** Fields that forms about positions and actors have in common. */

import { useId, type ReactNode } from "react"
import { parseDay, type Day, type ItemId } from "../../base/index.ts"
import type { HeldFrom, Telling } from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { FieldFault } from "./line-field.tsx"
import { visibleName } from "../words/bidi.ts"
import { ACTOR_WORDS, keysOf } from "../words/wording.ts"

interface ActorFieldProps {
  readonly label: string
  readonly actors: readonly {
    readonly item: ItemId
    readonly name: string
    readonly kind: string
  }[]
  readonly chosen: ItemId | undefined
  readonly onChange: (actor: ItemId | undefined) => void
  readonly fault?: string | undefined
}

/** One actor. One that is not in the list (it says little) stays chosen where it was named. */
export function ActorField({ label, actors, chosen, onChange, fault }: ActorFieldProps): ReactNode {
  const id = useId()
  const sorted = [...actors].sort((a, b) => a.name.localeCompare(b.name, "en"))
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ""}
        onChange={({ target }) => onChange(actors.find(({ item }) => item === target.value)?.item)}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      >
        <option value="">choose …</option>
        {chosen !== undefined && !actors.some(({ item }) => item === chosen) ? (
          <option value={chosen}>the actor named before</option>
        ) : null}
        {sorted.map(({ item, name, kind }) => (
          <option key={item} value={item}>
            {visibleName(name)}
            {kindWords(kind)}
          </option>
        ))}
      </select>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}

const kindWords = (kind: string): string => {
  const known = keysOf(ACTOR_WORDS).find((each) => each === kind)
  return known === undefined || known === "person" ? "" : ` (${ACTOR_WORDS[known]})`
}

/** Days as they are typed. */
export interface HeldText {
  readonly from: string
  readonly until: string
}

export const heldText = (held: HeldFrom | undefined): HeldText => ({
  from: held?.from ?? "",
  until: held?.until ?? "",
})

export const heldOf = ({ from, until }: HeldText): HeldFrom => ({
  from: dayOf(from),
  until: dayOf(until),
})

const dayOf = (text: string): Day | undefined => (text === "" ? undefined : parseDay(text))

/** The sentence to show at the days; undefined where they can be. */
export function heldFault({ from, until }: HeldText): string | undefined {
  const wrong = [from, until].find((text) => text !== "" && parseDay(text) === undefined)
  if (wrong !== undefined)
    return (
      `There is no day ${JSON.stringify(wrong.slice(0, 20))}. Write it as year-month-day, such ` +
      "as 2021-03-08."
    )
  return from !== "" && until !== "" && until < from
    ? "It ends before it begins. Write a last day that does not come before the first."
    : undefined
}

export function HeldField({
  label,
  held,
  onChange,
  fault,
}: {
  readonly label: string
  readonly held: HeldText
  readonly onChange: (held: HeldText) => void
  readonly fault: string | undefined
}): ReactNode {
  const id = useId()
  const day = (field: keyof HeldText, words: string): ReactNode => (
    <label>
      {words}
      <input
        type="date"
        value={held[field]}
        onChange={({ target }) => onChange({ ...held, [field]: target.value })}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-fault`}
      />
    </label>
  )
  return (
    <fieldset className="held-field">
      <legend>{label}</legend>
      <div className="field-row">
        {day("from", "From")}
        {day("until", "Until")}
      </div>
      {fault === undefined ? (
        <p className="hint" id={`${id}-hint`}>
          Both days count. Leave a day empty where it is not known, or where it goes on.
        </p>
      ) : (
        <FieldFault id={`${id}-fault`} fault={fault} />
      )}
    </fieldset>
  )
}

/** The sentence that a form begins from. */
export function FromWords({ from }: { readonly from: Telling | undefined }): ReactNode {
  if (from === undefined) return null
  return (
    <blockquote className="from-words">
      <p className="quote">
        <bdi>“{from.words}”</bdi>
      </p>
      <p className="facts">
        {from.speakers.map(({ name }, index) => (
          <span key={index}>
            <Name>{name}</Name>
          </span>
        ))}
        <span>
          <Name>{from.document.title}</Name>
        </span>
      </p>
    </blockquote>
  )
}
