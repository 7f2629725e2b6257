/** The plan for counting losing coalitions by size and by sums: which sums are kept, where they run, what counting them costs. */

import { evaluateFormula, type LinearRule } from "../rules/index.ts"

/** A sum that is kept, up to `clip`: anything above decides nothing more. One small whole number a member. */
interface Sum { readonly weights: readonly number[]; readonly clip: number }

/** What an inequality asks: a size, or a sum (by its number) of at least `need`. */
interface Test { readonly sum: number | "size"; readonly need: number }

/**
 * Cells are counted by size s, by outer state (all sums but one, as one number) and by the inner sum. A row is one size and
 * one outer state, numbered `s * outers + outer`; in it the losing inner sums are those below `losing[row]`.
 */
export interface TallyPlan {
  readonly members: number
  readonly outers: number
  /** By member: where each outer state goes when the member joins, and what it adds to the inner sum. */
  readonly outerStep: readonly Int32Array[]
  readonly innerStep: readonly number[]
  readonly innerClip: number
  readonly losing: Int32Array
  /** By row, the least and the most inner sum that a losing coalition can have; the least is the larger where there is none. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** Cells touched in all while counting once. */
  readonly steps: number
  readonly cells: number
}

/** Most rows and most distinct inner sums that are planned for. */
const MOST_ROWS = 4_000_000
const LONGEST_CLIP = 1 << 24

/** The plan for a rule without negative weights, members in the rule's order; undefined where sums or rows are too many. */
export function tallyPlan(rule: LinearRule): TallyPlan | undefined {
  const { sums, tests } = sumsOf(rule)
  const inner = sums.reduce((best, sum, i) => sum.clip > (sums[best]?.clip ?? -1) ? i : best, 0)
  const outer = sums.map((_, i) => i).filter((i) => i !== inner)
  const outers = outer.reduce((product, i) => product * ((sums[i]?.clip ?? 0) + 1), 1)
  const members = rule.members.length
  if (outers * (members + 1) > MOST_ROWS || sums.some(({ clip }) => clip > LONGEST_CLIP)) return undefined
  const innerSum = sums[inner] ?? { weights: rule.members.map(() => 0), clip: 0 }
  const shape = {
    members, outers, innerClip: innerSum.clip,
    innerStep: innerSum.weights,
    outerStep: rule.members.map((_, member) => outerSteps(outer.map((i) => sums[i]), member, outers)),
    losing: losingLimits(rule, { sums, tests, inner, outer, outers }),
  }
  return { ...shape, ...reach(shape) }
}

/** Inequalities over the same weights share a sum; where every member weighs the same, the size is the sum. */
function sumsOf({ inequalities }: LinearRule): { readonly sums: readonly Sum[]; readonly tests: readonly Test[] } {
  const found = new Map<string, number>()
  const weights: (readonly number[])[] = []
  const tests = inequalities.map((each): Test => {
    const need = Number(each.need)
    if (each.weights.every((weight) => weight === each.weights[0])) return { sum: "size", need }
    const key = each.weights.join()
    const sum = found.get(key) ?? weights.push(each.weights.map(Number)) - 1
    found.set(key, sum)
    return { sum, need }
  })
  const clips = weights.map((_, i) => Math.max(...tests.flatMap(({ sum, need }) => sum === i ? [need] : [])))
  return { sums: weights.map((each, i) => ({ weights: each.map((weight) => Math.min(weight, clips[i] ?? 0)), clip: clips[i] ?? 0 })), tests }
}

function outerSteps(sums: readonly (Sum | undefined)[], member: number, outers: number): Int32Array {
  const step = new Int32Array(outers)
  for (let state = 0; state < outers; state += 1) {
    let [rest, radix, target] = [state, 1, 0]
    for (const sum of sums) {
      const clip = sum?.clip ?? 0
      target += radix * Math.min(clip, (rest % (clip + 1)) + (sum?.weights[member] ?? 0))
      rest = Math.floor(rest / (clip + 1))
      radix *= clip + 1
    }
    step[state] = target
  }
  return step
}

