/**
 * Characters that change the direction of a line without being seen; in titles and names they are
 * shown, not obeyed.
 */

/**
 * Embeddings, overrides, isolates, marks: what Unicode's bidirectional algorithm takes orders from.
 */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const OTHER_UNSEEN = /(?![\t\n])[\p{Cc}\u2028\u2029\ufeff]/gu

const SYMBOLS: Readonly<Record<string, string>> = {
  "\u061c": "ALM",
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
}

/** A run of a name: plain characters, or one control character by its Unicode abbreviation. */
export type NameRun =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "control"; readonly symbol: string }

/**
 * The name in runs, in order; joined they are the whole name. A name without control characters is
 * one run.
 */
export function nameRuns(name: string): readonly NameRun[] {
  const runs: NameRun[] = []
  let from = 0
  for (const match of name.matchAll(
    new RegExp(`${CONTROLS.source}|${OTHER_UNSEEN.source}`, "gu"),
  )) {
    if (match.index > from) runs.push({ kind: "plain", text: name.slice(from, match.index) })
    runs.push({ kind: "control", symbol: symbolOf(match[0]) })
    from = match.index + match[0].length
  }
  if (from < name.length || runs.length === 0) runs.push({ kind: "plain", text: name.slice(from) })
  return runs
}

/**
 * The name as plain text for places that take no markup (a window's title, an option): controls as
 * `[RLO]`.
 */
export const visibleName = (name: string): string =>
  nameRuns(name)
    .map((run) => (run.kind === "plain" ? run.text : `[${run.symbol}]`))
    .join("")

/**
 * Where in a document's own text an override stands that would turn letters around: units, in
 * order.
 */
export function overridesIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\u202d\u202e]/gu), ({ index }) => index)
}

const symbolOf = (character: string): string =>
  SYMBOLS[character] ??
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
