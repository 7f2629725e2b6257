import { expect, test } from "vitest"
import { parseDay } from "../../base/index.ts"
import { count, remaining, remainingInWords, whenInWords } from "./when.ts"

test.each([
  ["2021-05-01", "1 May 2021"],
  ["2021-05", "May 2021"],
  ["2020", "2020"],
  ["2021-05-01/2021-09-11", "1 May 2021 to 11 September 2021"],
  ["2021-05-01T16:30", "1 May 2021, 16:30"],
  ["P90D", "90 days"],
  ["P1Y", "1 year"],
  ["P1Y2M", "1 year and 2 months"],
  ["2021-02-30", "2021-02-30"],
])("%s is written %s", (value, want) => expect(whenInWords(value)).toBe(want))

const today = parseDay("2021-03-08")
test.each([
  { why: "a day ahead counts down", value: "2021-05-01", want: "54 days left" },
  { why: "one day is singular", value: "2021-03-09", want: "1 day left" },
  { why: "the day itself is today", value: "2021-03-08", want: "today" },
  { why: "a day gone by counts up", value: "2020-02-29", want: "373 days past" },
  { why: "a month lasts to its last day", value: "2021-02", want: "8 days past" },
  { why: "a year lasts to December", value: "2021", want: "298 days left" },
  { why: "a period lasts to its end", value: "2021-05-01/2021-09-11", want: "187 days left" },
  { why: "a duration has no day", value: "P90D", want: "" },
  { why: "no value, no count", value: undefined, want: "" },
])("time left: $why", ({ value, want }) =>
  expect(today === undefined ? "" : remainingInWords(remaining(value, today))).toBe(want),
)

test("thousands are grouped", () => expect(count(2033, "day")).toBe("2,033 days"))
