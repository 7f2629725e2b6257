import fc from "fast-check"
import { expect, test } from "vitest"
import { rational, seededDraw, ZERO } from "../../base/index.ts"
import { isQuotaMethod, QUOTA_METHODS, SEAT_METHODS, type SeatMethod } from "./methods.ts"
import { apportion, type SeatQuestion } from "./seats.ts"
import { slowHighestAverages, slowLargestRemainders } from "./testing/slow-seats.ts"

const DIVISOR_METHODS = SEAT_METHODS.filter((method) => !isQuotaMethod(method))
const question = (
  method: SeatMethod,
  seats: number,
  votes: readonly number[],
  more: Partial<SeatQuestion> = {},
): SeatQuestion => ({
  method,
  seats,
  threshold: ZERO,
  lists: votes.map((each, i) => ({ id: `l${i}`, votes: rational(each) })),
  floors: new Map(),
  caps: new Map(),
  ...more,
})
const seatsOf = (asked: SeatQuestion) => {
  const answer = apportion(asked)
  return answer.ok ? { seats: answer.value.seats, ties: answer.value.ties } : answer.fault.kind
}

test.each([
  {
    why: "d'Hondt favours the large",
    asked: question("dhondt", 8, [100, 80, 30, 20]),
    want: { seats: [4, 3, 1, 0], ties: [] },
  },
  {
    why: "Sainte-Lague favours nobody",
    asked: question("sainte-lague", 8, [100, 80, 30, 20]),
    want: { seats: [3, 3, 1, 1], ties: [] },
  },
  {
    why: "a first divisor of 1.4 makes the first seat dearer",
    asked: question("modified-sainte-lague", 4, [100, 36]),
    want: { seats: [3, 1], ties: [] },
  },
  {
    why: "two equal lists and one seat are a tie",
    asked: question("dhondt", 1, [5, 5]),
    want: { seats: [0, 0], ties: [{ lists: ["l0", "l1"], seats: 1 }] },
  },
  {
    why: "three equal quotients and two seats are a tie of three",
    asked: question("sainte-lague", 2, [7, 7, 7]),
    want: { seats: [0, 0, 0], ties: [{ lists: ["l0", "l1", "l2"], seats: 2 }] },
  },
  {
    why: "an open half is nobody's",
    asked: question("hare", 170, [70, 15, 15]),
    want: { seats: [119, 25, 25], ties: [{ lists: ["l1", "l2"], seats: 1 }] },
  },
  {
    why: "the truncated quota can hand out one seat too many, which is then open",
    asked: question("quota-truncated", 27, [14, 14]),
    want: { seats: [13, 13], ties: [{ lists: ["l0", "l1"], seats: 1 }] },
  },
  {
    why: "a list exactly at the threshold takes part",
    asked: question("dhondt", 10, [95, 5], { threshold: rational(5, 100) }),
    want: { seats: [10, 0], ties: [] },
  },
  {
    why: "a list below the threshold gets nothing",
    asked: question("sainte-lague", 10, [900, 51, 49], { threshold: rational(5, 100) }),
    want: { seats: [9, 1, 0], ties: [] },
  },
  {
    why: "a floor is kept within the same total",
    asked: question("dhondt", 10, [95, 5], { floors: new Map([["l1", 3]]) }),
    want: { seats: [7, 3], ties: [] },
  },
  {
    why: "a floor is owed to a list below the threshold too",
    asked: question("dhondt", 10, [90, 7, 3], {
      threshold: rational(5, 100),
      floors: new Map([["l2", 3]]),
    }),
    want: { seats: [7, 0, 3], ties: [] },
  },
  {
    why: "a cap sends seats to the others",
    asked: question("hare", 10, [90, 6, 4], { caps: new Map([["l0", 5]]) }),
    want: { seats: [5, 3, 2], ties: [] },
  },
  {
    why: "a floor takes the seat of the smallest remainder",
    asked: question("hare", 10, [55, 44, 1], { floors: new Map([["l2", 1]]) }),
    want: { seats: [5, 4, 1], ties: [] },
  },
  {
    why: "a list without votes has no claim",
    asked: question("sainte-lague", 3, [9, 0]),
    want: { seats: [3, 0], ties: [] },
  },
  {
    why: "Hill gives every list a first seat",
    asked: question("hill", 3, [1000, 1, 1]),
    want: { seats: [1, 1, 1], ties: [] },
  },
  { why: "no votes at all", asked: question("dhondt", 3, [0, 0]), want: "no-votes" },
  {
    why: "everybody below the threshold",
    asked: question("dhondt", 3, [5, 5], { threshold: rational(6, 10) }),
    want: "all-below-threshold",
  },
  {
    why: "more floors than seats",
    asked: question("dhondt", 3, [5, 5], {
      floors: new Map([
        ["l0", 2],
        ["l1", 2],
      ]),
    }),
    want: "floors-exceed-seats",
  },
  {
    why: "a floor above its own cap",
    asked: question("dhondt", 3, [5, 5], {
      floors: new Map([["l0", 2]]),
      caps: new Map([["l0", 1]]),
    }),
    want: "floor-above-cap",
  },
  {
    why: "caps that leave seats empty",
    asked: question("dhondt", 9, [5, 5], {
      caps: new Map([
        ["l0", 2],
        ["l1", 2],
      ]),
    }),
    want: "caps-leave-seats",
  },
  {
    why: "Adams with fewer seats than lists",
    asked: question("adams", 2, [5, 5, 5]),
    want: "fewer-seats-than-lists",
  },
  {
    why: "Adams where floors use up first seats",
    asked: question("adams", 3, [5, 5, 5], { floors: new Map([["l0", 2]]) }),
    want: "fewer-seats-than-lists",
  },
  {
    why: "a truncated quota of nothing",
    asked: question("quota-truncated", 400, [1, 1]),
    want: "quota-is-zero",
  },
])("apportion: $why", ({ asked, want }) => expect(seatsOf(asked)).toEqual(want))

