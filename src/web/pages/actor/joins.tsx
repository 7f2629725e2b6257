/** Who else is this actor: joined already, and suggested for a person to confirm or refuse. */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ActorView, JoinedView, SessionView, SuggestedView } from "../../../contract/index.ts"
import { WithdrawDialog } from "../../amending/withdraw-dialog.tsx"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Fault } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { Part } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { useJudgeJoin } from "../../server/position-queries.ts"
import { pages } from "../../server/addresses.ts"
import { visibleName } from "../../words/bidi.ts"
import { count } from "../../words/when.ts"

interface JoinsProps {
  readonly session: SessionView
  readonly view: ActorView
  readonly actor: ItemId
}

const REASONS = {
  name: "both are called",
  surname: "one is the other’s surname:",
  spelling: "spelt nearly the same:",
  office: "one is called by the other’s office:",
} as const

/** Nothing where nobody is joined and nobody suggested. */
export function Joins({ session, view, actor }: JoinsProps): ReactNode {
  const { joined, suggestions } = view
  const judge = useJudgeJoin(session, view.process.id, actor)
  const announce = useAnnounce()
  const say = (other: SuggestedView, same: boolean): void =>
    judge.mutate(
      { other: other.other, same },
      { onSuccess: () => announce(same ? NOW_ONE : STAY_TWO) },
    )
  const words = joined.filter(({ relation }) => relation !== undefined)
  if (words.length === 0 && suggestions.length === 0) return null
  return (
    <Part
      id="same"
      title="The same actor elsewhere"
      tally={suggestions.length === 0 ? "" : `${suggestions.length} suggested`}
    >
      {judge.error === null ? null : <Fault error={judge.error} />}
      {words.length === 0 ? null : (
        <ul className="joins">
          {words.map((each) => (
            <li key={each.item}>
              <Joined session={session} view={view} joined={each} />
            </li>
          ))}
        </ul>
      )}
      <ul className="joins">
        {suggestions.map((each) => (
          <li key={each.other}>
            <Suggested
              process={view.process.id}
              suggested={each}
              pending={judge.isPending}
              onSay={(same) => say(each, same)}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}

const NOW_ONE = "They are one actor now, on every page."
const STAY_TWO = "They stay two. This will not be suggested again."

interface SuggestedProps {
  readonly process: ProcessId
  readonly suggested: SuggestedView
  readonly pending: boolean
  readonly onSay: (same: boolean) => void
}

/** Why they may be one, and both answers. */
function Suggested({
  process,
  suggested: { other, name, reasons, statements },
  pending,
  onSay,
}: SuggestedProps): ReactNode {
  return (
    <>
      <p>
        Perhaps{" "}
        <Link href={pages.actor(process, other)}>
          <Name>{name}</Name>
        </Link>
        :{" "}
        {reasons.map(({ kind, words }) => (
          <span key={`${kind} ${words}`} className="reason">
            {REASONS[kind]} <Name>{words}</Name>
          </span>
        ))}
        <span className="act">
          {statements === 0 ? "" : ` (${count(statements, "statement")})`}
        </span>
      </p>
      <Writing>
        <p className="actions">
          <button type="button" disabled={pending} onClick={() => onSay(true)}>
            The same<span className="visually-hidden"> as {visibleName(name)}</span>
          </button>
          <button type="button" disabled={pending} onClick={() => onSay(false)}>
            Not the same<span className="visually-hidden"> as {visibleName(name)}</span>
          </button>
        </p>
      </Writing>
    </>
  )
}

/** A person joined them; the word can be taken back. */
function Joined({
  session,
  view,
  joined: { item, name, relation },
}: {
  readonly session: SessionView
  readonly view: ActorView
  readonly joined: JoinedView
}): ReactNode {
  const [open, setOpen] = useState(false)
  if (relation === undefined) return null
  return (
    <>
      <p>
        Also{" "}
        <Link href={pages.actor(view.process.id, item)}>
          <Name>{name}</Name>
        </Link>
        , <span className="act">by a person’s word</span>.
      </p>
      <Writing>
        <p className="actions">
          <button type="button" className="quiet" onClick={() => setOpen(true)}>
            Part them<span className="visually-hidden">: {visibleName(name)}</span>
          </button>
        </p>
      </Writing>
      {open ? (
        <WithdrawDialog
          session={session}
          process={view.process.id}
          item={relation.item}
          head={relation.head}
          what="the word that they are one"
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