interface Layout { readonly sums: readonly Sum[]; readonly tests: readonly Test[]; readonly inner: number; readonly outer: readonly number[]; readonly outers: number }

/** By row, from which inner sum on coalitions win (one more than the clip where none does), by halving: more never loses. */
function losingLimits(rule: LinearRule, layout: Layout): Int32Array {
  const { tests, outers } = layout
  const limits = new Int32Array((rule.members.length + 1) * outers)
  const bySizes = new Map<string, Int32Array>()
  for (let size = 0; size <= rule.members.length; size += 1) {
    const key = tests.map(({ sum, need }) => sum === "size" && size >= need).join()
    const known = bySizes.get(key) ?? limitsAt(rule, layout, size)
    bySizes.set(key, known)
    limits.set(known, size * outers)
  }
  return limits
}

function limitsAt({ formula }: LinearRule, { sums, tests, inner, outer, outers }: Layout, size: number): Int32Array {
  const values = new Array<number>(sums.length).fill(0)
  const isMet = (index: number): boolean => {
    const test = tests[index]
    return test !== undefined && (test.sum === "size" ? size : (values[test.sum] ?? 0)) >= test.need
  }
  return Int32Array.from({ length: outers }, (_, state) => {
    let rest = state
    for (const i of outer) {
      const span = (sums[i]?.clip ?? 0) + 1
      values[i] = rest % span
      rest = Math.floor(rest / span)
    }
    let [low, high] = [0, (sums[inner]?.clip ?? 0) + 1]
    while (low < high) {
      const middle = (low + high) >> 1
      values[inner] = middle
      if (evaluateFormula(formula, isMet)) high = middle
      else low = middle + 1
    }
    return low
  })
}

type Shape = Omit<TallyPlan, "low" | "high" | "steps" | "cells">

/** Which inner sums occur in which row, adding one member after another; and how many cells that touches. */
function reach(shape: Shape): Pick<TallyPlan, "low" | "high" | "steps" | "cells"> {
  const rows = shape.losing.length
  const ranges = emptyRanges(rows)
  openFirstRow(shape, ranges)
  let steps = 0
  for (let member = 0; member < shape.members; member += 1) {
    for (let row = (member + 1) * shape.outers - 1; row >= 0; row -= 1) steps += widen(shape, ranges, { row, member })
  }
  let cells = 0
  for (let row = 0; row < rows; row += 1) cells += Math.max(0, (ranges.high[row] ?? 0) - (ranges.low[row] ?? 0) + 1)
  return { ...ranges, steps, cells }
}

/** The least and the most inner sum by row. */
export interface Ranges { readonly low: Int32Array; readonly high: Int32Array }

export const emptyRanges = (rows: number): Ranges => ({ low: new Int32Array(rows).fill(2 ** 30), high: new Int32Array(rows).fill(-1) })

/** Nobody is in yet: the empty coalition, if it loses. */
export function openFirstRow({ losing }: Pick<TallyPlan, "losing">, { low, high }: Ranges): void {
  if ((losing[0] ?? 0) === 0) return
  low[0] = 0
  high[0] = 0
}

/** Widens the row that `row` becomes when the member joins; the cells of `row`. */
export function widen(shape: Shape, { low, high }: Ranges, { row, member }: { readonly row: number; readonly member: number }): number {
  const [least = 0, most = -1] = [low[row], high[row]]
  if (most < least) return 0
  const target = targetRow(shape, row, member)
  const last = Math.min((shape.losing[target] ?? 0) - 1, shape.innerClip)
  const step = shape.innerStep[member] ?? 0
  const from = Math.min(least + step, shape.innerClip)
  if (from <= last) {
    low[target] = Math.min(low[target] ?? 0, from)
    high[target] = Math.max(high[target] ?? 0, Math.min(most + step, last))
  }
  return most - least + 1
}

/** The row one size larger, in the outer state that the member leads to. */
export function targetRow({ outers, outerStep }: Pick<TallyPlan, "outers" | "outerStep">, row: number, member: number): number {
  const outer = row % outers
  return row - outer + outers + (outerStep[member]?.[outer] ?? 0)
}
