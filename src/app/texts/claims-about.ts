/** What is claimed of something, and who took which stance on it. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ClaimAbout } from "../../contract/index.ts"
import {
  type CorroborationBody,
  type Entry,
  type RecordTransaction,
  bodiesOf,
} from "../../record/index.ts"
import { LIVE } from "../inside.ts"
import { staleOf } from "../stale.ts"

/** Claims about any of these items, and the statements that take a stance on one of them. */
export async function claimsAbout(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<{ readonly claims: readonly ClaimAbout[]; readonly statements: readonly Entry[] }> {
  const wanted = new Set(items)
  const found = bodiesOf(
    "claim",
    await record.current({ process, kinds: ["claim"], standings: LIVE, refersToAny: items }),
  ).filter(({ body }) => body.about.some((item) => wanted.has(item)))
  if (found.length === 0) return { claims: [], statements: [] }
  const stances = bodiesOf(
    "corroboration",
    await record.current({
      process,
      kinds: ["corroboration"],
      standings: LIVE,
      refersToAny: found.map(({ entry }) => entry.item),
    }),
  )
  const stale = await staleOf(
    record,
    process,
    found.map(({ entry }) => entry),
  )
  const claims = found.map(({ entry: { item, standing }, body }): ClaimAbout => {
    const marked = stale.get(item)
    return {
      item,
      text: body.text,
      standing,
      stances: tallied(
        stances.filter((stance) => stance.body.claim === item).map((stance) => stance.body),
      ),
      ...(marked === undefined ? {} : { stale: marked }),
    }
  })
  return {
    claims,
    statements: await record.current({
      process,
      kinds: ["statement"],
      items: [...new Set(stances.map(({ body }) => body.statement))],
    }),
  }
}

/** How many took each stance; they are not weighed against each other. */
function tallied(stances: readonly CorroborationBody[]): ClaimAbout["stances"] {
  const counts = new Map<CorroborationBody["stance"], number>()
  for (const { stance } of stances) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  return [...counts].map(([stance, count]) => ({ stance, count }))
}
