/**
 * Commitments by the day they are due: who shall do what, and what became of it by which findings.
 */

import type { ReactNode } from "react"
import type { ProcessId } from "../../../base/index.ts"
import type { CommitmentLine, FindingLine, FindingStatus } from "../../../contract/index.ts"
import { ItemActions } from "../../amending/item-actions.tsx"
import { Name } from "../../parts/name.tsx"
import { Doubts } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { StaleBanner, StaleMark } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { ActorLinks } from "../../lines/actor-links.tsx"
import { DeedGrounds, GroundLines } from "../../lines/ground-lines.tsx"
import { whenInWords } from "../../words/when.ts"
import { FINDING_WORDS } from "./promise-words.ts"
import { StateMark, TimingMark } from "./state-mark.tsx"

interface CommitmentLinesProps {
  readonly process: ProcessId
  readonly lines: readonly CommitmentLine[]
  readonly onFind: (line: CommitmentLine, status: FindingStatus) => void
}

/** One after another, each with the ways to find something of it. */
export function CommitmentLines({ process, lines, onFind }: CommitmentLinesProps): ReactNode {
  return (
    <ul className="lines commitments">
      {lines.map((line) => (
        <li key={line.view.item} id={line.view.item}>
          <Commitment process={process} line={line} onFind={onFind} />
        </li>
      ))}
    </ul>
  )
}

interface CommitmentProps extends Omit<CommitmentLinesProps, "lines"> {
  readonly line: CommitmentLine
}

function Commitment({ process, line, onFind }: CommitmentProps): ReactNode {
  const { agreement, by, to, setBy, progress, term, timing, findings, doubts, grounds } = line
  const { standing, stale } = line.view
  return (
    <>
      <Promised process={process} line={line} />
      <Due line={line} />
      <p className="promise-states">
        <StateMark state={progress} />
        {term.kind === "unjudged" ? null : <StateMark state={term} />}
        {stale?.kind === "unsupported" ? (
          <span className="kind">counts for nothing</span>
        ) : (
          <TimingMark timing={timing} />
        )}
      </p>
      <Doubts doubts={doubts} />
      <p className="facts">
        {agreement === undefined ? (
          <span>made in no agreement on the record</span>
        ) : (
          <span>
            in{" "}
            <a href={`#${agreement.item}`}>
              <Name>{agreement.title}</Name>
            </a>
          </span>
        )}
        {standing === "admitted" ? null : <StandingMark standing={standing} />}
      </p>
      {findings.length === 0 ? null : (
        <Findings process={process} findings={findings} counting={[...progress.by, ...term.by]} />
      )}
      <DeedGrounds process={process} lines={grounds} />
      <div className="actions">
        <Writing>
          <button type="button" onClick={() => onFind(line, "minimal")}>
            Record a finding
          </button>
          <button type="button" onClick={() => onFind(line, "extended")}>
            Move the deadline
          </button>
        </Writing>
        <ItemActions
          process={process}
          view={line.view}
          what="this commitment"
          people={[...by, ...to, ...setBy]}
        />
      </div>
    </>
  )
}

/** Who shall do what for whom, to what measure and on what condition. */
function Promised({
  process,
  line: {
    view: { body, stale },
    by,
    to,
    setBy,
  },
}: Pick<CommitmentProps, "process" | "line">): ReactNode {
  const who = (people: CommitmentLine["by"]): ReactNode => (
    <ActorLinks process={process} items={people.map(({ item }) => item)} people={people} />
  )
  const what = <bdi>{body.what}</bdi>
  return (
    <>
      <h3 className="commitment-what">
        {stale?.kind === "unsupported" ? <del>{what}</del> : what}
      </h3>
      <StaleBanner process={process} stale={stale} />
      <p>
        {by.length === 0 ? <span className="nobody">nobody named</span> : who(by)}
        {to.length === 0 ? null : <> to {who(to)}</>}
        {setBy.length === 0 ? null : <span className="act">, set by {who(setBy)}</span>}
      </p>
      {body.measure === undefined ? null : (
        <p>
          Measure: <bdi>{body.measure}</bdi>
        </p>
      )}
      {body.condition === undefined ? null : (
        <p>
          If <bdi>{body.condition}</bdi>
        </p>
      )}
    </>
  )
}

/** Both dates where they differ; the written one counts. */
function Due({ line: { due, deadline, view } }: { readonly line: CommitmentLine }): ReactNode {
  if (deadline === undefined)
    return (
      <p className="due">
        <span className="unresolved">no deadline</span>
      </p>
    )
  const { written, computed } = deadline
  const bothDiffer = due?.differs === true && computed !== undefined && written !== undefined
  const moved = view.body.due !== undefined && view.body.due.words !== deadline.words
  return (
    <div className="commitment-due">
      <p className="due">
        {due === undefined ? (
          <span className="unresolved">no day can be told</span>
        ) : (
          <>
            due <time dateTime={due.value}>{whenInWords(due.day)}</time>
          </>
        )}
        {deadline.instant === undefined ? null : (
          <span>
            {deadline.instant.slice(11, 16)} UTC
            {deadline.zone === undefined ? "" : `, ${deadline.zone}`}
          </span>
        )}
        {deadline.words === "" ? null : (
          <span className="act">
            <bdi>“{deadline.words}”</bdi>
          </span>
        )}
      </p>
      {bothDiffer ? (
        <p className="both-dates">
          <span>written {whenInWords(written)}</span>
          <span>worked out from the words {whenInWords(computed)}</span>
        </p>
      ) : null}
      {moved ? (
        <p className="facts">
          <span>
            before it was moved: <bdi>“{view.body.due.words}”</bdi>
            {view.body.due.written === undefined ? "" : `, ${whenInWords(view.body.due.written)}`}
          </span>
        </p>
      ) : null}
    </div>
  )
}

interface FindingsProps {
  readonly process: ProcessId
  readonly findings: readonly FindingLine[]
  /** The findings that decide what became of it, by item. */
  readonly counting: readonly string[]
}

function Findings({ process, findings, counting }: FindingsProps): ReactNode {
  return (
    <details className="findings" open={findings.length < 4}>
      <summary>
        Findings <span className="tally">{findings.length}</span>
      </summary>
      <ol>
        {findings.map((line) => {
          const counts = counting.includes(line.view.item)
          return (
            <li key={line.view.item} className={counts ? "finding counts" : "finding"}>
              <Finding process={process} line={line} counts={counts} />
            </li>
          )
        })}
      </ol>
    </details>
  )
}

function Finding({
  process,
  line: { view, by, day, grounds },
  counts,
}: {
  readonly process: ProcessId
  readonly line: FindingLine
  readonly counts: boolean
}): ReactNode {
  const { body, stale } = view
  const who = <ActorLinks process={process} items={by.map(({ item }) => item)} people={by} />
  return (
    <>
      <p>
        <time dateTime={day}>{whenInWords(day)}</time> <b>{FINDING_WORDS[body.status]}</b>
        {by.length === 0 ? null : <>, as {who} found</>}
        {counts ? null : (
          <span className="act"> (a later one counts, or its grounds are gone)</span>
        )}
      </p>
      {body.words === undefined ? null : (
        <p className="quote">
          <bdi>{body.words}</bdi>
        </p>
      )}
      <p className="facts">
        <StaleMark stale={stale} />
        <ItemActions process={process} view={view} what="this finding" people={by} />
      </p>
      <GroundLines process={process} lines={grounds} />
    </>
  )
}
