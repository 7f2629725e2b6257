/** Whether a text holds what is looked for, how well, and where. */

import { stemOf } from "./stem.ts"
import { isTooCommon } from "./stop-words.ts"
import { tokens, type Token } from "./tokens.ts"
import type { SearchTerm } from "./types.ts"
import type { WordIndex } from "./word-index.ts"

/**
 * How well an index answers all terms: the sum of what each counts for, a word for its best form
 * and a phrase for its first word. Undefined where one of them is not there. Without terms, 0.
 */
export function searchScore(index: WordIndex, terms: readonly SearchTerm[]): number | undefined {
  let sum = 0
  for (const term of terms) {
    const score = termScore(index, term)
    if (score === undefined) return undefined
    sum += score
  }
  return sum
}

/** Whether a folded word is what a term of one word looks for. */
export function isWordOf(
  term: Exclude<SearchTerm, { readonly kind: "phrase" }>,
  word: string,
): boolean {
  if (term.kind === "word") return word === term.word || stemOf(word) === term.stem
  return word.startsWith(term.prefix) || (term.stem !== undefined && stemOf(word) === term.stem)
}

function termScore(index: WordIndex, term: SearchTerm): number | undefined {
  if (term.kind === "phrase") return phraseScore(index, term)
  const scores = [...index].flatMap(([word, { weight }]) => (isWordOf(term, word) ? [weight] : []))
  return scores.length === 0 ? undefined : Math.max(...scores)
}

type Phrase = Extract<SearchTerm, { readonly kind: "phrase" }>

function phraseScore(index: WordIndex, { words, open }: Phrase): number | undefined {
  const places = words.map(
    ({ word, after }, nth) =>
      new Set(placesOf(index, word, open && nth === words.length - 1).map((at) => at - after)),
  )
  const [first, ...others] = places
  const whole =
    first !== undefined && [...first].some((at) => others.every((other) => other.has(at)))
  return whole ? weightOf(index, words[0]?.word ?? "", open && words.length === 1) : undefined
}

const placesOf = (index: WordIndex, word: string, begins: boolean): readonly number[] =>
  begins
    ? [...index].flatMap(([each, { at }]) => (each.startsWith(word) ? at : []))
    : (index.get(word)?.at ?? [])

const weightOf = (index: WordIndex, word: string, begins: boolean): number =>
  Math.max(
    0,
    ...[...index].flatMap(([each, { weight }]) =>
      each === word || (begins && each.startsWith(word)) ? [weight] : [],
    ),
  )

/** A place in a text that answers one of the terms. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly term: number
}

/**
 * Every place in a text that answers a term, in UTF-16 units, in order; where two overlap, the
 * longer, then the first.
 */
export function searchMarks(text: string, terms: readonly SearchTerm[]): readonly Mark[] {
  const all = [...tokens(text)]
  const found = terms.flatMap((term, number) =>
    term.kind === "phrase" ? phraseMarks(all, term, number) : wordMarks(all, term, number),
  )
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end || a.term - b.term)
  let end = 0
  return sorted.filter((mark) => {
    const apart = mark.start >= end
    if (apart) end = mark.end
    return apart
  })
}

const wordMarks = (
  all: readonly Token[],
  term: Exclude<SearchTerm, Phrase>,
  number: number,
): readonly Mark[] =>
  all.flatMap(({ word, start, end }) =>
    !isTooCommon(word) && isWordOf(term, word) ? [{ start, end, term: number }] : [],
  )

function phraseMarks(
  all: readonly Token[],
  { words, open }: Phrase,
  number: number,
): readonly Mark[] {
  const [last] = words.slice(-1)
  if (last === undefined) return []
  return all.flatMap((token, nth) => {
    const fits = words.every(({ word, after }, index) => {
      const there = all[nth + after]?.word
      return (
        there !== undefined &&
        (open && index === words.length - 1 ? there.startsWith(word) : there === word)
      )
    })
    return fits
      ? [{ start: token.start, end: all[nth + last.after]?.end ?? token.end, term: number }]
      : []
  })
}
