/**
 * What an actor wants, what its voices say against each other, how it is divided, and what is at
 * stake for it.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId } from "../../../base/index.ts"
import type { ActorPosition, ActorView } from "../../../contract/index.ts"
import { MeetingLines } from "../../lines/meeting-words.tsx"
import { Name } from "../../parts/name.tsx"
import { Part } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { ContradictionLines, DivisionLines } from "../../lines/contradiction-lines.tsx"
import { PositionBlock } from "../../lines/position-block.tsx"
import { RiskLines } from "../../lines/risk-lines.tsx"
import { pages } from "../../server/addresses.ts"
import { count } from "../../words/when.ts"

interface WantsProps {
  readonly view: ActorView
  readonly actor: ItemId
}

/** A part for each; one that is empty is left out, but for what it wants. */
export function Wants({ view, actor }: WantsProps): ReactNode {
  const {
    process: { id: process },
    contradictions,
    divisions,
    risks,
    meetings,
    actors,
  } = view
  return (
    <>
      <Positions view={view} actor={actor} />
      {contradictions.length === 0 ? null : (
        <Part
          id="contradictions"
          title="Contradictions among those who speak for it"
          tally={contradictions.length}
        >
          <ContradictionLines process={process} lines={contradictions} about="actor" />
        </Part>
      )}
      {divisions.length === 0 ? null : (
        <Part id="divisions" title="Divisions" tally={divisions.length}>
          <DivisionLines process={process} lines={divisions} about="actor" actors={actors} />
        </Part>
      )}
      {risks.length === 0 ? null : (
        <Part id="risks" title="At stake" tally={risks.length}>
          <RiskLines process={process} lines={risks} actors={actors} />
        </Part>
      )}
      {meetings.length === 0 ? null : (
        <Part id="met" title="Met" tally={meetings.length}>
          <MeetingLines process={process} lines={meetings} actors={actors} />
        </Part>
      )}
    </>
  )
}

function Positions({ view, actor }: WantsProps): ReactNode {
  return (
    <Part
      id="wants"
      title="Wants"
      tally={view.positions.filter(({ state }) => state === "current").length}
    >
      {view.positions.length === 0 ? (
        <p className="empty">
          No position, interest, need or red line of this actor is on the record yet.
        </p>
      ) : (
        <ByIssue view={view} />
      )}
      <Writing>
        <p className="about-add">
          <Link href={pages.write(view.process.id, "position", { actor })}>Add a position</Link>
        </p>
      </Writing>
    </Part>
  )
}

/** Issues in order of their first position here; what came before is behind a count. */
function ByIssue({
  view: {
    process: { id: process },
    positions,
  },
}: {
  readonly view: ActorView
}): ReactNode {
  const issues = new Map<ItemId, ActorPosition[]>()
  for (const position of positions)
    issues.set(position.issue, [...(issues.get(position.issue) ?? []), position])
  return [...issues].map(([issue, lines]) => {
    const older = lines.filter(({ state }) => state === "older")
    return (
      <section key={issue} className="course">
        <h3>
          <Link href={pages.issue(process, issue)}>
            <Name>{lines[0]?.issueTitle ?? ""}</Name>
          </Link>
        </h3>
        {lines
          .filter(({ state }) => state !== "older")
          .map((line) => (
            <PositionBlock key={line.view.item} process={process} line={line} />
          ))}
        {older.length === 0 ? null : (
          <details>
            <summary>{count(older.length, "earlier one")}</summary>
            {older.map((line) => (
              <PositionBlock key={line.view.item} process={process} line={line} />
            ))}
          </details>
        )}
      </section>
    )
  })
}
