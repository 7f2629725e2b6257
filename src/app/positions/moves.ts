/** Who moved since a day, as pages tell it. */

import { dayOf, type Day, type ItemId } from "../../base/index.ts"
import type { MoveView } from "../../contract/index.ts"
import {
  dayInWords,
  movesBetween,
  type Position,
  type PositionMove,
  type RecordTransaction,
  type Snapshot,
  bodiesOf,
} from "../../record/index.ts"
import { LIVE } from "../inside.ts"
import { staleOf } from "../stale.ts"
import { positionsIn, type Gathered } from "./gather.ts"
import { titleOf, type LineOf } from "./lines.ts"

/**
 * What moved between the end of a day and what was gathered: what was known then, held then, beside
 * what is known and held now.
 *
 * @param then  the record as it was known at the end of that day
 */
export async function movesSince(
  then: RecordTransaction,
  since: Day,
  gathered: Gathered,
): Promise<readonly PositionMove[]> {
  const entries = await then.current({
    process: gathered.process,
    kinds: ["position"],
    standings: LIVE,
  })
  const positions = positionsIn(bodiesOf("position", entries), gathered.book)
  const before: Snapshot = {
    day: since,
    positions,
    stale: new Set((await staleOf(then, gathered.process, entries)).keys()),
  }
  return movesBetween(before, {
    day: gathered.day,
    positions: gathered.positions,
    stale: new Set(gathered.stale.keys()),
  })
}

/** The positions that moves speak of, as they were and as they are. */
export const movedPositions = (moves: readonly PositionMove[]): readonly Position[] =>
  moves.flatMap(({ before, after }) => [before, after].flatMap((each) => each ?? []))

export function moveView(gathered: Gathered, move: PositionMove, lineOf: LineOf): MoveView {
  const { kind, actor, issue, sort, holder, learnt, before, after } = move
  const why = whyOf(gathered, move)
  return {
    kind,
    actor,
    actorName: gathered.book.called(actor),
    issue,
    issueTitle: titleOf(gathered, issue),
    sort,
    holder,
    learnt,
    ...(before === undefined ? {} : { before: lineOf(before) }),
    ...(after === undefined ? {} : { after: lineOf(after) }),
    ...(why === undefined ? {} : { why }),
  }
}

function whyOf(gathered: Gathered, { kind, before, after }: PositionMove): string | undefined {
  if (kind === "stale" && after !== undefined)
    return gathered.stale.get(after.item)?.reasons[0]?.words
  return kind === "dropped" && before !== undefined ? dropWords(gathered, before) : undefined
}

/** Why a position counts no more: it was taken back, or it is over. */
function dropWords({ entries, positions, day }: Gathered, { item }: Position): string | undefined {
  const entry = entries.get(item)
  if (entry === undefined) return undefined
  if (entry.content.kind === "damaged") return "which cannot be read any more"
  if (entry.content.kind === "destroyed")
    return `destroyed on ${dayInWords(dayOf(entry.content.at))}`
  if (entry.standing === "withdrawn" || entry.standing === "rejected") {
    const because = entry.because === undefined ? "" : `, because: ${entry.because}`
    return `${entry.standing} on ${dayInWords(dayOf(entry.recordedAt))}${because}`
  }
  const until = positions.find((position) => position.item === item)?.body.held.until
  return until !== undefined && until < day ? `held until ${dayInWords(until)}` : undefined
}

/** The moves of one cell. */
export const movesIn = (
  moves: readonly PositionMove[],
  issue: ItemId,
  actor: ItemId,
): readonly PositionMove["kind"][] => [
  ...new Set(
    moves.filter((move) => move.issue === issue && move.actor === actor).map(({ kind }) => kind),
  ),
]
