/**
 * What a document holds already, so that a file that comes in again adds only what is new in it.
 */

import { canonicalJson, type ItemId, type Json, type ProcessId } from "../../base/index.ts"
import { anchorsOf, foldedName, type Body, type RecordTransaction } from "../../record/index.ts"
import type { SourceDocument } from "../../sources/index.ts"
import { actorNames } from "./gather.ts"
import { LEAVING_KINDS } from "./leaving-item.ts"

export interface AlreadyThere {
  /**
   * The item that says the same, or said it before somebody corrected it, whatever became of it;
   * undefined where none does.
   */
  find(body: Body): ItemId | undefined
  add(body: Body, item: ItemId): void
}

/**
 * Two bodies say the same where kind, places and words agree and the actors go by the same names;
 * how sure a reader was, and which claim a stance is on, are not compared. A few queries.
 *
 * @param fresh  names of actors that are not on the record yet
 */
export async function alreadyThere(
  record: RecordTransaction,
  process: ProcessId,
  { id }: SourceDocument,
  fresh: (item: ItemId) => string | undefined,
): Promise<AlreadyThere> {
  const anchored = await record.current({ process, document: id, kinds: LEAVING_KINDS })
  const statements = anchored.flatMap(({ kind, item }) => (kind === "statement" ? [item] : []))
  const wordless =
    statements.length === 0
      ? []
      : await record.current({
          process,
          kinds: ["corroboration"],
          refersToAny: statements,
          refersAs: "rests",
        })
  const items = [...new Set([...anchored, ...wordless].map(({ item }) => item))]
  const names = await actorNames(record, process)
  const called = (item: string): string =>
    foldedName(names.get(item as ItemId) ?? fresh(item as ItemId) ?? item)
  const known = new Map<string, ItemId>()
  for (const { item, content } of items.length === 0 ? [] : await record.chain(items)) {
    if (content.kind === "held" && anchorsOf(content.body).every(({ document }) => document === id))
      known.set(keyOf(content.body, called), item)
  }
  return {
    find: (body) => known.get(keyOf(body, called)),
    add: (body, item) => {
      known.set(keyOf(body, called), item)
    },
  }
}

/** Fields of a body, or of an anchor in it, that make no other thing of it. */
const ASIDE: ReadonlySet<string> = new Set([
  "confidence",
  "claim",
  "lineage",
  "grade",
  "document",
  "exact",
  "prefix",
  "suffix",
])

function keyOf(body: Body, called: (item: string) => string): string {
  const plain = JSON.stringify(body, (name, value: unknown) =>
    ASIDE.has(name)
      ? undefined
      : typeof value === "string" && value.startsWith("item_")
        ? called(value)
        : value,
  )
  return canonicalJson(JSON.parse(plain) as Json)
}
