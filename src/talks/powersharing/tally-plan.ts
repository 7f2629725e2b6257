/**
 * The plan for counting losing coalitions by size and by sums: which sums are kept, in which order
 * kinds of members join.
 */

import { evaluateFormula, type LinearRule } from "../rules/index.ts"
import { kindsOf } from "./swings.ts"
import { reach, type Reach } from "./tally-reach.ts"
import type { Joining, TallyShape } from "./tally-shape.ts"

export interface TallyPlan extends TallyShape, Reach {}

/**
 * A sum that is kept, up to `clip`: anything above decides nothing more. One small whole number a
 * member.
 */
interface Sum {
  readonly weights: readonly number[]
  readonly clip: number
}

/** What an inequality asks: a size, or a sum (by its number) of at least `need`. */
interface Test {
  readonly sum: number | "size"
  readonly need: number
}

interface Layout {
  readonly sums: readonly Sum[]
  readonly tests: readonly Test[]
  readonly inner: number
  readonly outer: readonly number[]
  readonly outers: number
}

/** Most rows and most distinct inner sums that are planned for. */
const MOST_ROWS = 4_000_000
const LONGEST_CLIP = 1 << 24

/** The plan for a rule without negative weights; undefined where sums or rows are too many. */
export function tallyPlan(rule: LinearRule): TallyPlan | undefined {
  const layout = layoutOf(rule)
  const { sums, inner, outers } = layout
  const members = rule.members.length
  if (outers * (members + 1) > MOST_ROWS || sums.some(({ clip }) => clip > LONGEST_CLIP))
    return undefined
  const shape = {
    members,
    outers,
    innerClip: sums[inner]?.clip ?? 0,
    joining: joiningOrder(rule, layout),
    losing: losingLimits(rule, layout),
  }
  return { ...shape, ...reach(shape) }
}

/**
 * Inequalities over the same weights share a sum; where every member weighs the same, the size is
 * the sum. The longest sum is the inner one.
 */
function layoutOf({ inequalities }: LinearRule): Layout {
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
  const clips = weights.map((_, i) =>
    Math.max(...tests.flatMap(({ sum, need }) => (sum === i ? [need] : []))),
  )
  const sums = weights.map((each, i) => ({
    weights: each.map((weight) => Math.min(weight, clips[i] ?? 0)),
    clip: clips[i] ?? 0,
  }))
  const inner = sums.reduce((best, sum, i) => (sum.clip > (sums[best]?.clip ?? -1) ? i : best), 0)
  const outer = sums.map((_, i) => i).filter((i) => i !== inner)
  return {
    sums,
    tests,
    inner,
    outer,
    outers: outer.reduce((product, i) => product * ((sums[i]?.clip ?? 0) + 1), 1),
  }
}

function joiningOrder(
  rule: LinearRule,
  { sums, inner, outer, outers }: Layout,
): readonly Joining[] {
  const { kindOf, first } = kindsOf(rule)
  const heft = (member: number): number =>
    sums.reduce((all, { weights, clip }) => all + (weights[member] ?? 0) / clip, 0)
  const order = first
    .map((member, kind) => ({ member, kind, heft: heft(member) }))
    .sort((a, b) => b.heft - a.heft || a.kind - b.kind)
  return order.map(({ member, kind }) => ({
    kind,
    count: kindOf.filter((each) => each === kind).length,
    outerStep: outerSteps(
      outer.map((i) => sums[i]),
      member,
      outers,
    ),
    innerStep: sums[inner]?.weights[member] ?? 0,
  }))
}

function outerSteps(
  sums: readonly (Sum | undefined)[],
  member: number,
  outers: number,
): Int32Array {
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

/** By row, from which inner sum on coalitions win; one more than the clip where none does. */
function losingLimits(rule: LinearRule, layout: Layout): Int32Array {
  const limits = new Int32Array((rule.members.length + 1) * layout.outers)
  const bySizes = new Map<string, Int32Array>()
  for (let size = 0; size <= rule.members.length; size += 1) {
    const key = layout.tests.map(({ sum, need }) => sum === "size" && size >= need).join()
    const known = bySizes.get(key) ?? limitsAt(rule, layout, size)
    bySizes.set(key, known)
    limits.set(known, size * layout.outers)
  }
  return limits
}

/** By halving, since more never loses. */
function limitsAt(
  { formula }: LinearRule,
  { sums, tests, inner, outer, outers }: Layout,
  size: number,
): Int32Array {
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
