/**
 * What an actor wants, what its voices say against each other, how it is divided, and what is at
 * stake for it.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId } from "../../base/index.ts"
import type { ActorPosition, ActorView } from "../../api/contract.ts"
import { MeetingLines } from "../meetings/meeting-words.tsx"
import { Name } from "../parts/name.tsx"
import { Writing } from "../parts/past.tsx"
import { ContradictionLines, DivisionLines } from "../positions/contradiction-lines.tsx"
import { PositionBlock } from "../positions/position-block.tsx"
import { RiskLines } from "../positions/risk-lines.tsx"
import { pages } from "../server/addresses.ts"
import { count } from "../words/when.ts"

export function Wants({
  view,
  actor,
}: {
  readonly view: ActorView
  readonly actor: ItemId
}): ReactNode {
  const {
    process: { id: process },
    positions,
    contradictions,
    divisions,
    risks,
    meetings,
    actors,
  } = view
  return (
    <>
      <section className="part" id="wants">
        <h2>
          Wants{" "}
          <span className="tally">
            {positions.filter(({ state }) => state === "current").length}
          </span>
        </h2>
        {positions.length === 0 ? (
          <p className="empty">
            No position, interest, need or red line of this actor is on the record yet.
          </p>
        ) : (
          <ByIssue view={view} />
        )}
        <Writing>
          <p className="about-add">
            <Link href={pages.write(process, "position", { actor })}>Add a position</Link>
          </p>
        </Writing>
      </section>
      {contradictions.length === 0 ? null : (
        <section className="part" id="contradictions">
          <h2>
            Contradictions among those who speak for it{" "}
            <span className="tally">{contradictions.length}</span>
          </h2>
          <ContradictionLines process={process} lines={contradictions} about="actor" />
        </section>
      )}
      {divisions.length === 0 ? null : (
        <section className="part" id="divisions">
          <h2>
            Divisions <span className="tally">{divisions.length}</span>
          </h2>
          <DivisionLines process={process} lines={divisions} about="actor" actors={actors} />
        </section>
      )}
      {risks.length === 0 ? null : (
        <section className="part" id="risks">
          <h2>
            At stake <span className="tally">{risks.length}</span>
          </h2>
          <RiskLines process={process} lines={risks} actors={actors} />
        </section>
      )}
      {meetings.length === 0 ? null : (
        <section className="part" id="met">
          <h2>
            Met <span className="tally">{meetings.length}</span>
          </h2>
          <MeetingLines process={process} lines={meetings} actors={actors} />
        </section>
      )}
    </>
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
