/**
 * Correcting something that a person wrote: its fields as they stand, what it rests on, and why;
 * nothing is overwritten.
 */

import { useMemo, useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ActorName, ItemView, Review, SessionView } from "../../contract/index.ts"
import { useReviewing } from "../server/claim-queries.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault, Waiting } from "../parts/fault.tsx"
import { useChoices } from "../server/position-queries.ts"
import { ConflictDialog } from "../forms/conflict-dialog.tsx"
import { useHistory } from "../server/queries.ts"
import { faultOf, faultsOf, focusFault, NO_FAULTS, type Faults } from "../forms/form-faults.ts"
import { GroundsField, useGroundsChosen, type GroundsChosen } from "../forms/grounds-field.tsx"
import { LineField } from "../forms/line-field.tsx"
import {
  AMEND_FIELDS,
  amended,
  amendFaults,
  typedOf,
  type AmendField,
  type Grounded,
  type Typed,
} from "../forms/amend-fields.ts"
import { TypedField } from "../forms/typed-field.tsx"

interface AmendProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly item: ItemId
  /** What it is called in a sentence: "this letter". */
  readonly what: string
  /** Actors that the page names, so that they are called alike here. */
  readonly people: readonly ActorName[]
  readonly onClose: () => void
}

/** The form in a window over the page, once what stands is there. */
export function AmendDialog(props: AmendProps): ReactNode {
  const { process, item, what, onClose } = props
  const history = useHistory(process, item)
  const { data: choices } = useChoices(process)
  const last = history.data?.entries.at(-1)
  // What stands when the form is opened, and no later: what is typed is measured against it.
  const [initial, begin] = useState<typeof last>()
  if (initial === undefined && last !== undefined && !history.isFetching) begin(last)
  const people = useMemo(
    () => named([...props.people, ...(choices?.actors ?? [])]),
    [props.people, choices],
  )
  const body = initial?.content.kind === "held" ? (initial.content.body as Grounded) : undefined
  return (
    <Sheet title={`Correct ${what}`} wide onClose={onClose}>
      {history.error === null ? null : <Fault error={history.error} />}
      {initial === undefined || body === undefined || choices === undefined ? (
        <Waiting>Fetching it as it stands …</Waiting>
      ) : (
        <AmendForm
          {...props}
          head={initial.id}
          body={body}
          fields={AMEND_FIELDS[body.kind] ?? []}
          people={people}
        />
      )}
    </Sheet>
  )
}

/** Each once, the page's own first. */
const named = (actors: readonly ActorName[]): readonly ActorName[] =>
  [...new Map([...actors].reverse().map(({ item, name }) => [item, { item, name }])).values()].sort(
    (a, b) => a.name.localeCompare(b.name, "en"),
  )

interface FormProps extends AmendProps {
  readonly head: ItemView["head"]
  readonly body: Grounded
  readonly fields: readonly AmendField[]
}

function AmendForm(props: FormProps): ReactNode {
  const { session, process, item, what, people, body, fields, onClose } = props
  const [typed, setTyped] = useState<Typed>(() => typedOf(body, fields))
  const [because, setBecause] = useState("")
  const grounds = useGroundsChosen(body.rests)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const announce = useAnnounce()
  const sending = useReviewing(session, process, () => {
    announce("Corrected. What stood before stays in its history.")
    onClose()
  })
  const refused = faultOf(sending.fault, [
    ...fields.map(({ name }) => `body.${name}`),
    "body.rests",
  ])
  const wrong = wrongIn(props, typed, grounds)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length > 0) return focusFault(form.current)
    sending.send(item, correctionOf(props, amended(body, fields, typed, grounds.rests), because))
  }
  const faults: Faults = { ...(tried ? wrong : NO_FAULTS), ...refused }
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate aria-label={`Correct ${what}`}>
      {sending.fault === null || refused !== undefined ? null : <Fault error={sending.fault} />}
      {fields.map((field) => (
        <TypedField
          key={field.name}
          field={field}
          value={typed[field.name]}
          actors={people.map((each) => ({ ...each, kind: "person" }))}
          fault={faults[`body.${field.name}`]}
          onChange={(value) => setTyped((all) => ({ ...all, [field.name]: value }))}
        />
      ))}
      <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
      <LineField
        label="Why it is corrected"
        hint="Kept in its history; may be left empty."
        value={because}
        onChange={setBecause}
      />
      <div className="actions">
        <button type="submit" className="primary" disabled={sending.pending}>
          Correct it
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
      <CorrectedMeanwhile {...props} sending={sending} />
    </form>
  )
}

const wrongIn = ({ body, fields }: FormProps, typed: Typed, { rests }: GroundsChosen): Faults =>
  faultsOf({
    ...amendFaults(fields, typed),
    "body.rests":
      rests.items.length + rests.anchors.length === 0 && body.kind !== "text"
        ? "Choose a document and the sentences that tell of it."
        : undefined,
  })

const correctionOf = (
  { head }: FormProps,
  body: ReturnType<typeof amended>,
  because: string,
): Review => ({
  action: "correct",
  expected: head,
  body,
  ...(because.trim() === "" ? {} : { because: because.trim() }),
})

/** Somebody else was there first: both are shown, and one is chosen. */
function CorrectedMeanwhile({
  item,
  people,
  sending,
  onClose,
}: FormProps & { readonly sending: ReturnType<typeof useReviewing> }): ReactNode {
  if (sending.conflict === undefined) return null
  return (
    <ConflictDialog
      conflict={sending.conflict}
      name={(each) =>
        people.find((actor) => actor.item === each)?.name ?? "something else on the record"
      }
      onTheirs={onClose}
      onMine={(review) => {
        sending.forget()
        sending.send(item, review)
      }}
    />
  )
}
