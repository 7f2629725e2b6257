/** Members without whom nothing passes, taken out of the counting and put back into the counts. */

import { evaluateFormula, joinFormulas, type Formula, type LinearRule } from "../rules/index.ts"
import { sharedMap, type SwingCounts } from "./swings.ts"

/** The rule for the other members once these are in. */
export interface Freed {
  readonly forced: readonly number[]
  readonly others: readonly number[]
  readonly rest: LinearRule
}

/**
 * Members that a part of the rule which must hold cannot do without: vetoers by the rule's own
 * words.
 */
export function freed(rule: LinearRule): Freed {
  const musts = rule.formula.kind === "and" ? rule.formula.of : [rule.formula]
  const needed = new Set(
    musts.flatMap((part) => (part.kind === "inequality" ? indispensable(rule, part.index) : [])),
  )
  const others = rule.members.map((_, i) => i).filter((i) => !needed.has(i))
  return { forced: [...needed].sort((a, b) => a - b), others, rest: restOf(rule, needed, others) }
}

function indispensable({ inequalities }: LinearRule, index: number): readonly number[] {
  const { weights = [], need = 0n } = inequalities[index] ?? {}
  const sum = weights.reduce((all, weight) => (weight > 0n ? all + weight : all), 0n)
  return weights.flatMap((weight, i) => (weight > 0n && sum - weight < need ? [i] : []))
}

function restOf(
  { members, inequalities, formula }: LinearRule,
  needed: ReadonlySet<number>,
  others: readonly number[],
): LinearRule {
  const left = inequalities.map(({ weights, need }) => ({
    weights: others.map((i) => weights[i] ?? 0n),
    need: weights.reduce((still, weight, i) => (needed.has(i) ? still - weight : still), need),
  }))
  const known = left.map(({ weights, need }) => {
    const [least, most] = weights.reduce<readonly [bigint, bigint]>(
      ([low, high], weight) => (weight < 0n ? [low + weight, high] : [low, high + weight]),
      [0n, 0n],
    )
    return need <= least ? true : need > most ? false : undefined
  })
  const kept = left.filter((_, i) => known[i] === undefined)
  const places = new Map(left.map((each, i) => [i, kept.indexOf(each)]))
  return {
    members: others.map((i) => members[i] ?? ""),
    inequalities: kept,
    formula: renamed(formula, known, places),
  }
}

function renamed(
  formula: Formula,
  known: readonly (boolean | undefined)[],
  places: ReadonlyMap<number, number>,
): Formula {
  if (formula.kind === "known") return formula
  if (formula.kind !== "inequality")
    return joinFormulas(
      formula.kind,
      formula.of.map((part) => renamed(part, known, places)),
    )
  const value = known[formula.index]
  return value === undefined
    ? { kind: "inequality", index: places.get(formula.index) ?? 0 }
    : { kind: "known", value }
}

/**
 * Counts for all members from the counts for the others: a forced member decides in every winning
 * coalition.
 */
export function withForced(
  { forced, others }: Freed,
  { winning, swings }: SwingCounts,
): SwingCounts {
  const shift = new Array<bigint>(forced.length).fill(0n)
  const all = [...shift, ...winning]
  const shifted = sharedMap(swings, (counts) => [...shift, ...counts])
  const byMember = new Array<readonly bigint[]>(forced.length + others.length)
  for (const [i, member] of others.entries()) byMember[member] = shifted[i] ?? []
  const ofForced = all.slice(1)
  for (const member of forced) byMember[member] = ofForced
  return { winning: all, swings: byMember }
}

/** Counts where the rule is settled beforehand: everybody wins or nobody does. */
export function settledCounts(rule: LinearRule, all: readonly bigint[]): SwingCounts {
  const wins = evaluateFormula(rule.formula, () => false)
  const none = new Array<bigint>(Math.max(0, rule.members.length)).fill(0n)
  return { winning: all.map((count) => (wins ? count : 0n)), swings: rule.members.map(() => none) }
}
