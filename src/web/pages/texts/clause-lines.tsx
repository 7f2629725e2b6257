/**
 * The clauses of the latest version: number, words, status, who proposed each first, who supports
 * it, who answered.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId } from "../../../base/index.ts"
import type {
  AnswerLine,
  ClauseLine,
  ClauseStatus,
  Review,
  SessionView,
  TextView,
} from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Fault } from "../../parts/fault.tsx"
import { Name, Names } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { pages } from "../../server/addresses.ts"
import { tell } from "../../server/requests.ts"
import { keysOf } from "../../words/wording.ts"
import { ClauseStatusMark, ClauseWords } from "./clause-status.tsx"
import { useSending } from "../../server/text-queries.ts"
import { ANSWER_WORDS, CLAUSE_STATUS_WORDS, silenceInWords } from "../../words/text-words.ts"

export function ClauseLines({
  view,
  session,
}: {
  readonly view: TextView
  readonly session: SessionView
}): ReactNode {
  const { choose, error, pending } = useStatus(view, session)
  return (
    <>
      {error === null ? null : <Fault error={error} />}
      <ol className="clauses">
        {view.clauses.map((clause, index) => (
          <li key={index}>
            <Clause view={view} clause={clause}>
              <Writing>
                <StatusChoice
                  clause={clause}
                  pending={pending}
                  onChoose={(status) => choose(index, status)}
                />
              </Writing>
            </Clause>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Another status is a correction of the version: the one before stays in its history. */
function useStatus(
  view: TextView,
  session: SessionView,
): {
  readonly choose: (index: number, status: ClauseStatus) => void
  readonly error: unknown
  readonly pending: boolean
} {
  const {
    process: { id: process },
    versions,
  } = view
  const announce = useAnnounce()
  const latest = versions.at(-1)?.view
  const correct = useSending(
    (review: Review) =>
      tell("reviewItem", { process, item: latest?.item ?? ("" as ItemId) }, session.csrf, review),
    process,
    () => announce("The clause’s status is changed; the version before stays in the history."),
  )
  const choose = (index: number, status: ClauseStatus): void => {
    if (latest === undefined) return
    const clauses = latest.body.clauses.map((clause, at) =>
      at === index ? { ...clause, status } : clause,
    )
    correct.mutate({ action: "correct", expected: latest.head, body: { ...latest.body, clauses } })
  }
  return { choose, error: correct.error, pending: correct.isPending }
}

function StatusChoice({
  clause: { number, status, alternatives },
  pending,
  onChoose,
}: {
  readonly clause: ClauseLine
  readonly pending: boolean
  readonly onChoose: (status: ClauseStatus) => void
}): ReactNode {
  const words = keysOf(CLAUSE_STATUS_WORDS).filter((each) =>
    alternatives.length === 0 ? each !== "alternatives" : each === "alternatives",
  )
  if (words.length < 2) return null
  return (
    <label className="status-choice">
      <span className="visually-hidden">Status of clause {number}</span>
      <select
        value={status}
        disabled={pending}
        onChange={({ target }) => {
          const chosen = words.find((each) => each === target.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {words.map((each) => (
          <option key={each} value={each}>
            {CLAUSE_STATUS_WORDS[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Clause({
  view,
  clause,
  children,
}: {
  readonly view: TextView
  readonly clause: ClauseLine
  readonly children: ReactNode
}): ReactNode {
  const { number, words, status, alternatives, since, proposedFirst, supportedBy, at } = clause
  const latest = view.versions.at(-1)?.view
  const answers = view.answers.filter(
    (answer) =>
      answer.version === latest?.item &&
      answer.clause !== undefined &&
      sameNumber(answer.clause, number),
  )
  return (
    <>
      <p className="clause-number">
        <bdi>{number}</bdi>
      </p>
      <div className="clause-body">
        <ClauseWords words={words} status={status} alternatives={alternatives} />
        <p className="facts">
          <span>
            <ClauseStatusMark status={status} />
          </span>
          {proposedFirst === undefined ? (
            <span>nobody is named as proposing it</span>
          ) : (
            <span>
              proposed by <Names names={proposedFirst.by.map(({ name }) => name)} />
            </span>
          )}
          <Since since={since} latest={latest?.item} number={number} />
          {supportedBy.length === 0 ? null : (
            <span>
              supported by <Names names={supportedBy.map(({ name }) => name)} />
            </span>
          )}
          {answers.map((answer) => (
            <span key={answer.response}>
              <Answered view={view} answer={answer} />
            </span>
          ))}
          {at === undefined ? null : (
            <span>
              <Link href={pages.document(view.process.id, at.document)}>
                in <Name>{at.title}</Name>
              </Link>
            </span>
          )}
        </p>
        {children}
      </div>
    </>
  )
}

/** Where the clause comes from, where that is another version or number. */
function Since({
  since,
  latest,
  number,
}: {
  readonly since: ClauseLine["since"]
  readonly latest: string | undefined
  readonly number: string
}): ReactNode {
  if (since.version === latest) return null
  return (
    <span>
      since version <Name>{since.label}</Name>
      {since.number === number ? null : (
        <>
          , then number <bdi>{since.number}</bdi>
        </>
      )}
    </span>
  )
}

/** `Tarek Sahl rejects`, with how a silence procedure stands. */
function Answered({
  view,
  answer: { party, answer, silence },
}: {
  readonly view: TextView
  readonly answer: AnswerLine
}): ReactNode {
  const name = view.parties.find(({ item }) => item === party)?.name ?? "somebody"
  return (
    <>
      <Name>{name}</Name> {ANSWER_WORDS[answer]}
      {silence === undefined ? null : `: ${silenceInWords(silence)}`}
    </>
  )
}

const sameNumber = (a: string, b: string): boolean =>
  a.replaceAll(/[\s.]/g, "").toLowerCase() === b.replaceAll(/[\s.]/g, "").toLowerCase()
