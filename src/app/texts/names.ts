/**
 * Who is meant by the items that letters and texts name; drafts of one actor in several documents
 * are one.
 */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ActorName } from "../../contract/index.ts"
import { linksOf, type Body, type RecordTransaction } from "../../record/index.ts"
import { actorBook } from "../actors/book.ts"

/** Names for items; an item that is no actor of the process has none and is left out of lists. */
export interface Names {
  /** The item under which this actor goes. */
  readonly one: (item: ItemId) => ItemId
  /** Each actor once, in order. */
  readonly of: (items: readonly ItemId[]) => readonly ActorName[]
  /** Every actor named, under the very item it is named by. */
  readonly all: readonly ActorName[]
}

/**
 * Names of all actors that these bodies refer to, each under the name that it uses for itself, as
 * on every page.
 */
export async function namesIn(
  record: RecordTransaction,
  process: ProcessId,
  bodies: readonly Body[],
): Promise<Names> {
  const items = [...new Set(bodies.flatMap((body) => linksOf(body).items.map(({ item }) => item)))]
  const book = await actorBook(record, process, items)
  const known = new Map(
    items
      .filter((item) => book.group(item).length > 0)
      .map((item): [ItemId, ActorName] => [
        item,
        { item: book.nameOf(item), name: book.called(item) },
      ]),
  )
  const of = (wanted: readonly ItemId[]): readonly ActorName[] => {
    const named = wanted.flatMap((item) => known.get(item) ?? [])
    return [...new Map(named.map((each) => [each.item, each])).values()]
  }
  return {
    one: (item) => known.get(item)?.item ?? item,
    of,
    all: items.flatMap((item) => {
      const name = known.get(item)?.name
      return name === undefined ? [] : [{ item, name }]
    }),
  }
}
