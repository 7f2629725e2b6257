import fc from "fast-check"
import { expect, test } from "vitest"
import { scatter } from "./scatter.ts"
import { settle } from "./settle.ts"
import { anyTalks } from "./testing/any-talks.ts"

const settled = (talks: Parameters<typeof settle>[0]) =>
  settle(talks, { limit: 10_000, used: () => 0 })

test("every feasible package is a dot, as many accepted and undominated as settle counts", () =>
  fc.assert(
    fc.property(anyTalks({ caps: true }), (talks) => {
      const settlement = settled(talks)
      const { dots, all } = scatter(settlement, 10_000)
      expect(all).toBe(true)
      expect({ kind: "exact", value: BigInt(dots.length) }).toEqual(settlement.feasible)
      expect({
        kind: "exact",
        value: BigInt(dots.filter(({ accepted }) => accepted).length),
      }).toEqual(settlement.accepted)
      expect({
        kind: "exact",
        value: BigInt(dots.filter(({ undominated }) => undominated).length),
      }).toEqual(settlement.outlook?.frontier.of)
    }),
  ))

test("with more packages than may be drawn, only the frontier is", () =>
  fc.assert(
    fc.property(anyTalks(), (talks) => {
      const settlement = settled(talks)
      fc.pre(settlement.packages > 1n)
      const { dots, all } = scatter(settlement, 1)
      expect([all, dots.length <= 1, dots.every(({ undominated }) => undominated)]).toEqual([
        false,
        true,
        true,
      ])
    }),
  ))

test("without numbers there is nothing to draw", () =>
  fc.assert(
    fc.property(anyTalks({ judgements: ["classes"] }), (talks) => {
      const settlement = settled(talks)
      fc.pre(settlement.outlook === undefined)
      expect(scatter(settlement, 100)).toEqual({ dots: [], all: false })
    }),
  ))
