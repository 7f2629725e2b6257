/** Putting an agreement on the record: who is party to it, and who is not. */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { AgreementBody, PromisesView, SessionView } from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { PeopleFields } from "../../forms/actors-field.tsx"
import { CheckedSheet } from "../../forms/checked-form.tsx"
import { faultsAt } from "../../forms/form-faults.ts"
import { GroundsField, useGroundsChosen, type GroundsChosen } from "../../forms/grounds-field.tsx"
import { LineField } from "../../forms/line-field.tsx"
import { useKnownActors } from "../../server/use-known-actors.ts"
import { NO_WHEN, whenFault, WhenField, whenOf, type WhenText } from "../../forms/when-field.tsx"
import { usePromise } from "./promise-queries.ts"

const refused = faultsAt(["body.title", "body.parties", "body.signed", "body.rests"])

/** An agreement as it is typed. */
interface Typed {
  readonly title: string
  readonly signed: WhenText
  readonly people: Readonly<Record<"parties" | "outside" | "guarantors", readonly ItemId[]>>
}

const NOTHING: Typed = {
  title: "",
  signed: NO_WHEN,
  people: { parties: [], outside: [], guarantors: [] },
}

/** The form in a window over the page; closes when the agreement is on the record. */
export function AgreementForm({
  view,
  session,
  onClose,
}: {
  readonly view: PromisesView
  readonly session: SessionView
  readonly onClose: () => void
}): ReactNode {
  const process = view.process.id
  const [typed, setTyped] = useState(NOTHING)
  const grounds = useGroundsChosen()
  const known = useKnownActors(process, grounds.document)
  const announce = useAnnounce()
  const add = usePromise(session, process, () => {
    announce("The agreement is on the record.")
    onClose()
  })
  const { title, signed, people } = typed
  return (
    <CheckedSheet
      title="Add an agreement"
      label="An agreement"
      submit="Put it on the record"
      sending={add}
      wrong={wrongIn(typed, grounds)}
      refused={refused}
      sent={() => ({ body: bodyOf(typed, grounds) })}
      onCancel={onClose}
    >
      {(faults) => (
        <>
          <LineField
            label="Title"
            value={title}
            onChange={(words) => setTyped({ ...typed, title: words })}
            fault={faults["body.title"]}
          />
          <WhenField
            label="Signed"
            when={signed}
            onChange={(when) => setTyped({ ...typed, signed: when })}
            fault={faults["body.signed"]}
          />
          <div className="form-columns">
            <PeopleFields
              fields={SIDES}
              people={people}
              known={known}
              faults={faults}
              onChange={(chosen) => setTyped({ ...typed, people: chosen })}
            />
          </div>
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </CheckedSheet>
  )
}

const SIDES = [
  ["parties", "Party to it", "Those who signed, or are bound by it."],
  ["outside", "Not party to it", "Those whom it concerns and who did not sign."],
  ["guarantors", "Guarantors", "Those who underwrite it."],
] as const

const wrongIn = (
  { title, signed, people }: Typed,
  { items }: GroundsChosen,
): Readonly<Record<string, string | undefined>> => ({
  "body.title":
    title.trim() === ""
      ? "Give the agreement a title, such as “Agreement of 29 February 2020”."
      : undefined,
  "body.parties": people.parties.length === 0 ? "Name those who are party to it." : undefined,
  "body.signed": whenFault(signed),
  "body.rests":
    items.length === 0
      ? "Choose a document and the sentences that tell of it, or the document as a whole."
      : undefined,
})

const bodyOf = ({ title, signed, people }: Typed, { rests }: GroundsChosen): AgreementBody => ({
  kind: "agreement",
  title,
  signed: whenOf(signed),
  ...people,
  text: undefined,
  rests,
})
