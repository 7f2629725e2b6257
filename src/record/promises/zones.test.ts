import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, type Day, type Instant } from "../../base/index.ts"
import { dayIn, instantOf, isZone, shownIn } from "./zones.ts"

const on = (day: string, hour: string, zone: string) => instantOf(day as Day, hour, zone)

describe("an hour in a zone", () => {
  test.each([
    {
      why: "in Kabul is four and a half hours before UTC",
      got: on("2021-05-01", "17:30", "Asia/Kabul"),
      want: { kind: "one", instant: "2021-05-01T13:00:00.000Z" },
    },
    {
      why: "in New York in winter",
      got: on("2021-03-08", "09:00", "America/New_York"),
      want: { kind: "one", instant: "2021-03-08T14:00:00.000Z" },
    },
    {
      why: "in New York in summer",
      got: on("2021-05-01", "09:00", "America/New_York"),
      want: { kind: "one", instant: "2021-05-01T13:00:00.000Z" },
    },
    {
      why: "at the end of the day is the next midnight",
      got: on("2021-05-01", "24:00", "UTC"),
      want: { kind: "one", instant: "2021-05-02T00:00:00.000Z" },
    },
    {
      why: "that came twice is the earlier one, and says so",
      got: on("2021-11-07", "01:30", "America/New_York"),
      want: {
        kind: "twice",
        instant: "2021-11-07T05:30:00.000Z",
        later: "2021-11-07T06:30:00.000Z",
      },
    },
    {
      why: "that never came is shown as an hour later, and says so",
      got: on("2021-03-14", "02:30", "America/New_York"),
      want: { kind: "skipped", instant: "2021-03-14T07:30:00.000Z", shown: "03:30" },
    },
    {
      why: "in a jump of half an hour",
      got: on("2021-10-03", "02:10", "Australia/Lord_Howe"),
      want: { kind: "skipped", instant: "2021-10-02T15:40:00.000Z", shown: "02:40" },
    },
    {
      why: "of a day that an island left out",
      got: on("2011-12-30", "12:00", "Pacific/Apia"),
      want: { kind: "skipped", instant: "2011-12-30T22:00:00.000Z", shown: "12:00" },
    },
    {
      why: "in a zone that nobody knows",
      got: on("2021-05-01", "12:00", "Asia/Kabool"),
      want: { kind: "unknown-zone" },
    },
    {
      why: "with an offset for a zone",
      got: on("2021-05-01", "12:00", "+04:30"),
      want: { kind: "unknown-zone" },
    },
    { why: "of no clock", got: on("2021-05-01", "25:00", "UTC"), want: { kind: "no-such-hour" } },
  ])("$why", ({ got, want }) => expect(got).toEqual(want))
})

test.each([
  { zone: "Asia/Kabul", want: true },
  { zone: "UTC", want: true },
  { zone: "America/Argentina/Buenos_Aires", want: true },
  { zone: "Etc/GMT+5", want: true },
  { zone: "", want: false },
  { zone: "Mars/Olympus", want: false },
  { zone: "Asia/Kabul\n", want: false },
  { zone: "+0430", want: false },
])("the zone $zone is known: $want", ({ zone, want }) => expect(isZone(zone)).toBe(want))

test("the day depends on where one stands", () => {
  const late = "2021-05-01T20:00:00.000Z" as Instant
  expect([
    dayIn("Asia/Kabul", late),
    dayIn("America/New_York", late),
    dayIn("nowhere", late),
  ]).toEqual(["2021-05-02", "2021-05-01", "2021-05-01"])
})

const zones = fc.constantFrom(
  "Asia/Kabul",
  "America/New_York",
  "Europe/London",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Africa/Casablanca",
  "UTC",
  "Pacific/Apia",
)
const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((number) => addDays("1975-01-01" as Day, number))
const hours = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minute) =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
  )

test("a clock at the instant that was found shows the hour asked for, unless it never came", () =>
  fc.assert(
    fc.property(days, hours, zones, (day, hour, zone) => {
      const found = instantOf(day, hour, zone)
      if (found.kind === "unknown-zone" || found.kind === "no-such-hour")
        throw new Error(found.kind)
      if (found.kind === "skipped") expect(shownIn(zone, found.instant)).not.toBe(`${day}T${hour}`)
      else expect(shownIn(zone, found.instant)).toBe(`${day}T${hour}`)
      if (found.kind === "twice")
        expect([shownIn(zone, found.later), found.later > found.instant]).toEqual([
          `${day}T${hour}`,
          true,
        ])
    }),
  ))
