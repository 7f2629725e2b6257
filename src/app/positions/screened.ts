/** Positions as they may leave Parley: each under its own terms, its sentences under theirs. */

import { ok, type ItemId, type Result } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Telling } from "../actors/views.ts"
import type { Fault } from "../fault.ts"
import { screenFor, type Screen } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { positionsView, type PositionsAsked } from "./positions.ts"
import type { MoveView, PositionLine, PositionsView } from "./views.ts"

/** Who wants what and who moved, ready to leave. */
export async function exportPositions(ports: Pick<Ports, "record" | "clock">, viewer: Viewer, asked: PositionsAsked): Promise<Result<PositionsView, Fault>> {
  const found = await positionsView(ports, viewer, asked)
  if (!found.ok) return found
  const { cells, moves } = found.value
  const lines = [...cells.flatMap(({ positions }) => positions), ...moves.flatMap(({ before, after }) => [before, after].flatMap((line) => line ?? []))]
  const screen = await screenFor(ports, viewer, { process: asked.process, asOf: asked.asOf, items: lines.flatMap(itemsOf) })
  return ok({
    ...found.value, cells: cells.map((cell) => ({ ...cell, positions: cell.positions.map((line) => screenedLine(screen, line)) })),
    moves: moves.map((move) => screenedMove(screen, move)),
  })
}

const itemsOf = ({ view, tellings, stale }: PositionLine): readonly ItemId[] =>
  [view.item, ...tellings.flatMap(({ item, document }) => [item, document.item]), ...(stale?.reasons.map(({ item, root }) => root ?? item) ?? [])]

function screenedLine(screen: Screen, { view, tellings, stale, ...rest }: PositionLine): PositionLine {
  const body = view.body.kind === "position" ? { ...view.body, text: screen.attributed(view.item, view.body.text) } : view.body
  return {
    ...rest, view: { ...view, body }, tellings: tellings.map((telling) => screenedTelling(screen, telling)),
    ...(stale === undefined ? {} : { stale: { ...stale, reasons: stale.reasons.map((reason) => ({ ...reason, words: screen.words(reason.root ?? reason.item, reason.words) })) } }),
  }
}

const screenedTelling = (screen: Screen, { item, words, document, speakers, ...rest }: Telling): Telling => ({
  ...rest, item, words: screen.words(item, words), document: { ...document, title: screen.title(document.item, document.title) },
  speakers: screen.voices(item, speakers).map((voice) => "unnamed" in voice ? { name: voice.name } : voice),
})

/** Why a position went stale or was dropped names what it rested on. */
function screenedMove(screen: Screen, { before, after, why, ...rest }: MoveView): MoveView {
  const open = [before, after].every((line) => line?.tellings.every(({ item }) => screen.named(item)) ?? true)
  return {
    ...rest, ...(before === undefined ? {} : { before: screenedLine(screen, before) }), ...(after === undefined ? {} : { after: screenedLine(screen, after) }),
    ...(why === undefined || !open ? {} : { why }),
  }
}
