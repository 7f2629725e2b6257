/** Risks: if X, then Y is at stake for Z, and in whose view. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ActorRefView, WrittenLine } from "../../contract/index.ts"
import { ItemActions } from "../amending/item-actions.tsx"
import { joinBefore, Name } from "../parts/name.tsx"
import { StaleBanner } from "../parts/stale.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { pages } from "../server/addresses.ts"
import { TellingsFold } from "./tellings.tsx"

interface RiskLinesProps {
  readonly process: ProcessId
  readonly lines: readonly WrittenLine[]
  readonly actors: readonly ActorRefView[]
}

export function RiskLines({ process, lines, actors }: RiskLinesProps): ReactNode {
  return (
    <ol className="lines risks">
      {lines.map((line) => (
        <li key={line.view.item}>
          <Risk process={process} line={line} actors={actors} />
        </li>
      ))}
    </ol>
  )
}

function Risk({
  process,
  line: { view, tellings, stale },
  actors,
}: {
  readonly process: ProcessId
  readonly line: WrittenLine
  readonly actors: readonly ActorRefView[]
}): ReactNode {
  const { body } = view
  if (body.kind !== "risk") return null
  return (
    <>
      {body.condition === undefined ? null : (
        <p className="position-text">
          <span className="kind">if: </span>
          <Name>{body.condition}</Name>
        </p>
      )}
      <p className="position-text">
        <span className="kind">at stake: </span>
        <strong>
          <Name>{body.stake}</Name>
        </strong>
      </p>
      <div className="facts">
        {body.for.length === 0 ? null : (
          <span>
            for <Actors process={process} items={body.for} actors={actors} />
          </span>
        )}
        <span>
          {body.by.length === 0 ? (
            "in the publisher’s own voice"
          ) : (
            <>
              in the view of <Actors process={process} items={body.by} actors={actors} />
            </>
          )}
        </span>
        {view.standing === "admitted" ? null : <StandingMark standing={view.standing} />}
      </div>
      <StaleBanner process={process} stale={stale} />
      <TellingsFold process={process} tellings={tellings} />
      <ItemActions process={process} view={view} what="this risk" people={actors} />
    </>
  )
}

/** Actors by name, each with the way to its page; joined actors once. */
export function Actors({
  process,
  items,
  actors,
}: {
  readonly process: ProcessId
  readonly items: readonly ItemId[]
  readonly actors: readonly ActorRefView[]
}): ReactNode {
  const known = [
    ...new Map(
      items
        .map((item) => actors.find((each) => each.item === item))
        .flatMap((ref) => (ref === undefined ? [] : [[ref.goesBy, ref] as const])),
    ).values(),
  ]
  return known.map(({ goesBy, name }, index) => (
    <span key={goesBy}>
      {joinBefore(index, known.length)}
      <Link href={pages.actor(process, goesBy)}>
        <Name>{name}</Name>
      </Link>
    </span>
  ))
}
