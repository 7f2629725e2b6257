/** Everything in time: when it happened, or when it was recorded. */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { TimelineLine, TimelineView } from "../../contract/index.ts"
import {
  fallsWithin,
  foldedName,
  linksOf,
  momentsOf,
  nounOf,
  TIMELINE_KINDS,
  timelineOrder,
  type Body,
  type Entry,
  type RecordTransaction,
  type Timed,
  type TimelineKind,
  type Viewer,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { dayLookedAt } from "../promises/load.ts"
import { namesIn, type Names } from "../texts/names.ts"
import { aboutThese, filtersOf, type Filters, type TimelineWish } from "./filters.ts"
import { dayOfDocument, loadTimeline, type Loaded, type Told } from "./load.ts"

export type TimelineAsked = Look & TimelineWish & { readonly process: ProcessId }

/**
 * The timeline of a process: documents by their date, what was said and done in them on that day,
 * dates, letters by their steps, versions, showings and replies, positions from when they were
 * held, meetings, agreements, commitments by the day they are due, findings, and acts by when they
 * were recorded. In the order of recording each item stands once. At most 10,000 lines in one
 * answer.
 */
export function timelineView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, asOf, ...wish }: TimelineAsked,
): Promise<Result<TimelineView, Fault>> {
  return looking(ports, viewer, { asOf }, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const filters = filtersOf(wish)
    if (!filters.ok) return filters
    const matching = await matchingLines(inside, process, filters.value, wish)
    return ok({
      process: { id: process, title: found.value.body.title },
      order: filters.value.order,
      today: dayLookedAt(inside, ports),
      ...page(matching, filters.value),
    })
  })
}

/** A line before its names are looked up by number. */
interface Line extends Timed {
  readonly kind: TimelineKind
  readonly item: ItemId
  readonly words: string
  readonly told: Told
  readonly entry: Entry
  readonly act?: TimelineLine["act"]
}
interface Matching {
  readonly lines: readonly Line[]
  readonly names: Names
}

async function matchingLines(
  record: RecordTransaction,
  process: ProcessId,
  filters: Filters,
  wish: TimelineWish,
): Promise<Matching> {
  const loaded = await loadTimeline(record, process)
  const about = await aboutThese(record, process, wish)
  const lines = linesOf(loaded, filters).filter(
    (line) =>
      fallsWithin(line, filters.order, filters.from, filters.to) &&
      about(line.item, line.told.body),
  )
  const names = await namesIn(record, process, [...new Set(lines.map(({ told }) => told.body))])
  const held =
    filters.text === "" ? lines : lines.filter((line) => textOf(line, names).includes(filters.text))
  return { lines: held.sort(timelineOrder(filters.order)), names }
}

function linesOf({ told, acts }: Loaded, { order }: Filters): Line[] {
  const moments = told.flatMap((each) => {
    const all = momentsOf(each.body, dayOfDocument(each))
    return (order === "recorded" ? all.slice(0, 1) : all).map(({ kind, value, words }): Line => ({
      kind,
      item: each.entry.item,
      when: value,
      recorded: each.began,
      words,
      told: each,
      entry: each.entry,
    }))
  })
  const done = acts.map(({ told: each, entry, act }): Line => ({
    kind: "act",
    item: entry.item,
    when: entry.recordedAt.slice(0, 10),
    recorded: entry.recordedAt,
    words: actWords(each.body, entry),
    told: each,
    entry,
    act,
  }))
  return [...moments, ...done]
}

/** What was acted on, and why where somebody said so. */
const actWords = (body: Body, { because }: Entry): string =>
  because === undefined ? momentWords(body) : `${momentWords(body)}, because: ${because}`
const momentWords = (body: Body): string => {
  const noun = nounOf(body)
  const words = momentsOf(body, undefined)[0]?.words ?? ""
  return noun.includes("“") || words === "" ? noun : `${noun}: ${words}`
}

const textOf = ({ words, told }: Line, names: Names): string =>
  foldedName(
    [
      words,
      told.document?.body.title ?? "",
      ...names.of(whoIn(told.body)).map(({ name }) => name),
    ].join(" "),
  )

/**
 * Those who said, did, held or promised it; for a letter its authors, for an office or a role
 * whoever has it.
 */
const whoIn = (body: Body): readonly ItemId[] =>
  body.kind === "office" || body.kind === "role"
    ? [body.actor]
    : linksOf(body).items.flatMap(({ item, role }) => (role === "by" ? [item] : []))

function page(
  { lines, names }: Matching,
  { kinds, offset, limit }: Filters,
): Pick<TimelineView, "actors" | "documents" | "kinds" | "total" | "offset" | "lines" | "next"> {
  const counts = new Map<TimelineKind, number>()
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const wanted = kinds === undefined ? lines : lines.filter(({ kind }) => kinds.has(kind))
  const [actors, documents] = [
    numbered<{ readonly item: ItemId; readonly name: string }>(),
    numbered<{ readonly item: ItemId; readonly title: string }>(),
  ]
  const shown = wanted.slice(offset, offset + limit).map((line): TimelineLine => {
    const { document, at } = line.told
    return {
      kind: line.kind,
      item: line.item,
      recorded: line.recorded,
      words: shortened(line.words),
      who: names.of(whoIn(line.told.body)).map((name) => actors.numberOf(name)),
      standing: line.entry.standing,
      ...(line.when === undefined ? {} : { when: line.when }),
      ...(line.act === undefined ? {} : { act: line.act }),
      ...(document === undefined || at === undefined
        ? {}
        : {
            in: documents.numberOf({ item: document.entry.item, title: document.body.title }),
            at,
          }),
    }
  })
  return {
    actors: actors.all,
    documents: documents.all,
    kinds: TIMELINE_KINDS.flatMap((kind) =>
      counts.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : [],
    ),
    total: wanted.length,
    offset,
    lines: shown,
    ...(offset + limit < wanted.length ? { next: offset + limit } : {}),
  }
}

/** Things told once each, and the number each goes by. */
function numbered<T extends { readonly item: ItemId }>(): {
  readonly all: T[]
  numberOf(thing: T): number
} {
  const all: T[] = []
  const numbers = new Map<ItemId, number>()
  return {
    all,
    numberOf: (thing) => {
      const number = numbers.get(thing.item) ?? all.push(thing) - 1
      numbers.set(thing.item, number)
      return number
    },
  }
}

/** In code points. */
const LONGEST = 200

function shortened(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(/\s+/g, " ")
    .trim()
  const points = [...line]
  return points.length > LONGEST
    ? `${points
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`
    : line
}
