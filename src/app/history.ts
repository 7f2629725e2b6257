/** One item's whole history: every entry ever written on it, and who wrote it. */

import { ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { Viewer } from "../record/index.ts"
import type { Fault } from "./fault.ts"
import { findItem } from "./inside.ts"
import type { Ports } from "./ports.ts"
import type { HistoryView } from "./views.ts"

/** The item's entries, oldest first, tombstones included. */
export async function itemHistory(
  { record, sessions }: Pick<Ports, "record" | "sessions">, viewer: Viewer, { process, item }: { readonly process: ProcessId; readonly item: ItemId },
): Promise<Result<HistoryView, Fault>> {
  const chain = await record.as(viewer, async (inside) => {
    const found = await findItem(inside, process, item, "item")
    return found.ok ? ok(await inside.chain([item])) : found
  })
  if (!chain.ok) return chain
  const people = await sessions.people([...new Set(chain.value.map(({ author }) => author))])
  const names = new Map(people.map(({ person, name }) => [person, name]))
  return ok({ item, entries: chain.value.map((entry) => ({ ...entry, authorName: names.get(entry.author) ?? "somebody" })) })
}
