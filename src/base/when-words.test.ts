import fc from "fast-check"
import { expect, test } from "vitest"
import { comesAgain, recurringInWords, whenInBrief, whenInWords } from "./when-words.ts"

test.each([
  ["2021-05-01", "1 May 2021", "2021-05-01"],
  ["2021-05", "May 2021", "2021-05"],
  ["2020", "2020", "2020"],
  ["2021-05-01/2021-09-11", "1 May 2021 to 11 September 2021", "2021-05-01/2021-09-11"],
  ["2021-05-01T16:30", "1 May 2021, 16:30", "2021-05-01T16:30"],
  ["2024-03-04T18", "4 March 2024, 18:00", "2024-03-04T18"],
  ["P90D", "90 days", "90 days"],
  ["PT72H", "72 hours", "72 hours"],
  ["P18M", "18 months", "18 months"],
  ["PT30M", "30 minutes", "30 minutes"],
  ["P1Y", "1 year", "1 year"],
  ["P1Y2M", "1 year and 2 months", "1 year and 2 months"],
  ["P1DT2H3M", "1 day, 2 hours and 3 minutes", "1 day, 2 hours and 3 minutes"],
  ["R/PT48H", "every 48 hours", "every 48 hours"],
  ["R/P1W", "every week", "every week"],
  ["R/P1Y6M", "every 1 year and 6 months", "every 1 year and 6 months"],
  ["R/2021-03-01/P1M", "every month from 1 March 2021", "every month from 2021-03-01"],
  ["R/P2W/2021-06-30", "every 2 weeks until 30 June 2021", "every 2 weeks until 2021-06-30"],
  ["R5/P1D", "every day, 5 times in all", "every day, 5 times in all"],
  ["2021-02-30", "2021-02-30", "2021-02-30"],
  ["P", "P", "P"],
  ["R/2021", "R/2021", "R/2021"],
])("%s is written %s", (value, long, brief) =>
  expect([whenInWords(value), whenInBrief(value)]).toEqual([long, brief]),
)

test.each([
  {
    why: "as it was written",
    given: { value: "R/P1W", words: "every Monday" },
    want: "every Monday",
  },
  {
    why: "in small letters, on one line",
    given: { value: "R/PT48H", words: "Every\n48 hours" },
    want: "every 48 hours",
  },
  {
    why: "with its bounds",
    given: { value: "R/P1W", words: "weekly", from: "2021-03-01", until: "2021-06" },
    want: "weekly, from 1 March 2021 until June 2021",
  },
  {
    why: "by its interval where the words do not say how often",
    given: { value: "R/P1D", words: "the morning call" },
    want: "every day",
  },
])("a time that comes again is told $why", ({ given, want }) =>
  expect(recurringInWords(given)).toBe(want),
)

const amount = fc.integer({ min: 0, max: 9999 })
const duration = fc.oneof(
  fc.tuple(amount, fc.constantFrom("Y", "M", "W", "D")).map(([count, unit]) => `P${count}${unit}`),
  fc.tuple(amount, fc.constantFrom("H", "M", "S")).map(([count, unit]) => `PT${count}${unit}`),
)

test("no duration and no time that comes again is shown as its code, for any count or unit", () => {
  fc.assert(
    fc.property(duration, (value) => {
      for (const shown of [whenInWords, whenInBrief]) {
        expect(shown(value)).toMatch(/^[\d,]+ (year|month|week|day|hour|minute|second)s?$/)
        expect(shown(`R/${value}`)).toMatch(
          /^every ([\d,]+ )?(year|month|week|day|hour|minute|second)s?$/,
        )
      }
      expect(comesAgain(`R/${value}`) && !comesAgain(value)).toBe(true)
    }),
    { seed: 1, numRuns: 300 },
  )
})
