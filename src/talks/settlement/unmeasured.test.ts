import fc from "fast-check"
import { expect, test } from "vitest"
import { rational, ZERO } from "../../base/index.ts"
import type { Judgement, OptionId, Talks } from "../model/index.ts"
import { least, most, type Count } from "./count.ts"
import { settle } from "./settle.ts"
import { anyTalks } from "./testing/any-talks.ts"
import { isAccepted, isAdopted, slowRows } from "./testing/slow-settle.ts"

const options = { limit: 100, used: () => 0 }

/** The same talks with each judgement replaced by one number an option. */
const withNumbers = (
  talks: Talks,
  scoreOf: (judgement: Judgement, option: OptionId) => number,
): Talks => ({
  ...talks,
  preferences: talks.preferences.map((preference) => {
    const issue = talks.issues.find(({ id }) => id === preference.issue)
    return {
      ...preference,
      judgement: {
        kind: "scores",
        scores: new Map(
          (issue?.options ?? []).map(({ id }) => [id, rational(scoreOf(preference.judgement, id))]),
        ),
      },
    }
  }),
})

const encloses = (count: Count, value: number): boolean =>
  least(count) <= BigInt(value) && BigInt(value) <= most(count)

test(
  "settle: with ranges, every choice of scores within them gives counts that the two numbers " +
    "enclose",
  () =>
    fc.assert(
      fc.property(
        anyTalks({ judgements: ["scores", "ranges"] }),
        fc.integer({ min: 0, max: 4 }),
        (talks, turn) => {
          const settlement = settle(talks, options)
          const chosen: Talks = {
            ...talks,
            preferences: talks.preferences.map((preference) =>
              preference.judgement.kind !== "ranges"
                ? preference
                : {
                    ...preference,
                    judgement: {
                      kind: "scores",
                      scores: new Map(
                        [...preference.judgement.ranges].map(([id, { low, high }], i) => [
                          id,
                          (i + turn) % 2 === 0 ? low : high,
                        ]),
                      ),
                    },
                  },
            ),
          }
          const rows = slowRows(chosen)
          expect(encloses(settlement.accepted, rows.filter(isAccepted).length)).toBe(true)
          expect(
            encloses(settlement.adopted, rows.filter((row) => isAdopted(chosen, row)).length),
          ).toBe(true)
        },
      ),
      { numRuns: 200 },
    ),
)

test("settle: with classes alone, accepted is exactly what crosses no red line", () =>
  fc.assert(
    fc.property(anyTalks({ judgements: ["classes"] }), (drawn) => {
      const talks = {
        ...drawn,
        parties: drawn.parties.map((party) => ({ ...party, reservation: undefined })),
      }
      const crossed = (judgement: Judgement, id: OptionId): number =>
        judgement.kind !== "classes"
          ? 0
          : judgement.classes.get(id) === "unacceptable" ||
              ([...judgement.classes.values()].includes("must") &&
                judgement.classes.get(id) !== "must")
            ? -1
            : 0
      const lines = withNumbers(
        {
          ...talks,
          interactions: [],
          parties: talks.parties.map((party) => ({ ...party, reservation: ZERO })),
          preferences: talks.preferences.map((each) => ({ ...each, weight: rational(1) })),
        },
        crossed,
      )
      const [settlement, rows] = [settle(talks, options), slowRows(lines)]
      expect([settlement.accepted, settlement.adopted]).toEqual([
        { kind: "exact", value: BigInt(rows.filter(isAccepted).length) },
        { kind: "exact", value: BigInt(rows.filter((row) => isAdopted(lines, row)).length) },
      ])
      expect(settlement.bounded).toEqual([])
      expect(settlement.outlook === undefined).toBe(talks.preferences.length > 0)
    }),
    { numRuns: 200 },
  ))

test("settle: what is left out for want of numbers is said, with who gives none", () => {
  const [talks] = fc.sample(
    anyTalks({ parties: 1, judgements: ["order"] }).filter(
      ({ preferences }) => preferences.length > 0,
    ),
    { numRuns: 1, seed: 4 },
  )
  expect(talks && settle(talks, options).leftOut[0]).toMatch(
    /^The frontier and the four points are left out: p0 gives an order for .*; and no numbers\.$/,
  )
})

test("settle: an order tells nothing against a reservation: all or nothing may be accepted", () => {
  const [talks] = fc.sample(
    anyTalks({ parties: 1, judgements: ["order"] }).filter(
      ({ preferences, forbidden }) => preferences.length > 0 && forbidden.length === 0,
    ),
    { numRuns: 1, seed: 4 },
  )
  if (talks === undefined) throw new Error("nothing drawn")
  const asked = {
    ...talks,
    parties: talks.parties.map((party) => ({ ...party, reservation: rational(5) })),
  }
  const { accepted, packages } = settle(asked, options)
  expect(accepted).toEqual({ kind: "between", atLeast: 0n, atMost: packages })
})
