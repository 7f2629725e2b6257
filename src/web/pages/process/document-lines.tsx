/** A process's documents. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { DocumentLine } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { pages } from "../../server/addresses.ts"
import { count, whenInWords } from "../../words/when.ts"
import { NATURE_WORDS } from "../../words/wording.ts"

export function DocumentLines({
  process,
  lines,
}: {
  readonly process: ProcessId
  readonly lines: readonly DocumentLine[]
}): ReactNode {
  return (
    <ul className="lines documents">
      {lines.map((line) => (
        <li key={line.item}>
          <Line process={process} line={line} />
        </li>
      ))}
    </ul>
  )
}

function Line({
  process,
  line,
}: {
  readonly process: ProcessId
  readonly line: DocumentLine
}): ReactNode {
  const { item, title, publisher, date, nature, withdrawn } = line
  return (
    <>
      <h3 className={withdrawn === undefined ? undefined : "stands-withdrawn"}>
        <Link href={pages.document(process, item)}>
          <Name>{title}</Name>
        </Link>
      </h3>
      <p className="facts">
        <span>{NATURE_WORDS[nature]}</span>
        {publisher === undefined ? null : (
          <span>
            <Name>{publisher}</Name>
          </span>
        )}
        {date === undefined ? (
          <span>undated</span>
        ) : (
          <time dateTime={date}>{whenInWords(date)}</time>
        )}
        {withdrawn === undefined ? null : <StandingMark standing="withdrawn" />}
        <ReadingState line={line} />
      </p>
    </>
  )
}

/** How far the reading of a document is, in words. */
function ReadingState({
  line: { reading, statements, waiting },
}: {
  readonly line: DocumentLine
}): ReactNode {
  switch (reading.kind) {
    case "waiting":
      return <span>being read</span>
    case "failed":
      return <span className="reading-failed">could not be read</span>
    case "not-understood":
      return (
        <span>
          {statements === 0
            ? "text only: the reader does not know its language"
            : count(statements, "statement")}
        </span>
      )
    case "destroyed":
      return <span className="tombstone-mark">content destroyed</span>
    case "damaged":
      return <span className="tombstone-mark">cannot be read: {reading.because}</span>
    case "read":
      return (
        <>
          <span>{count(statements, "statement")}</span>
          {waiting === 0 ? null : (
            <span className="waiting-count">{waiting.toLocaleString("en")} to review</span>
          )}
        </>
      )
  }
}
