/** Where words stand in a text, in time that grows with the text alone. */

/**
 * The UTF-16 units at which `words` begins in `text`, ascending, overlapping places included; none
 * for empty words. A place that would cut a character in two (half a surrogate pair) is none.
 *
 * By Knuth, Morris and Pratt (1977): a search that starts over at each place takes minutes on a
 * text and a quote made for that.
 */
export function occurrences(text: string, words: string): readonly number[] {
  if (words === "" || !text.includes(words.slice(0, 64))) return []
  const borders = bordersOf(words)
  const starts: number[] = []
  let matched = 0
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit)
    while (matched > 0 && code !== words.charCodeAt(matched)) matched = borders[matched - 1] ?? 0
    if (code === words.charCodeAt(matched)) matched += 1
    if (matched === words.length) {
      const start = unit - words.length + 1
      if (!cutsCharacter(text, start) && !cutsCharacter(text, unit + 1)) starts.push(start)
      matched = borders[matched - 1] ?? 0
    }
  }
  return starts
}

/** For each prefix of `words`, the length of its longest proper prefix that is also its suffix. */
function bordersOf(words: string): Uint32Array {
  const borders = new Uint32Array(words.length)
  let length = 0
  for (let unit = 1; unit < words.length; unit += 1) {
    while (length > 0 && words.charCodeAt(unit) !== words.charCodeAt(length))
      length = borders[length - 1] ?? 0
    if (words.charCodeAt(unit) === words.charCodeAt(length)) length += 1
    borders[unit] = length
  }
  return borders
}

/** Whether a cut before this unit would part a surrogate pair. */
const cutsCharacter = (text: string, unit: number): boolean =>
  unit > 0 && unit < text.length && (text.codePointAt(unit - 1) ?? 0) > 0xffff
