/** Arrangements and conflicts as they may leave Parley. */

import { ok, type ProcessId, type Result } from "../../base/index.ts"
import type { CaseLine, Drafted, SharingLeaving, SharingView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { leave, screenFor, SHARING } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { sharingView } from "./sharing.ts"

/**
 * What of the drafts may be taken along: a draft whose terms keep somebody back is left out, and a
 * sentence's words may be withheld.
 */
export async function exportSharing(
  ports: Pick<Ports, "record" | "clock" | "sessions">,
  viewer: Viewer,
  asked: Look & { readonly process: ProcessId },
): Promise<Result<SharingLeaving, Fault>> {
  const found = await sharingView(ports, viewer, asked)
  if (!found.ok) return found
  const { arrangements, conflicts } = found.value
  const lines = [...arrangements, ...conflicts]
  const cases = conflicts.flatMap((line) => line.cases.map(({ of }) => of.item))
  const screen = await screenFor(ports, viewer, {
    process: asked.process,
    asOf: asked.asOf,
    items: [
      ...cases,
      ...lines.flatMap(({ view, sentences }) => [view.item, ...sentences.map(({ item }) => item)]),
    ],
  })
  const isOpen = ({ view, sentences }: Drafted): boolean =>
    screen.named(view.item) && sentences.every(({ item }) => screen.named(item))
  const open = {
    ...found.value,
    arrangements: arrangements.filter(isOpen),
    conflicts: conflicts.filter(isOpen),
  }
  const leaves = ({ of }: CaseLine): boolean =>
    of.kind === "scenario"
      ? screen.named(of.item)
      : open.arrangements.some(({ view }) => view.item === of.item)
  const tested = {
    ...open,
    conflicts: open.conflicts.map((line) => ({ ...line, cases: line.cases.filter(leaves) })),
  }
  const left = await leave<SharingView>(ports, viewer, asked, [SHARING, tested])
  return ok({ ...left, withheld: lines.length - open.arrangements.length - open.conflicts.length })
}
