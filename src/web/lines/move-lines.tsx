/**
 * Who moved: each move with what was wanted before, what is wanted now, and the sentences under
 * both.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { MoveView, PositionLine } from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { pages } from "../server/addresses.ts"
import { count } from "../words/when.ts"
import { HOLDER_WORDS, MOVE_WORDS, SORT_WORDS, textOf } from "../words/position-words.ts"
import { TellingsFold } from "./tellings.tsx"

function MoveLines({
  process,
  moves,
}: {
  readonly process: ProcessId
  readonly moves: readonly MoveView[]
}): ReactNode {
  return (
    <ol className="lines moves">
      {moves.map((move) => (
        <li key={`${move.kind} ${move.before?.view.head ?? ""} ${move.after?.view.head ?? ""}`}>
          <Move process={process} move={move} />
        </li>
      ))}
    </ol>
  )
}

/**
 * Moves at once; what was held before and recorded since behind a count, where they can be looked
 * at.
 */
export function MovesAndLearnt({
  process,
  moves,
}: {
  readonly process: ProcessId
  readonly moves: readonly MoveView[]
}): ReactNode {
  const [moved, learnt] = [
    moves.filter((move) => !move.learnt),
    moves.filter((move) => move.learnt),
  ]
  return (
    <>
      {moved.length === 0 ? (
        <p className="empty">Nobody moved.</p>
      ) : (
        <MoveLines process={process} moves={moved} />
      )}
      {learnt.length === 0 ? null : (
        <details className="learnt">
          <summary>
            {count(learnt.length, "position")} {learnt.length === 1 ? "was" : "were"} held before
            and recorded since
          </summary>
          <MoveLines process={process} moves={learnt} />
        </details>
      )}
    </>
  )
}

/** How many moves there are, apart from what was only learnt. */
export const movedCount = (moves: readonly MoveView[]): number =>
  moves.filter(({ learnt }) => !learnt).length

export const MoveMark = ({ kind }: { readonly kind: MoveView["kind"] }): ReactNode => (
  <span className={`move-mark move-${kind}`}>{MOVE_WORDS[kind]}</span>
)

function Move({
  process,
  move,
}: {
  readonly process: ProcessId
  readonly move: MoveView
}): ReactNode {
  const { kind, actor, actorName, issue, issueTitle, sort, holder, learnt, before, after, why } =
    move
  return (
    <>
      <p className="who">
        <MoveMark kind={kind} />
        <Link className="speaker-link" href={pages.actor(process, actor)}>
          <Name>{actorName}</Name>
        </Link>
        <span className="act">on</span>{" "}
        <Link href={pages.issue(process, issue)}>
          <Name>{issueTitle}</Name>
        </Link>
      </p>
      <Words process={process} line={after} label="" />
      {kind === "stale" ? null : (
        <Words process={process} line={before} label={after === undefined ? "" : "before: "} was />
      )}
      <div className="facts">
        {sort === "position" ? null : <span>{SORT_WORDS[sort]}</span>}
        {holder === "office" ? null : <span>{HOLDER_WORDS[holder]}</span>}
        {learnt ? <span>held before, recorded since</span> : null}
        {why === undefined ? null : (
          <span>
            <bdi>{why}</bdi>
          </span>
        )}
      </div>
    </>
  )
}

/** What is or was wanted, with its own sentences. */
function Words({
  process,
  line,
  label,
  was = false,
}: {
  readonly process: ProcessId
  readonly line: PositionLine | undefined
  readonly label: string
  readonly was?: boolean
}): ReactNode {
  if (line === undefined) return null
  return (
    <>
      <p className={was ? "position-text was" : "position-text"}>
        {label === "" ? null : <span className="kind">{label}</span>}
        <Name>{textOf(line)}</Name>
      </p>
      <TellingsFold process={process} tellings={line.tellings} />
    </>
  )
}
