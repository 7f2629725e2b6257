/** Recording what somebody found of a commitment; or that its deadline was moved. */

import { useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { CommitmentLine, FindingBody, FindingStatus, SessionView } from "../../api/contract.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { Name } from "../parts/name.tsx"
import { ActorsField } from "../texts/actors-field.tsx"
import { faultOf, faultsOf, focusFault, NO_FAULTS } from "../texts/form-faults.ts"
import { GroundsField } from "../texts/grounds-field.tsx"
import { LineField } from "../texts/line-field.tsx"
import { useDocuments } from "../texts/text-queries.ts"
import { useKnownActors } from "../texts/use-known-actors.ts"
import { NO_WHEN, whenFault, WhenField, whenOf } from "../texts/when-field.tsx"
import { keysOf } from "../words/wording.ts"
import { DeadlineField } from "./deadline-field.tsx"
import { askedOf, deadlineFaults, NO_DEADLINE } from "./deadline-text.ts"
import { FINDING_WORDS } from "./promise-words.ts"
import { usePromise } from "./promise-queries.ts"

const FIELDS = [
  "body.status",
  "body.by",
  "body.when",
  "body.words",
  "body.rests",
  "body.commitment",
]

interface FindingFormProps {
  readonly process: ProcessId
  readonly line: CommitmentLine
  readonly session: SessionView
  /** What the form begins with: `extended` where the deadline is to be moved. */
  readonly status: FindingStatus
  readonly onClose: () => void
}

export function FindingForm({
  process,
  line,
  session,
  status: begun,
  onClose,
}: FindingFormProps): ReactNode {
  const [status, setStatus] = useState(begun)
  const [by, setBy] = useState<readonly ItemId[]>([])
  const [when, setWhen] = useState(NO_WHEN)
  const [words, setWords] = useState("")
  const [due, setDue] = useState({ ...NO_DEADLINE, from: line.due?.day ?? "" })
  const [document, setDocument] = useState<ItemId>()
  const [rests, setRests] = useState<readonly ItemId[]>([])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { data: documents = [] } = useDocuments(process)
  const known = useKnownActors(process, document, [...line.by, ...line.to])
  const announce = useAnnounce()
  const add = usePromise(session, process, () => {
    announce("The finding is on the record.")
    onClose()
  })
  const moves = status === "extended"
  const wrong = faultsOf({
    "body.when": whenFault(when),
    "body.rests":
      rests.length === 0 ? "Choose a document and the sentences that show it." : undefined,
    due:
      moves && askedOf(due) === undefined
        ? "Write the new deadline: its words, its day, or both."
        : undefined,
  })
  const faults = { ...(tried ? wrong : NO_FAULTS), ...faultOf(add.error, FIELDS) }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    add.reset()
    if (Object.keys(wrong).length > 0) return focusFault(form.current)
    const body: FindingBody = {
      kind: "finding",
      commitment: line.view.item,
      status,
      by,
      when: whenOf(when),
      words,
      due: undefined,
      rests: { anchors: [], items: rests },
    }
    add.mutate({ body, ...(moves ? { due } : {}) }, { onError: () => focusFault(form.current) })
  }
  return (
    <Sheet
      title={begun === "extended" ? "Move the deadline" : "Record a finding"}
      wide
      onClose={onClose}
    >
      <form ref={form} className="form" onSubmit={submit} noValidate aria-label="A finding">
        {add.error !== null &&
        faultOf(add.error, FIELDS) === undefined &&
        Object.keys(deadlineFaults(add.error)).length === 0 ? (
          <Fault error={add.error} />
        ) : null}
        {faults["body.commitment"] === undefined ? null : (
          <p className="field-fault" role="alert">
            {faults["body.commitment"]}
          </p>
        )}
        <p className="quote">
          <Name>{line.view.body.what}</Name>
        </p>
        <label>
          What was found
          <select
            value={status}
            onChange={({ target }) =>
              setStatus(keysOf(FINDING_WORDS).find((each) => each === target.value) ?? status)
            }
          >
            {keysOf(FINDING_WORDS).map((each) => (
              <option key={each} value={each}>
                {FINDING_WORDS[each]}
              </option>
            ))}
          </select>
        </label>
        {moves ? (
          <DeadlineField legend="The new deadline" text={due} onChange={setDue} error={add.error} />
        ) : null}
        {faults["due"] === undefined ? null : (
          <p className="field-fault" role="alert">
            {faults["due"]}
          </p>
        )}
        <ActorsField
          label="Found by"
          hint="Left empty, it is your own finding."
          known={known}
          chosen={by}
          onChange={setBy}
          fault={faults["body.by"]}
        />
        <WhenField
          label="On which day"
          when={when}
          onChange={setWhen}
          fault={faults["body.when"]}
        />
        <LineField
          label="In words"
          value={words}
          onChange={setWords}
          rows={2}
          fault={faults["body.words"]}
        />
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
