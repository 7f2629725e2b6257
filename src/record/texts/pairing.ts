/**
 * Which clause of the one text is which of the other: by their words first, then by number and
 * likeness.
 */

import { shared } from "./likeness.ts"
import { pairsInOrder, twinsIn, type Twins, type Aligned, type Pair } from "./twins.ts"

/**
 * Share of words, as a fraction, from which two clauses are taken for one: of the same number, and
 * of any.
 */
const [LIKE_SAME_NUMBER, LIKE] = [
  [1, 4],
  [1, 2],
] as const
/** A word in more clauses than this tells none of them. */
const COMMON = 32
/** How many of the likeliest clauses are looked at closely for each. */
const LOOKED_AT = 8

/**
 * Pairs of clauses: the same words under any number; three quarters of the words under the same
 * number; then, the likeliest first, those with at least half of their words in common, or a
 * quarter under the same number. Where the same words stand more than once, they are paired so that
 * as few words as can be have moved among all other pairs, then so that numbers are kept.
 */
export function pairsOf(from: readonly Aligned[], to: readonly Aligned[]): readonly Pair[] {
  const pairing = new Pairing()
  const groups = twinsIn(from, to)
  const twins = groups.filter((group) => group.from.length > 1 || group.to.length > 1)
  for (const { from: own, to: other } of groups) {
    if (own.length === 1 && other.length === 1) pairing.join(own[0] ?? 0, other[0] ?? 0)
  }
  pairing.hold(twins)
  pairLike(pairing, from, to)
  pairing.hold([])
  const inOrder = pairsInOrder(from, to, pairing.pairs(), twins)
  for (const pair of inOrder) pairing.join(pair.from, pair.to)
  pairEqual(pairing, from, to, ({ number, bag }) => `${number}\u0002${bag.key}`)
  pairEqual(pairing, from, to, ({ bag }) => bag.key)
  pairLike(pairing, from, to)
  return pairing.pairs()
}

/** Pairs what is left by number and likeness. */
function pairLike(pairing: Pairing, from: readonly Aligned[], to: readonly Aligned[]): void {
  pairSameNumber(pairing, from, to)
  for (const { from: left, to: right } of candidates(pairing, from, to)) pairing.join(left, right)
}

/** Pairs made so far; a clause that has one takes no other. */
class Pairing {
  readonly ofFrom = new Map<number, number>()
  readonly ofTo = new Map<number, number>()
  private held: { readonly from: ReadonlySet<number>; readonly to: ReadonlySet<number> } = {
    from: new Set(),
    to: new Set(),
  }

  /** Clauses that wait, until others are held: they are taken for paired. */
  hold(groups: readonly Twins[]): void {
    this.held = {
      from: new Set(groups.flatMap(({ from }) => from)),
      to: new Set(groups.flatMap(({ to }) => to)),
    }
  }

  hasFrom(index: number): boolean {
    return this.ofFrom.has(index) || this.held.from.has(index)
  }

  hasTo(index: number): boolean {
    return this.ofTo.has(index) || this.held.to.has(index)
  }

  join(from: number, to: number): void {
    if (this.ofFrom.has(from) || this.ofTo.has(to)) return
    this.ofFrom.set(from, to)
    this.ofTo.set(to, from)
  }

  pairs(): readonly Pair[] {
    return [...this.ofFrom].map(([from, to]) => ({ from, to })).sort((a, b) => a.from - b.from)
  }
}

/** Pairs clauses of equal keys, the first with the first. */
function pairEqual(
  pairing: Pairing,
  from: readonly Aligned[],
  to: readonly Aligned[],
  keyOf: (clause: Aligned) => string,
): void {
  const waiting = new Map<string, number[]>()
  to.forEach((clause, index) => {
    if (pairing.ofTo.has(index)) return
    const key = keyOf(clause)
    const same = waiting.get(key)
    if (same === undefined) waiting.set(key, [index])
    else same.push(index)
  })
  const taken = new Map<string, number>()
  from.forEach((clause, index) => {
    if (pairing.ofFrom.has(index)) return
    const key = keyOf(clause)
    const next = taken.get(key) ?? 0
    const other = waiting.get(key)?.[next]
    if (other === undefined) return
    taken.set(key, next + 1)
    pairing.join(index, other)
  })
}

/**
 * Pairs clauses that keep their number and three quarters of their words: nothing could be likelier
 * by much.
 */
function pairSameNumber(pairing: Pairing, from: readonly Aligned[], to: readonly Aligned[]): void {
  const left = onceNumbered(from, (index) => pairing.hasFrom(index))
  const right = onceNumbered(to, (index) => pairing.hasTo(index))
  for (const [number, index] of left) {
    const other = right.get(number) ?? -1
    const [clause, named] = [from[index], to[other]]
    if (clause === undefined || named === undefined) continue
    const total = clause.bag.words.length + named.bag.words.length
    if (total > 0 && 8 * shared(clause.bag, named.bag) >= 3 * total) pairing.join(index, other)
  }
}

