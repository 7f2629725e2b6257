/** Putting an agreement on the record: who is party to it, and who is not. */

import { useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import type { ItemId } from "../../base/index.ts"
import type { PromisesView, SessionView, When } from "../../api/contract.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { ActorsField } from "../texts/actors-field.tsx"
import { faultOf, faultsOf, focusFault, NO_FAULTS } from "../texts/form-faults.ts"
import { GroundsField } from "../texts/grounds-field.tsx"
import { LineField } from "../texts/line-field.tsx"
import { useDocuments } from "../texts/text-queries.ts"
import { useKnownActors } from "../texts/use-known-actors.ts"
import { NO_WHEN, whenFault, WhenField, whenOf } from "../texts/when-field.tsx"
import { usePromise } from "./promise-queries.ts"

const FIELDS = ["body.title", "body.parties", "body.signed", "body.rests"]

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
  const [title, setTitle] = useState("")
  const [signed, setSigned] = useState(NO_WHEN)
  const [people, setPeople] = useState<
    Readonly<Record<"parties" | "outside" | "guarantors", readonly ItemId[]>>
  >({ parties: [], outside: [], guarantors: [] })
  const [document, setDocument] = useState<ItemId>()
  const [rests, setRests] = useState<readonly ItemId[]>([])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { data: documents = [] } = useDocuments(process)
  const known = useKnownActors(process, document)
  const announce = useAnnounce()
  const add = usePromise(session, process, () => {
    announce("The agreement is on the record.")
    onClose()
  })
  const wrong = faultsOf({
    "body.title":
      title.trim() === ""
        ? "Give the agreement a title, such as “Agreement of 29 February 2020”."
        : undefined,
    "body.parties": people.parties.length === 0 ? "Name those who are party to it." : undefined,
    "body.signed": whenFault(signed),
    "body.rests":
      rests.length === 0
        ? "Choose a document and the sentences that tell of it, or the document as a whole."
        : undefined,
  })
  const faults = { ...(tried ? wrong : NO_FAULTS), ...faultOf(add.error, FIELDS) }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    add.reset()
    if (Object.keys(wrong).length > 0) return focusFault(form.current)
    const when: When | undefined = whenOf(signed)
    add.mutate(
      {
        body: {
          kind: "agreement",
          title,
          signed: when,
          ...people,
          text: undefined,
          rests: { anchors: [], items: rests },
        },
      },
      { onError: () => focusFault(form.current) },
    )
  }
  const actors = (field: keyof typeof people, label: string, hint: string): ReactNode => (
    <ActorsField
      label={label}
      hint={hint}
      known={known}
      chosen={people[field]}
      onChange={(chosen) => setPeople({ ...people, [field]: chosen })}
      fault={faults[`body.${field}`]}
    />
  )
  return (
    <Sheet title="Add an agreement" wide onClose={onClose}>
      <form ref={form} className="form" onSubmit={submit} noValidate aria-label="An agreement">
        {add.error !== null && faultOf(add.error, FIELDS) === undefined ? (
          <Fault error={add.error} />
        ) : null}
        <LineField label="Title" value={title} onChange={setTitle} fault={faults["body.title"]} />
        <WhenField
          label="Signed"
          when={signed}
          onChange={setSigned}
          fault={faults["body.signed"]}
        />
        <div className="form-columns">
          {actors("parties", "Party to it", "Those who signed, or are bound by it.")}
          {actors("outside", "Not party to it", "Those whom it concerns and who did not sign.")}
          {actors("guarantors", "Guarantors", "Those who underwrite it.")}
        </div>
        <GroundsField
          process={process}
          documents={documents}
          document={document}
          onDocument={setDocument}
          chosen={rests}
          onChange={setRests}
          fault={faults["body.rests"]}
        />
        <div className="actions">
          <button type="submit" className="primary" disabled={add.isPending}>
            Put it on the record
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Sheet>
  )
}
