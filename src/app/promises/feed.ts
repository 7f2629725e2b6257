/** The deadlines of a process as a calendar file: what was told in confidence is not in it. */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { CommitmentLine, DeadlineView, PromisesView } from "../../contract/index.ts"
import {
  calendarFile,
  daysOf,
  stricter,
  type CalendarEvent,
  type Viewer,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { hiddenActors, leavingBook, type LeavingBook } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { promisesInside } from "./promises.ts"

interface FeedAsked extends Look {
  readonly process: ProcessId
  readonly item?: ItemId | undefined
}

/**
 * RFC 5545 text of every deadline that has a day. One event for each thread, named by the oldest
 * item in it, so that a later file changes it in the reader's calendar. A thread in which anything
 * is confided or not for attribution is left out, and the file says how many were.
 *
 * @param item  only the thread in which this item stands
 */
export function calendarFeed(
  ports: Pick<Ports, "record" | "clock" | "utf8">,
  viewer: Viewer,
  { process, item, ...look }: FeedAsked,
): Promise<Result<string, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const promises = await promisesInside(ports, inside, process)
    if (!promises.ok) return promises
    const wanted = promises.value.deadlines.filter(
      ({ day, steps }) =>
        day !== undefined && (item === undefined || steps.some((step) => step.item === item)),
    )
    const entries = await inside.current({
      process,
      items: wanted.flatMap(({ steps }) => steps.map((step) => step.item)),
    })
    const { commitments, agreements } = promises.value
    const beside = [
      ...agreements.map(({ view }) => view.item),
      ...commitments.flatMap(({ findings }) => findings.map(({ view }) => view.item)),
    ]
    const book = await leavingBook(inside, process, [
      ...entries,
      ...(beside.length === 0 ? [] : await inside.current({ process, items: beside })),
    ])
    const hidden = await hiddenActors(
      inside,
      process,
      commitments.flatMap(({ by }) => by.map((actor) => actor.item)),
    )
    const may = wanted.filter((thread) => mayLeave(thread, book))
    // oldest item first
    const changed = new Map(entries.map(({ item: each, recordedAt }) => [each, recordedAt]))
    const head = {
      name: `${promises.value.process.title}: deadlines`,
      description: leftOut(wanted.length - may.length),
    }
    return ok(
      calendarFile(
        head,
        may.flatMap(
          (thread) =>
            eventOf(thread, {
              promises: promises.value,
              changed,
              isOpen: (each) => isOpen(each, book),
              hidden,
            }) ?? [],
        ),
        ports.utf8,
      ),
    )
  })
}

/** Background and less may be told without its speaker, and no event names one; the rest stays. */
const mayLeave = ({ steps }: DeadlineView, book: LeavingBook): boolean =>
  steps.every(({ item }) => isOpen(item, book))

function isOpen(item: ItemId, book: LeavingBook): boolean {
  const entry = book.get(item)
  return entry !== undefined && !stricter(entry.terms, "on-record")
}

/** All that an event is made of, and what of it may be told. */
interface Telling {
  readonly promises: PromisesView
  readonly changed: ReadonlyMap<ItemId, CalendarEvent["changed"]>
  readonly isOpen: (item: ItemId) => boolean
  /** Actors whose names stay. */
  readonly hidden: ReadonlySet<ItemId>
}

const leftOut = (count: number): string =>
  count === 0
    ? ""
    : `${count} ${count === 1 ? "deadline is" : "deadlines are"} left out: told on terms that ` +
      "forbid to pass them on."

function eventOf(
  thread: DeadlineView,
  { promises: { commitments, agreements }, changed, isOpen: mayTell, hidden }: Telling,
): CalendarEvent | undefined {
  const items = new Set(thread.steps.map(({ item }) => item))
  const own = [...changed].filter(([item]) => items.has(item))
  const [first, last] = [
    own[0]?.[0],
    own
      .map(([, instant]) => instant)
      .sort()
      .at(-1),
  ]
  const when = whenOf(thread, commitments)
  if (first === undefined || last === undefined || when === undefined) return undefined
  const line = commitments.find(({ view }) => thread.steps.some(({ item }) => item === view.item))
  const agreement = agreements.find(
    ({ view }) => view.item === line?.agreement?.item && mayTell(view.item),
  )
  return {
    item: first,
    title: titleOf(thread, line, hidden),
    description: describe(thread, line, mayTell),
    when,
    changed: last,
    changes: thread.steps.length - 1,
    tentative: ["under-review", "proposed", "unresolved"].includes(thread.status),
    categories: ["deadline", ...(agreement === undefined ? [] : [agreement.view.body.title])],
  }
}

function whenOf(
  { value }: DeadlineView,
  commitments: readonly CommitmentLine[],
): CalendarEvent["when"] | undefined {
  const hour = commitments.find(
    ({ due, deadline }) => due?.value === value && deadline?.instant !== undefined,
  )?.deadline?.instant
  if (hour !== undefined) return { kind: "instant", instant: hour }
  const days = daysOf(value)
  return days === undefined ? undefined : { kind: "days", ...days }
}

const titleOf = (
  { what, steps }: DeadlineView,
  line: CommitmentLine | undefined,
  hidden: ReadonlySet<ItemId>,
): string => {
  const words = line?.view.body.what ?? what ?? steps[0]?.words ?? "Deadline"
  const by = line?.by.filter(({ item }) => !hidden.has(item)) ?? []
  return by.length === 0 ? words : `${by.map(({ name }) => name).join(", ")}: ${words}`
}

function describe(
  { value, computed, steps }: DeadlineView,
  line: CommitmentLine | undefined,
  mayTell: Telling["isOpen"],
): string {
  const lines = steps.map(({ on, status, value: at, words, at: place }) =>
    [
      on ?? "undated",
      status,
      ...(at === undefined ? [] : [at]),
      `“${words}”`,
      ...(place === undefined ? [] : [place.title]),
    ].join(", "),
  )
  const dates =
    computed === undefined
      ? []
      : [`Written ${value ?? ""}; worked out from the words: ${computed}.`]
  return [
    ...dates,
    ...(line === undefined || !line.findings.every(({ view }) => mayTell(view.item))
      ? []
      : [`How far: ${line.progress.words}.`]),
    ...lines,
  ].join("\n")
}
