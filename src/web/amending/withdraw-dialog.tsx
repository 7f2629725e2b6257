/**
 * Withdrawing something: first what rests on it, then the reason. It stays on the record, and so
 * does what rested on it.
 */

import { useState, type ReactNode, type SyntheticEvent } from "react"
import type { EntryId, ItemId, ProcessId } from "../../base/index.ts"
import type { DependentsView, ItemView, SessionView } from "../../contract/index.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault, Fetched } from "../parts/fault.tsx"
import { Name } from "../parts/name.tsx"
import { count } from "../words/when.ts"
import { useDependents, useReviewing } from "../server/claim-queries.ts"
import { READ_WORDS } from "../words/claim-words.ts"
import { StateMark } from "../parts/state-mark.tsx"

interface WithdrawProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly item: ItemId
  /** The entry that is looked at. */
  readonly head: EntryId
  /** What it is called in a sentence: "this document". */
  readonly what: string
  readonly onClose: () => void
  readonly onDone?: (view: ItemView) => void
}

/** What rests on it, and the form that asks for the reason. */
export function WithdrawDialog(props: WithdrawProps): ReactNode {
  const { process, item, what, onClose } = props
  const dependents = useDependents(process, item)
  return (
    <Sheet title={`Withdraw ${what}`} onClose={onClose}>
      <p>
        Nobody stands for it any more from now on. It stays on the record, marked as withdrawn, and
        everything that rests on it says so with your reason.
      </p>
      <Fetched
        data={dependents.data}
        error={dependents.error}
        waiting="Looking for what rests on it …"
      >
        {(view) => <Dependents view={view} />}
      </Fetched>
      <WithdrawForm {...props} />
    </Sheet>
  )
}

function WithdrawForm({ session, process, item, head, onClose, onDone }: WithdrawProps): ReactNode {
  const [because, setBecause] = useState("")
  const announce = useAnnounce()
  const withdraw = useReviewing(session, process, (view) => {
    announce("Withdrawn. What rests on it says so.")
    onDone?.(view)
    onClose()
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    withdraw.send(item, {
      action: "withdraw",
      expected: withdraw.conflict?.theirs.head ?? head,
      because: because.trim(),
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      {withdraw.fault === null ? null : <Fault error={withdraw.fault} />}
      {withdraw.conflict === undefined ? null : (
        <p className="field-fault" role="alert">
          Somebody changed this first. Close and look at it again, or withdraw it as it stands now.
        </p>
      )}
      <label>
        Reason
        <input
          value={because}
          onChange={({ target }) => setBecause(target.value)}
          required
          autoFocus
          maxLength={300}
        />
      </label>
      <div className="actions">
        <button
          type="submit"
          className="danger"
          disabled={withdraw.pending || because.trim() === ""}
        >
          Withdraw it
        </button>
        <button type="button" onClick={onClose}>
          Keep it
        </button>
      </div>
    </form>
  )
}

/** So many entries are named; the rest are counted. */
const NAMED = 12

function Dependents({
  view: { read, entries, claims },
}: {
  readonly view: DependentsView
}): ReactNode {
  const said = read.flatMap(({ kind, count: many }) =>
    READ_WORDS[kind] === undefined
      ? []
      : [
          `${many.toLocaleString("en")} ` +
            `${many === 1 ? READ_WORDS[kind].replace(/s( |$)/, "$1") : READ_WORDS[kind]}`,
        ],
  )
  if (read.length === 0 && entries.length === 0 && claims.length === 0)
    return <p className="empty">Nothing rests on it.</p>
  return (
    <section className="dependents" aria-label="What rests on it">
      <h3>What rests on it</h3>
      <ul>
        {claims.map(({ item, text, from, to }) => (
          <li key={item} className="dependent-claim">
            <Name>{text}</Name>{" "}
            <span className="state-change">
              <StateMark state={from} /> becomes <StateMark state={to} />
            </span>
          </li>
        ))}
        {entries.slice(0, NAMED).map(({ item, words, becomes, left, of }) => (
          <li key={item}>
            <bdi>{capital(words)}</bdi>{" "}
            {becomes === "weakened"
              ? `keeps ${left} of ${count(of, "ground")}.`
              : "would rest on nothing that stands."}
          </li>
        ))}
        {entries.length > NAMED ? (
          <li>{count(entries.length - NAMED, "more entry", "more entries")}.</li>
        ) : null}
        {said.length === 0 ? null : <li>What was read in it: {said.join(", ")}.</li>}
      </ul>
    </section>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
