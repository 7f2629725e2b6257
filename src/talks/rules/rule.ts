/**
 * Decision rules: who must agree for something to be decided. Written once, used for adoption,
 * votes and power.
 */

import { add, compareRationals, multiply, rational, ZERO, type Rational } from "../../base/index.ts"

/**
 * A rule over members. Everything it needs is in it: lists of members are written out, and a
 * weighted rule carries the weights it was decoded with (members that weigh nothing are left out).
 */
export type Rule =
  | { readonly kind: "member"; readonly id: string }
  | { readonly kind: "all"; readonly of: readonly Rule[] }
  | { readonly kind: "any"; readonly of: readonly Rule[] }
  | { readonly kind: "at-least"; readonly count: number; readonly of: readonly string[] }
  | {
      readonly kind: "weight"
      readonly field: string
      readonly quota: Rational
      readonly over: boolean
      readonly weights: ReadonlyMap<string, Rational>
    }
  | {
      readonly kind: "share"
      readonly share: Rational
      readonly over: boolean
      readonly of: readonly string[]
    }
  | { readonly kind: "not"; readonly rule: Rule }

/** The rule that everybody must agree; what a file means that gives no rule. */
export const unanimity = (ids: readonly string[]): Rule => ({
  kind: "all",
  of: ids.map((id) => ({ kind: "member", id })),
})

/** Whether the rule holds when exactly those members are in for whom `isIn` says so. */
export function holds(rule: Rule, isIn: (id: string) => boolean): boolean {
  switch (rule.kind) {
    case "member":
      return isIn(rule.id)
    case "all":
      return rule.of.every((each) => holds(each, isIn))
    case "any":
      return rule.of.some((each) => holds(each, isIn))
    case "at-least":
      return headsIn(rule.of, isIn) >= rule.count
    case "weight":
      return reaches(weightIn(rule.weights, isIn), rule.quota, rule.over)
    case "share":
      return reaches(rational(headsIn(rule.of, isIn)), headsNeeded(rule), rule.over)
    case "not":
      return !holds(rule.rule, isIn)
  }
}

/** How many of these members are in. */
export const headsIn = (ids: readonly string[], isIn: (id: string) => boolean): number =>
  ids.filter(isIn).length

/** What the members that are in weigh together. */
export function weightIn(
  weights: ReadonlyMap<string, Rational>,
  isIn: (id: string) => boolean,
): Rational {
  let sum = ZERO
  for (const [id, weight] of weights) if (isIn(id)) sum = add(sum, weight)
  return sum
}

/** The share as a number of heads, not rounded: 2/3 of 5 is 10/3. */
export const headsNeeded = (rule: Rule & { kind: "share" }): Rational =>
  multiply(rule.share, rational(rule.of.length))

/** Whether `have` is at least `need`, or strictly more where `over` says so. */
export const reaches = (have: Rational, need: Rational, over: boolean): boolean =>
  compareRationals(have, need) >= (over ? 1 : 0)
