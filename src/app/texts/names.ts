/** Who is meant by the items that letters and texts name; drafts of one actor in several documents are one. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import { linksOf, type Body, type RecordTransaction } from "../../record/index.ts"
import { joined, sameAsPairs } from "../same-actor.ts"
import type { ActorName } from "./views.ts"

/** Names for items; an item that is no actor of the process has none and is left out of lists. */
export interface Names {
  /** The item under which this actor goes here: the first of those that are one. */
  readonly one: (item: ItemId) => ItemId
  /** Each actor once, in order. */
  readonly of: (items: readonly ItemId[]) => readonly ActorName[]
  /** Every actor named, under the very item it is named by. */
  readonly all: readonly ActorName[]
}

/** Names of all actors that these bodies refer to: two queries. */
export async function namesIn(record: RecordTransaction, process: ProcessId, bodies: readonly Body[]): Promise<Names> {
  const items = [...new Set(bodies.flatMap((body) => linksOf(body).items.map(({ item }) => item)))]
  const entries = items.length === 0 ? [] : await record.current({ process, items, kinds: ["actor"] })
  const known = new Map<ItemId, ActorName>()
  for (const group of joined(entries, new Map(), await sameAsPairs(record, process))) {
    const first = group[0]
    if (first !== undefined) for (const { entry } of group) known.set(entry.item, { item: first.entry.item, name: first.body.name })
  }
  const of = (wanted: readonly ItemId[]): readonly ActorName[] => {
    const named = wanted.flatMap((item) => known.get(item) ?? [])
    return [...new Map(named.map((each) => [each.item, each])).values()]
  }
  return { one: (item) => known.get(item)?.item ?? item, of, all: items.flatMap((item) => { const name = known.get(item)?.name; return name === undefined ? [] : [{ item, name }] }) }
}
