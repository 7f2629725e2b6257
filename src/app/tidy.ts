/**
 * What a start puts right: old requests are forgotten, and a process that a kill left to its
 * beginner alone is shared.
 */

import type { Instant } from "../base/index.ts"
import type { Ports } from "./ports.ts"

/** How long a request is known under its key, in milliseconds: seven days. */
const REQUESTS_KEPT = 7 * 24 * 60 * 60 * 1000

/**
 * Forgets requests carried out more than seven days ago, and has everybody be a member of
 * everything, as long as Parley is for a single team.
 */
export async function tidyUp({
  record,
  requests,
  sessions,
  clock,
}: Pick<Ports, "record" | "requests" | "sessions" | "clock">): Promise<void> {
  await requests.sweep(new Date(Date.parse(clock.now()) - REQUESTS_KEPT).toISOString() as Instant)
  await record.joinAll((await sessions.people()).map(({ person }) => person))
}
