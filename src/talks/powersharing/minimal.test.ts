import fc from "fast-check"
import { expect, test } from "vitest"
import { holds, lostByGrowing, unanimity } from "../rules/index.ts"
import { arbitraryRuleCase, everyCoalition } from "../rules/testing/arbitrary-rule.ts"
import { minimalBlocking, minimalWinning } from "./minimal.ts"

test("minimalWinning: exactly the winning coalitions that lose if any member leaves", () =>
  fc.assert(
    fc.property(arbitraryRuleCase(), ({ members, rule }) => {
      const ids = members.map(({ id }) => id)
      const lost = lostByGrowing(rule, ids)
      fc.pre(lost.ok && lost.value === undefined)
      const wins = (inside: readonly string[]) => holds(rule, (id) => inside.includes(id))
      const slow = everyCoalition(ids)
        .map((set) => [...set])
        .filter((set) => wins(set) && set.every((id) => !wins(set.filter((each) => each !== id))))
      expect(new Set((minimalWinning(rule, ids) ?? []).map((set) => set.join()))).toEqual(
        new Set(slow.map((set) => set.join())),
      )
    }),
  ))

test(
  "minimalBlocking: exactly the coalitions without which all others lose, and with any one of " +
    "whom they win",
  () =>
    fc.assert(
      fc.property(arbitraryRuleCase(), ({ members, rule }) => {
        const ids = members.map(({ id }) => id)
        const lost = lostByGrowing(rule, ids)
        fc.pre(lost.ok && lost.value === undefined)
        const blocks = (set: readonly string[]) => !holds(rule, (id) => !set.includes(id))
        const slow = everyCoalition(ids)
          .map((set) => [...set])
          .filter(
            (set) => blocks(set) && set.every((id) => !blocks(set.filter((each) => each !== id))),
          )
        expect(new Set((minimalBlocking(rule, ids) ?? []).map((set) => set.join()))).toEqual(
          new Set(slow.map((set) => set.join())),
        )
      }),
    ),
)

test("minimalBlocking: of 7, 7 and 1 by majority any two can block, and nobody alone", () =>
  expect(
    minimalBlocking({ kind: "at-least", count: 2, of: ["a", "b", "c"] }, ["a", "b", "c"])?.map(
      (set) => [...set].sort().join(""),
    ),
  ).toEqual(["ab", "ac", "bc"]))

test("minimalWinning: the two vetoers of everybody-must-agree form the only one", () =>
  expect(minimalWinning(unanimity(["a", "b"]), ["a", "b"])).toEqual([["a", "b"]]))

test("minimalWinning: too many to list is said, not cut", () => {
  const ids = Array.from({ length: 20 }, (_, i) => `m${i}`)
  expect(minimalWinning({ kind: "at-least", count: 10, of: ids }, ids)).toBeUndefined()
})
