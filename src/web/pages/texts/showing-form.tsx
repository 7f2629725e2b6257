/** Recording that somebody was shown a version. */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { SessionView, TextView } from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { PeopleFields } from "../../forms/actors-field.tsx"
import { CheckedSheet } from "../../forms/checked-form.tsx"
import { faultsAt } from "../../forms/form-faults.ts"
import { GroundsField, useGroundsChosen } from "../../forms/grounds-field.tsx"
import { useAdd } from "../../server/text-queries.ts"
import { useKnownActors } from "../../server/use-known-actors.ts"
import { VersionSelect } from "./version-select.tsx"
import { NO_WHEN, whenFault, WhenField, whenOf } from "../../forms/when-field.tsx"

const refused = faultsAt(["body.to", "body.rests", "body.when"])

const PEOPLE = [
  ["to", "Shown to"],
  ["by", "By", "Whoever showed it, where that is known."],
] as const

interface ShowingFormProps {
  readonly view: TextView
  readonly session: SessionView
  readonly onClose: () => void
}

/** The form in a window over the page; closes when the showing is on the record. */
export function ShowingForm({ view, session, onClose }: ShowingFormProps): ReactNode {
  const process = view.process.id
  const [version, setVersion] = useState<ItemId | undefined>(view.versions.at(-1)?.view.item)
  const [people, setPeople] = useState<Readonly<Record<"to" | "by", readonly ItemId[]>>>({
    to: [],
    by: [],
  })
  const [when, setWhen] = useState(NO_WHEN)
  const grounds = useGroundsChosen()
  const { items, rests } = grounds
  const known = useKnownActors(process, grounds.document, view.people)
  const announce = useAnnounce()
  const add = useAdd(session, process, () => {
    announce("The showing is on the record.")
    onClose()
  })
  return (
    <CheckedSheet
      title="Record a showing"
      label="A showing"
      submit="Record it"
      sending={add}
      wrong={{
        "body.to": people.to.length === 0 ? "Say who was shown it." : undefined,
        "body.when": whenFault(when),
        "body.rests":
          items.length === 0 ? "Choose a document and the sentences that tell of it." : undefined,
      }}
      refused={refused}
      sent={() =>
        version === undefined
          ? undefined
          : { kind: "showing" as const, version, ...people, when: whenOf(when), rests }
      }
      onCancel={onClose}
    >
      {(faults) => (
        <>
          <VersionSelect label="Version" view={view} chosen={version} onChoose={setVersion} />
          <PeopleFields
            fields={PEOPLE}
            people={people}
            known={known}
            faults={faults}
            onChange={setPeople}
          />
          <WhenField label="When" when={when} onChange={setWhen} fault={faults["body.when"]} />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </CheckedSheet>
  )
}
