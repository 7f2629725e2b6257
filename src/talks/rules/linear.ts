/** A rule as whole-number inequalities joined by and/or: the form the exact engines count over. */

import { commonDenominator, greatestCommonDivisor, type Rational } from "../../base/index.ts"
import { headsNeeded, type Rule } from "./rule.ts"

/**
 * Holds when the members that are in weigh at least `need` together. A weight belongs to the member
 * of the same index.
 */
export interface Inequality {
  readonly weights: readonly bigint[]
  readonly need: bigint
}

export type Formula =
  | { readonly kind: "known"; readonly value: boolean }
  | { readonly kind: "inequality"; readonly index: number }
  | { readonly kind: "and" | "or"; readonly of: readonly Formula[] }

export interface LinearRule {
  readonly members: readonly string[]
  readonly inequalities: readonly Inequality[]
  readonly formula: Formula
}

/**
 * The same rule without negation (a negated inequality gets negative weights), fractions, empty
 * weights or repeated inequalities; an inequality that always or never holds is known.
 */
export function linearRule(rule: Rule, members: readonly string[]): LinearRule {
  const builder: Builder = {
    members: new Map(members.map((id, i) => [id, i])),
    found: [],
    indices: new Map(),
  }
  const formula = simplified(rule, false, builder)
  return { members, inequalities: builder.found, formula }
}

/**
 * Whether no weight is negative: then a larger coalition can never lose what a smaller one wins.
 */
export const isPlainlyMonotone = ({ inequalities }: LinearRule): boolean =>
  inequalities.every(({ weights }) => weights.every((weight) => weight >= 0n))

/** `and` or `or` of the parts, with what is known folded away. */
export function joinFormulas(kind: "and" | "or", parts: readonly Formula[]): Formula {
  const decisive = kind === "or"
  if (parts.some((part) => part.kind === "known" && part.value === decisive))
    return { kind: "known", value: decisive }
  const open = parts.flatMap((part) =>
    part.kind === "known" ? [] : part.kind === kind ? part.of : [part],
  )
  const [only] = open
  if (only === undefined) return { kind: "known", value: !decisive }
  return open.length === 1 ? only : { kind, of: open }
}

/** The formula's value when each inequality's is known. */
export function evaluateFormula(formula: Formula, isMet: (index: number) => boolean): boolean {
  switch (formula.kind) {
    case "known":
      return formula.value
    case "inequality":
      return isMet(formula.index)
    case "and":
      return formula.of.every((part) => evaluateFormula(part, isMet))
    case "or":
      return formula.of.some((part) => evaluateFormula(part, isMet))
  }
}

interface Builder {
  readonly members: ReadonlyMap<string, number>
  readonly found: Inequality[]
  readonly indices: Map<string, number>
}

function simplified(rule: Rule, negated: boolean, builder: Builder): Formula {
  switch (rule.kind) {
    case "member":
      return heads([rule.id], 1n, negated, builder)
    case "all":
      return group("and", rule.of, negated, builder)
    case "any":
      return group("or", rule.of, negated, builder)
    case "at-least":
      return heads(rule.of, BigInt(rule.count), negated, builder)
    case "share":
      return heads(rule.of, leastWhole(headsNeeded(rule), rule.over), negated, builder)
    case "weight":
      return weighed(rule, negated, builder)
    case "not":
      return simplified(rule.rule, !negated, builder)
  }
}

/** Members named one by one are counted together: all of them, or any of them. */
function group(
  kind: "and" | "or",
  parts: readonly Rule[],
  negated: boolean,
  builder: Builder,
): Formula {
  const ids = [...new Set(parts.flatMap((part) => (part.kind === "member" ? [part.id] : [])))]
  const need = kind === "and" ? BigInt(ids.length) : 1n
  const named = ids.length === 0 ? [] : [heads(ids, need, negated, builder)]
  const rest = parts
    .filter((part) => part.kind !== "member")
    .map((part) => simplified(part, negated, builder))
  return joinFormulas(negated === (kind === "and") ? "or" : "and", [...named, ...rest])
}

function heads(ids: readonly string[], need: bigint, negated: boolean, builder: Builder): Formula {
  const weights = new Array<bigint>(builder.members.size).fill(0n)
  for (const id of ids) weights[builder.members.get(id) ?? -1] = 1n
  return inequality(weights, need, negated, builder)
}

function weighed(rule: Rule & { kind: "weight" }, negated: boolean, builder: Builder): Formula {
  const scale = commonDenominator([...rule.weights.values()])
  const weights = new Array<bigint>(builder.members.size).fill(0n)
  for (const [id, { numerator, denominator }] of rule.weights)
    weights[builder.members.get(id) ?? -1] = numerator * (scale / denominator)
  const need = leastWhole(
    { numerator: rule.quota.numerator * scale, denominator: rule.quota.denominator },
    rule.over,
  )
  return inequality(weights, need, negated, builder)
}

/** The least whole number at or (`over`) above the fraction. */
function leastWhole({ numerator, denominator }: Rational, over: boolean): bigint {
  const floor =
    (numerator - (((numerator % denominator) + denominator) % denominator)) / denominator
  return over || floor * denominator !== numerator ? floor + 1n : floor
}

function inequality(
  weights: readonly bigint[],
  need: bigint,
  negated: boolean,
  builder: Builder,
): Formula {
  if (negated)
    return inequality(
      weights.map((weight) => -weight),
      1n - need,
      false,
      builder,
    )
  const least = weights.reduce((sum, weight) => (weight < 0n ? sum + weight : sum), 0n)
  const most = weights.reduce((sum, weight) => (weight > 0n ? sum + weight : sum), 0n)
  if (need <= least) return { kind: "known", value: true }
  if (need > most) return { kind: "known", value: false }
  const divisor = weights.reduce(
    (common, weight) => (weight === 0n ? common : greatestCommonDivisor(common, weight)),
    0n,
  )
  const small = weights.map((weight) => weight / divisor)
  return kept(
    { weights: small, need: leastWhole({ numerator: need, denominator: divisor }, false) },
    builder,
  )
}

function kept(found: Inequality, { found: all, indices }: Builder): Formula {
  const key = `${found.need}:${found.weights.join(",")}`
  const index = indices.get(key) ?? all.push(found) - 1
  indices.set(key, index)
  return { kind: "inequality", index }
}
