/**
 * Where the shortest way is out of reach: words that stand once on each side are held on to, and
 * only short stretches between them are searched.
 */

import type { Matches, Search, Stretch } from "./word-matches.ts"
import { heaviestRising } from "./rising.ts"

/** Words on both sides of a stretch that is still searched exactly. */
const SHORT = 96

/** Finds the matches of a short stretch, left to right. */
type Find = (search: Search, stretch: Stretch) => void

/** Matches inside the stretch, left to right: fewer, it may be, than there are. */
export function byLandmarks(search: Search, stretch: Stretch, find: Find): void {
  let { fromStart, toStart } = stretch
  const marks = landmarks(search, stretch)
  for (const [index, at] of marks.from.entries()) {
    const here = marks.to[index] ?? 0
    between(search, { fromStart, fromEnd: at, toStart, toEnd: here }, find)
    search.found.from.push(at)
    search.found.to.push(here)
    fromStart = at + 1
    toStart = here + 1
  }
  between(search, { fromStart, fromEnd: stretch.fromEnd, toStart, toEnd: stretch.toEnd }, find)
}

function between(search: Search, stretch: Stretch, find: Find): void {
  const size = stretch.fromEnd - stretch.fromStart + stretch.toEnd - stretch.toStart
  if (size > SHORT) return
  find({ ...search, effort: { left: 4 * SHORT * SHORT } }, stretch)
}

/** Words that stand exactly once on each side of the stretch, as many as keep their order. */
function landmarks({ from, to }: Search, { fromStart, fromEnd, toStart, toEnd }: Stretch): Matches {
  const [left, right] = [onceIn(from, fromStart, fromEnd), onceIn(to, toStart, toEnd)]
  const pairs = [...left].flatMap(([word, at]) => {
    const here = right.get(word) ?? -1
    return at < 0 || here < 0 ? [] : [{ at, here }]
  })
  const kept = heaviestRising(pairs.map(({ here }) => ({ at: here, weight: 1 })))
  return {
    from: kept.map((index) => pairs[index]?.at ?? 0),
    to: kept.map((index) => pairs[index]?.here ?? 0),
  }
}

/**
 * Each word of the stretch and where it stands; -1 where it stands more than once. In order of
 * place.
 */
function onceIn(words: Int32Array, start: number, end: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (let i = start; i < end; i += 1) {
    const word = words[i] ?? 0
    places.set(word, places.has(word) ? -1 : i)
  }
  return places
}
