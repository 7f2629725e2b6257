/**
 * Counts packages by what they give up: both halves of a course are tabled and met in the middle.
 */

import type { Course } from "./course.ts"
import { boxFor, sumUp, tableWays, type Box } from "./dense-table.ts"
import { largestLosses, type LossCourse, type LossStage } from "./losses.ts"
import { makeSum, type WideSum } from "./wide-sum.ts"

/** One question: which columns must stay within their slack. */
export type Subset = readonly number[]

interface Boxes {
  readonly first: Box
  readonly second: Box
}

/** Losses past the slack are dropped where every question asks for every column. */
function boxesFor({ stages, slacks }: LossCourse, cut: number, subsets: readonly Subset[]): Boxes {
  const drop = subsets.every((subset) => subset.length === slacks.length)
  const box = (from: number, to: number): Box =>
    boxFor(largestLosses(stages.slice(from, to), slacks.length), slacks, drop)
  return { first: box(0, cut), second: box(cut, stages.length) }
}

/** How many cells a count would hold at a time, and how many times it would touch one. */
export function denseCost(
  course: LossCourse,
  cut: number,
  subsets: readonly Subset[],
): { readonly cells: number; readonly steps: number } {
  const { first, second } = boxesFor(course, cut, subsets)
  const states = course.stages[cut]?.before ?? 1
  const moves = (from: number, to: number): number =>
    course.stages.slice(from, to).reduce((sum, stage) => sum + stage.moves.length, 0)
  const widest = Math.max(...course.stages.map(({ after }) => after))
  return {
    cells: (widest + 1) * Math.max(first.cells, second.cells) + states * first.cells,
    steps:
      first.cells * (moves(0, cut) / 2 + subsets.length * states) +
      second.cells * states * (moves(cut, course.stages.length) / 2 + 2 * course.slacks.length),
  }
}

/**
 * For each subset of columns, how many packages stay within the slack of all its columns. The
 * second half is summed up, so that each cell of the first one asks once. Exact for any number of
 * packages: where doubles end, remainders by several primes are combined.
 *
 * @param cut  how many stages are in the first half
 */
export function countDense(
  course: LossCourse,
  cut: number,
  subsets: readonly Subset[],
): readonly bigint[] {
  const options = course.stages.map(mostOptions)
  const half = (sizes: readonly number[]): number =>
    sizes.reduce((product, size) => product * size, 1)
  if (Math.max(half(options.slice(0, cut)), half(options.slice(cut))) < 2 ** 52)
    return countModulo(course, cut, subsets, undefined)
  const bound = options.reduce((product, size) => product * BigInt(size), 1n)
  const primes = primesFor(bound)
  const remainders = primes.map((prime) => countModulo(course, cut, subsets, prime))
  return subsets.map((_, subset) =>
    combine(
      primes,
      remainders.map((each) => each[subset] ?? 0n),
    ),
  )
}

/**
 * About how many times as long a count takes as one in doubles: primes that are needed to hold the
 * number of packages, and remainders.
 */
export function costFactor({ stages }: Pick<Course, "stages">): number {
  const bits = stages.reduce(
    (sum, { before, moves }) => sum + Math.log2(Math.max(1, moves.length / Math.max(1, before))),
    0,
  )
  return bits < 2 * 52 ? 1 : 4 * Math.ceil(bits / 26)
}

/** How many options the state with the most of them has. */
function mostOptions({ before, moves }: LossStage): number {
  const options = new Array<number>(before).fill(0)
  for (const move of moves) options[move.from] = (options[move.from] ?? 0) + move.options
  return Math.max(1, ...options)
}

function countModulo(
  course: LossCourse,
  cut: number,
  subsets: readonly Subset[],
  modulus: number | undefined,
): readonly bigint[] {
  const boxes = boxesFor(course, cut, subsets)
  const sums = subsets.map(() => makeSum(modulus))
  const first = tableWays(course.stages.slice(0, cut), 0, boxes.first, modulus)
  for (const [state, table] of first.entries()) {
    if (table === undefined) continue
    for (const second of tableWays(course.stages.slice(cut), state, boxes.second, modulus)) {
      if (second === undefined) continue
      sumUp(second, boxes.second, modulus)
      for (const [index, subset] of subsets.entries())
        meet(
          {
            first: table,
            second,
            boxes,
            slacks: course.slacks,
            subset,
            sum: sums[index] as WideSum,
          },
          0,
          0,
          0,
        )
    }
  }
  return sums.map((sum) => sum.total())
}

interface Meeting {
  readonly first: Float64Array
  readonly second: Float64Array
  readonly boxes: Boxes
  readonly slacks: readonly number[]
  readonly subset: Subset
  readonly sum: WideSum
}

/**
 * Adds up, over the first half's losses, the ways of the second half that stay within what is left.
 */
function meet(meeting: Meeting, column: number, from: number, to: number): void {
  const { first, second, boxes, slacks, subset, sum } = meeting
  if (column === slacks.length) {
    sum.addProduct(first[from] as number, second[to] as number)
    return
  }
  const [size, stride] = [
    boxes.first.sizes[column] as number,
    boxes.first.strides[column] as number,
  ]
  const [last, step] = [
    (boxes.second.sizes[column] as number) - 1,
    boxes.second.strides[column] as number,
  ]
  const [slack, asked] = [slacks[column] as number, subset.includes(column)]
  if (column === slacks.length - 1) {
    for (let loss = 0; loss < size && (!asked || loss <= slack); loss += 1) {
      const ways = first[from + loss] as number
      if (ways !== 0)
        sum.addProduct(ways, second[to + (asked ? Math.min(last, slack - loss) : last)] as number)
    }
    return
  }
  for (let loss = 0; loss < size && (!asked || loss <= slack); loss += 1) {
    meet(
      meeting,
      column + 1,
      from + loss * stride,
      to + (asked ? Math.min(last, slack - loss) : last) * step,
    )
  }
}

/**
 * Primes just below 2^26, enough that their product passes the bound: products of two remainders
 * stay whole in a double.
 */
function primesFor(bound: bigint): readonly number[] {
  const primes: number[] = []
  let product = 1n
  for (let value = 2 ** 26 - 1; product <= bound; value -= 2) {
    if (!isPrime(value)) continue
    primes.push(value)
    product *= BigInt(value)
  }
  return primes
}

function isPrime(value: number): boolean {
  for (let divisor = 3; divisor * divisor <= value; divisor += 2)
    if (value % divisor === 0) return false
  return true
}

/**
 * The number below the primes' product that leaves these remainders (Chinese remainder theorem,
 * prime by prime).
 */
function combine(primes: readonly number[], remainders: readonly bigint[]): bigint {
  let [value, product] = [0n, 1n]
  for (const [i, prime] of primes.entries()) {
    const modulus = BigInt(prime)
    const missing = ((((remainders[i] ?? 0n) - value) % modulus) + modulus) % modulus
    value += product * ((missing * power(product % modulus, modulus - 2n, modulus)) % modulus)
    product *= modulus
  }
  return value
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base]
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}
