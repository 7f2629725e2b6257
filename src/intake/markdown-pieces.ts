/**
 * A long Markdown file in pieces that mean the same apart as together: its parser's time grows
 * faster than the file.
 */

import type { Units } from "./markdown-parts.ts"

/** Least length of a piece, in UTF-16 units. A megabyte takes 9 s in one piece and 2 s in these. */
const LEAST = 16 * 1024
/** Most that may be put before each piece. */
const MOST_DEFINITIONS = 4096

export interface Pieces {
  readonly pieces: readonly Units[]
  /**
   * The file's link targets, `[name]: target` a line: whichever piece names them needs them before
   * it.
   */
  readonly definitions: string
}

/**
 * The file cut before lines that begin with a letter or a heading's hash, at the margin, after an
 * empty line: by CommonMark such a line is inside of nothing but a fence or a block of HTML. A file
 * with a fence that is indented, with HTML that an empty line does not end, or with very many link
 * targets, stays whole.
 */
export function markdownPieces(text: string): Pieces {
  const whole: Pieces = { pieces: [{ start: 0, end: text.length }], definitions: "" }
  if (text.length < 2 * LEAST || HARD.test(text)) return whole
  const definitions = (text.match(DEFINITION) ?? []).join("\n")
  if (definitions.length > MOST_DEFINITIONS) return whole
  return { pieces: cutAt(cuts(text), text.length), definitions }
}

/**
 * A fence that is indented, and the HTML that goes on over empty lines: comments, scripts,
 * declarations.
 */
const HARD = /^(?:[ \t]+(?:```|~~~)|[ \t]*<(?:[!?]|(?:script|pre|style|textarea)\b))/im
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:[^\n]*$/gm

/** Places where the file may be cut, ascending. */
function cuts(text: string): readonly number[] {
  const found: number[] = []
  let fence: string | undefined
  let afterEmpty = false
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start)
    const line = text.slice(start, Math.min(end, start + 80))
    if (afterEmpty && fence === undefined && /^[\p{L}#]/u.test(line)) found.push(start)
    fence = fenceAfter(fence, line)
    afterEmpty = line.trim() === "" && end - start < 80
    start = end + 1
  }
  return found
}

/**
 * The fence that is open after this line. It is closed by as many of its own marks, or more, alone
 * on a line.
 */
function fenceAfter(open: string | undefined, line: string): string | undefined {
  const marks = /^(?:`{3,}|~{3,})/.exec(line)?.[0]
  if (marks === undefined) return open
  if (open === undefined)
    return marks.startsWith("`") && line.slice(marks.length).includes("`") ? undefined : marks
  return marks.startsWith(open) && line.slice(marks.length).trim() === "" ? undefined : open
}

function cutAt(places: readonly number[], length: number): readonly Units[] {
  const pieces: Units[] = []
  let start = 0
  for (const place of places) {
    if (place - start < LEAST || length - place < LEAST) continue
    pieces.push({ start, end: place })
    start = place
  }
  return [...pieces, { start, end: length }]
}
