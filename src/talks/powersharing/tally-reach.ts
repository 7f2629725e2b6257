/** Which inner sums occur in which row of a tally, and the order in which rows are visited. */

import type { Joining, TallyShape } from "./tally-shape.ts"

export interface Reach extends Ranges {
  /** Cells touched in all while counting once. */
  readonly steps: number
  readonly cells: number
  /**
   * Whether rows are visited chain by chain, which is several times as fast where cells are many.
   */
  readonly chained: boolean
}

/**
 * By row, the least and the most inner sum that a losing coalition can have; the least is the
 * larger where there is none.
 */
export interface Ranges {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** The ranges once everybody has joined. */
export function reach(shape: TallyShape): Reach {
  const ranges = firstRow(shape)
  let steps = 0
  const join = (row: number, joining: Joining): void => {
    steps += widen(shape, ranges, { row, joining })
  }
  forEachJoin(shape, {
    join,
    joinChain: (chain, joining) => joinOneByOne(chain, joining, { count: joining.count, join }),
  })
  let cells = 0
  for (let row = 0; row < shape.losing.length; row += 1)
    cells += Math.max(0, (ranges.high[row] ?? 0) - (ranges.low[row] ?? 0) + 1)
  return {
    ...ranges,
    steps,
    cells,
    chained: shape.joining.every((joining) => meeting(shape, joining) !== undefined),
  }
}

/** Nobody is in yet: the empty coalition, if it loses. */
export function firstRow({ losing }: TallyShape): Ranges {
  const ranges = {
    low: new Int32Array(losing.length).fill(2 ** 30),
    high: new Int32Array(losing.length).fill(-1),
  }
  if ((losing[0] ?? 0) > 0) {
    ranges.low[0] = 0
    ranges.high[0] = 0
  }
  return ranges
}

/**
 * What to do as members join: a row at a time, or a whole chain of rows for all members of a kind.
 */
export interface Visitor {
  join(row: number, joining: Joining): void
  joinChain(chain: readonly number[], joining: Joining): void
}

/**
 * Visits the rows as members join one by one, each row before the rows that lead to it, so that a
 * row read still lacks the member. Members of one kind move a row along one chain of rows and
 * chains do not touch, unless sums are clipped on the way: then one chain is done for all of them
 * before the next, which keeps the cells at hand in the processor's cache.
 */
export function forEachJoin(shape: TallyShape, visitor: Visitor): void {
  let joined = 0
  for (const joining of shape.joining) {
    const chains = chainsOf(shape, joining, joined)
    if (chains === undefined) everyRow(shape, { joining, joined, visitor })
    else for (const chain of chains) visitor.joinChain(chain, joining)
    joined += joining.count
  }
}

/**
 * The joins along a chain, one member after another; the last row of the chain leads nowhere yet.
 */
export function joinOneByOne(
  chain: readonly number[],
  joining: Joining,
  { count, join }: { readonly count: number; readonly join: Visitor["join"] },
): void {
  for (let k = 0; k < count; k += 1)
    for (let i = chain.length - 2; i >= 0; i -= 1) join(chain[i] ?? 0, joining)
}

interface Round {
  readonly joining: Joining
  readonly joined: number
  readonly visitor: Visitor
}

function everyRow({ outers }: TallyShape, { joining, joined, visitor }: Round): void {
  for (let k = 0; k < joining.count; k += 1)
    for (let row = (joined + k + 1) * outers - 1; row >= 0; row -= 1) visitor.join(row, joining)
}

/**
 * By outer state, how many lead to it; undefined where two lead to one that can lose, so that
 * chains would meet.
 */
function meeting({ outers, losing }: TallyShape, { outerStep }: Joining): Int32Array | undefined {
  const before = new Int32Array(outers)
  for (const target of outerStep) before[target] = (before[target] ?? 0) + 1
  return before.some((count, outer) => count > 1 && (losing[outer] ?? 0) > 0) ? undefined : before
}

/**
 * The chains of rows that can lose, sizes rising up to the largest there can be once the kind has
 * joined those before it; undefined where chains would meet.
 */
export function chainsOf(
  shape: TallyShape,
  joining: Joining,
  joined: number,
): Iterable<readonly number[]> | undefined {
  const before = meeting(shape, joining)
  return before === undefined ? undefined : chainsFrom(shape, joining, { before, joined })
}

function* chainsFrom(
  shape: TallyShape,
  joining: Joining,
  { before, joined }: { readonly before: Int32Array; readonly joined: number },
): Iterable<readonly number[]> {
  const { outers } = shape
  for (let start = 0; start < (joined + 1) * outers; start += 1) {
    if (start < outers || before[start % outers] === 0)
      yield chainFrom(shape, joining, { start, last: joined + joining.count })
  }
}

function chainFrom(
  { outers, losing }: TallyShape,
  { outerStep }: Joining,
  { start, last }: { readonly start: number; readonly last: number },
): readonly number[] {
  const chain: number[] = []
  let outer = start % outers
  for (let size = (start - outer) / outers; size <= last; size += 1) {
    const row = size * outers + outer
    chain.push(row)
    if ((losing[row] ?? 0) === 0) return chain
    outer = outerStep[outer] ?? 0
  }
  return chain
}

/** Widens the row that `row` becomes when the member joins; the cells of `row`. */
export function widen(
  shape: TallyShape,
  { low, high }: Ranges,
  { row, joining }: { readonly row: number; readonly joining: Joining },
): number {
  const [least = 0, most = -1] = [low[row], high[row]]
  if (most < least) return 0
  const target = targetRow(shape, row, joining)
  const last = Math.min((shape.losing[target] ?? 0) - 1, shape.innerClip)
  const from = Math.min(least + joining.innerStep, shape.innerClip)
  if (from <= last) {
    low[target] = Math.min(low[target] ?? 0, from)
    high[target] = Math.max(high[target] ?? 0, Math.min(most + joining.innerStep, last))
  }
  return most - least + 1
}

/** The row one size larger, in the outer state that the member leads to. */
export function targetRow({ outers }: TallyShape, row: number, { outerStep }: Joining): number {
  const outer = row % outers
  return row - outer + outers + (outerStep[outer] ?? 0)
}