const someVotes = fc
  .array(fc.nat(30), { minLength: 1, maxLength: 7 })
  .filter((votes) => votes.some((each) => each > 0))
const someBounds = fc.tuple(
  fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 7 }),
  fc.array(fc.integer({ min: 2, max: 30 }), { maxLength: 7 }),
)
const asMap = (bounds: readonly number[], lists: number) =>
  new Map(bounds.slice(0, lists).map((bound, i) => [`l${i}`, bound] as const))

test(
  "apportion: divisor methods agree with giving one seat after another, bounds and ties " +
    "included",
  () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...DIVISOR_METHODS),
        fc.integer({ min: 1, max: 40 }),
        someVotes,
        someBounds,
        fc.integer({ min: 0, max: 20 }),
        (method, seats, votes, [floors, caps], percent) => {
          const asked = question(method, seats, votes, {
            floors: asMap(floors, votes.length),
            caps: asMap(caps, votes.length),
            threshold: rational(percent, 100),
          })
          const answer = apportion(asked)
          if (!answer.ok) return
          const slow = slowHighestAverages(asked)
          expect({
            seats: answer.value.seats,
            tied: answer.value.ties[0]?.lists ?? [],
            open: answer.value.ties[0]?.seats ?? 0,
          }).toEqual(slow)
        },
      ),
      { numRuns: 2000 },
    ),
)

test("apportion: quota methods agree with whole quotas and then the largest remainders", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...QUOTA_METHODS),
      fc.integer({ min: 1, max: 40 }),
      someVotes,
      (method, seats, votes) => {
        const asked = question(method, seats, votes)
        const answer = apportion(asked)
        if (!answer.ok) return
        const slow = slowLargestRemainders(asked)
        fc.pre(slow !== undefined)
        expect({
          seats: answer.value.seats,
          tied: answer.value.ties[0]?.lists ?? [],
          open: answer.value.ties[0]?.seats ?? 0,
        }).toEqual(slow)
      },
    ),
    { numRuns: 2000 },
  ))

test("apportion: the seats and the open seats come to the total, whatever the bounds", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...SEAT_METHODS),
      fc.integer({ min: 1, max: 40 }),
      someVotes,
      someBounds,
      (method, seats, votes, [floors, caps]) => {
        const asked = question(method, seats, votes, {
          floors: asMap(floors, votes.length),
          caps: asMap(caps, votes.length),
        })
        const answer = apportion(asked)
        if (!answer.ok) return
        const given =
          answer.value.seats.reduce((sum, each) => sum + each, 0) +
          answer.value.ties.reduce((sum, tie) => sum + tie.seats, 0)
        expect(given).toBe(seats)
        for (const [i, { id }] of asked.lists.entries())
          expect(answer.value.seats[i]).toBeLessThanOrEqual(
            Math.max(asked.caps.get(id) ?? Infinity, asked.floors.get(id) ?? 0),
          )
      },
    ),
  ))

test("apportion: multiplying all votes changes no seat", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(
        ...SEAT_METHODS.filter((method) => method !== "droop" && method !== "quota-truncated"),
      ),
      fc.integer({ min: 7, max: 40 }),
      someVotes,
      fc.bigInt({ min: 1n, max: 10n ** 40n }),
      (method, seats, votes, by) => {
        const asked = question(method, seats, votes)
        const larger = {
          ...asked,
          lists: asked.lists.map(({ id, votes }) => ({
            id,
            votes: rational(votes.numerator * by, 7n * votes.denominator),
          })),
        }
        expect(seatsOf(larger)).toEqual(seatsOf(asked))
      },
    ),
  ))

test("apportion: votes of forty digits that differ in the last decide a seat", () => {
  const large = 10n ** 39n
  const asked = {
    ...question("dhondt", 1, [0, 0]),
    lists: [
      { id: "a", votes: rational(large) },
      { id: "b", votes: rational(large + 1n) },
    ],
  }
  expect(seatsOf(asked)).toEqual({ seats: [0, 1], ties: [] })
})

test("apportion: a thousand million seats and a wide cap come out to the total", () => {
  const answer = apportion(
    question("dhondt", 1_000_000_000, [900, 60, 40], { caps: new Map([["l0", 5]]) }),
  )
  expect(answer.ok && answer.value.seats).toEqual([5, 599999997, 399999998])
})

test("apportion: ten thousand lists and a hundred thousand seats", () => {
  const draw = seededDraw(6)
  const votes = Array.from({ length: 10_000 }, () => Math.floor(draw() * 1_000_000))
  for (const method of SEAT_METHODS) {
    const answer = apportion(question(method, 100_000, votes))
    if (!answer.ok) throw new RangeError(answer.fault.kind)
    expect(
      answer.value.seats.reduce((sum, each) => sum + each, 0) + (answer.value.ties[0]?.seats ?? 0),
    ).toBe(100_000)
  }
})

test("apportion: the last seat and the next in line are named with their figures", () => {
  const answer = apportion(question("dhondt", 8, [100, 80, 30, 20]))
  expect(answer.ok && { last: answer.value.last, next: answer.value.next }).toEqual({
    last: { lists: ["l0"], figure: rational(25) },
    next: { lists: ["l0", "l1", "l3"], figure: rational(20) },
  })
})
