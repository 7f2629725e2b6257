/** Statements listed away from their document: who, what, when, and the way back to the words. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { StatementBody, StatementLine } from "../../contract/index.ts"
import { joinBefore, Name } from "../parts/name.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { pages } from "../server/addresses.ts"
import { whenInWords } from "../words/when.ts"
import { ACT_WORDS, TERM_WORDS } from "../words/wording.ts"

export function StatementLines({
  process,
  lines,
  showDocument = true,
}: {
  readonly process: ProcessId
  readonly lines: readonly StatementLine[]
  readonly showDocument?: boolean
}): ReactNode {
  return (
    <ol className="lines statements">
      {lines.map((line) => (
        <li key={line.view.item}>
          <Line process={process} line={line} showDocument={showDocument} />
        </li>
      ))}
    </ol>
  )
}

function Line({
  process,
  line,
  showDocument,
}: {
  readonly process: ProcessId
  readonly line: StatementLine
  readonly showDocument: boolean
}): ReactNode {
  const { view, document, speakers, words } = line
  const body = view.body.kind === "statement" ? view.body : undefined
  return (
    <>
      <p className="who">
        <Speakers process={process} speakers={speakers} />{" "}
        {body === undefined ? null : <span className="act">{actInWords(body)}</span>}
        <StandingMark standing={view.standing} />
      </p>
      <p
        className={
          document.withdrawn === true || view.standing === "withdrawn"
            ? "quote quote-withdrawn"
            : "quote"
        }
      >
        <Link href={pages.document(process, document.item, view.item)}>
          <bdi>{words}</bdi>
        </Link>
      </p>
      <p className="facts">
        {body === undefined || body.terms === "on-record" ? null : (
          <span className="terms">{TERM_WORDS[body.terms]}</span>
        )}
        {showDocument ? (
          <span>
            <Name>{document.title}</Name>
          </span>
        ) : null}
        {document.withdrawn === true ? (
          <span className="tombstone-mark">its document was withdrawn</span>
        ) : null}
        {document.date === undefined || !showDocument ? null : (
          <time dateTime={document.date}>{whenInWords(document.date)}</time>
        )}
      </p>
    </>
  )
}

/** `said`, `did not say`. */
export const actInWords = ({ act, negated }: Pick<StatementBody, "act" | "negated">): string =>
  negated && act !== "decline" && act !== "deny" ? `not: ${ACT_WORDS[act]}` : ACT_WORDS[act]

function Speakers({
  process,
  speakers,
}: {
  readonly process: ProcessId
  readonly speakers: StatementLine["speakers"]
}): ReactNode {
  if (speakers.length === 0) return <span className="nobody">nobody named</span>
  return speakers.map(({ actor, name }, index) => (
    <span key={index}>
      {joinBefore(index, speakers.length)}
      {actor === undefined ? (
        <Name>{name}</Name>
      ) : (
        <Link className="speaker-link" href={pages.actor(process, actor)}>
          <Name>{name}</Name>
        </Link>
      )}
    </span>
  ))
}
