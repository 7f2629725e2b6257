/**
 * Positions as lines: with their options by name, the sentences they rest on, and what became of
 * these.
 */

import type { ItemId } from "../../base/index.ts"
import type { OptionName, PositionLine } from "../../contract/index.ts"
import {
  choiceName,
  POSITION_SORTS,
  type Course,
  type IssueBody,
  type Position,
  type RecordTransaction,
} from "../../record/index.ts"
import { tellingsOf } from "../actors/tellings.ts"
import { order } from "../actors/written.ts"
import { itemView, itemViews } from "../inside.ts"
import { staleOf } from "../stale.ts"
import type { Gathered } from "./gather.ts"

export type LineOf = (position: Position) => PositionLine

/** Makes the lines of these positions: three questions or so, however many there are. */
export async function positionLines(
  record: RecordTransaction,
  gathered: Gathered,
  positions: readonly Position[],
): Promise<LineOf> {
  const wanted = [...new Map(positions.map((position) => [position.item, position])).values()]
  const entries = wanted.flatMap(({ item }) => gathered.entries.get(item) ?? [])
  const views = new Map((await itemViews(record, entries)).map((view) => [view.item, view]))
  const tellings = await tellingsOf(
    record,
    gathered.process,
    wanted.map(({ item }) => item),
  )
  const states = statesIn(gathered)
  const others = await staleOf(
    record,
    gathered.process,
    entries.filter(({ item }) => !states.has(item)),
  )
  return (position) => {
    const { item, actor, body } = position
    const entry = gathered.entries.get(item)
    const stale = gathered.stale.get(item) ?? others.get(item)
    const view = views.get(item)
    if (entry === undefined || view === undefined)
      throw new RangeError(`the position ${item} was not gathered`)
    return {
      // The body is the one asked for, which may be a former one of the same item.
      view: view.body === body ? view : itemView(entry, body, view.entries),
      actor,
      issue: body.issue,
      sort: body.sort,
      holder: body.holder,
      state: states.get(item) ?? "older",
      options: optionNames(body.options, issueOf(gathered, body.issue)),
      rulesOut: optionNames(body.rulesOut ?? [], issueOf(gathered, body.issue)),
      tellings: tellings.get(item) ?? [],
      ...(stale === undefined ? {} : { stale }),
    }
  }
}

function statesIn({ courses, fallen }: Gathered): ReadonlyMap<ItemId, PositionLine["state"]> {
  const states = new Map<ItemId, PositionLine["state"]>(fallen.map(({ item }) => [item, "dropped"]))
  for (const { current, older, coming } of courses) {
    for (const { item } of current) states.set(item, "current")
    for (const { item } of older) states.set(item, "older")
    for (const { item } of coming) states.set(item, "coming")
  }
  return states
}

const issueOf = ({ issues }: Gathered, issue: ItemId): IssueBody | undefined =>
  issues.find(({ entry }) => entry.item === issue)?.body

export const titleOf = (gathered: Gathered, issue: ItemId): string =>
  issueOf(gathered, issue)?.title ?? "an issue that was taken back"

const optionNames = (
  keys: readonly string[],
  issue: IssueBody | undefined,
): readonly OptionName[] => keys.map((key) => ({ key, name: choiceName(issue, key) }))

/** Positions, interests, needs, red lines; the office's before the person's own; then by actor. */
export const bySort = (a: Course, b: Course): number =>
  POSITION_SORTS.indexOf(a.sort) - POSITION_SORTS.indexOf(b.sort) ||
  order(a.holder, b.holder) ||
  order(a.actor, b.actor)
