/**
 * Deadlines by day, each with its thread: set, reviewed, extended, over whichever documents told of
 * it.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { DeadlineView, ThreadStep } from "../../../contract/index.ts"
import { Icon } from "../../parts/icons.tsx"
import { Name } from "../../parts/name.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { pages } from "../../server/addresses.ts"
import { asOfPage } from "../../server/past.ts"
import { addressOf } from "../../server/routes.ts"
import { whenInWords } from "../../words/when.ts"
import { DATE_STATUS_WORDS } from "../../words/wording.ts"
import { TimingMark } from "./state-mark.tsx"

export function DeadlineThreads({
  process,
  lines,
}: {
  readonly process: ProcessId
  readonly lines: readonly DeadlineView[]
}): ReactNode {
  return (
    <ol className="lines threads">
      {lines.map((line) => (
        <li key={line.steps[0]?.item}>
          <Thread process={process} line={line} />
        </li>
      ))}
    </ol>
  )
}

function Thread({
  process,
  line: { value, day, computed, what, status, timing, steps },
}: {
  readonly process: ProcessId
  readonly line: DeadlineView
}): ReactNode {
  const [first] = steps
  return (
    <>
      <p className="due">
        <Icon name="deadline" />
        {value === undefined ? (
          <span className="unresolved">no day can be told</span>
        ) : (
          <time dateTime={value}>{whenInWords(value)}</time>
        )}
        <TimingMark timing={timing} />
      </p>
      {what === undefined ? null : (
        <p className="quote">
          <bdi>{what}</bdi>
        </p>
      )}
      {computed === undefined || value === undefined ? null : (
        <p className="both-dates">
          <span>written {whenInWords(value)}</span>
          <span>worked out from the words {whenInWords(computed)}</span>
        </p>
      )}
      <p className="facts">
        <span>{DATE_STATUS_WORDS[status]}</span>
        {day === undefined || first === undefined ? null : (
          <a
            href={asOfPage(addressOf("calendar", { process, item: first.item }))}
            download="deadline.ics"
          >
            add to calendar
          </a>
        )}
      </p>
      <ol className="thread" aria-label="How it was told">
        {steps.map((step) => (
          <li key={step.item}>
            <Step process={process} step={step} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Step({
  process,
  step: { status, value, words, on, at, standing },
}: {
  readonly process: ProcessId
  readonly step: ThreadStep
}): ReactNode {
  const quotation = <bdi>“{words}”</bdi>
  return (
    <>
      {on === undefined ? (
        <span className="unresolved">day not known</span>
      ) : (
        <time dateTime={on}>{whenInWords(on)}</time>
      )}
      <span className="thread-status">
        {DATE_STATUS_WORDS[status]}
        {value === undefined ? "" : `: ${whenInWords(value)}`}
      </span>
      <span className="thread-words">
        {at === undefined ? (
          quotation
        ) : (
          <Link
            href={pages.document(
              process,
              at.document,
              at.item === at.document ? undefined : at.item,
            )}
          >
            {quotation}
          </Link>
        )}
        {at === undefined ? null : (
          <span className="act">
            , <Name>{at.title}</Name>
          </span>
        )}
      </span>
      {standing === "admitted" ? null : <StandingMark standing={standing} />}
    </>
  )
}
