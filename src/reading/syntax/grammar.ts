/**
 * What the rest of this room knows of a sentence's build: noun phrases, verb groups, subjects. This
 * is the seam for a parser: whoever fills this record from trees serves attribution, dates and
 * events without a change to them.
 */

import type { Page } from "../text/page.ts"
import type { Run } from "../text/sentences.ts"
import { phrasesIn, type Phrase } from "./phrases.ts"
import { verbGroups, type VerbGroup } from "./verbs.ts"

export interface Grammar {
  readonly page: Page
  readonly phrases: readonly Phrase[]
  readonly groups: readonly VerbGroup[]
  /** The phrase that a token stands in. */
  phraseAt(token: number): Phrase | undefined
  /** The verb group that a token stands in. */
  groupAt(token: number): VerbGroup | undefined
  /** The verb groups of a run, in order. */
  groupsIn(run: Run): readonly VerbGroup[]
  /** The phrases of a run, in order. */
  phrasesIn(run: Run): readonly Phrase[]
}

/** The grammar of a page by shallow rules over its tags. */
export function surfaceGrammar(page: Page): Grammar {
  const groups: VerbGroup[] = []
  const phrases: Phrase[] = []
  const groupOf = new Int32Array(page.words.length).fill(-1)
  const phraseOf = new Int32Array(page.words.length).fill(-1)
  for (const sentence of page.sentences) {
    for (const group of verbGroups(page, sentence)) {
      groupOf.fill(groups.length, group.from, group.to)
      if (group.inside !== undefined) groupOf.fill(-1, group.inside.from, group.inside.to)
      groups.push(group)
    }
    for (const phrase of phrasesIn(page, sentence, (at) => (groupOf[at] ?? -1) >= 0)) {
      phraseOf.fill(phrases.length, phrase.from, phrase.to)
      phrases.push(phrase)
    }
  }
  return {
    page,
    phrases,
    groups,
    phraseAt: (token) => phrases[phraseOf[token] ?? -1],
    groupAt: (token) => groups[groupOf[token] ?? -1],
    groupsIn: (run) => between(groups, run),
    phrasesIn: (run) => between(phrases, run),
  }
}

/** Those that begin inside the run, found by halving. */
function between<T extends Run>(all: readonly T[], run: Run): readonly T[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.from ?? 0) < run.from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < all.length && (all[end]?.from ?? 0) < run.to) end += 1
  return all.slice(low, end)
}
