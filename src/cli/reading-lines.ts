/**
 * A reading as lines for a person: what falls due, who said what, what was confirmed or refused,
 * proposed, told.
 */

import { comesAgain, placeMap, recurringInWords, whenInBrief, type Span } from "../base/index.ts"
import type {
  ActorRef,
  DraftActor,
  DraftDate,
  DraftStatement,
  ReportReading,
} from "../app/index.ts"
import { plain, wrapped } from "./wrap.ts"

interface Shown {
  readonly width: number
  readonly words: (span: Span | undefined) => string
  readonly actor: (ref: ActorRef | undefined) => DraftActor | undefined
  readonly names: (refs: readonly ActorRef[]) => string
}

/** The lines, none wider than `width` unless a single word is. */
export function readingLines(
  { document, reading }: ReportReading,
  width: number,
): readonly string[] {
  const places = placeMap(document.text)
  const byId = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const shown: Shown = {
    width,
    words: (span) => (span === undefined ? "" : plain(places.slice(span))),
    actor: (ref) => (ref === undefined ? undefined : byId.get(ref)),
    names: (refs) => refs.map((ref) => plain(byId.get(ref)?.name ?? "?")).join(", "),
  }
  const head = heading(document, reading.statements.length, width)
  if (!reading.understood)
    return [
      ...head,
      "",
      ...wrapped(
        "Nothing was drafted: this reader reads English. The text itself is kept as it is.",
        width,
        "",
        "",
      ),
    ]
  return [
    ...head,
    ...deadlines(shown, reading.dates),
    ...voices(shown, reading.statements),
    ...stances(shown, reading),
    ...proposals(shown, reading),
    ...ownVoice(shown, reading),
    ...otherDates(shown, reading.dates),
    "",
  ].slice(0, -1)
}

function heading(
  document: ReportReading["document"],
  statements: number,
  width: number,
): readonly string[] {
  const title = [document.title, document.publisher]
    .filter((part): part is string => part !== undefined)
    .map(plain)
    .join(", ")
  const facts = [
    document.date ?? "no date given",
    `${document.length.toLocaleString("en")} characters`,
    `${statements} statement${statements === 1 ? "" : "s"}`,
  ].join(" · ")
  return [...(title === "" ? [] : wrapped(title, width, "", "")), ...wrapped(facts, width, "", "")]
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title.toUpperCase(), ...lines]

const WORDS_OF_STATUS: Readonly<Record<DraftDate["status"], string>> = {
  set: "",
  proposed: "proposed",
  "under-review": "under review",
  extended: "extended",
  passed: "passed",
  unresolved: "day unknown",
}

function deadlines(shown: Shown, dates: readonly DraftDate[]): readonly string[] {
  return section(
    "What falls due",
    dates
      .filter(({ kind }) => kind === "deadline")
      .flatMap((date) => {
        const what = shown.words(date.what)
        const notes = [
          WORDS_OF_STATUS[date.status],
          date.setBy.length > 0 ? `set by ${shown.names(date.setBy)}` : "",
          `"${shown.words(date)}"`,
        ].filter((note) => note !== "")
        return wrapped(
          `${what === "" ? "something not named" : what} (${notes.join("; ")})`,
          shown.width,
          `  ${(date.value === undefined ? "?" : whenInBrief(date.value)).padEnd(12)}`,
          " ".repeat(14),
        )
      }),
  )
}

