/** Names that come in with a file: whoever is known by one, else somebody new. */

import { ok, type ItemId, type Mint, type ProcessId, type Result } from "../../base/index.ts"
import {
  foldedName,
  type ActorBody,
  type NewEntry,
  type RecordTransaction,
  bodiesOf,
} from "../../record/index.ts"
import { formatFault } from "../fault.ts"
import { LIVE } from "../inside.ts"
import { plainLine } from "../line.ts"

export interface Trial {
  /** The actor of that name; the end of a sentence where it is no name. */
  actor(name: string): Result<ItemId, string>
  /** Keeps whoever was new in this trial. */
  keep(): void
}

export interface NamesBook {
  trial(): Trial
  fresh(): readonly NewEntry[]
  /** The folded name of somebody new; undefined for whoever was known. */
  freshName(item: ItemId): string | undefined
}

/**
 * Live actors by name and alias; of several of one name, the one that was there first. One query.
 */
export async function namesBook(
  record: RecordTransaction,
  process: ProcessId,
  mint: Mint,
): Promise<NamesBook> {
  const known = new Map<string, ItemId>()
  for (const { entry, body } of bodiesOf(
    "actor",
    await record.current({ process, kinds: ["actor"], standings: LIVE }),
  )) {
    for (const name of [body.name, ...body.aliases].map(foldedName))
      if (!known.has(name)) known.set(name, entry.item)
  }
  const fresh = new Map<ItemId, Fresh>()
  return {
    fresh: () => [...fresh.values()].map(({ entry }) => entry),
    freshName: (item) => fresh.get(item)?.name,
    trial: () => trialOn(known, fresh, mint),
  }
}

interface Fresh {
  readonly name: string
  readonly entry: NewEntry
}

function trialOn(known: Map<string, ItemId>, fresh: Map<ItemId, Fresh>, mint: Mint): Trial {
  const met = new Map<string, NewEntry>()
  return {
    actor: (name) => {
      const line = plainLine("name", name)
      if (!line.ok)
        return { ok: false, fault: `names nobody: ${formatFault(line.fault).replace(/\.$/, "")}` }
      const folded = foldedName(line.value)
      const there = known.get(folded) ?? met.get(folded)?.item
      if (there !== undefined) return ok(there)
      const entry = draftActor(line.value, mint)
      met.set(folded, entry)
      return ok(entry.item)
    },
    keep: () => {
      for (const [name, entry] of met) {
        known.set(name, entry.item)
        fresh.set(entry.item, { name, entry })
      }
    },
  }
}

function draftActor(name: string, mint: Mint): NewEntry {
  const body: ActorBody = {
    kind: "actor",
    name,
    actorKind: "person",
    aliases: [],
    offices: [],
    mentions: [],
  }
  return {
    id: mint("entry"),
    item: mint("item"),
    standing: "draft",
    body,
    maker: "person",
    supersedes: undefined,
    because: undefined,
  }
}
