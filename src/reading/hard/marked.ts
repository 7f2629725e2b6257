/**
 * Our own marked sentences as texts with places, in two halves: one that the reader may be mended
 * against, one that is kept for measuring.
 */

import { HARD } from "./sentences.ts"

interface Place {
  readonly start: number
  readonly end: number
}

/** Places in UTF-16 units. */
export interface MarkedText {
  readonly kind: string
  readonly text: string
  readonly half: "mended" | "kept"
  readonly attributions: readonly {
    readonly source: readonly Place[]
    readonly cue: readonly Place[]
    readonly content: readonly Place[]
  }[]
}

/**
 * All of them, in their order. Of two neighbours the first is of the half that is mended against.
 */
export const hardTexts: readonly MarkedText[] = Object.entries(HARD)
  .flatMap(([kind, sentences]) => sentences.map((marked) => ({ kind, ...taken(marked) })))
  .map((each, index) => ({ ...each, half: index % 2 === 0 ? "mended" : "kept" }))

interface Mark {
  readonly part: string
  readonly of: string
  readonly place: Place
}

/**
 * A marked sentence taken apart. Throws RangeError where a brace is not closed or a mark is not
 * `s`, `c` or `t` with digits.
 */
export function taken(marked: string): Pick<MarkedText, "text" | "attributions"> {
  let text = ""
  const [marks, open]: [Mark[], number[]] = [[], []]
  for (let at = 0; at < marked.length; at += 1) {
    const character = marked.charAt(at)
    const label = character === "|" ? /^\|([sct])(\d*)\}/.exec(marked.slice(at)) : null
    if (character === "{") open.push(text.length)
    else if (label === null) text += character
    else {
      const start = open.pop()
      if (start === undefined) throw new RangeError(`a mark that was not opened: ${marked}`)
      for (const of of label[2] === "" ? ["1"] : (label[2] ?? ""))
        marks.push({ part: label[1] ?? "", of, place: { start, end: text.length } })
      at += label[0].length - 1
    }
  }
  if (open.length > 0 || text.includes("}"))
    throw new RangeError(`a mark that is not closed: ${marked}`)
  const placesOf = (part: string, of: string): readonly Place[] =>
    marks.flatMap((mark) => (mark.part === part && mark.of === of ? [mark.place] : []))
  return {
    text,
    attributions: [...new Set(marks.map(({ of }) => of))].map((of) => ({
      source: placesOf("s", of),
      cue: placesOf("c", of),
      content: placesOf("t", of),
    })),
  }
}
