/**
 * A strict reader of calendar files, for tests: it refuses whatever RFC 5545 does not allow in the
 * parts that Parley writes.
 */

export interface ReadLine {
  readonly name: string
  readonly parameters: readonly string[]
  readonly value: string
}
export interface ReadEvent {
  readonly lines: readonly ReadLine[]
}
export interface ReadCalendar {
  readonly head: readonly ReadLine[]
  readonly events: readonly ReadEvent[]
}

const OCTETS = new TextEncoder()

/** The calendar. Throws a sentence at the first thing that is wrong. */
export function readCalendar(file: string): ReadCalendar {
  if (!file.endsWith("\r\n")) throw new Error("the last line has no end")
  const raw = file.slice(0, -2).split("\r\n")
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error("a line end that is not CRLF")
    if (OCTETS.encode(line).length > 75)
      throw new Error(`a line of ${OCTETS.encode(line).length} octets`)
    if (line === "" || line === " ") throw new Error("an empty line")
    if (/\p{Cs}/u.test(line)) throw new Error("a character that was parted")
  }
  const lines = raw
    .reduce<string[]>(
      (all, line) =>
        line.startsWith(" ")
          ? [...all.slice(0, -1), (all.at(-1) ?? "") + line.slice(1)]
          : [...all, line],
      [],
    )
    .map(readLine)
  return calendarOf(lines)
}

function readLine(line: string): ReadLine {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=[A-Z0-9-]+)*):(.*)$/su.exec(line)
  if (match === null) throw new Error(`no content line: ${line}`)
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new Error("a control character")
  return {
    name: match[1] ?? "",
    parameters: (match[2] ?? "").split(";").filter((part) => part !== ""),
    value: match[3] ?? "",
  }
}

function calendarOf(lines: readonly ReadLine[]): ReadCalendar {
  const isMark = (line: ReadLine | undefined, name: string, value: string): boolean =>
    line?.name === name && line.value === value
  if (!isMark(lines[0], "BEGIN", "VCALENDAR") || !isMark(lines.at(-1), "END", "VCALENDAR"))
    throw new Error("no VCALENDAR")
  const head: ReadLine[] = []
  const events: ReadEvent[] = []
  let open: ReadLine[] | undefined
  for (const line of lines.slice(1, -1)) {
    if (isMark(line, "BEGIN", "VEVENT")) {
      if (open !== undefined) throw new Error("an event in an event")
      open = []
    } else if (isMark(line, "END", "VEVENT")) {
      events.push(checkedEvent(open))
      open = undefined
    } else (open ?? head).push(line)
  }
  if (open !== undefined) throw new Error("an event without its end")
  for (const name of ["VERSION", "PRODID"]) once(head, name)
  if (new Set(events.map(({ lines: each }) => once(each, "UID").value)).size < events.length)
    throw new Error("two events of one UID")
  return { head, events }
}

function checkedEvent(lines: readonly ReadLine[] | undefined): ReadEvent {
  if (lines === undefined) throw new Error("an END without its BEGIN")
  if (!/^\d{8}T\d{6}Z$/.test(once(lines, "DTSTAMP").value))
    throw new Error("DTSTAMP is no instant in UTC")
  for (const { name, parameters, value } of lines) {
    if (name !== "DTSTART" && name !== "DTEND") continue
    if (parameters.includes("VALUE=DATE") ? !/^\d{8}$/.test(value) : !/^\d{8}T\d{6}Z$/.test(value))
      throw new Error(`${name} is no date: ${value}`)
  }
  once(lines, "DTSTART")
  if (!["TENTATIVE", "CONFIRMED", "CANCELLED"].includes(once(lines, "STATUS").value))
    throw new Error("no such STATUS")
  return { lines }
}

function once(lines: readonly ReadLine[], name: string): ReadLine {
  const [found, ...more] = lines.filter((line) => line.name === name)
  if (found === undefined || more.length > 0)
    throw new Error(`${name} stands ${found === undefined ? 0 : more.length + 1} times`)
  return found
}

/**
 * A text value as it was before it was escaped. Throws where a character that must be escaped is
 * not.
 */
export function unescaped(value: string): string {
  if (/(?:^|[^\\])(?:\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`)
  return value.replaceAll(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === "n" ? "\n" : character,
  )
}
