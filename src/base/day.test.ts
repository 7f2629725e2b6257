import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, daysBetween, parseDay, parseInstant, weekday, type Day } from "./day.ts"

test.each([
  { why: "a leap day in a leap year exists", text: "2020-02-29", exists: true },
  { why: "a century is no leap year", text: "1900-02-29", exists: false },
  { why: "there is no thirty-first of April", text: "2021-04-31", exists: false },
  { why: "a month needs two digits", text: "2021-4-01", exists: false },
  { why: "there is no month thirteen", text: "2021-13-01", exists: false },
])("parseDay: $why", ({ text, exists }) => expect(parseDay(text) !== undefined).toBe(exists))

test("parseInstant: only UTC to the millisecond is an instant", () => {
  expect(parseInstant("2021-03-08T16:20:31.000Z")).toBeDefined()
  expect(parseInstant("2021-03-08T16:20:31Z")).toBeUndefined()
  expect(parseInstant("2021-02-30T16:20:31.000Z")).toBeUndefined()
})

test("weekday: 8 March 2021 was a Monday", () => expect(weekday("2021-03-08" as Day)).toBe(1))

test("addDays: agrees with the runtime's own calendar", () =>
  fc.assert(
    fc.property(fc.integer({ min: -60000, max: 60000 }), (count) => {
      const want = new Date(Date.UTC(2021, 2, 8 + count)).toISOString().slice(0, 10)
      expect(addDays("2021-03-08" as Day, count)).toBe(want)
      expect(daysBetween("2021-03-08" as Day, want as Day)).toBe(count)
    }),
  ))
