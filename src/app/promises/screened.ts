/**
 * Agreements, commitments and deadlines as they may leave Parley: each under the terms of what it
 * was told in.
 */

import { ok, type Result } from "../../base/index.ts"
import type { PromisesView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { leave, PROMISES, type Withheld } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { promisesView, type PromisesAsked } from "./promises.ts"

/** Who promised what and what became of it, ready to leave. */
export async function exportPromises(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: PromisesAsked,
): Promise<Result<PromisesView & Withheld, Fault>> {
  const found = await promisesView(ports, viewer, asked)
  return found.ok
    ? ok(await leave<PromisesView>(ports, viewer, asked, [PROMISES, found.value]))
    : found
}
