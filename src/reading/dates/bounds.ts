/** From when until when something comes again: `every 48 hours from 1 March until 30 June`. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import type { DateKind, DateStatus, Grain } from "../types.ts"

/** A date before its people are known: places are token indexes. */
export interface FoundTime {
  readonly run: Run
  readonly value: string | undefined
  readonly grain: Grain
  readonly kind: DateKind
  readonly what: Run | undefined
  readonly setBy: readonly Run[]
  readonly status: DateStatus
  /** Of a time that comes again: when it begins and ends, where that is told beside it. */
  readonly from: string | undefined
  readonly until: string | undefined
}

const FROM = new Set(["from", "since", "starting", "beginning", "commencing", "effective"])
const UNTIL = new Set(["until", "till", "through", "to", "ending"])
/** Words that may stand between `starting` and its day. */
const BETWEEN = new Set(["on", "from", "of", "the", "with", ","])

type Bounds = Pick<FoundTime, "from" | "until">

/**
 * The same times, those that come again with the bounds that stand beside them: right after, one
 * after the other, or at the beginning of their sentence. A day that is not resolved bounds
 * nothing.
 */
export function bounded(grammar: Grammar, times: readonly FoundTime[]): FoundTime[] {
  return times.map((time, index) => {
    if (time.kind !== "recurring") return time
    const after = boundsAfter(grammar, times, index)
    const before = boundBefore(grammar, times, index)
    return { ...time, from: after.from ?? before.from, until: after.until ?? before.until }
  })
}

/** A period after `from` or `between` is both bounds at once. */
function boundsAfter(grammar: Grammar, times: readonly FoundTime[], index: number): Bounds {
  let [from, until]: [string | undefined, string | undefined] = [undefined, undefined]
  let end = times[index]?.run.to ?? 0
  for (const next of times.slice(index + 1, index + 3)) {
    const word = boundWord(grammar, end, next.run.from)
    if (word === undefined) break
    const [first, last] = next.value?.split("/") ?? []
    if (UNTIL.has(word)) until ??= last ?? first
    else from ??= first
    if (last !== undefined && !UNTIL.has(word)) until ??= last
    end = next.run.to
  }
  return { from, until }
}

/**
 * The one word between that says how the two belong together; undefined where anything else stands
 * there.
 */
function boundWord(grammar: Grammar, start: number, end: number): string | undefined {
  if (end - start > 4) return undefined
  const words = grammar.page.words.slice(start, end).map(({ lower }) => lower)
  const boundWords = words.filter((word) => word === "between" || FROM.has(word) || UNTIL.has(word))
  const rest = words.filter((word) => !boundWords.includes(word) && !BETWEEN.has(word))
  return rest.length > 0 || words.join(" ") === "from the" ? undefined : boundWords[0]
}

/**
 * `From 1 March, reports are due every Monday`: the bound opens the sentence, and no other time
 * stands between.
 */
function boundBefore(grammar: Grammar, times: readonly FoundTime[], index: number): Bounds {
  const [own, first] = [times[index], times[index - 1]]
  if (own === undefined || first?.value === undefined) return { from: undefined, until: undefined }
  const { sentenceOf, sentences, words } = grammar.page
  const sentence = sentences[sentenceOf[own.run.from] ?? 0]
  const opens =
    sentence !== undefined && first.run.from - sentence.from <= 2 && first.run.from > sentence.from
  if (!opens) return { from: undefined, until: undefined }
  const word = words[sentence.from]?.lower ?? ""
  const [begin, end] = first.value.split("/")
  if (UNTIL.has(word)) return { from: undefined, until: end ?? begin }
  return FROM.has(word) || word === "between"
    ? { from: begin, until: end }
    : { from: undefined, until: undefined }
}
