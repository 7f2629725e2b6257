import fc from "fast-check"
import { expect, test } from "vitest"
import { add, formatRational, rational, ZERO } from "../../base/index.ts"
import { holds, isPlainlyMonotone, linearRule, type Member, type Rule } from "../rules/index.ts"
import { arbitraryRuleCase } from "../rules/testing/arbitrary-rule.ts"
import { diagramSwings } from "./diagram-swings.ts"
import { votingPower } from "./power.ts"
import { dualRule, undualed } from "./swings.ts"
import { tallyPlan } from "./tally-plan.ts"
import { tally } from "./tally.ts"
import { slowPower } from "./testing/slow-power.ts"

const member = (id: string, weight: number): Member => ({
  id,
  weights: new Map([["weight", rational(weight)]]),
})
const weighted = (quota: number, weights: readonly number[]) => {
  const members = weights.map((weight, i) => member(`m${i}`, weight))
  const rule: Rule = {
    kind: "weight",
    field: "weight",
    quota: rational(quota),
    over: false,
    weights: new Map(members.map(({ id, weights }) => [id, weights.get("weight") ?? ZERO])),
  }
  return { rule, members }
}
const answer = ({
  rule,
  members,
}: {
  readonly rule: Rule
  readonly members: readonly Member[]
}) => {
  const result = votingPower(rule, members)
  if (!result.ok) throw new RangeError(result.fault.kind)
  return result.value
}

test.each([
  {
    why: "one of three equals",
    asked: weighted(2, [1, 1, 1]),
    banzhaf: ["1/3", "1/3", "1/3"],
    shapley: ["1/3", "1/3", "1/3"],
    vetoers: [],
    dummies: [],
    winning: 4n,
  },
  {
    why: "the smallest of 3, 2, 1 at a quota of 4 decides as often as the middle one",
    asked: weighted(4, [3, 2, 1]),
    banzhaf: ["3/5", "1/5", "1/5"],
    shapley: ["2/3", "1/6", "1/6"],
    vetoers: ["m0"],
    dummies: [],
    winning: 3n,
  },
  {
    why: "a dictator leaves the others nothing",
    asked: weighted(3, [3, 1, 1]),
    banzhaf: ["1", "0", "0"],
    shapley: ["1", "0", "0"],
    vetoers: ["m0"],
    dummies: ["m1", "m2"],
    winning: 4n,
  },
  {
    why: "a rule that nobody can satisfy gives nobody power",
    asked: weighted(9, [3, 1, 1]),
    banzhaf: ["0", "0", "0"],
    shapley: ["0", "0", "0"],
    vetoers: ["m0", "m1", "m2"],
    dummies: ["m0", "m1", "m2"],
    winning: 0n,
  },
  {
    why: "a rule that everybody satisfies gives nobody power",
    asked: weighted(0, [3, 1]),
    banzhaf: ["0", "0"],
    shapley: ["0", "0"],
    vetoers: [],
    dummies: ["m0", "m1"],
    winning: 4n,
  },
  {
    why: "one member who must agree",
    asked: weighted(1, [1]),
    banzhaf: ["1"],
    shapley: ["1"],
    vetoers: ["m0"],
    dummies: [],
    winning: 1n,
  },
])("votingPower: $why", ({ asked, banzhaf, shapley, vetoers, dummies, winning }) => {
  const found = answer(asked)
  expect({
    banzhaf: found.banzhaf.map(formatRational),
    shapley: found.shapleyShubik.map(formatRational),
    vetoers: found.vetoers,
    dummies: found.dummies,
    winning: found.winning,
  }).toEqual({ banzhaf, shapley, vetoers, dummies, winning })
})

test("votingPower: the dictator is named", () => {
  expect(answer(weighted(3, [3, 1, 1])).dictator).toBe("m0")
  expect(answer(weighted(4, [3, 1, 1])).dictator).toBeUndefined()
})

