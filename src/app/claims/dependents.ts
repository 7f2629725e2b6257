/** What would go stale if an item were withdrawn: asked before it is done. */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { DependentsView } from "../../contract/index.ts"
import {
  claimReport,
  claimWorld,
  staleness,
  type BodyKind,
  type Entry,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findItem, findProcess } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { withGrounds } from "../stale.ts"
import { claimHeads } from "./load.ts"
import { restingLine } from "./shown.ts"

/** What a reading drafts: these are counted, not listed. */
const READ: readonly BodyKind[] = [
  "reading",
  "actor",
  "statement",
  "corroboration",
  "date",
  "proposal",
  "event",
  "narration",
]

interface DependentsAsked extends Look {
  readonly process: ProcessId
  readonly item: ItemId
}

/**
 * What rests on this item, at once or through others, and how each would stand without it; and the
 * claims whose state would change.
 */
export function dependents(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, item, ...look }: DependentsAsked,
): Promise<Result<DependentsView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, item, "item")
    if (!entry.ok) return entry
    const resting = await restingOn(inside, process, entry.value)
    const changed = changes(
      await withGrounds(inside, process, [entry.value, ...resting]),
      resting,
      entry.value,
    )
    return ok({
      item: restingLine(entry.value),
      read: counted(
        changed.map((change) => change.entry).filter(({ kind }) => READ.includes(kind)),
      ),
      entries: changed.flatMap(({ entry: each, ...change }) =>
        READ.includes(each.kind) ? [] : [{ ...restingLine(each), ...change }],
      ),
      claims: await claimChanges(
        inside,
        process,
        changed.map((change) => change.entry),
        entry.value,
      ),
    })
  })
}

/** Everything that rests on the entry, at once or through others; one question for each step. */
async function restingOn(
  record: RecordTransaction,
  process: ProcessId,
  entry: Entry,
): Promise<readonly Entry[]> {
  const known = new Map<ItemId, Entry>()
  const body = entry.content.kind === "held" ? entry.content.body : undefined
  const add = (found: readonly Entry[]): readonly Entry[] => {
    const fresh = found.filter(
      ({ item, standing }) =>
        item !== entry.item &&
        !known.has(item) &&
        standing !== "rejected" &&
        standing !== "withdrawn",
    )
    for (const each of fresh) known.set(each.item, each)
    return fresh
  }
  const above = (items: readonly ItemId[]): Promise<readonly Entry[]> =>
    record.current({ process, refersToAny: items, refersAs: "rests" })
  let layer = add([
    ...(await above([entry.item])),
    ...(body?.kind === "document" ? await record.current({ process, document: body.version }) : []),
  ])
  while (layer.length > 0) layer = add(await above(layer.map(({ item }) => item)))
  return [...known.values()]
}

const withdrawn = (heads: readonly Entry[], { item }: Entry): readonly Entry[] =>
  heads.map((head) => (head.item === item ? { ...head, standing: "withdrawn" as const } : head))

interface Change {
  readonly entry: Entry
  readonly becomes: "weakened" | "unsupported"
  readonly left: number
  readonly of: number
}

/** Those of the entries that would stand on less than they do. */
function changes(
  heads: readonly Entry[],
  entries: readonly Entry[],
  without: Entry,
): readonly Change[] {
  const [before, after] = [staleness(heads), staleness(withdrawn(heads, without))]
  return entries.flatMap((entry) => {
    const [was, would] = [before.get(entry.item), after.get(entry.item)]
    if (
      would === undefined ||
      (was?.kind === would.kind &&
        was.left === would.left &&
        was.reasons.length === would.reasons.length)
    )
      return []
    return [{ entry, becomes: would.kind, left: would.left, of: would.of }]
  })
}

function counted(entries: readonly Entry[]): DependentsView["read"] {
  return READ.map((kind) => ({
    kind,
    count: entries.filter((entry) => entry.kind === kind).length,
  })).filter(({ count }) => count > 0)
}

/**
 * Claims that the changed stances are on, or that are themselves changed, of which the state would
 * be another.
 */
async function claimChanges(
  record: RecordTransaction,
  process: ProcessId,
  changed: readonly Entry[],
  without: Entry,
): Promise<DependentsView["claims"]> {
  const own = bodiesOf("corroboration", [without, ...changed]).flatMap(
    ({ body }) => body.claim ?? [],
  )
  const touched =
    own.length === 0
      ? []
      : await record.current({ process, kinds: ["claim"], items: [...new Set(own)] })
  const heads = await claimHeads(record, process, touched)
  const [now, then] = [claimWorld(heads), claimWorld(withdrawn(heads, without))]
  return bodiesOf("claim", touched).flatMap(({ entry: { item }, body }) => {
    const [from, to] = [claimReport(now, item, body).state, claimReport(then, item, body).state]
    return from === to ? [] : [{ item, text: body.text, from, to }]
  })
}
