/** Where an edge of a span goes when it is dragged. Places are UTF-16 units. */

import type { Span } from "../../../base/index.ts"
import { wordAt } from "../../text/word-steps.ts"

export type Edge = "start" | "end"

/**
 * The span with one edge at the word under the pointer: whole words only, and marks between words
 * where the pointer is on them. Unchanged where it would become empty.
 */
export function dragEdge(text: string, span: Span, edge: Edge, unit: number): Span {
  const at = snapped(text, edge, Math.min(Math.max(0, unit), text.length))
  const moved = edge === "start" ? { start: at, end: span.end } : { start: span.start, end: at }
  return moved.start < moved.end ? moved : span
}

function snapped(text: string, edge: Edge, unit: number): number {
  const word = wordAt(text, unit)
  if (word !== undefined && word.start < unit && unit < word.end)
    return edge === "start" ? word.start : word.end
  return edge === "start"
    ? unit + leading(text.slice(unit, unit + 64))
    : unit - trailing(text.slice(Math.max(0, unit - 64), unit))
}

const leading = (words: string): number => words.length - words.trimStart().length
const trailing = (words: string): number => words.length - words.trimEnd().length
