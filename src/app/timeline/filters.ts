/** What a timeline is narrowed to. */

import {
  ok,
  parseDay,
  type Day,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import {
  MOST_LINES,
  foldedName,
  linksOf,
  TIMELINE_KINDS,
  TIMELINE_ORDERS,
  type Body,
  type RecordTransaction,
  type TimelineKind,
  type TimelineOrder,
  bodiesOf,
} from "../../record/index.ts"
import { actorBook } from "../actors/book.ts"
import type { Fault } from "../fault.ts"
import { LIVE } from "../inside.ts"
import { invalid } from "../line.ts"

/** As somebody asks; every field narrows. */
export interface TimelineWish {
  /** `held` where none is given. */
  readonly order?: string | undefined
  /** Kinds, with commas between. */
  readonly kind?: string | undefined
  /** An actor, with all that are the same. */
  readonly actor?: ItemId | undefined
  readonly issue?: ItemId | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Words that its line must hold, in any case. */
  readonly text?: string | undefined
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

export interface Filters {
  readonly order: TimelineOrder
  readonly kinds: ReadonlySet<TimelineKind> | undefined
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly text: string
  readonly offset: number
  readonly limit: number
}

/** The filters, or the first field that is wrong. */
export function filtersOf({
  order = "held",
  kind,
  from,
  to,
  text = "",
  offset = 0,
  limit = MOST_LINES,
}: TimelineWish): Result<Filters, Fault> {
  const wanted = TIMELINE_ORDERS.find((each) => each === order)
  if (wanted === undefined)
    return invalid(
      "order",
      JSON.stringify(order.slice(0, 40)),
      `write one of ${TIMELINE_ORDERS.join(", ")}`,
    )
  const kinds = kindsIn(kind)
  if (!kinds.ok) return kinds
  const [first, last] = [dayIn("from", from), dayIn("to", to)]
  if (!first.ok) return first
  if (!last.ok) return last
  if (first.value !== undefined && last.value !== undefined && first.value > last.value)
    return invalid(
      "from",
      `${first.value}, which is after ${last.value}`,
      "write the earlier day as from and the later as to",
    )
  return ok({
    order: wanted,
    kinds: kinds.value,
    from: first.value,
    to: last.value,
    text: foldedName(text),
    offset: Math.max(0, offset),
    limit: Math.min(MOST_LINES, Math.max(1, limit)),
  })
}

function kindsIn(kind: string | undefined): Result<ReadonlySet<TimelineKind> | undefined, Fault> {
  if (kind === undefined || kind.trim() === "") return ok(undefined)
  const words = kind
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "")
  const strange = words.find((word) => !TIMELINE_KINDS.includes(word as TimelineKind))
  if (strange !== undefined)
    return invalid(
      "kind",
      JSON.stringify(strange.slice(0, 40)),
      `write some of ${TIMELINE_KINDS.join(", ")}`,
    )
  return ok(new Set(TIMELINE_KINDS.filter((each) => words.includes(each))))
}

function dayIn(field: string, text: string | undefined): Result<Day | undefined, Fault> {
  const day = text === undefined || text === "" ? undefined : parseDay(text)
  return text !== undefined && text !== "" && day === undefined
    ? invalid(
        field,
        JSON.stringify(text.slice(0, 40)),
        "write a day that exists as year-month-day, such as 2021-03-08",
      )
    : ok(day)
}

/** Whether a body has to do with the actor and the issue asked for. */
export async function aboutThese(
  record: RecordTransaction,
  process: ProcessId,
  { actor, issue }: Pick<TimelineWish, "actor" | "issue">,
): Promise<(item: ItemId, body: Body) => boolean> {
  const book = actor === undefined ? undefined : await actorBook(record, process, [actor])
  const group = new Set(
    actor === undefined
      ? []
      : [actor, ...(book?.group(actor).map(({ entry }) => entry.item) ?? [])],
  )
  const positions =
    issue === undefined
      ? []
      : bodiesOf(
          "position",
          await record.current({ process, kinds: ["position"], standings: LIVE, refersTo: issue }),
        )
  const onIssue = new Set<ItemId>(
    positions.flatMap(({ entry, body }) => [entry.item, ...body.rests.items]),
  )
  return (item, body) => {
    const links = actor === undefined && issue === undefined ? [] : linksOf(body).items
    const ofActor =
      actor === undefined || links.some((link) => link.role !== "rests" && group.has(link.item))
    return (
      ofActor &&
      (issue === undefined || onIssue.has(item) || links.some((link) => link.item === issue))
    )
  }
}
