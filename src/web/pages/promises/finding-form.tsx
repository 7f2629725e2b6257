/** Recording what somebody found of a commitment; or that its deadline was moved. */

import { useState, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type {
  CommitmentLine,
  FindingBody,
  FindingStatus,
  SessionView,
} from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Name } from "../../parts/name.tsx"
import { ActorsField } from "../../forms/actors-field.tsx"
import { CheckedSheet } from "../../forms/checked-form.tsx"
import { faultsAt, type Faults } from "../../forms/form-faults.ts"
import { GroundsField, useGroundsChosen, type GroundsChosen } from "../../forms/grounds-field.tsx"
import { FieldFault, LineField } from "../../forms/line-field.tsx"
import { useKnownActors } from "../../server/use-known-actors.ts"
import { NO_WHEN, whenFault, WhenField, whenOf, type WhenText } from "../../forms/when-field.tsx"
import { keysOf } from "../../words/wording.ts"
import { DeadlineField } from "./deadline-field.tsx"
import { askedOf, deadlineFaults, NO_DEADLINE, type DeadlineText } from "./deadline-text.ts"
import { FINDING_WORDS } from "./promise-words.ts"
import { usePromise } from "./promise-queries.ts"

const refusedFields = faultsAt([
  "body.status",
  "body.by",
  "body.when",
  "body.words",
  "body.rests",
  "body.commitment",
])

const refused = (error: unknown): Faults => ({ ...refusedFields(error), ...deadlineFaults(error) })

/** A finding as it is typed. */
interface Typed {
  readonly status: FindingStatus
  readonly by: readonly ItemId[]
  readonly when: WhenText
  readonly words: string
  readonly due: DeadlineText
}

interface FindingFormProps {
  readonly process: ProcessId
  readonly line: CommitmentLine
  readonly session: SessionView
  /** What the form begins with: `extended` where the deadline is to be moved. */
  readonly status: FindingStatus
  readonly onClose: () => void
}

/** The form in a window over the page; closes when the finding is on the record. */
export function FindingForm({
  process,
  line,
  session,
  status: initial,
  onClose,
}: FindingFormProps): ReactNode {
  const [typed, setTyped] = useState<Typed>({
    status: initial,
    by: [],
    when: NO_WHEN,
    words: "",
    due: { ...NO_DEADLINE, from: line.due?.day ?? "" },
  })
  const grounds = useGroundsChosen()
  const known = useKnownActors(process, grounds.document, [...line.by, ...line.to])
  const announce = useAnnounce()
  const add = usePromise(session, process, () => {
    announce("The finding is on the record.")
    onClose()
  })
  const body = (): FindingBody => bodyOf(line.view.item, typed, grounds)
  return (
    <CheckedSheet
      title={initial === "extended" ? "Move the deadline" : "Record a finding"}
      label="A finding"
      submit="Put it on the record"
      sending={add}
      wrong={wrongIn(typed, grounds)}
      refused={refused}
      sent={() => ({ body: body(), ...(moves(typed) ? { due: typed.due } : {}) })}
      onCancel={onClose}
    >
      {(faults) => (
        <>
          <FieldFault fault={faults["body.commitment"]} />
          <p className="quote">
            <Name>{line.view.body.what}</Name>
          </p>
          <Found
            typed={typed}
            known={known}
            faults={faults}
            error={add.error}
            onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
          />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </CheckedSheet>
  )
}

/** Whether it moves the deadline. */
const moves = ({ status }: Typed): boolean => status === "extended"

interface FoundProps {
  readonly typed: Typed
  readonly known: ReturnType<typeof useKnownActors>
  readonly faults: Faults
  readonly error: unknown
  readonly onChange: (part: Partial<Typed>) => void
}

/** What was found, by whom and when. */
function Found({ typed, known, faults, error, onChange }: FoundProps): ReactNode {
  return (
    <>
      <StatusSelect chosen={typed.status} onChoose={(status) => onChange({ status })} />
      {moves(typed) ? (
        <DeadlineField
          legend="The new deadline"
          text={typed.due}
          onChange={(due) => onChange({ due })}
          error={error}
        />
      ) : null}
      <FieldFault fault={faults["due"]} />
      <ActorsField
        label="Found by"
        hint="Left empty, it is your own finding."
        known={known}
        chosen={typed.by}
        onChange={(by) => onChange({ by })}
        fault={faults["body.by"]}
      />
      <WhenField
        label="On which day"
        when={typed.when}
        onChange={(when) => onChange({ when })}
        fault={faults["body.when"]}
      />
      <LineField
        label="In words"
        value={typed.words}
        onChange={(words) => onChange({ words })}
        rows={2}
        fault={faults["body.words"]}
      />
    </>
  )
}

function StatusSelect({
  chosen,
  onChoose,
}: {
  readonly chosen: FindingStatus
  readonly onChoose: (status: FindingStatus) => void
}): ReactNode {
  return (
    <label>
      What was found
      <select
        value={chosen}
        onChange={({ target }) =>
          onChoose(keysOf(FINDING_WORDS).find((each) => each === target.value) ?? chosen)
        }
      >
        {keysOf(FINDING_WORDS).map((each) => (
          <option key={each} value={each}>
            {FINDING_WORDS[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

const wrongIn = (
  typed: Typed,
  { items }: GroundsChosen,
): Readonly<Record<string, string | undefined>> => ({
  "body.when": whenFault(typed.when),
  "body.rests":
    items.length === 0 ? "Choose a document and the sentences that show it." : undefined,
  due:
    moves(typed) && askedOf(typed.due) === undefined
      ? "Write the new deadline: its words, its day, or both."
      : undefined,
})

/** The body without its deadline, which the server works out. */
const bodyOf = (
  commitment: ItemId,
  { status, by, when, words }: Typed,
  { rests }: GroundsChosen,
): FindingBody => ({
  kind: "finding",
  commitment,
  status,
  by,
  when: whenOf(when),
  words,
  due: undefined,
  rests,
})
