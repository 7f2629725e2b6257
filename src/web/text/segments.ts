/**
 * Overlapping and nested marks cut into runs that each lie under the same marks. Places are UTF-16
 * units.
 */

import type { ItemId, Span } from "../../base/index.ts"
import { overridesIn } from "../words/bidi.ts"
import type { Mark } from "./marks.ts"

/** A run of text under the same marks, from the widest mark to the narrowest. */
export interface Segment extends Span {
  readonly marks: readonly Mark[]
  /** A character that would turn the line around: shown as a symbol, not obeyed. */
  readonly override: boolean
}

/**
 * The segments of `piece`, in order, without gap or overlap; those under no mark have an empty
 * list.
 *
 * @param marks  those that touch the piece, in any order; empty marks are left out
 */
export function segmentsOf(text: string, piece: Span, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks.filter(
    ({ start, end }) => start < end && start < piece.end && end > piece.start,
  )
  const overrides = new Set(
    overridesIn(text.slice(piece.start, piece.end)).map((unit) => unit + piece.start),
  )
  const edges = new Set([piece.start, piece.end])
  for (const { start, end } of inside)
    for (const edge of [start, end]) if (edge > piece.start && edge < piece.end) edges.add(edge)
  for (const unit of overrides)
    for (const edge of [unit, unit + 1]) if (edge < piece.end) edges.add(edge)
  return sweep(
    [...edges].sort((a, b) => a - b),
    inside.toSorted((a, b) => a.start - b.start || b.end - a.end),
    overrides,
  )
}

function sweep(
  edges: readonly number[],
  marks: readonly Mark[],
  overrides: ReadonlySet<number>,
): readonly Segment[] {
  const segments: Segment[] = []
  let open: Mark[] = []
  let next = 0
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? start
    open = open.filter((mark) => mark.end > start)
    for (let mark = marks[next]; mark !== undefined && mark.start <= start; mark = marks[next]) {
      if (mark.end > start) open.push(mark)
      next += 1
    }
    segments.push({ start, end, marks: [...open], override: overrides.has(start) })
  })
  return segments
}

/** The marks that touch each piece, by the piece's index; pieces without any are absent. */
export function marksByPiece(
  pieces: readonly Span[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly Mark[]> {
  const byPiece = new Map<number, Mark[]>()
  for (const mark of marks) {
    for (let index = firstEndingAfter(pieces, mark.start); index < pieces.length; index += 1) {
      if ((pieces[index]?.start ?? mark.end) >= mark.end) break
      const held = byPiece.get(index)
      if (held === undefined) byPiece.set(index, [mark])
      else held.push(mark)
    }
  }
  return byPiece
}

/** The items whose marks lie over a segment, the narrowest mark first. */
export const itemsOf = (marks: readonly Mark[]): readonly ItemId[] => [
  ...new Set(
    marks.toSorted((a, b) => a.end - a.start - (b.end - b.start)).flatMap(({ item }) => item ?? []),
  ),
]

/**
 * The item a click means where these lie, narrowest first: the first; clicked again, the next wider
 * one, and round.
 */
export const itemAtClick = (
  items: readonly ItemId[],
  selected: ItemId | undefined,
): ItemId | undefined =>
  items[((selected === undefined ? -1 : items.indexOf(selected)) + 1) % Math.max(1, items.length)]

function firstEndingAfter(pieces: readonly Span[], unit: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) > unit) high = middle
    else low = middle + 1
  }
  return low
}
