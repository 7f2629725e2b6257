/** Contacts and meetings: who met whom, where, when, and by whose word. */

import { ok, type ProcessId, type Result } from "../../base/index.ts"
import type { MeetingsView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, LIVE } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { remembering } from "../remember.ts"
import { actorBook } from "./book.ts"
import { actorsNamed, newestBegun, writtenLinesOf } from "./written.ts"

/** The newest written are listed; the view says of how many. */
const LISTED = 500

/** Meetings, calls, messages and presences, by when they were. */
export function meetings(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, asOf }: Look & { readonly process: ProcessId },
): Promise<Result<MeetingsView, Fault>> {
  const day = asOf ?? ports.clock.today()
  return looking(ports, viewer, { asOf }, async (inside) => {
    const record = remembering(inside)
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const query = { process, kinds: ["meeting"], standings: LIVE } as const
    const entries = await record.current({ ...query, newest: LISTED })
    const count =
      entries.length < LISTED
        ? entries.length
        : (await record.counts(query)).reduce((sum, each) => sum + each.count, 0)
    const book = await actorBook(record, process, actorsNamed(entries))
    const lines = newestBegun(await writtenLinesOf(record, process, entries, day))
    return ok({
      process: { id: process, title: found.value.body.title },
      day,
      actors: book.refs,
      meetings: lines,
      count,
    })
  })
}
