/** Words of one text or entry with their places: what a keeper of the record stores to find it again. */

import type { SearchPart } from "./searchable.ts"
import { isTooCommon } from "./stop-words.ts"
import { eachToken, tokens } from "./tokens.ts"

/** Where a word stands, and what finding it counts for. */
export interface WordPlaces {
  /** Sixteen times the weight of its weightiest part, and how often it stands there, at most 15 times. */
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
/** Tokens that are looked at in one go. */
const AT_ONCE = 20_000

interface Growing { weight: number; readonly at: number[]; readonly starts: number[] }

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
  return counted(words)
}

/** The same for a long text, a stretch at a time: between two, `pause` lets others work. */
export async function longWordIndex(part: SearchPart, pause: () => Promise<void>): Promise<WordIndex> {
  const words = new Map<string, Growing>()
  let seen = 0
  for (const { word, at, start } of tokens(part.text)) {
    if (!isTooCommon(word)) put(words, word, at, start, part.weight)
    seen += 1
    if (seen % AT_ONCE === 0) await pause()
  }
  return counted(words)
}

function put(words: Map<string, Growing>, word: string, at: number, start: number, weight: number): void {
  const held = words.get(word)
  if (held === undefined) words.set(word, { weight, at: [at], starts: [start] })
  else {
    held.weight = Math.max(held.weight, weight)
    held.at.push(at)
    held.starts.push(start)
  }
}

/** The weight of a word's weightiest part becomes its weight in the whole. */
function counted(words: ReadonlyMap<string, Growing>): WordIndex {
  for (const word of words.values()) word.weight = word.weight * 16 + Math.min(15, word.at.length)
  return words
}
