import fc from "fast-check"
import { expect, test } from "vitest"
import type { Day, Instant } from "../../base/index.ts"
import { numberedId } from "../testing/arbitrary-body.ts"
import { calendarFile, type CalendarEvent } from "./calendar.ts"
import { readCalendar, unescaped } from "./testing/strict-calendar.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const event = (parts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  item: numberedId("item", 1),
  title: "Withdrawal of all forces",
  description: "",
  when: { kind: "days", first: "2021-05-01" as Day, last: "2021-05-01" as Day },
  tentative: true,
  changed: "2021-03-08T16:20:31.500Z" as Instant,
  changes: 2,
  categories: [],
  ...parts,
})
const file = (events: readonly CalendarEvent[], name = "Talks", description = ""): string =>
  calendarFile({ name, description }, events, utf8)

test("a day under review, line by line", () =>
  expect(
    file([
      event({
        description: "“within 14 months”; written 2021-05-01, computed 2021-04-29",
        categories: ["deadline"],
      }),
    ]).split("\r\n"),
  ).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Parley//Deadlines 1//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "NAME:Talks",
    "X-WR-CALNAME:Talks",
    "BEGIN:VEVENT",
    "UID:item_11111111111111111111111110@parley",
    "DTSTAMP:20210308T162031Z",
    "LAST-MODIFIED:20210308T162031Z",
    "SEQUENCE:2",
    "DTSTART;VALUE=DATE:20210501",
    "DTEND;VALUE=DATE:20210502",
    "SUMMARY:Withdrawal of all forces",
    "DESCRIPTION:“within 14 months”\\; written 2021-05-01\\, computed 2021-04-",
    " 29",
    "STATUS:TENTATIVE",
    "CATEGORIES:deadline",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]))

test.each([
  {
    why: "an hour stands in UTC",
    when: { kind: "instant", instant: "2021-05-01T13:00:00.000Z" as Instant },
    want: ["DTSTART:20210501T130000Z"],
  },
  {
    why: "several days end before the day after the last",
    when: { kind: "days", first: "2021-05-01" as Day, last: "2021-05-31" as Day },
    want: ["DTSTART;VALUE=DATE:20210501", "DTEND;VALUE=DATE:20210601"],
  },
  {
    why: "the last day of all stands alone",
    when: { kind: "days", first: "9999-12-31" as Day, last: "9999-12-31" as Day },
    want: ["DTSTART;VALUE=DATE:99991231"],
  },
] as const)("$why", ({ when, want }) =>
  expect(
    file([event({ when })])
      .split("\r\n")
      .filter((line) => line.startsWith("DT") && !line.startsWith("DTSTAMP")),
  ).toEqual(want),
)

test("no line is longer than 75 octets and no character is parted, whatever the script", () => {
  const title = "مذاکرات صلح در کابل ادامه دارد ".repeat(9) + "𝔄𝔅𝔍".repeat(40)
  const [read] = readCalendar(file([event({ title })])).events
  expect(unescaped(read?.lines.find(({ name }) => name === "SUMMARY")?.value ?? "")).toBe(title)
})

test("a file without events is a calendar", () => expect(readCalendar(file([])).events).toEqual([]))

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "a;b,c\\n\nd",
    "END:VEVENT\r\nBEGIN:VEVENT",
    "\\",
    "\u2028",
    "a\u2028BEGIN:VEVENT",
    "\u202eyad",
  ),
)
const told = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu, "")

test("any text reads back as it was, and cannot begin a line of its own", () =>
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, description, name) => {
      const { head, events } = readCalendar(
        file([event({ title, description })], name, description),
      )
      const value = (wanted: string): string =>
        unescaped(events[0]?.lines.find((line) => line.name === wanted)?.value ?? "")
      expect(events).toHaveLength(1)
      expect([value("SUMMARY"), value("DESCRIPTION")]).toEqual([told(title), told(description)])
      expect(unescaped(head.find((line) => line.name === "X-WR-CALNAME")?.value ?? "")).toBe(
        told(name),
      )
    }),
  ))
