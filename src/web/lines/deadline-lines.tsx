/** Deadlines by date, each with how far off it is. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { Day, ProcessId } from "../../base/index.ts"
import type { DeadlineLine } from "../../contract/index.ts"
import { Icon } from "../parts/icons.tsx"
import { Name } from "../parts/name.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { pages } from "../server/addresses.ts"
import { remaining, remainingInWords, whenInWords } from "../words/when.ts"
import { DATE_STATUS_WORDS } from "../words/wording.ts"

export function DeadlineLines({
  process,
  lines,
  today,
}: {
  readonly process: ProcessId
  readonly lines: readonly DeadlineLine[]
  readonly today: Day
}): ReactNode {
  return (
    <ol className="lines deadlines">
      {byValue(lines).map((group) => (
        <li key={group[0]?.view.item}>
          <p className="due">
            <Icon name="deadline" />
            <Due value={group[0]?.value} today={today} />
          </p>
          <ul>
            {group.map((line) => (
              <li key={line.view.item}>
                <Words process={process} line={line} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** Lines that follow each other with the same value, together; what has no value stands alone. */
function byValue(lines: readonly DeadlineLine[]): readonly (readonly DeadlineLine[])[] {
  const groups: DeadlineLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last !== undefined && line.value !== undefined && last[0]?.value === line.value)
      last.push(line)
    else groups.push([line])
  }
  return groups
}

function Words({
  process,
  line: { view, document, words, what },
}: {
  readonly process: ProcessId
  readonly line: DeadlineLine
}): ReactNode {
  const status = view.body.kind === "date" ? view.body.status : "set"
  return (
    <>
      <p className="quote">
        <Link href={pages.document(process, document.item, view.item)}>
          {what === undefined ? null : (
            <>
              <bdi>{what}</bdi>
              {", "}
            </>
          )}
          <bdi>“{words}”</bdi>
        </Link>
      </p>
      <p className="facts">
        <StandingMark standing={view.standing} />
        {status === "set" ? null : <span>{DATE_STATUS_WORDS[status]}</span>}
        <span>
          <Name>{document.title}</Name>
        </span>
      </p>
    </>
  )
}

/** The day a value names and how far off it is: `1 May 2021, 54 days left`. */
export function Due({
  value,
  today,
}: {
  readonly value: string | undefined
  readonly today: Day
}): ReactNode {
  if (value === undefined) return <span className="unresolved">no day could be told</span>
  const left = remaining(value, today)
  return (
    <>
      <time dateTime={value}>{whenInWords(value)}</time>
      {left.kind === "unknown" ? null : (
        <>
          {" "}
          <span className={`left left-${left.kind}`}>{remainingInWords(left)}</span>
        </>
      )}
    </>
  )
}
