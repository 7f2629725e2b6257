import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, daysBetween, type Day, type Instant } from "../../../base/index.ts"
import { densityOf, stretchAt } from "./density.ts"
import { rowAfter, rowsShown, topToShow } from "./rows.ts"

describe("which rows are drawn", () => {
  test.each([
    { why: "at the top, those in sight and some after", top: 0, want: { first: 0, end: 24 } },
    { why: "further down, some before as well", top: 40_000, want: { first: 992, end: 1024 } },
    { why: "a little further, the same ones", top: 40_030, want: { first: 992, end: 1024 } },
    { why: "at the end, no more than there are", top: 399_400, want: { first: 9976, end: 10_000 } },
    { why: "pulled over the top, as at the top", top: -50, want: { first: 0, end: 24 } },
  ])("$why", ({ top, want }) => expect(rowsShown(top, 600, 40, 10_000)).toEqual(want))

  test("every row in sight is drawn, wherever one stands", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 100, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, rowHeight, height, share) => {
          const top = Math.max(0, count * rowHeight - height) * share
          const { first, end } = rowsShown(top, height, rowHeight, count)
          expect(first).toBeLessThanOrEqual(Math.floor(top / rowHeight))
          expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / rowHeight)))
          expect(end - first).toBeLessThanOrEqual(height / rowHeight + 8 * 4 + 2)
        },
      ),
    ))
})

test.each([
  { why: "a row above is brought to the top", row: 2, top: 400, want: 80 },
  { why: "a row below is brought to the bottom", row: 40, top: 400, want: 1040 },
  { why: "a row in sight stays", row: 15, top: 400, want: 400 },
])("$why", ({ row, top, want }) => expect(topToShow(row, top, 600, 40)).toBe(want))

test.each([
  { key: "ArrowDown", row: 5, want: 6 },
  { key: "ArrowUp", row: 0, want: 0 },
  { key: "PageDown", row: 95, want: 99 },
  { key: "PageUp", row: 15, want: 0 },
  { key: "Home", row: 50, want: 0 },
  { key: "End", row: 50, want: 99 },
  { key: "a", row: 50, want: undefined },
])("$key from row $row leads to $want", ({ key, row, want }) =>
  expect(rowAfter(key, row, 100, 20)).toBe(want),
)

const recorded = "2021-03-08T12:00:00.000Z" as Instant
const lines = (...days: readonly (string | undefined)[]) =>
  days.map((when) => ({ recorded, ...(when === undefined ? {} : { when }) }))

describe("density", () => {
  test("equal stretches from the first day to the last, each with the row it leads to", () =>
    expect(
      densityOf(lines("2021-03-01", "2021-03-01", "2021-03-05", undefined), "held", 3),
    ).toEqual([
      { from: "2021-03-01", to: "2021-03-02", count: 2, row: 0 },
      { from: "2021-03-03", to: "2021-03-04", count: 0, row: 2 },
      { from: "2021-03-05", to: "2021-03-06", count: 1, row: 2 },
    ]))
  test("a single day is one stretch", () =>
    expect(densityOf(lines("2021-03-01"), "held", 80)).toHaveLength(1))
  test("no days, no stretches", () => expect(densityOf(lines(undefined), "held", 80)).toEqual([]))
  test("in the order of recording, days of recording count", () =>
    expect(densityOf(lines(undefined, undefined), "recorded", 80)).toMatchObject([
      { from: "2021-03-08", count: 2 },
    ]))
  test("the end of the calendar ends the last stretch", () =>
    expect(densityOf(lines("2020-01-01", "9999-12-31"), "held", 7).at(-1)?.to).toBe("9999-12-31"))

  test("every line with a day is counted once, and each stretch leads to its first line", () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(4000), { maxLength: 60 }),
        fc.integer({ min: 1, max: 90 }),
        (offsets, most) => {
          const days = offsets
            .toSorted((a, b) => a - b)
            .map((offset) => addDays("2019-01-01" as Day, offset))
          const stretches = densityOf(lines(...days), "held", most)
          expect(stretches.reduce((sum, { count }) => sum + count, 0)).toBe(days.length)
          expect(stretches.length).toBeLessThanOrEqual(most)
          for (const { from, to, count, row } of stretches) {
            for (const day of days.slice(row, row + count))
              expect([daysBetween(from, day) >= 0, daysBetween(day, to) >= 0]).toEqual([true, true])
          }
          for (const row of days.keys()) {
            const { row: begins = 0, count = 0 } = stretches[stretchAt(stretches, row)] ?? {}
            expect(begins <= row && row < begins + count).toBe(true)
          }
        },
      ),
    ))
})
