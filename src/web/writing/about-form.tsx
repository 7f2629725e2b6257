/** What the forms of actors, of meetings and of risks have in common. */

import type { ReactNode } from "react"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { WrittenBody } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { pages } from "../server/addresses.ts"
import type { Faults } from "../texts/form-faults.ts"
import { GroundsField, type GroundsChosen } from "../texts/grounds-field.tsx"
import { EntryForm } from "./entry-form.tsx"
import { FromWords } from "./fields.tsx"
import { groundsFault, type Beginning } from "./use-beginning.ts"

export interface FormProps extends ProcessPageProps {
  readonly beginning: Beginning
}

interface AboutProps extends FormProps {
  readonly label: string
  readonly grounds: GroundsChosen
  readonly wrong: () => Readonly<Record<string, string | undefined>>
  readonly body: () => WrittenBody
  /** Where one goes when it is written. */
  readonly address: string
  readonly children: (faults: Faults) => ReactNode
}

const FIELDS = [
  "body.actor",
  "body.from",
  "body.to",
  "body.between",
  "body.title",
  "body.name",
  "body.words",
  "body.place",
  "body.about",
  "body.when",
  "body.stake",
  "body.condition",
  "body.held",
  "body.rests",
]

/** The form of something about an actor, around its own fields. */
export function About({
  session,
  process,
  beginning,
  label,
  grounds,
  wrong,
  body,
  address,
  children,
}: AboutProps): ReactNode {
  const name = (item: string | undefined): string =>
    beginning.choices.actors.find((each) => each.item === item)?.name ?? "somebody"
  return (
    <EntryForm
      session={session}
      process={process}
      label={label}
      submit="Put it on the record"
      fields={FIELDS}
      name={name}
      body={body}
      done={() => ({ said: "It is on the record.", address })}
      wrong={() => ({ ...wrong(), "body.rests": groundsFault(grounds) })}
    >
      {(faults) => (
        <>
          <FromWords from={beginning.choices.from} />
          {children(faults)}
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

/** The sentence to show where no actor was chosen. */
export const chosenFault = (actor: ItemId | undefined): string | undefined =>
  actor === undefined ? "Choose an actor." : undefined

/** The item, which the form has looked for before it is sent. */
export function requireActor(item: ItemId | undefined): ItemId {
  if (item === undefined) throw new RangeError("a form was sent without an actor")
  return item
}

/** The actor that the address names, else whoever said the sentence. */
export const firstActor = ({ choices, named }: Beginning): ItemId | undefined =>
  named("actor") ?? choices.from?.speakers.find(({ actor }) => actor !== undefined)?.actor

/** Where one reads what was written about an actor. */
export const pageOf = (process: ProcessId, actor: ItemId | undefined): string =>
  actor === undefined ? pages.positions(process) : pages.actor(process, actor)
