/**
 * What a person puts on the record: a claim, a letter, a position … Admitted by being written; its
 * words are anchored anew.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { ItemView } from "../contract/index.ts"
import {
  linksOf,
  reanchor,
  type NewEntry,
  type RecordTransaction,
  type Viewer,
  type WrittenBody,
  type CorroborationBody,
} from "../record/index.ts"
import { checkLines } from "./body-lines.ts"
import { appended } from "./document.ts"
import type { Fault } from "./fault.ts"
import { findProcess, itemViews } from "./inside.ts"
import { invalid, optionalLine } from "./line.ts"
import { placeFault } from "./places.ts"
import { placesIn } from "./places-in.ts"
import type { Ports } from "./ports.ts"
import { positionFault } from "./positions/check.ts"
import { promiseFault } from "./promises/check.ts"
import { textFault } from "./texts/check.ts"

/** Kinds that a person may begin: all that are written, and a stance on a claim. */
export type AddedBody = WrittenBody | CorroborationBody

interface AddAsked {
  readonly process: ProcessId
  readonly body: AddedBody
  readonly because?: string | undefined
}

/**
 * Puts one item on the record, admitted. Everything it names must be in the process; its anchors
 * need only document, start and end.
 */
export function addItem(
  { record, chance }: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  { process, body, because }: AddAsked,
): Promise<Result<ItemView, Fault>> {
  return record.as(viewer, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await entryToAdd(
      inside,
      process,
      { body, because, item: chance.mint("item") },
      chance,
    )
    if (!entry.ok) return entry
    const [view] = await itemViews(inside, await appended(inside, process, [entry.value]))
    if (view === undefined) throw new RangeError("an item just written is not there")
    return ok(view)
  })
}

interface ToAdd {
  readonly item: ItemId
  readonly body: AddedBody
  readonly because: string | undefined
}

/**
 * The entry that begins this item, checked and anchored; written by the caller, alone or with
 * others that it goes with.
 */
export async function entryToAdd(
  record: RecordTransaction,
  process: ProcessId,
  { item, body, because }: ToAdd,
  { mint }: Ports["chance"],
): Promise<Result<NewEntry, Fault>> {
  const why = optionalLine("because", because)
  if (!why.ok) return why
  const lines = checkLines(body)
  if (!lines.ok) return lines
  const anchored = reanchor(lines.value, await placesIn(record, process, lines.value))
  if (!anchored.ok) return placeFault("body", anchored.fault)
  const unknownItem = await unknownItemFault(record, process, anchored.value)
  if (unknownItem !== undefined) return failed(unknownItem)
  const wrong =
    (await textFault(record, process, anchored.value, item)) ??
    (await positionFault(record, process, anchored.value)) ??
    (await promiseFault(record, process, anchored.value))
  if (wrong !== undefined) return wrong
  return ok({
    id: mint("entry"),
    item,
    standing: "admitted",
    body: anchored.value,
    maker: "person",
    supersedes: undefined,
    because: why.value,
  })
}

/**
 * The fault of a body that names an item which is not in the process; hidden and nonexistent look
 * the same.
 */
async function unknownItemFault(
  record: RecordTransaction,
  process: ProcessId,
  body: Parameters<typeof linksOf>[0],
): Promise<Fault | undefined> {
  const items = [...new Set(linksOf(body).items.map(({ item }) => item))]
  if (items.length === 0) return undefined
  const known = new Set((await record.current({ process, items })).map(({ item }) => item))
  const unknownItem = items.find((item) => !known.has(item))
  if (unknownItem === undefined) return undefined
  return invalid(
    "body",
    `the item ${unknownItem}, which is not in this process`,
    "choose among this process's own items",
  ).fault
}
