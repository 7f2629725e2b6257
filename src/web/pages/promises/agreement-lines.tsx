/** Agreements: who is party to each and who is not. */

import type { ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ActorName, AgreementLine } from "../../../contract/index.ts"
import { ItemActions } from "../../amending/item-actions.tsx"
import { Name } from "../../parts/name.tsx"
import { Doubts } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { StaleBanner } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { ActorLinks } from "../../lines/actor-links.tsx"
import { DeedGrounds } from "../../lines/ground-lines.tsx"
import { toldWhen } from "../../words/text-words.ts"
import { count } from "../../words/when.ts"

interface AgreementLinesProps {
  readonly process: ProcessId
  readonly lines: readonly AgreementLine[]
  readonly onCommit: (agreement: ItemId) => void
}

/** One after another, each with the way to add a commitment made in it. */
export function AgreementLines({ process, lines, onCommit }: AgreementLinesProps): ReactNode {
  return (
    <ul className="lines agreements">
      {lines.map((line) => (
        <li key={line.view.item} id={line.view.item}>
          <Agreement process={process} line={line} onCommit={onCommit} />
        </li>
      ))}
    </ul>
  )
}

interface AgreementProps extends Omit<AgreementLinesProps, "lines"> {
  readonly line: AgreementLine
}

function Agreement({ process, line, onCommit }: AgreementProps): ReactNode {
  const {
    view: { item, body, standing, stale },
    commitments,
    overdue,
    doubts,
    grounds,
  } = line
  return (
    <>
      <h3>
        <Name>{body.title}</Name>
      </h3>
      <StaleBanner process={process} stale={stale} />
      <p className="facts">
        <span>
          {body.signed === undefined
            ? "no day of signing is known"
            : `signed ${toldWhen(body.signed)}`}
        </span>
        <span>
          {count(commitments, "commitment")}
          {overdue === 0 ? "" : `, ${overdue} overdue`}
        </span>
        {standing === "admitted" ? null : <StandingMark standing={standing} />}
      </p>
      <Doubts doubts={doubts} />
      <Sides process={process} line={line} />
      <DeedGrounds process={process} lines={grounds} />
      <div className="actions">
        <Writing>
          <button type="button" onClick={() => onCommit(item)}>
            Add a commitment in it
          </button>
        </Writing>
        <ItemActions
          process={process}
          view={line.view}
          what="this agreement"
          people={[...line.parties, ...line.outside, ...line.guarantors]}
        />
      </div>
    </>
  )
}

/** Who is party to it, who is not, and who underwrites it. */
function Sides({
  process,
  line: { parties, outside, guarantors },
}: Pick<AgreementProps, "process" | "line">): ReactNode {
  const who = (people: readonly ActorName[]): ReactNode => (
    <ActorLinks process={process} items={people.map(({ item }) => item)} people={people} />
  )
  return (
    <dl className="agreement-sides">
      <div>
        <dt>Party to it</dt>
        <dd>{who(parties)}</dd>
      </div>
      <div>
        <dt>Not party to it</dt>
        <dd>
          {outside.length === 0 ? <span className="nobody">nobody named</span> : who(outside)}
        </dd>
      </div>
      {guarantors.length === 0 ? null : (
        <div>
          <dt>Guarantors</dt>
          <dd>{who(guarantors)}</dd>
        </div>
      )}
    </dl>
  )
}