test("votingPower: a rule that a larger coalition can lose is refused with both coalitions", () => {
  const { members } = weighted(1, [1, 1])
  expect(votingPower({ kind: "not", rule: { kind: "member", id: "m1" } }, members)).toEqual({
    ok: false,
    fault: { kind: "lost-by-growing", smaller: [], larger: ["m1"], joined: "m1" },
  })
})

test("votingPower: agrees with the definitions for any rule that growing cannot lose", () =>
  fc.assert(
    fc.property(arbitraryRuleCase({ leastWeight: -1 }), ({ members, rule }) => {
      const found = votingPower(rule, members)
      fc.pre(found.ok)
      const slow = slowPower(
        rule,
        members.map(({ id }) => id),
      )
      expect({
        swings: found.value.swings,
        shapleyShubik: found.value.shapleyShubik,
        winning: found.value.winning,
        vetoers: found.value.vetoers,
      }).toEqual(slow)
    }),
    { numRuns: 600 },
  ))

test("the ways of counting agree: sums, sums of the dual, decision diagram", () =>
  fc.assert(
    fc.property(arbitraryRuleCase({ negation: false }), ({ members, rule }) => {
      const linear = linearRule(
        rule,
        members.map(({ id }) => id),
      )
      fc.pre(linear.formula.kind !== "known" && isPlainlyMonotone(linear))
      const [own, dual] = [tallyPlan(linear), tallyPlan(dualRule(linear))]
      const byDiagram = diagramSwings(linear)
      if (own === undefined || dual === undefined || !byDiagram.ok)
        throw new RangeError("no small rule is too large")
      expect(tally(linear, own)).toEqual(byDiagram.value)
      expect(undualed(tally(dualRule(linear), dual))).toEqual(byDiagram.value)
    }),
    { numRuns: 600 },
  ))

/** Few kinds of up to seven members each, two sums, and a rule that may also ask for heads. */
const arbitraryKinds = fc.tuple(
  fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 7 })), {
    minLength: 1,
    maxLength: 3,
  }),
  fc.nat(30),
  fc.nat(30),
  fc.nat(12),
  fc.boolean(),
  fc.boolean(),
)

test("votingPower: kinds of many members agree with the decision diagram", () =>
  fc.assert(
    fc.property(arbitraryKinds, ([kinds, first, second, heads, both, asksHeads]) => {
      const members = kinds.flatMap(([a, b, count], kind) =>
        Array.from({ length: count }, (_, i): Member => ({
          id: `${kind}.${i}`,
          weights: new Map([
            ["a", rational(a)],
            ["b", rational(b)],
          ]),
        })),
      )
      const ids = members.map(({ id }) => id)
      const sum = (field: string, quota: number): Rule => ({
        kind: "weight",
        field,
        quota: rational(quota),
        over: false,
        weights: new Map(members.map(({ id, weights }) => [id, weights.get(field) ?? ZERO])),
      })
      const rule: Rule = {
        kind: both ? "all" : "any",
        of: [
          sum("a", first),
          sum("b", second),
          ...(asksHeads ? [{ kind: "at-least" as const, count: heads, of: ids }] : []),
        ],
      }
      const linear = linearRule(rule, ids)
      fc.pre(linear.formula.kind !== "known")
      const [own, dual, byDiagram] = [
        tallyPlan(linear),
        tallyPlan(dualRule(linear)),
        diagramSwings(linear),
      ]
      if (own === undefined || dual === undefined || !byDiagram.ok)
        throw new RangeError("no small rule is too large")
      expect(tally(linear, own)).toEqual(byDiagram.value)
      expect(undualed(tally(dualRule(linear), dual))).toEqual(byDiagram.value)
    }),
    { numRuns: 1000 },
  ))

