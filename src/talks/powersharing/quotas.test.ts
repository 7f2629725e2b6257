import fc from "fast-check"
import { expect, test } from "vitest"
import {
  formatQuotaConflict,
  quotaBreaches,
  quotaConflict,
  type Division,
  type Quota,
  type QuotaBody,
} from "./quotas.ts"

const least = (group: string, seats: number): Quota => ({ group, bound: "least", seats })
const most = (group: string, seats: number): Quota => ({ group, bound: "most", seats })
const COMMUNITY: Division = { of: undefined, groups: ["north", "south", "river"], whole: true }
const SEX: Division = { of: undefined, groups: ["women"], whole: false }
const VALLEYS: Division = { of: "north", groups: ["upper", "lower"], whole: true }
const body = (seats: number, ...quotas: readonly Quota[]): QuotaBody => ({
  seats,
  divisions: [COMMUNITY, SEX, VALLEYS],
  quotas,
})
const told = (asked: QuotaBody) => {
  const conflict = quotaConflict(asked)
  return conflict === undefined ? "fine" : formatQuotaConflict(conflict)
}

test.each([
  {
    why: "quotas on different divisions do not clash",
    asked: body(10, least("women", 9), least("north", 9)),
    want: "fine",
  },
  {
    why: "two floors may ask for more than the body has",
    asked: body(10, least("north", 6), least("south", 5), least("women", 3)),
    want:
      "at least 6 for north, at least 5 for south: together they ask for at least 11 and leave " +
      "at most 10 seats in the body.",
  },
  {
    why: "caps on all communities may leave seats for nobody",
    asked: body(10, most("north", 4), most("south", 4), most("river", 1)),
    want:
      "at most 4 for north, at most 4 for south, at most 1 for river: together they ask for at " +
      "least 10 and leave at most 9 seats in the body.",
  },
  {
    why: "a floor above the same group's cap is the smallest contradiction",
    asked: body(10, least("north", 6), least("south", 5), most("south", 4)),
    want:
      "at least 5 for south, at most 4 for south: together they ask for at least 5 and leave " +
      "at most 4 seats in south.",
  },
  {
    why: "floors inside a group may pass the group's cap",
    asked: body(10, most("north", 4), least("upper", 3), least("lower", 2)),
    want:
      "at least 3 for upper, at least 2 for lower, at most 4 for north: together they ask for " +
      "at least 5 and leave at most 4 seats in north.",
  },
  {
    why: "a floor larger than the body needs nobody else",
    asked: body(10, least("women", 11)),
    want:
      "at least 11 for women: together they ask for at least 11 and leave at most 10 seats in " +
      "the body.",
  },
  {
    why: "a cap on women alone leaves seats to men",
    asked: body(10, most("women", 3)),
    want: "fine",
  },
])("quotaConflict: $why", ({ asked, want }) => expect(told(asked)).toBe(want))

test("quotaConflict: a group divided into itself is a bug in the caller", () =>
  expect(() =>
    quotaConflict({
      seats: 3,
      divisions: [
        { of: undefined, groups: ["a"], whole: true },
        { of: "a", groups: ["a"], whole: true },
      ],
      quotas: [],
    }),
  ).toThrow(RangeError))

test("quotaBreaches: says what the body has", () =>
  expect(
    quotaBreaches(
      body(20, most("north", 12), least("women", 6), most("south", 8)),
      new Map([
        ["north", 12],
        ["south", 9],
        ["women", 5],
      ]),
    ),
  ).toEqual([
    { quota: least("women", 6), has: 5 },
    { quota: most("south", 8), has: 9 },
  ]))

/** Every kind of seat there can be: valley or community, woman or not. */
const KINDS = ["upper", "lower", "south", "river"].flatMap((place) =>
  [true, false].map(
    (woman) =>
      new Set([
        place,
        ...(place === "upper" || place === "lower" ? ["north"] : []),
        ...(woman ? ["women"] : []),
      ]),
  ),
)

/** By trying every body of that many seats. */
function slowlyMet(seats: number, quotas: readonly Quota[]): boolean {
  const fill = (left: number, kind: number, counts: readonly number[]): boolean => {
    if (kind === KINDS.length)
      return (
        left === 0 &&
        quotas.every(({ group, bound, seats }) => {
          const has = counts.reduce(
            (sum, count, i) => (KINDS[i]?.has(group) === true ? sum + count : sum),
            0,
          )
          return bound === "least" ? has >= seats : has <= seats
        })
      )
    return Array.from({ length: left + 1 }, (_, count) => count).some((count) =>
      fill(left - count, kind + 1, [...counts, count]),
    )
  }
  return fill(seats, 0, [])
}

const someQuotas = fc.array(
  fc.record({
    group: fc.constantFrom("north", "south", "river", "women", "upper", "lower"),
    bound: fc.constantFrom("least", "most"),
    seats: fc.nat(4),
  }),
  { maxLength: 5 },
)

test("quotaConflict: finds a smallest contradiction exactly where no body meets all quotas", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), someQuotas, (seats, quotas) => {
      const conflict = quotaConflict(body(seats, ...quotas))
      expect(conflict === undefined).toBe(slowlyMet(seats, quotas))
      if (conflict === undefined) return
      expect(slowlyMet(seats, conflict.quotas)).toBe(false)
      const smaller = quotas
        .map((_, i) => i)
        .flatMap((i) => quotas.map((_, k) => [quotas[i], quotas[k]]))
        .filter((pair) => pair.length < conflict.quotas.length)
      for (const pair of smaller)
        expect(
          slowlyMet(
            seats,
            pair.filter((quota) => quota !== undefined),
          ),
        ).toBe(true)
    }),
    { numRuns: 200 },
  ))
