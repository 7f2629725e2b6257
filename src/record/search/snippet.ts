/** The piece of a text that shows best what was found in it. */

import { placeMap, type Span } from "../../base/index.ts"
import { searchMarks, type Mark } from "./match.ts"
import type { SearchTerm } from "./types.ts"

export interface Snippet {
  readonly text: string
  /** Where the words that were looked for stand in `text`, in code points. */
  readonly marks: readonly Span[]
  /** Where `text` begins in what it was cut from, in code points. */
  readonly start: number
  /** Whether something was left out before, and after. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
}

/** UTF-16 units of a snippet, and how many of them stand before the first mark. */
const [LONGEST, LEAD] = [240, 60]
/** UTF-16 units in which a space is looked for at which to end. */
const TAIL = 40

/**
 * The snippet of a text: around the place where most of the terms stand closest together, cut
 * between words.
 */
export function snippetOf(text: string, terms: readonly SearchTerm[]): Snippet {
  const marks = searchMarks(text, terms)
  const [start, end] =
    text.length <= LONGEST ? [0, text.length] : windowAround(text, bestStart(marks, LONGEST - LEAD))
  const shown = text.slice(start, end)
  const places = placeMap(shown)
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return {
    text: shown,
    start: placeMap(text).toCodePoint(start),
    cut: { before: start > 0, after: end < text.length },
    marks: inside.map((mark) => ({
      start: places.toCodePoint(mark.start - start),
      end: places.toCodePoint(mark.end - start),
    })),
  }
}

/**
 * Where the first window of this width begins that holds most different terms; 0 where there is no
 * mark. Marks rise.
 */
export function bestStart(marks: readonly Pick<Mark, "start" | "term">[], width: number): number {
  const inside = new Map<number, number>()
  let [best, most, first] = [marks[0]?.start ?? 0, 0, 0]
  for (const mark of marks) {
    inside.set(mark.term, (inside.get(mark.term) ?? 0) + 1)
    for (
      let left = marks[first];
      left !== undefined && mark.start - left.start > width;
      left = marks[first]
    ) {
      const count = (inside.get(left.term) ?? 1) - 1
      if (count === 0) inside.delete(left.term)
      else inside.set(left.term, count)
      first += 1
    }
    if (inside.size > most) [best, most] = [marks[first]?.start ?? mark.start, inside.size]
  }
  return best
}

function windowAround(text: string, mark: number): readonly [number, number] {
  const from = Math.max(0, Math.min(mark - LEAD, text.length - LONGEST))
  const to = Math.min(text.length, from + LONGEST)
  return [
    from === 0 ? 0 : wordEdge(text, from, mark),
    to === text.length ? to : lastEdge(text, to, mark),
  ]
}

/**
 * The first place after `from` where a word begins, not beyond the mark; a script without spaces is
 * cut between characters.
 */
function wordEdge(text: string, from: number, mark: number): number {
  const space = /\s/.exec(text.slice(from, mark))
  return space === null ? whole(text, from) : from + space.index + 1
}

function lastEdge(text: string, to: number, mark: number): number {
  const tail = Math.max(mark, to - TAIL)
  const space = /\s\S*$/.exec(text.slice(tail, to))
  return space === null ? whole(text, to) : tail + space.index
}

/** Not between the halves of a character. */
const whole = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at
