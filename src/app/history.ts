/** One item's whole history: every entry ever written on it, and who wrote it. */

import { ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { HistoryView } from "../contract/index.ts"
import type { Viewer } from "../record/index.ts"
import { looking, type Look } from "./as-of.ts"
import type { Fault } from "./fault.ts"
import { findItem } from "./inside.ts"
import type { Ports } from "./ports.ts"

/** The item's entries, oldest first, tombstones included. */
export async function itemHistory(
  ports: Pick<Ports, "record" | "clock" | "sessions">,
  viewer: Viewer,
  { process, item, ...look }: Look & { readonly process: ProcessId; readonly item: ItemId },
): Promise<Result<HistoryView, Fault>> {
  const chain = await looking(ports, viewer, look, async (inside) => {
    const found = await findItem(inside, process, item, "item")
    return found.ok ? ok(await inside.chain([item])) : found
  })
  if (!chain.ok) return chain
  const people = await ports.sessions.people([...new Set(chain.value.map(({ author }) => author))])
  const names = new Map(people.map(({ person, name }) => [person, name]))
  return ok({
    item,
    entries: chain.value.map((entry) => ({
      ...entry,
      authorName: names.get(entry.author) ?? "somebody",
    })),
  })
}
