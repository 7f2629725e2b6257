import fc from "fast-check"
import { expect, test } from "vitest"
import { rational } from "../../base/index.ts"
import { diagramOf } from "./diagram.ts"
import { WON } from "./ladder.ts"
import { evaluateFormula, linearRule } from "./linear.ts"
import { lostByGrowing } from "./monotone.ts"
import { holds, unanimity, type Rule } from "./rule.ts"
import { arbitraryRuleCase, everyCoalition, type RuleCase } from "./testing/arbitrary-rule.ts"

const among =
  (...ids: readonly string[]) =>
  (id: string) =>
    ids.includes(id)
const parallel: Rule = {
  kind: "all",
  of: [
    {
      kind: "weight",
      field: "seats",
      quota: rational(54),
      over: true,
      weights: new Map([
        ["u", rational(55)],
        ["n", rational(44)],
        ["o", rational(9)],
      ]),
    },
    {
      kind: "weight",
      field: "unionist",
      quota: rational(55, 2),
      over: true,
      weights: new Map([["u", rational(55)]]),
    },
    {
      kind: "weight",
      field: "nationalist",
      quota: rational(22),
      over: true,
      weights: new Map([["n", rational(44)]]),
    },
  ],
}

test.each([
  { why: "everybody must agree", rule: unanimity(["a", "b"]), inside: ["a"], want: false },
  {
    why: "more than half of four is not two",
    rule: { kind: "share", share: rational(1, 2), of: ["a", "b", "c", "d"], over: true },
    inside: ["a", "b"],
    want: false,
  },
  {
    why: "at least half of four is two",
    rule: { kind: "share", share: rational(1, 2), of: ["a", "b", "c", "d"], over: false },
    inside: ["a", "b"],
    want: true,
  },
  {
    why: "two thirds of five are four heads",
    rule: { kind: "share", share: rational(2, 3), of: ["a", "b", "c", "d", "e"], over: false },
    inside: ["a", "b", "c"],
    want: false,
  },
  { why: "parallel consent needs both sides", rule: parallel, inside: ["u", "o"], want: false },
  { why: "parallel consent holds with both sides", rule: parallel, inside: ["u", "n"], want: true },
] as const)("holds: $why", ({ rule, inside, want }) =>
  expect(holds(rule, among(...inside))).toBe(want),
)

test("linearRule: the inequalities decide as the rule does, for every coalition", () =>
  fc.assert(
    fc.property(arbitraryRuleCase({ leastWeight: -3 }), ({ members, rule }) => {
      const ids = members.map(({ id }) => id)
      const { inequalities, formula } = linearRule(rule, ids)
      for (const coalition of everyCoalition(ids)) {
        const isMet = (index: number) =>
          (inequalities[index]?.weights ?? []).reduce(
            (sum, weight, i) => (coalition.has(ids[i] ?? "") ? sum + weight : sum),
            0n,
          ) >= (inequalities[index]?.need ?? 0n)
        expect(evaluateFormula(formula, isMet)).toBe(holds(rule, (id) => coalition.has(id)))
      }
    }),
  ))

test("diagramOf: walking the diagram decides as the rule does, for every coalition", () =>
  fc.assert(
    fc.property(arbitraryRuleCase({ leastWeight: -3 }), ({ members, rule }) => {
      const ids = members.map(({ id }) => id)
      const diagram = diagramOf(linearRule(rule, ids))
      if (!diagram.ok) throw new RangeError("no small rule is too large")
      const { root, levels, order } = diagram.value
      for (const coalition of everyCoalition(ids)) {
        const end = levels.reduce(
          (node, { out, into }, level) =>
            node < 2
              ? node
              : ((coalition.has(ids[order[level] ?? 0] ?? "") ? into : out)[node - 2] ?? -1),
          root,
        )
        expect(end === WON).toBe(holds(rule, (id) => coalition.has(id)))
      }
    }),
    { numRuns: 500 },
  ))

test("diagramOf: twenty-seven members of eight-digit weights stay within reach", () => {
  const weights = new Map(
    Array.from(
      { length: 27 },
      (_, i) => [`m${i}`, rational(83166711 - i * 2987123 + i * i * 7919)] as const,
    ),
  )
  const total = [...weights.values()].reduce((sum, { numerator }) => sum + numerator, 0n)
  const rule: Rule = {
    kind: "all",
    of: [
      { kind: "weight", field: "people", quota: rational(total * 65n, 100n), over: false, weights },
      { kind: "share", share: rational(11, 20), of: [...weights.keys()], over: false },
    ],
  }
  expect(diagramOf(linearRule(rule, [...weights.keys()])).ok).toBe(true)
})

/** The definition itself: any coalition, any member that joins it. */
function slowlyLosesByGrowing({ members, rule }: RuleCase): boolean {
  const ids = members.map(({ id }) => id)
  return everyCoalition(ids).some(
    (coalition) =>
      holds(rule, (id) => coalition.has(id)) &&
      ids.some((joined) => !holds(rule, (id) => coalition.has(id) || id === joined)),
  )
}

test("lostByGrowing: finds a witness exactly where there is one, and the witness is one", () =>
  fc.assert(
    fc.property(arbitraryRuleCase({ leastWeight: -3 }), (ruleCase) => {
      const found = lostByGrowing(
        ruleCase.rule,
        ruleCase.members.map(({ id }) => id),
      )
      if (!found.ok) throw new RangeError("no small rule is too large")
      expect(found.value !== undefined).toBe(slowlyLosesByGrowing(ruleCase))
      if (found.value === undefined) return
      const { smaller, larger } = found.value
      expect([
        holds(ruleCase.rule, among(...smaller)),
        holds(ruleCase.rule, among(...larger)),
        larger.length - smaller.length,
      ]).toEqual([true, false, 1])
    }),
    { numRuns: 500 },
  ))

test("lostByGrowing: a negation that only ever helps is not held against the rule", () => {
  const not = (rule: Rule): Rule => ({ kind: "not", rule })
  const a: Rule = { kind: "member", id: "a" }
  const b: Rule = { kind: "member", id: "b" }
  expect(
    lostByGrowing({ kind: "any", of: [a, { kind: "all", of: [not(a), b] }] }, ["a", "b"]),
  ).toEqual({ ok: true, value: undefined })
  expect(lostByGrowing({ kind: "all", of: [b, not(a)] }, ["a", "b"])).toEqual({
    ok: true,
    value: { smaller: ["b"], larger: ["a", "b"], joined: "a" },
  })
})

test("lostByGrowing: two hundred members and a negation of a weighted rule are no trouble", () => {
  const ids = Array.from({ length: 200 }, (_, i) => `m${i}`)
  const weights = new Map(ids.map((id, i) => [id, rational(1 + (i % 20))]))
  const found = lostByGrowing(
    {
      kind: "not",
      rule: { kind: "weight", field: "weight", quota: rational(900), over: false, weights },
    },
    ids,
  )
  expect(found.ok && found.value !== undefined).toBe(true)
})
