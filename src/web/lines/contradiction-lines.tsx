/**
 * Contradictions between those who speak for one actor, with both sentences; and divisions inside a
 * party.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type {
  ActorRefView,
  ContradictionView,
  DivisionView,
  PositionLine,
} from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { pages } from "../server/addresses.ts"
import { PositionBlock } from "./position-block.tsx"
import { APART_WORDS, contradictionWords } from "../words/position-words.ts"

interface LinesProps<Line> {
  readonly process: ProcessId
  readonly lines: readonly Line[]
  /** On a page about an actor the issue is told, on a page about an issue the actor. */
  readonly about: "actor" | "issue"
}

export function ContradictionLines({
  process,
  lines,
  about,
}: LinesProps<ContradictionView>): ReactNode {
  return (
    <ol className="contradictions">
      {lines.map((line) => (
        <li
          key={
            `${line.kind} ${line.sides.map((side) => side.line.view.item).join(" ")} ` +
            `${line.claim?.item ?? ""}`
          }
        >
          <p className="contradiction-head">
            {about === "issue" ? (
              <>
                Those who speak for{" "}
                <Link href={pages.actor(process, line.actor)}>
                  <Name>{line.actorName}</Name>
                </Link>
                .{" "}
              </>
            ) : (
              <>
                On{" "}
                <Link href={pages.issue(process, line.issue)}>
                  <Name>{line.issueTitle}</Name>
                </Link>
                .{" "}
              </>
            )}
            <bdi>{contradictionWords(line)}.</bdi>
          </p>
          <div className="voice-sides">
            {line.sides.map((side) => (
              <div key={side.line.view.item} className="voice-side">
                <p className="voice-who">
                  <Link href={pages.actor(process, side.line.actor)}>
                    <Name>{side.name}</Name>
                  </Link>
                  {side.as === "" ? null : (
                    <span className="act">
                      , who <bdi>{side.as}</bdi>
                    </span>
                  )}
                </p>
                <PositionBlock process={process} line={side.line} open />
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

export function DivisionLines({
  process,
  lines,
  about,
  actors,
}: LinesProps<DivisionView> & { readonly actors: readonly ActorRefView[] }): ReactNode {
  const name = (line: PositionLine | undefined): string =>
    actors.find(({ item }) => item === line?.actor)?.name ?? "the party"
  return (
    <ol className="contradictions">
      {lines.map((line) => (
        <li key={`${line.faction} ${line.issue}`}>
          <p className="contradiction-head">
            <Link href={pages.actor(process, line.faction)}>
              <Name>{actors.find(({ item }) => item === line.faction)?.name ?? "a faction"}</Name>
            </Link>
            {about === "actor" ? (
              <>
                {" "}
                on{" "}
                <Link href={pages.issue(process, line.issue)}>
                  <Name>{line.issueTitle}</Name>
                </Link>
              </>
            ) : null}
            : {APART_WORDS[line.apart]}.
          </p>
          <div className="voice-sides">
            <div className="voice-side">
              {line.own.map((own) => (
                <PositionBlock key={own.view.item} process={process} line={own} />
              ))}
            </div>
            <div className="voice-side">
              <p className="voice-who">
                <Name>{name(line.party[0])}</Name>
              </p>
              {line.party.length === 0 ? (
                <p className="nobody">no position of its own</p>
              ) : (
                line.party.map((each) => (
                  <PositionBlock key={each.view.item} process={process} line={each} />
                ))
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
