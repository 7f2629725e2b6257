/**
 * How drafters mark what is not agreed: square brackets around wording, `Alt 1`, `Alt 2` before
 * wordings side by side.
 */

/** Whether some wording stands in square brackets; a number alone in them is a note's. */
export function bracketed(words: string): boolean {
  for (let open = words.indexOf("["); open >= 0; open = words.indexOf("[", open + 1)) {
    const close = words.indexOf("]", open)
    if (close < 0) return false
    if (/\p{L}/u.test(words.slice(open + 1, close))) return true
  }
  return false
}

const ALTERNATIVE = new RegExp(
  String.raw`(?:^|[\s[(])(?:alt|alternative|option|variant)\.?[^\S\n]{0,2}` +
    String.raw`(?:\p{Nd}{1,2}|[A-D])[^\S\n]{0,2}[:.)\]–—-]\s*`,
  "giu",
)

/**
 * The wordings, where the words hold at least two marked alternatives; what stands before the first
 * goes with it. Empty where there are none.
 */
export function inAlternatives(words: string): readonly string[] {
  const marks = [...words.matchAll(ALTERNATIVE)]
  if (marks.length < 2) return []
  const wordings = marks.map(({ index, 0: mark }, i) =>
    words.slice(index + mark.length, marks[i + 1]?.index ?? words.length).trim(),
  )
  const before = words.slice(0, marks[0]?.index ?? 0).trim()
  const all = [`${before} ${wordings[0] ?? ""}`.trim(), ...wordings.slice(1)].map(
    withoutLoneBracket,
  )
  return all.every((wording) => wording !== "") ? all : []
}

/** Without a closing bracket whose opening one stood before the mark. */
const withoutLoneBracket = (wording: string): string =>
  wording.endsWith("]") && !wording.includes("[") ? wording.slice(0, -1).trim() : wording