test(
  "votingPower: ninety members of six kinds under two quotas are counted alike by two ways " +
    "that share no step",
  () => {
    const members = Array.from({ length: 90 }, (_, i): Member => ({
      id: `m${i}`,
      weights: new Map([
        ["a", rational(1 + (i % 6) * 2)],
        ["b", rational(1 + (((i % 6) * 5) % 7))],
      ]),
    }))
    const sum = (field: string, quota: number): Rule => ({
      kind: "weight",
      field,
      quota: rational(quota),
      over: false,
      weights: new Map(members.map(({ id, weights }) => [id, weights.get(field) ?? ZERO])),
    })
    const linear = linearRule(
      { kind: "all", of: [sum("a", 330), sum("b", 160)] },
      members.map(({ id }) => id),
    )
    const [own, dual] = [tallyPlan(linear), tallyPlan(dualRule(linear))]
    if (own === undefined || dual === undefined) throw new RangeError("neither is too large")
    expect(undualed(tally(dualRule(linear), dual))).toEqual(tally(linear, own))
  },
)

test("votingPower: a dozen members with two sums and a veto, against the definitions", () => {
  const members = Array.from({ length: 12 }, (_, i): Member => ({
    id: `m${i}`,
    weights: new Map([
      ["seats", rational(1 + ((i * 7) % 5))],
      ["people", rational(1 + ((i * 11) % 9))],
    ]),
  }))
  const sumOf = (field: string): ReadonlyMap<string, ReturnType<typeof rational>> =>
    new Map(members.map(({ id, weights }) => [id, weights.get(field) ?? ZERO]))
  const rule: Rule = {
    kind: "all",
    of: [
      { kind: "weight", field: "seats", quota: rational(19), over: false, weights: sumOf("seats") },
      {
        kind: "any",
        of: [
          {
            kind: "weight",
            field: "people",
            quota: rational(35),
            over: true,
            weights: sumOf("people"),
          },
          { kind: "share", share: rational(3, 4), over: false, of: members.map(({ id }) => id) },
        ],
      },
      { kind: "member", id: "m4" },
    ],
  }
  const slow = slowPower(
    rule,
    members.map(({ id }) => id),
  )
  expect(answer({ rule, members })).toMatchObject({
    swings: slow.swings,
    shapleyShubik: slow.shapleyShubik,
    winning: slow.winning,
    vetoers: ["m4"],
  })
})

test(
  "votingPower: indices of a hundred weighted members sum to one, and equal weights have equal " +
    "power",
  () => {
    const asked = weighted(
      2600,
      Array.from({ length: 100 }, (_, i) => 1 + ((i * 37) % 100)),
    )
    const { banzhaf, shapleyShubik, winning } = answer(asked)
    expect([
      formatRational(banzhaf.reduce(add)),
      formatRational(shapleyShubik.reduce(add)),
    ]).toEqual(["1", "1"])
    expect(winning < 2n ** 100n && winning > 2n ** 97n).toBe(true)
  },
)

test("votingPower: weights of forty digits are told apart in the last", () => {
  const large = 10n ** 39n
  const members = [0n, 1n, 1n].map((more, i): Member => ({
    id: `m${i}`,
    weights: new Map([["weight", rational(large + more)]]),
  }))
  const rule: Rule = {
    kind: "weight",
    field: "weight",
    quota: rational(2n * large + 2n),
    over: false,
    weights: new Map(members.map(({ id, weights }) => [id, weights.get("weight") ?? ZERO])),
  }
  expect(answer({ rule, members }).swings).toEqual([0n, 2n, 2n])
  expect(holds(rule, (id) => id !== "m0")).toBe(true)
})

test("votingPower: what cannot be counted exactly is refused with the limit, not guessed", () => {
  const members = Array.from({ length: 80 }, (_, i): Member => ({
    id: `m${i}`,
    weights: new Map([["weight", rational(10n ** 15n + BigInt(i * i * i * 7919) ** 3n)]]),
  }))
  const total = members.reduce((sum, { weights }) => add(sum, weights.get("weight") ?? ZERO), ZERO)
  const rule: Rule = {
    kind: "weight",
    field: "weight",
    quota: { numerator: total.numerator / 2n, denominator: 1n },
    over: true,
    weights: new Map(members.map(({ id, weights }) => [id, weights.get("weight") ?? ZERO])),
  }
  const found = votingPower(rule, members)
  expect(!found.ok && found.fault.kind).toBe("too-large")
})
