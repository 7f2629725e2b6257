/** Risks and conditions: if X, then Y is at stake for Z, and whose view that is. */

import { ok, type ProcessId, type Result } from "../../base/index.ts"
import type { RisksView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import { actorBook } from "../actors/book.ts"
import { actorsNamed, writtenLinesOf } from "../actors/written.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, LIVE } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { remembering } from "../remember.ts"

/** Every risk of the process, as they came on the record. */
export function riskList(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, asOf }: Look & { readonly process: ProcessId },
): Promise<Result<RisksView, Fault>> {
  const day = asOf ?? ports.clock.today()
  return looking(ports, viewer, { asOf }, async (inside) => {
    const record = remembering(inside)
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const entries = await record.current({ process, kinds: ["risk"], standings: LIVE })
    const book = await actorBook(record, process, actorsNamed(entries))
    return ok({
      process: { id: process, title: found.value.body.title },
      risks: await writtenLinesOf(record, process, entries, day),
      actors: book.refs,
    })
  })
}