/** Unpaired clauses by number, those left out whose number stands twice among them. */
function onceNumbered(
  clauses: readonly Aligned[],
  isPaired: (index: number) => boolean,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  clauses.forEach(({ number }, index) => {
    if (!isPaired(index)) places.set(number, places.has(number) ? -1 : index)
  })
  return places
}

interface Candidate extends Pair {
  readonly same: boolean
  readonly share: number
  readonly total: number
}

/** Pairs that may be made of what is left, the likeliest first. */
function candidates(
  pairing: Pairing,
  from: readonly Aligned[],
  to: readonly Aligned[],
): readonly Candidate[] {
  const left = to.flatMap((clause, index) => (pairing.hasTo(index) ? [] : [{ clause, index }]))
  const [places, numbers] = [
    placesOfWords(left),
    new Map(left.map(({ clause, index }) => [clause.number, index])),
  ]
  const counts = new Int32Array(to.length)
  const found: Candidate[] = []
  from.forEach((clause, index) => {
    if (pairing.hasFrom(index)) return
    const named = numbers.get(clause.number)
    for (const other of new Set([
      ...likeliest(clause, index, places, counts),
      ...(named === undefined ? [] : [named]),
    ])) {
      const candidate = candidateOf(clause, index, to[other], other)
      if (candidate !== undefined) found.push(candidate)
    }
  })
  return found.sort(likelierFirst)
}

function candidateOf(
  clause: Aligned,
  from: number,
  other: Aligned | undefined,
  to: number,
): Candidate | undefined {
  if (other === undefined) return undefined
  const [share, total, same] = [
    shared(clause.bag, other.bag),
    clause.bag.words.length + other.bag.words.length,
    clause.number === other.number,
  ]
  const [part, whole] = same ? LIKE_SAME_NUMBER : LIKE
  return share > 0 && 2 * share * whole >= part * total
    ? { from, to, same, share, total }
    : undefined
}

/**
 * By likeness, a common number worth a fifth of the words; then the nearer; then in order.
 * Fractions are compared by products of whole numbers.
 */
function likelierFirst(a: Candidate, b: Candidate): number {
  return (
    weight(b) * a.total - weight(a) * b.total ||
    Math.abs(a.from - a.to) - Math.abs(b.from - b.to) ||
    a.from - b.from ||
    a.to - b.to
  )
}

const weight = ({ share, total, same }: Candidate): number => 10 * share + (same ? total : 0)

/** In which of these clauses each word stands; words in very many of them are left out. */
function placesOfWords(
  clauses: readonly { readonly clause: Aligned; readonly index: number }[],
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const { clause, index } of clauses) {
    for (const word of clause.bag.words) {
      const known = places.get(word)
      if (known === undefined) places.set(word, [index])
      else if (known.at(-1) !== index && known.length <= COMMON) known.push(index)
    }
  }
  for (const [word, known] of places) if (known.length > COMMON) places.delete(word)
  return places
}

/**
 * The clauses that share most of the rarer words with this one, at most eight.
 *
 * @param counts  all zero, one for each clause; zero again afterwards
 */
function likeliest(
  { bag }: Aligned,
  index: number,
  places: ReadonlyMap<number, readonly number[]>,
  counts: Int32Array,
): readonly number[] {
  const met: number[] = []
  let last = -1
  for (const word of bag.words) {
    if (word !== last) {
      for (const place of places.get(word) ?? []) {
        if (counts[place] === 0) met.push(place)
        counts[place] = (counts[place] ?? 0) + 1
      }
    }
    last = word
  }
  const best = mostCounted(met, counts, index)
  for (const place of met) counts[place] = 0
  return best
}

/** By count, then the nearer, then in order. */
function mostCounted(met: readonly number[], counts: Int32Array, index: number): readonly number[] {
  const before = (a: number, b: number): boolean => {
    const more =
      (counts[a] ?? 0) - (counts[b] ?? 0) || Math.abs(b - index) - Math.abs(a - index) || b - a
    return more > 0
  }
  const best: number[] = []
  for (const place of met) {
    if (best.length === LOOKED_AT && !before(place, best[LOOKED_AT - 1] ?? 0)) continue
    let at = Math.min(best.length, LOOKED_AT - 1)
    for (; at > 0 && before(place, best[at - 1] ?? 0); at -= 1) best[at] = best[at - 1] ?? 0
    best[at] = place
  }
  return best
}
