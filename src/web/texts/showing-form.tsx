/** Recording that somebody was shown a version. */

import { useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import type { ItemId } from "../../base/index.ts"
import type { SessionView, TextView } from "../../api/contract.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { ActorsField } from "./actors-field.tsx"
import { faultOf, faultsOf, focusFault, NO_FAULTS } from "./form-faults.ts"
import { GroundsField } from "./grounds-field.tsx"
import { useAdd, useDocuments } from "./text-queries.ts"
import { useKnownActors } from "./use-known-actors.ts"
import { VersionSelect } from "./version-select.tsx"
import { NO_WHEN, whenFault, WhenField, whenOf } from "./when-field.tsx"

export function ShowingForm({
  view,
  session,
  onClose,
}: {
  readonly view: TextView
  readonly session: SessionView
  readonly onClose: () => void
}): ReactNode {
  const {
    process: { id: process },
  } = view
  const [version, setVersion] = useState<ItemId | undefined>(view.versions.at(-1)?.view.item)
  const [to, setTo] = useState<readonly ItemId[]>([])
  const [by, setBy] = useState<readonly ItemId[]>([])
  const [when, setWhen] = useState(NO_WHEN)
  const [document, setDocument] = useState<ItemId>()
  const [rests, setRests] = useState<readonly ItemId[]>([])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { data: documents = [] } = useDocuments(process)
  const known = useKnownActors(process, document, view.people)
  const announce = useAnnounce()
  const add = useAdd(session, process, () => {
    announce("The showing is on the record.")
    onClose()
  })
  const wrong = faultsOf({
    "body.to": to.length === 0 ? "Say who was shown it." : undefined,
    "body.when": whenFault(when),
    "body.rests":
      rests.length === 0 ? "Choose a document and the sentences that tell of it." : undefined,
  })
  const faults = {
    ...(tried ? wrong : NO_FAULTS),
    ...faultOf(add.error, ["body.to", "body.rests", "body.when"]),
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    add.reset()
    if (Object.keys(wrong).length > 0 || version === undefined) return focusFault(form.current)
    add.mutate(
      {
        kind: "showing",
        version,
        by,
        to,
        when: whenOf(when),
        rests: { anchors: [], items: rests },
      },
      { onError: () => focusFault(form.current) },
    )
  }
  return (
    <Sheet title="Record a showing" wide onClose={onClose}>
      <form ref={form} className="form" onSubmit={submit} noValidate aria-label="A showing">
        {add.error !== null &&
        faultOf(add.error, ["body.to", "body.rests", "body.when"]) === undefined ? (
          <Fault error={add.error} />
        ) : null}
        <VersionSelect label="Version" view={view} chosen={version} onChoose={setVersion} />
        <ActorsField
          label="Shown to"
          known={known}
          chosen={to}
          onChange={setTo}
          fault={faults["body.to"]}
        />
        <ActorsField
          label="By"
          hint="Whoever showed it, where that is known."
          known={known}
          chosen={by}
          onChange={setBy}
        />
        <WhenField label="When" when={when} onChange={setWhen} fault={faults["body.when"]} />
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
            Record it
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Sheet>
  )
}
