/** The form of a kind that has none of its own, from what the kind says of its fields. */

import { useState, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import { KINDS } from "../../../record/kinds/index.ts"
import {
  amendFaults,
  askedField,
  untyped,
  written,
  type AmendField,
  type Typed,
} from "../../forms/amend-fields.ts"
import { TypedField } from "../../forms/typed-field.tsx"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { pages } from "../../server/addresses.ts"
import { GroundsField } from "../../forms/grounds-field.tsx"
import { EntryForm } from "../../forms/entry-form.tsx"
import { FromWords } from "../../forms/fields.tsx"
import { groundsFault, useGrounds, type Beginning } from "../../forms/use-beginning.ts"

export interface FormProps extends ProcessPageProps {
  readonly beginning: Beginning
}

type Faults = Readonly<Record<string, string | undefined>>

/** What its fields do not say of the form of a kind. */
interface OwnForm {
  readonly label: string
  /** Where one goes when it is written. */
  readonly address: (process: ProcessId, typed: Typed) => string
  /** What it begins with. */
  readonly initial: (beginning: Beginning) => Typed
  /** What is wrong besides what is needed and was left empty. */
  readonly wrong?: (typed: Typed) => Faults
}

type FormKind = "risk" | "role" | "office" | "name" | "relation" | "meeting"

const OWN: Readonly<Record<FormKind, OwnForm>> = {
  risk: {
    label: "The risk",
    address: (process) => pages.positions(process),
    initial: ({ choices: { from } }) => ({
      by: from?.speakers.flatMap(({ actor }) => actor ?? []) ?? [],
    }),
  },
  role: { label: "The role", address: pageOfActor, initial: ofActor },
  office: { label: "The office", address: pageOfActor, initial: ofActor },
  name: { label: "The name", address: pageOfActor, initial: ofActor },
  relation: {
    label: "The relation",
    address: (process, { from }) =>
      from === undefined ? pages.map(process) : pages.actor(process, from as ItemId),
    initial: (beginning) => ({
      from: firstActor(beginning),
      to: beginning.named("to"),
      sort: "speaks-for",
    }),
    wrong: ({ from, to }) =>
      to !== undefined && from === to
        ? { "body.to": "Nobody is related to itself. Choose another actor." }
        : {},
  },
  meeting: {
    label: "The meeting",
    address: (process) => pages.meetings(process),
    initial: (beginning) => ({ between: [firstActor(beginning)].flatMap((actor) => actor ?? []) }),
    wrong: ({ sort, between }) => ({
      "body.between": betweenFault(sort, between as readonly ItemId[]),
    }),
  },
}

/** Goes where one reads it when it is on the record. */
export function KindForm({ kind, ...props }: FormProps & { readonly kind: FormKind }): ReactNode {
  const { session, process, beginning } = props
  const { label, address, initial: initial, wrong } = OWN[kind]
  const rows = rowsOf(kind)
  const fields = rows.flat()
  const [typed, setTyped] = useState<Typed>(() => ({ ...untyped(fields), ...initial(beginning) }))
  const grounds = useGrounds(beginning)
  const { actors, from } = beginning.choices
  return (
    <EntryForm
      session={session}
      process={process}
      label={label}
      submit="Put it on the record"
      fields={[...fields.map(({ name }) => `body.${name}`), "body.rests"]}
      name={(item) => actors.find((each) => each.item === item)?.name ?? "somebody"}
      body={() => written(kind, fields, typed, grounds.rests)}
      done={() => ({ said: "It is on the record.", address: address(process, typed) })}
      wrong={() => ({
        ...amendFaults(fields, typed),
        ...wrong?.(typed),
        "body.rests": groundsFault(grounds),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={from} />
          <Rows
            rows={rows}
            draw={(field) => (
              <TypedField
                key={field.name}
                field={field}
                value={typed[field.name]}
                actors={actors}
                fault={faults[`body.${field.name}`]}
                onChange={(value) => setTyped((now) => ({ ...now, [field.name]: value }))}
              />
            )}
          />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

/** The fields of a form, those that stand beside each other in one list. */
const rowsOf = (kind: FormKind): readonly (readonly AmendField[])[] =>
  (KINDS[kind].forms?.write ?? []).map((row) =>
    (Array.isArray(row) ? row : [row]).map((asked) => askedField(kind, asked)),
  )

/** Fields above each other; those of one row beside each other. */
const Rows = ({
  rows,
  draw,
}: {
  readonly rows: readonly (readonly AmendField[])[]
  readonly draw: (field: AmendField) => ReactNode
}): ReactNode =>
  rows.map((row, index) =>
    row.length === 1 ? (
      row.map(draw)
    ) : (
      <div key={index} className="form-columns">
        {row.map(draw)}
      </div>
    ),
  )

/** The actor that the address names, else whoever said the sentence. */
const firstActor = ({ choices, named }: Beginning): ItemId | undefined =>
  named("actor") ?? choices.from?.speakers.find(({ actor }) => actor !== undefined)?.actor

function ofActor(beginning: Beginning): Typed {
  return { actor: firstActor(beginning) }
}

/** Where one reads what was written about an actor. */
function pageOfActor(process: ProcessId, { actor }: Typed): string {
  return actor === undefined ? pages.positions(process) : pages.actor(process, actor as ItemId)
}

/** One can be somewhere alone; it takes two to meet. */
function betweenFault(sort: unknown, between: readonly ItemId[]): string | undefined {
  if (sort === "presence") return between.length < 1 ? "Name who was there." : undefined
  return between.length < 2 ? "Name at least two who met." : undefined
}
