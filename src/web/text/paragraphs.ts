/**
 * A document's text cut up for the page: paragraphs, long ones in pieces, many together in blocks.
 * Places are UTF-16 units.
 */

import type { Span } from "../../base/index.ts"

export interface Paragraph extends Span {
  /** The paragraph itself, or, where it is very long, its pieces in order without a gap. */
  readonly pieces: readonly Span[]
}

/** Paragraphs that are drawn together once they come near the window. */
export interface Block extends Span {
  readonly paragraphs: readonly Paragraph[]
}

const LONGEST_PIECE = 4_000
const BLOCK = 6_000

/**
 * Blocks of paragraphs in order. Blank lines part paragraphs; in a text without any, every line is
 * one. Line ends and blank lines between paragraphs belong to none. An empty text has no blocks.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let open: Paragraph[] = []
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)]
    if (first !== undefined && last !== undefined)
      blocks.push({ start: first.start, end: last.end, paragraphs: open })
    open = []
  }
  for (const paragraph of paragraphsOf(text)) {
    if (open[0] !== undefined && paragraph.end - open[0].start > BLOCK) close()
    open.push(paragraph)
  }
  close()
  return blocks
}

function paragraphsOf(text: string): readonly Paragraph[] {
  const lines = linesOf(text)
  const isBlank = (line: Span): boolean => text.slice(line.start, line.end).trim() === ""
  const filled = lines.filter((line) => !isBlank(line))
  const spans = lines.some((line, index) => isBlank(line) && index < lines.length - 1)
    ? joinRuns(lines, isBlank)
    : filled
  return spans.map((span) => ({ ...span, pieces: piecesOf(text, span) }))
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start)
    const end = found === -1 ? text.length : found
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Lines that follow each other without a blank one, as one span. */
function joinRuns(lines: readonly Span[], isBlank: (line: Span) => boolean): readonly Span[] {
  const runs: Span[] = []
  let previousBlank = true
  for (const line of lines) {
    const last = runs.at(-1)
    if (isBlank(line)) previousBlank = true
    else {
      if (previousBlank || last === undefined) runs.push(line)
      else runs[runs.length - 1] = { start: last.start, end: line.end }
      previousBlank = false
    }
  }
  return runs
}

function piecesOf(text: string, span: Span): readonly Span[] {
  const pieces: Span[] = []
  for (let start = span.start; start < span.end;) {
    const end = cutAt(text, start, span.end)
    pieces.push({ start, end })
    start = end
  }
  return pieces
}

/** After the last space within reach; without one, never inside a surrogate pair. */
function cutAt(text: string, start: number, limit: number): number {
  const far = start + LONGEST_PIECE
  if (far >= limit) return limit
  const space = text.lastIndexOf(" ", far - 1)
  if (space > start) return space + 1
  return /[\udc00-\udfff]/.test(text.charAt(far)) ? far - 1 : far
}
