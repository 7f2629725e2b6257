/**
 * The form of one thing that a person writes: what it rests on, faults at their fields, and nothing
 * lost when it is refused.
 */

import { useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import { useLocation } from "wouter"
import type { EntryId, ItemId, ProcessId } from "../../base/index.ts"
import type { Body, ItemView, Review, SessionView, WrittenBody } from "../../contract/index.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Fault } from "../parts/fault.tsx"
import { ConflictDialog } from "./conflict-dialog.tsx"
import { Problem, tell } from "../server/requests.ts"
import { faultOf, faultsOf, focusFault, NO_FAULTS, type Faults } from "./form-faults.ts"
import { useSending } from "../server/text-queries.ts"

/** What is being edited, where it is not something new. */
export interface Editing {
  readonly item: ItemId
  readonly head: EntryId
}

interface EntryFormProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly label: string
  readonly submit: string
  /** The fields that show their own faults, as the server names them. */
  readonly fields: readonly string[]
  /** What is wrong before anything is sent; undefined for a field that is right. */
  readonly wrong: () => Readonly<Record<string, string | undefined>>
  readonly body: () => WrittenBody
  readonly editing?: Editing | undefined
  readonly name: (item: string | undefined) => string
  /** What is said, and where one goes, when it is written. */
  readonly done: (item: ItemView) => { readonly said: string; readonly address: string }
  readonly children: (faults: Faults) => ReactNode
}

/** Both as the server takes them: something new, or a correction of what was looked at. */
type Sent = { readonly body: WrittenBody; readonly expected: EntryId | undefined }

/** Looked through when it is sent; what was refused stays as it was typed. */
export function EntryForm(props: EntryFormProps): ReactNode {
  const { label, fields, wrong, body, children } = props
  const [found, setFound] = useState(NO_FAULTS)
  const form = useRef<HTMLFormElement>(null)
  const sending = useWriting(props)
  const send = (sent: Sent): void =>
    sending.mutate(sent, { onError: () => focusFault(form.current) })
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const faults = faultsOf(wrong())
    setFound(faults)
    sending.reset()
    if (Object.keys(faults).length > 0) focusFault(form.current)
    else send({ body: body(), expected: undefined })
  }
  const stale = staleIn(sending.error)
  const elsewhere =
    sending.error !== null && stale === undefined && faultOf(sending.error, fields) === undefined
  return (
    <form ref={form} className="form" onSubmit={onSubmit} noValidate aria-label={label}>
      {elsewhere ? <Fault error={sending.error} /> : null}
      {children({ ...found, ...faultOf(sending.error, fields) })}
      <div className="actions">
        <button type="submit" className="primary" disabled={sending.isPending}>
          {props.submit}
        </button>
      </div>
      {stale === undefined ? null : (
        <WrittenMeanwhile {...props} stale={stale} onForget={() => sending.reset()} onSend={send} />
      )}
    </form>
  )
}

/** Puts something new on the record, or corrects what is edited; then goes where one reads it. */
function useWriting({
  session,
  process,
  editing,
  done,
}: EntryFormProps): ReturnType<typeof useSending<Sent>> {
  const [, go] = useLocation()
  const announce = useAnnounce()
  return useSending(
    ({ body, expected }: Sent) =>
      editing === undefined
        ? tell("addItem", { process }, session.csrf, { body })
        : tell("reviewItem", { process, item: editing.item }, session.csrf, {
            action: "correct",
            expected: expected ?? editing.head,
            body,
          } satisfies Review),
    process,
    (item) => {
      const { said, address } = done(item)
      announce(said)
      go(address)
    },
  )
}

interface WrittenMeanwhileProps extends EntryFormProps {
  readonly stale: Stale
  readonly onForget: () => void
  readonly onSend: (sent: Sent) => void
}

/** Somebody else was there first: both are shown, and one is chosen. */
function WrittenMeanwhile({
  stale,
  name,
  done,
  onForget,
  onSend,
}: WrittenMeanwhileProps): ReactNode {
  const [, go] = useLocation()
  return (
    <ConflictDialog
      conflict={stale}
      name={name}
      onTheirs={() => {
        onForget()
        go(done(stale.theirs).address)
      }}
      onMine={(review) => {
        if (review.action === "correct")
          onSend({ body: written(review.body), expected: review.expected })
      }}
    />
  )
}

/** What was sent is what comes back. */
const written = (body: Body): WrittenBody => body as WrittenBody

interface Stale {
  readonly theirs: ItemView
  readonly yours: Review
}

function staleIn(error: unknown): Stale | undefined {
  if (!(error instanceof Problem) || error.kind !== "stale") return undefined
  const { theirs, yours } = error.view
  return theirs === undefined || yours === undefined ? undefined : { theirs, yours }
}
