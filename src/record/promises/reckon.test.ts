import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, daysBetween, type Day } from "../../base/index.ts"
import { addMonths, reckonDeadline } from "./reckon.ts"

const day = (text: string): Day => text as Day

test.each([
  {
    why: "fourteen months from 29 February 2020 is 29 April 2021",
    words: "within fourteen (14) months following announcement",
    from: "2020-02-29",
    want: "2021-04-29",
  },
  {
    why: "the same in digits",
    words: "within 14 months of signature",
    from: "2020-02-29",
    want: "2021-04-29",
  },
  {
    why: "the same with the words in brackets",
    words: "within 14 (fourteen) months",
    from: "2020-02-29",
    want: "2021-04-29",
  },
  {
    why: "ninety days after a day",
    words: "90 days after the signing",
    from: "2021-03-08",
    want: "2021-06-06",
  },
  {
    why: "a number in two words",
    words: "no later than twenty-one days after entry into force",
    from: "2021-03-08",
    want: "2021-03-29",
  },
  {
    why: "hundreds with their digits",
    words: "one hundred thirty-five (135) days",
    from: "2020-02-29",
    want: "2020-07-13",
  },
  { why: "a single week", words: "within a week", from: "2021-03-08", want: "2021-03-15" },
  {
    why: "days before a day",
    words: "30 days before the vote",
    from: "2021-03-31",
    want: "2021-03-01",
  },
  {
    why: "a month from the last day of January is the last of February",
    words: "one month after",
    from: "2021-01-31",
    want: "2021-02-28",
  },
  {
    why: "a year from 29 February is 28 February",
    words: "within one year",
    from: "2020-02-29",
    want: "2021-02-28",
  },
  {
    why: "a count of two units is one count",
    words: "one year and six months after the cease-fire",
    from: "2020-02-29",
    want: "2021-08-29",
  },
  {
    why: "months come before days",
    words: "1 month, 1 day",
    from: "2021-01-31",
    want: "2021-03-01",
  },
])("reckoned: $why", ({ words, from, want }) =>
  expect(reckonDeadline(words, day(from))).toMatchObject({ kind: "reckoned", value: want }),
)

test.each([
  {
    why: "a feast is no count of days",
    words: "by the end of Ramadan",
    want: { kind: "words-only", because: "no-count" },
  },
  {
    why: "a date is no count",
    words: "by May 1, 2021",
    want: { kind: "words-only", because: "no-count" },
  },
  {
    why: "working days need a calendar of feasts",
    words: "within 10 working days",
    want: { kind: "words-only", because: "working-days" },
  },
  {
    why: "hours need an instant",
    words: "within 72 hours",
    want: { kind: "words-only", because: "hours" },
  },
  {
    why: "two deadlines in one sentence",
    words: "10 days for the list, 30 days for the release",
    want: { kind: "words-only", because: "several-counts" },
  },
  {
    why: "half a year is not a year",
    words: "within half a year",
    want: { kind: "words-only", because: "no-count" },
  },
  {
    why: "a year and a half is not a year",
    words: "a year and a half",
    want: { kind: "words-only", because: "no-count" },
  },
  {
    why: "what comes round is no deadline",
    words: "every 30 days",
    want: { kind: "words-only", because: "no-count" },
  },
  {
    why: "hundreds without digits are left alone",
    words: "one hundred and twenty days",
    want: { kind: "words-only", because: "no-count" },
  },
  {
    why: "nothing lies beyond the year 9999",
    words: "within 9000 years",
    want: { kind: "words-only", because: "out-of-range" },
  },
  { why: "nothing at all", words: "", want: { kind: "words-only", because: "no-count" } },
])("kept as words: $why", ({ words, want }) =>
  expect(reckonDeadline(words, day("2020-02-29"))).toEqual(want),
)

test("without the day counted from, the count alone is told", () =>
  expect(reckonDeadline("within 14 months of signature", undefined)).toEqual({
    kind: "no-anchor",
    counts: [{ amount: 14, unit: "month" }],
  }))

test("a day that the month has not is said to be cut short", () => {
  expect(reckonDeadline("1 month", day("2021-01-31"))).toMatchObject({ clamped: true })
  expect(reckonDeadline("1 month", day("2021-01-28"))).toMatchObject({ clamped: false })
})

const someDay = fc
  .integer({ min: 0, max: 300_000 })
  .map((number) => addDays(day("1800-01-01"), number))

test("days and weeks count as days do, back and forth", () =>
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 2000 }), (from, amount) => {
      expect(reckonDeadline(`${amount} days`, from)).toMatchObject({ value: addDays(from, amount) })
      expect(reckonDeadline(`${amount} weeks before`, from)).toMatchObject({
        value: addDays(from, -7 * amount),
      })
    }),
  ))

test("months go to the month that many on, and never past its last day", () =>
  fc.assert(
    fc.property(someDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
      const reached = addMonths(from, months)
      const number = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
      expect(number(reached?.day ?? from) - number(from)).toBe(months)
      expect(reached?.clamped).toBe((reached?.day ?? from).slice(8) !== from.slice(8))
      expect(Math.abs(daysBetween(from, reached?.day ?? from))).toBeLessThanOrEqual(
        Math.abs(months) * 31,
      )
    }),
  ))

test("any words end in an answer at once", () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), (words) =>
      ["reckoned", "words-only"].includes(reckonDeadline(words, day("2021-03-08")).kind),
    ),
  ))
