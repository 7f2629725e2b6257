/** Deadlines by date, each with how far off it is. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { Day, ProcessId } from "../../base/index.ts"
import type { DeadlineLine } from "../../api/contract.ts"
import { Icon } from "../parts/icons.tsx"
import { Name } from "../parts/name.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { pages } from "../server/addresses.ts"
import { remaining, remainingInWords, whenInWords } from "../words/when.ts"
import { DATE_STATUS_WORDS } from "../words/wording.ts"

export function DeadlineLines({ process, lines, today }: { readonly process: ProcessId; readonly lines: readonly DeadlineLine[]; readonly today: Day }): ReactNode {
  return (
    <ol className="lines deadlines">
      {lines.map((line) => <li key={line.view.item}><Line process={process} line={line} today={today} /></li>)}
    </ol>
  )
}

function Line({ process, line, today }: { readonly process: ProcessId; readonly line: DeadlineLine; readonly today: Day }): ReactNode {
  const { view, document, words, what, value } = line
  const status = view.body.kind === "date" ? view.body.status : "set"
  return (
    <>
      <p className="due"><Icon name="deadline" /><Due value={value} today={today} /><StandingMark standing={view.standing} /></p>
      <p className="quote">
        <Link href={pages.document(process, document.item, view.item)}>
          {what === undefined ? null : <><bdi>{what}</bdi>{", "}</>}<bdi>“{words}”</bdi>
        </Link>
      </p>
      <p className="facts">{status === "set" ? null : <span>{DATE_STATUS_WORDS[status]}</span>}<span><Name>{document.title}</Name></span></p>
    </>
  )
}

/** The day a value names and how far off it is: `1 May 2021, 54 days left`. */
export function Due({ value, today }: { readonly value: string | undefined; readonly today: Day }): ReactNode {
  if (value === undefined) return <span className="unresolved">no day could be told</span>
  const left = remaining(value, today)
  return (
    <>
      <time dateTime={value}>{whenInWords(value)}</time>
      {left.kind === "unknown" ? null : <>{" "}<span className={`left left-${left.kind}`}>{remainingInWords(left)}</span></>}
    </>
  )
}
