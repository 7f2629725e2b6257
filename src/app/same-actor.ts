/**
 * Which actors of different documents are one, where actors are listed: joined when they are looked
 * at, by name or by a person's word.
 */

import type { ItemId, ProcessId } from "../base/index.ts"
import {
  joinedActors,
  joinsIn,
  type ActorBody,
  type Entry,
  type RecordTransaction,
  bodiesOf,
  type HeldBody,
} from "../record/index.ts"

export { identityOf } from "../record/index.ts"

export type ActorPairs = readonly (readonly [ItemId, ItemId])[]

/** The pairs that people joined in this process. */
export const sameAsPairs = async (
  record: RecordTransaction,
  process: ProcessId,
): Promise<ActorPairs> =>
  joinsIn(
    bodiesOf(
      "relation",
      await record.current({ process, kinds: ["relation"], standings: ["admitted"] }),
    ),
  )

/**
 * These actors, joined: the items of each, the one that most was said by first; groups in order of
 * first item.
 */
export function joined(
  entries: readonly Entry[],
  said: ReadonlyMap<ItemId, number>,
  pairs: ActorPairs = [],
): readonly (readonly HeldBody<ActorBody>[])[] {
  const weight = ({ entry }: HeldBody<ActorBody>): number => said.get(entry.item) ?? 0
  return joinedActors(bodiesOf("actor", entries), pairs).map((group) =>
    [...group].sort((a, b) => weight(b) - weight(a)),
  )
}
