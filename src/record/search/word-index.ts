/**
 * Words of one text or entry with their places: what a keeper of the record stores to find it
 * again.
 */

import type { SearchPart } from "./searchable.ts"
import { isTooCommon } from "./stop-words.ts"
import { eachToken, tokens } from "./tokens.ts"

/** Where a word stands, and what finding it counts for. */
export interface WordPlaces {
  /**
   * Sixteen times the weight of its weightiest part, and how often it stands there, at most 15
   * times.
   */
  readonly weight: number
  /** Which words of the whole they are, rising. */
  readonly at: readonly number[]
  /** Where they begin, in UTF-16 units of their part. */
  readonly starts: readonly number[]
}

/** By folded word; words that are too common are left out. */
export type WordIndex = ReadonlyMap<string, WordPlaces>

/** Between two parts no phrase goes on. */
const BETWEEN_PARTS = 64
/** UTF-16 units of a long text that are looked at in one go, or a little more. */
const AT_ONCE = 100_000
/** What stands in no word and next to none that it belongs to: a text can be cut after it. */
const APART = /[^\p{L}\p{N}\p{M}'’.\u200c\u200d]/gu

interface Growing {
  weight: number
  readonly at: number[]
  readonly starts: number[]
}

/** The index of a short text: an entry's own parts. */
export function wordIndex(parts: readonly SearchPart[]): WordIndex {
  const words = new Map<string, Growing>()
  let base = 0
  for (const { text, weight } of parts) {
    let last = 0
    eachToken(text, (word, at, start) => {
      last = at
      if (!isTooCommon(word)) put(words, word, base + at, start, weight)
    })
    base += last + BETWEEN_PARTS
  }
  return new Map([...words].map(([word, growing]) => [word, counted(growing)]))
}

/**
 * Words of a long text that are gathered at once, and places: some 100 MB. The longest text of
 * ordinary prose has fewer of both.
 */
const [MOST_WORDS, MOST_PLACES] = [300_000, 2_500_000]
/** UTF-16 units that are looked at to tell how many of either there are. */
const SAMPLE = 500_000
/** Words handed over at once, and places. */
const [WORDS_AT_ONCE, PLACES_AT_ONCE] = [4_000, 40_000]

/**
 * The same for a long text, some words at a time, each once: a text with more words and places than
 * are gathered at once is walked through for a share of its words after the other. The words of a
 * share come in order, so that whoever keeps them in order goes through it once. Between two
 * stretches it stops with nothing, for whoever has others to serve.
 */
export function* longWordIndex(
  { text, weight }: SearchPart,
  most = { words: MOST_WORDS, places: MOST_PLACES },
): Generator<readonly (readonly [string, WordPlaces])[], undefined> {
  const shares = sharesFor(text, most)
  for (let share = 0; share < shares; share += 1) {
    const words = new Map<string, Growing>()
    let seen = 0
    for (const [from, to] of stretchesOf(text)) {
      const before = seen
      eachToken(text.slice(from, to), (word, at, start) => {
        seen = before + at + 1
        if ((shares === 1 || shareOf(word, shares) === share) && !isTooCommon(word))
          put(words, word, before + at, from + start, weight)
      })
      yield []
    }
    yield* inParts(words)
  }
  return undefined
}

/** Where stretches of a text begin and end; each is cut where no word goes on. */
function* stretchesOf(text: string): Generator<readonly [from: number, to: number], undefined> {
  for (let from = 0; from < text.length;) {
    APART.lastIndex = Math.min(from + AT_ONCE, text.length)
    const to = APART.test(text) ? APART.lastIndex : text.length
    yield [from, to]
    from = to
  }
  return undefined
}

function* inParts(
  words: Map<string, Growing>,
): Generator<readonly (readonly [string, WordPlaces])[], undefined> {
  let [some, places]: [[string, WordPlaces][], number] = [[], 0]
  for (const word of [...words.keys()].sort()) {
    const growing = words.get(word)
    if (growing === undefined) continue
    words.delete(word)
    some.push([word, counted(growing)])
    places += growing.at.length
    if (some.length < WORDS_AT_ONCE && places < PLACES_AT_ONCE) continue
    yield some
    ;[some, places] = [[], 0]
  }
  if (some.length > 0) yield some
  return undefined
}

/** As many as its beginning says that it needs. */
function sharesFor(
  text: string,
  most: { readonly words: number; readonly places: number },
): number {
  const words = new Set<string>()
  let places = 0
  for (const { word } of tokens(text.slice(0, SAMPLE))) {
    if (isTooCommon(word)) continue
    words.add(word)
    places += 1
  }
  const whole = Math.max(1, text.length / SAMPLE)
  return Math.max(
    1,
    Math.ceil((words.size * whole) / most.words),
    Math.ceil((places * whole) / most.places),
  )
}

/** The same word always falls into the same share. */
function shareOf(word: string, shares: number): number {
  let hash = 0
  for (let unit = 0; unit < word.length; unit += 1)
    hash = (Math.imul(hash, 31) + word.charCodeAt(unit)) >>> 0
  return hash % shares
}

function put(
  words: Map<string, Growing>,
  word: string,
  at: number,
  start: number,
  weight: number,
): void {
  const held = words.get(word)
  if (held === undefined) words.set(word, { weight, at: [at], starts: [start] })
  else {
    held.weight = Math.max(held.weight, weight)
    held.at.push(at)
    held.starts.push(start)
  }
}

/** The weight of a word's weightiest part becomes its weight in the whole. */
const counted = ({ weight, at, starts }: Growing): WordPlaces => ({
  weight: weight * 16 + Math.min(15, at.length),
  at,
  starts,
})