/** Statements under those who made them, in the order in which they first speak. */
function voices(shown: Shown, statements: readonly DraftStatement[]): readonly string[] {
  const groups = new Map<string, DraftStatement[]>()
  for (const each of statements) {
    const key = each.speakers.map(({ actor }) => actor ?? "?").join("+")
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return section(
    "Who said what",
    [...groups.values()].flatMap((group, index) => [
      ...(index === 0 ? [] : [""]),
      ...voice(shown, group),
    ]),
  )
}

function voice(shown: Shown, group: readonly DraftStatement[]): readonly string[] {
  const speakers = group[0]?.speakers ?? []
  const name =
    speakers.length === 0
      ? "Nobody is named"
      : capital(
          speakers
            .map(({ actor, span }) => speakerName(shown.actor(actor), shown.words(span)))
            .join(" and "),
        )
  return [
    ...wrapped(name, shown.width, "  ", "    "),
    ...group.flatMap((each) => statementLines(shown, each)),
  ]
}

function speakerName(actor: DraftActor | undefined, words: string): string {
  if (actor === undefined)
    return words === "" ? "Somebody not named" : `Somebody not named ("${words}")`
  const office = actor.offices[0]?.title
  const name = plain(actor.name)
  return office !== undefined &&
    actor.kind === "person" &&
    !name.toLowerCase().includes(office.toLowerCase())
    ? `${name}, ${plain(office)}`
    : name
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const VERBS: Readonly<Record<DraftStatement["act"], string>> = {
  say: "says",
  propose: "proposes",
  ask: "asks",
  promise: "promises",
  warn: "warns",
  accuse: "accuses",
  confirm: "confirms",
  deny: "denies",
  decline: "declines",
  believe: "believes",
  report: "reports",
  publish: "publishes",
  agree: "agrees",
  reject: "rejects",
}

/** Below this a draft is marked as unsure. */
const UNSURE = 0.5

function statementLines(shown: Shown, each: DraftStatement): readonly string[] {
  const said = each.content.map((span) => shown.words(span)).join(" … ")
  const content = each.act === "decline" && said !== "" ? `${shown.words(each.cue)}: ${said}` : said
  const notes = [
    each.addressees.length > 0 ? `to ${shown.names(each.addressees)}` : "",
    shown.words(each.occasion),
    each.basis === undefined ? "" : `source is ${shown.words(each.basis)}`,
    each.inAnswerTo === undefined ? "" : `asked ${shown.words(each.inAnswerTo)}`,
    each.manner === undefined ? "" : `tone: ${shown.words(each.manner)}`,
    each.terms === "on-record" ? "" : each.terms,
    each.negated && each.act !== "decline" ? "negated" : "",
    each.confidence < UNSURE ? "unsure" : "",
  ].filter((note) => note !== "")
  const text = [
    content === "" ? shown.words(each.cue) : content,
    notes.length === 0 ? "" : `[${notes.join("; ")}]`,
  ]
    .filter((part) => part !== "")
    .join(" ")
  return wrapped(text, shown.width, `    ${VERBS[each.act].padEnd(10)}`, " ".repeat(14))
}

function stances(shown: Shown, { corroborations }: ReportReading["reading"]): readonly string[] {
  return section(
    "Confirmed, denied, declined",
    corroborations.flatMap(({ stance, by, about }) => {
      const what = about === undefined ? "" : `: ${shown.words(about)}`
      return wrapped(
        `${shown.names(by) || "somebody not named"}${what}`,
        shown.width,
        `  ${stance.padEnd(12)}`,
        " ".repeat(14),
      )
    }),
  )
}

function proposals(shown: Shown, reading: ReportReading["reading"]): readonly string[] {
  return section(
    "Proposed",
    reading.proposals.flatMap((each) => {
      const way = [
        each.by.length > 0 ? `by ${shown.names(each.by)}` : "",
        each.to.length > 0 ? `to ${shown.names(each.to)}` : "",
        each.through.length > 0 ? `through ${shown.names(each.through)}` : "",
        each.parties.length > 0 ? `for ${shown.names(each.parties)}` : "",
        each.status === "proposed" ? "" : each.status,
      ].filter((part) => part !== "")
      return wrapped(`${shown.words(each)} [${way.join("; ")}]`, shown.width, "  - ", "    ")
    }),
  )
}

function ownVoice(shown: Shown, { narration }: ReportReading["reading"]): readonly string[] {
  const narrated = narration.filter((each) => each.end - each.start > 12)
  return section(
    "In the report's own voice",
    narrated.flatMap((each) =>
      wrapped(shown.words(each), shown.width, `  ${each.kind.padEnd(12)}`, " ".repeat(14)),
    ),
  )
}

/**
 * What comes again is told once, in its own words; what is a day or a while, beside what it comes
 * to.
 */
function otherDate(shown: Shown, date: DraftDate): string {
  const words = shown.words(date)
  if (date.value === undefined) return `${words} = unknown`
  if (comesAgain(date.value))
    return recurringInWords({ value: date.value, words, from: date.from, until: date.until })
  const value = whenInBrief(date.value)
  return value === words ? words : `${words} = ${value}`
}

function otherDates(shown: Shown, dates: readonly DraftDate[]): readonly string[] {
  const others = dates
    .filter(({ kind }) => kind !== "deadline")
    .map((date) => otherDate(shown, date))
  return section(
    "Other dates",
    others.length === 0 ? [] : wrapped([...new Set(others)].join("; "), shown.width, "  ", "  "),
  )
}
