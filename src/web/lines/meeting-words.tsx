/** Meetings in words, with the sentences that tell of them. */

import type { ReactNode } from "react"
import type { ProcessId } from "../../base/index.ts"
import type { ActorRefView, WrittenLine } from "../../contract/index.ts"
import { ItemActions } from "../amending/item-actions.tsx"
import { Name } from "../parts/name.tsx"
import { StaleBanner } from "../parts/stale.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { MEETING_WORDS } from "../words/position-words.ts"
import { Actors } from "./risk-lines.tsx"
import { TellingsFold } from "./tellings.tsx"
import { whenInWords } from "../words/when.ts"

export function MeetingLines({
  process,
  lines,
  actors,
}: {
  readonly process: ProcessId
  readonly lines: readonly WrittenLine[]
  readonly actors: readonly ActorRefView[]
}): ReactNode {
  return (
    <ol className="lines meetings">
      {lines.map((line) => (
        <li key={line.view.item}>
          <MeetingWords process={process} line={line} actors={actors} />
        </li>
      ))}
    </ol>
  )
}

function MeetingWords({
  process,
  line: { view, tellings, stale },
  actors,
}: {
  readonly process: ProcessId
  readonly line: WrittenLine
  readonly actors: readonly ActorRefView[]
}): ReactNode {
  const { body } = view
  if (body.kind !== "meeting") return null
  return (
    <>
      <p className="due">
        {body.when?.value === undefined ? (
          <span className="unresolved">
            {body.when?.words === undefined ? "no day is known" : <bdi>{body.when.words}</bdi>}
          </span>
        ) : (
          <time dateTime={body.when.value}>{whenInWords(body.when.value)}</time>
        )}
        {body.place === undefined ? null : (
          <span>
            <Name>{body.place}</Name>
          </span>
        )}
        {view.standing === "admitted" ? null : <StandingMark standing={view.standing} />}
      </p>
      <p>
        <Actors process={process} items={body.between} actors={actors} />{" "}
        <span className="act">{MEETING_WORDS[body.sort]}</span>
        {body.about === undefined ? null : (
          <>
            : <Name>{body.about}</Name>
          </>
        )}
      </p>
      <StaleBanner process={process} stale={stale} />
      <TellingsFold process={process} tellings={tellings} />
      <ItemActions process={process} view={view} what="this meeting" people={actors} />
    </>
  )
}
