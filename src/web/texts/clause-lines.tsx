/** The clauses of the latest version: number, words, status, who proposed each first, who supports it, who answered. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { AnswerLine, ClauseLine, TextView } from "../../api/contract.ts"
import { Name, Names } from "../parts/name.tsx"
import { pages } from "../server/addresses.ts"
import { ClauseStatusMark, ClauseWords } from "./clause-status.tsx"
import { ANSWER_WORDS, silenceInWords } from "./text-words.ts"

export function ClauseLines({ view }: { readonly view: TextView }): ReactNode {
  return <ol className="clauses">{view.clauses.map((clause, index) => <li key={index}><Clause view={view} clause={clause} /></li>)}</ol>
}

function Clause({ view, clause }: { readonly view: TextView; readonly clause: ClauseLine }): ReactNode {
  const { number, words, status, alternatives, since, proposedFirst, supportedBy, at } = clause
  const latest = view.versions.at(-1)?.view
  const answers = view.answers.filter((answer) => answer.version === latest?.item && answer.clause !== undefined && sameNumber(answer.clause, number))
  return (
    <>
      <p className="clause-number"><bdi>{number}</bdi></p>
      <div className="clause-body">
        <ClauseWords words={words} status={status} alternatives={alternatives} />
        <p className="facts">
          <span><ClauseStatusMark status={status} /></span>
          {proposedFirst === undefined ? <span>nobody is named as proposing it</span> : <span>proposed by <Names names={proposedFirst.by.map(({ name }) => name)} /></span>}
          <Since since={since} latest={latest?.item} number={number} />
          {supportedBy.length === 0 ? null : <span>supported by <Names names={supportedBy.map(({ name }) => name)} /></span>}
          {answers.map((answer) => <span key={answer.response}><Answered view={view} answer={answer} /></span>)}
          {at === undefined ? null : <span><Link href={pages.document(view.process.id, at.document)}>in <Name>{at.title}</Name></Link></span>}
        </p>
      </div>
    </>
  )
}

/** Where the clause comes from, where that is another version or number. */
function Since({ since, latest, number }: { readonly since: ClauseLine["since"]; readonly latest: string | undefined; readonly number: string }): ReactNode {
  if (since.version === latest) return null
  return <span>since version <Name>{since.label}</Name>{since.number === number ? null : <>, then number <bdi>{since.number}</bdi></>}</span>
}

/** `Tarek Sahl rejects`, with how a silence procedure stands. */
export function Answered({ view, answer: { party, answer, silence } }: { readonly view: TextView; readonly answer: AnswerLine }): ReactNode {
  const name = view.parties.find(({ item }) => item === party)?.name ?? "somebody"
  return <><Name>{name}</Name> {ANSWER_WORDS[answer]}{silence === undefined ? null : `: ${silenceInWords(silence)}`}</>
}

const sameNumber = (a: string, b: string): boolean => a.replaceAll(/[\s.]/g, "").toLowerCase() === b.replaceAll(/[\s.]/g, "").toLowerCase()
