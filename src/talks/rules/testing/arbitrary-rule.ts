/** Random members and rules for laws, and every coalition of them for checking by exhaustion. */

import fc from "fast-check"
import { rational, ZERO, type Rational } from "../../../base/index.ts"
import type { Member } from "../member.ts"
import type { Rule } from "../rule.ts"

export interface RuleCase {
  readonly members: readonly Member[]
  readonly rule: Rule
}

const FIELDS = ["weight", "seats"] as const

/**
 * A rule of at most three storeys over two to seven members with two weights each, some of them
 * missing, fractions among them.
 */
export const arbitraryRuleCase = ({
  negation = true,
  leastWeight = 0,
} = {}): fc.Arbitrary<RuleCase> =>
  fc
    .array(fc.tuple(arbitraryWeight(leastWeight), arbitraryWeight(leastWeight)), {
      minLength: 2,
      maxLength: 7,
    })
    .chain((weights) => {
      const members = weights.map((pair, i) => ({
        id: `m${i}`,
        weights: new Map(FIELDS.map((field, k) => [field, pair[k] ?? ZERO] as const)),
      }))
      return arbitraryRule(members, negation).map((rule) => ({ members, rule }))
    })

/** Every set of these ids: 2 to the power of their number. */
export const everyCoalition = (ids: readonly string[]): readonly ReadonlySet<string>[] =>
  Array.from(
    { length: 2 ** ids.length },
    (_, mask) => new Set(ids.filter((_, i) => (mask >> i) % 2 === 1)),
  )

const arbitraryWeight = (least: number): fc.Arbitrary<Rational> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: least, max: 6 }).map((whole) => rational(whole)) },
    { weight: 1, arbitrary: fc.integer({ min: least, max: 9 }).map((top) => rational(top, 2)) },
  )

function arbitraryRule(members: readonly Member[], negation: boolean): fc.Arbitrary<Rule> {
  const ids = members.map(({ id }) => id)
  const some = fc.subarray(ids, { minLength: 1 })
  const member = fc.constantFrom(...ids).map((id): Rule => ({ kind: "member", id }))
  const atLeast = fc
    .tuple(some, fc.nat(4))
    .map(([of, count]): Rule => ({ kind: "at-least", of, count }))
  const share = fc
    .tuple(some, fc.integer({ min: 0, max: 6 }), fc.boolean())
    .map(([of, sixths, over]): Rule => ({ kind: "share", of, share: rational(sixths, 6), over }))
  const weight = fc
    .tuple(fc.constantFrom(...FIELDS), fc.integer({ min: -2, max: 30 }), fc.boolean())
    .map(([field, halves, over]): Rule => {
      const weights = new Map(members.map(({ id, weights }) => [id, weights.get(field) ?? ZERO]))
      return { kind: "weight", field, quota: rational(halves, 2), over, weights }
    })
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => {
    const parts = fc.array(tie("rule"), { minLength: 1, maxLength: 3 })
    const all = parts.map((of): Rule => ({ kind: "all", of }))
    const any = parts.map((of): Rule => ({ kind: "any", of }))
    const not = tie("rule").map((inner): Rule => ({ kind: "not", rule: inner }))
    return {
      rule: fc.oneof(
        { maxDepth: 3 },
        member,
        atLeast,
        share,
        weight,
        all,
        any,
        ...(negation ? [not] : []),
      ),
    }
  })
  return rule
}
