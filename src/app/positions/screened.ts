/** Positions as they may leave Parley: each under its own terms, its sentences under theirs. */

import { ok, type Result } from "../../base/index.ts"
import type { PositionsView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { leave, POSITIONS, type Withheld } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { positionsView, type PositionsAsked } from "./positions.ts"

/** Who wants what and who moved, ready to leave. */
export async function exportPositions(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: PositionsAsked,
): Promise<Result<PositionsView & Withheld, Fault>> {
  const found = await positionsView(ports, viewer, asked)
  return found.ok
    ? ok(await leave<PositionsView>(ports, viewer, asked, [POSITIONS, found.value]))
    : found
}
