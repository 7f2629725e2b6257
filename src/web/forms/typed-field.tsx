/** One field of a form, drawn by how it is typed. */

import type { ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { ActorName } from "../../contract/index.ts"
import { Choice } from "./choice.tsx"
import { ActorsField } from "./actors-field.tsx"
import { LineField } from "./line-field.tsx"
import { WhenField, type WhenText } from "./when-field.tsx"
import { ActorField, HeldField, type HeldText } from "./fields.tsx"
import type { AmendField } from "./amend-fields.ts"

interface TypedFieldProps {
  readonly field: AmendField
  readonly value: unknown
  /** Who can be chosen. */
  readonly actors: readonly (ActorName & { readonly kind: string })[]
  readonly fault: string | undefined
  readonly onChange: (value: unknown) => void
}

/** What is typed is as its sort says: text, a day as text, an id, a list of ids, a word. */
export function TypedField({ field, value, actors, fault, onChange }: TypedFieldProps): ReactNode {
  const { label } = field
  const hint = field.hint === undefined ? {} : { hint: field.hint }
  const common = { label, onChange, fault }
  switch (field.sort) {
    case "line":
      return <LineField {...common} {...hint} rows={field.rows ?? 1} value={String(value)} />
    case "when":
      return <WhenField {...common} when={value as WhenText} />
    case "held":
      return <HeldField {...common} held={value as HeldText} />
    case "actors":
      return (
        <ActorsField {...common} {...hint} known={actors} chosen={value as readonly ItemId[]} />
      )
    case "actor":
      return <ActorField {...common} actors={actors} chosen={value as ItemId | undefined} />
    case "choice":
      return <ChoiceField field={field} value={String(value)} onChange={onChange} />
  }
}

function ChoiceField({
  field: { label, words = {}, hint },
  value,
  onChange,
}: Pick<TypedFieldProps, "field" | "onChange"> & { readonly value: string }): ReactNode {
  const choice = <Choice label={label} words={words} value={value} onChoose={onChange} />
  return hint === undefined ? (
    choice
  ) : (
    <div className="field">
      {choice}
      <p className="hint">{hint}</p>
    </div>
  )
}
