/**
 * Deadlines as a calendar file, iCalendar as RFC 5545 has it: lines of at most 75 octets ended by
 * CRLF, text escaped, days as whole days, hours in UTC, the same name for the same deadline each
 * time, so that a calendar that has it already changes it.
 */

import { addDays, type Day, type Instant, type ItemId, type Utf8 } from "../../base/index.ts"

export interface CalendarEvent {
  /** The item that the deadline stands in: the event's name in every calendar. */
  readonly item: ItemId
  readonly title: string
  /** Paragraphs; empty where there is nothing more to say. */
  readonly description: string
  /** Its first and last day, or the instant where an hour was named. */
  readonly when:
    | { readonly kind: "days"; readonly first: Day; readonly last: Day }
    | { readonly kind: "instant"; readonly instant: Instant }
  /** Not settled: proposed or under review. */
  readonly tentative: boolean
  /** When it was last written on, and how often before. */
  readonly changed: Instant
  readonly changes: number
  readonly categories: readonly string[]
}

export interface CalendarHead {
  readonly name: string
  readonly description: string
}

/** The whole file. Events stand in the order given. */
export function calendarFile(
  { name, description }: CalendarHead,
  events: readonly CalendarEvent[],
  utf8: Utf8,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Parley//Deadlines 1//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...(description === ""
      ? []
      : [`DESCRIPTION:${escaped(description)}`, `X-WR-CALDESC:${escaped(description)}`]),
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ]
  return lines.map((line) => `${folded(line, utf8)}\r\n`).join("")
}

function eventLines({
  item,
  title,
  description,
  when,
  tentative,
  changed,
  changes,
  categories,
}: CalendarEvent): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${item}@parley`,
    `DTSTAMP:${basic(changed)}`,
    `LAST-MODIFIED:${basic(changed)}`,
    `SEQUENCE:${changes}`,
    ...whenLines(when),
    `SUMMARY:${escaped(title)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${tentative ? "TENTATIVE" : "CONFIRMED"}`,
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(",")}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]
}

/**
 * A day ends where the next begins; the last day of all has no next, and then the day stands alone.
 */
function whenLines(when: CalendarEvent["when"]): readonly string[] {
  if (when.kind === "instant") return [`DTSTART:${basic(when.instant)}`]
  const start = `DTSTART;VALUE=DATE:${when.first.replaceAll("-", "")}`
  return when.last === "9999-12-31"
    ? [start]
    : [start, `DTEND;VALUE=DATE:${addDays(when.last, 1).replaceAll("-", "")}`]
}

/** `20210501T120000Z`: to the second, since the format has no less. */
const basic = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, "")}Z`

/**
 * Text with its backslashes, semicolons, commas and line ends escaped; characters that no line may
 * hold, or that turn its direction, are left out.
 */
function escaped(text: string): string {
  const plain = text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu, "")
  return plain.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll("\n", "\\n")
}

/** Octets of a line; those after the first begin with a space. */
const WIDTH = 75

/** The line in pieces of at most 75 octets, no character parted. */
function folded(line: string, utf8: Utf8): string {
  const pieces: string[] = []
  let [piece, width] = ["", 0]
  for (const character of line) {
    const size = utf8(character).length
    if (width + size > WIDTH) {
      pieces.push(piece)
      piece = " "
      width = 1
    }
    piece += character
    width += size
  }
  return [...pieces, piece].join("\r\n")
}
