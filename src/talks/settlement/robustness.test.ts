import fc from "fast-check"
import { expect, test } from "vitest"
import { approximate, seededDraw, wilson } from "../../base/index.ts"
import type { Talks } from "../model/index.ts"
import { crosses } from "./compile.ts"
import { makeDrawer, type DrawnScores } from "./draws.ts"
import { drawRobustness } from "./robustness.ts"
import { settle } from "./settle.ts"
import { anyTalks } from "./testing/any-talks.ts"
import { everyPackage } from "./testing/slow.ts"
import { knownReservation } from "./testing/slow-settle.ts"

const DRAWS = 12
const robust = (talks: Talks, seed: number) =>
  drawRobustness(settle(talks, { limit: 0, used: () => 0 }), {
    draws: DRAWS,
    seed,
    limit: 10_000,
    used: () => 0,
  })

/** The same draws, one package after another. */
function slowRows(talks: Talks, seed: number) {
  const drawer = makeDrawer(talks, seededDraw(seed))
  const draws = Array.from({ length: DRAWS }, () => drawer.next())
  const all = everyPackage(talks.issues.map(({ options }) => options.length)).filter(
    (digits) => !talks.forbidden.some((when) => fits(talks, when, digits)),
  )
  const worth = draws.map((scores) =>
    all.map((digits) => talks.parties.map((_, party) => worthOf(talks, scores, party, digits))),
  )
  const rows = all.map((digits, place) => {
    const accepting = draws.map((_, d) =>
      talks.parties.map((_, party) =>
        accepts(talks, party, digits, worth[d]?.[place]?.[party] ?? 0),
      ),
    )
    return {
      digits,
      accepted: accepting.filter((each) => each.every((one) => one)).length,
      undominated: worth.filter(
        (rowsOfDraw) => !rowsOfDraw.some((other) => beats(other, rowsOfDraw[place] ?? [])),
      ).length,
    }
  })
  return rows.filter(({ accepted, undominated }) => accepted + undominated > 0)
}

const fits = (
  talks: Talks,
  when: ReadonlyMap<string, string>,
  digits: readonly number[],
): boolean =>
  talks.issues.every(
    ({ id, options }, place) => !when.has(id) || when.get(id) === options[digits[place] ?? 0]?.id,
  )

const worthOf = (
  talks: Talks,
  scores: DrawnScores,
  party: number,
  digits: readonly number[],
): number =>
  digits.reduce((sum, option, issue) => sum + (scores[party]?.[issue]?.[option] ?? 0), 0) +
  talks.interactions.reduce(
    (sum, { party: holder, when, score }) =>
      holder === talks.parties[party]?.id && fits(talks, when, digits)
        ? sum + approximate(score)
        : sum,
    0,
  )

function accepts(talks: Talks, party: number, digits: readonly number[], worth: number): boolean {
  const own = talks.preferences.filter((each) => each.party === talks.parties[party]?.id)
  if (
    own.some(({ issue, judgement }) =>
      crosses(
        judgement,
        talks.issues.find(({ id }) => id === issue)?.options[
          digits[talks.issues.findIndex(({ id }) => id === issue)] ?? 0
        ]?.id ?? ("" as never),
      ),
    )
  )
    return false
  const reservation = knownReservation(talks.parties[party])
  const isTested =
    reservation !== undefined &&
    own.every(({ judgement: { kind } }) => kind === "scores" || kind === "ranges")
  return !isTested || worth >= approximate(reservation) - 1e-9
}

/** Differences as small as rounding makes them are none. */
const beats = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, i) => value >= (b[i] ?? 0) - 1e-6) &&
  a.some((value, i) => value > (b[i] ?? 0) + 1e-6)

test.each([
  { why: "weights drawn", judgements: ["scores"] as const },
  {
    why: "ranges, orders and classes drawn",
    judgements: ["scores", "ranges", "order", "classes"] as const,
  },
])(
  "drawRobustness: counts what looking at every package of every draw counts ($why)",
  ({ judgements }) =>
    fc.assert(
      fc.property(
        anyTalks({ judgements: [...judgements], parties: 3 }).map(
          withoutInteractionsOfTheUnmeasured,
        ),
        fc.integer(),
        (talks, seed) => {
          const found = robust(talks, seed)
            ?.rows.filter(({ accepted, undominated }) => accepted + undominated > 0)
            .map(({ digits, accepted, undominated }) => ({ digits, accepted, undominated }))
          expect(found).toEqual(slowRows(talks, seed))
        },
      ),
      { numRuns: 60 },
    ),
)

/** Interactions of a party without numbers of its own have no scale to be on. */
function withoutInteractionsOfTheUnmeasured(talks: Talks): Talks {
  const unmeasured = new Set(
    talks.preferences
      .filter(({ judgement: { kind } }) => kind === "order" || kind === "classes")
      .map(({ party }) => party),
  )
  return {
    ...talks,
    interactions: talks.interactions.filter(({ party }) => !unmeasured.has(party)),
  }
}

test("drawRobustness: the same seed gives the same shares, and another one others", () => {
  const [talks] = fc.sample(
    anyTalks({ judgements: ["order"], issues: 4, options: 4, parties: 3 }).filter(
      ({ preferences }) => preferences.length > 8,
    ),
    { numRuns: 1, seed: 9 },
  )
  if (talks === undefined) throw new Error("nothing drawn")
  expect(robust(talks, 1)).toEqual(robust(talks, 1))
  expect(robust(talks, 1)).not.toEqual(robust(talks, 2))
})

test.each([
  { k: 0, n: 10, low: 0, high: 0.2775 },
  { k: 5, n: 10, low: 0.2366, high: 0.7634 },
  { k: 10, n: 10, low: 0.7225, high: 1 },
])("wilson: $k of $n lies between $low and $high", ({ k, n, low, high }) => {
  expect(wilson(k, n).low).toBeCloseTo(low, 4)
  expect(wilson(k, n).high).toBeCloseTo(high, 4)
})
