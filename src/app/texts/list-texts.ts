/**
 * Letters and texts on the table, and letters among the documents that nobody has put on the record
 * as letters.
 */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { TextsView } from "../../contract/index.ts"
import { type RecordTransaction, type Viewer, bodiesOf } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, LIVE } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { letterLines, textLines } from "./text-lines.ts"

/** How many of each are listed. */
const LISTED = 500

/** Letters and texts of the process, newest first. */
export function listTexts(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, ...look }: Look & { readonly process: ProcessId },
): Promise<Result<TextsView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const letters = await inside.current({
      process,
      kinds: ["letter"],
      standings: LIVE,
      newest: LISTED,
    })
    const texts = await inside.current({
      process,
      kinds: ["text"],
      standings: LIVE,
      newest: LISTED,
    })
    const known = new Set(bodiesOf("letter", letters).flatMap(({ body }) => body.document ?? []))
    return ok({
      process: { id: process, title: found.value.body.title },
      letters: await letterLines(inside, process, letters),
      letterCount: await countOf(inside, process, "letter", letters.length),
      texts: await textLines(inside, process, texts),
      textCount: await countOf(inside, process, "text", texts.length),
      waiting: await lettersWaiting(inside, process, known),
    })
  })
}

async function countOf(
  record: RecordTransaction,
  process: ProcessId,
  kind: "letter" | "text",
  listed: number,
): Promise<number> {
  if (listed < LISTED) return listed
  return (await record.counts({ process, kinds: [kind], standings: LIVE })).reduce(
    (sum, { count }) => sum + count,
    0,
  )
}

async function lettersWaiting(
  record: RecordTransaction,
  process: ProcessId,
  known: ReadonlySet<ItemId>,
): Promise<TextsView["waiting"]> {
  const documents = bodiesOf(
    "document",
    await record.current({ process, kinds: ["document"], standings: LIVE, newest: LISTED }),
  )
  return documents
    .filter(({ entry, body }) => body.nature === "letter" && !known.has(entry.item))
    .map(({ entry, body }) => ({ item: entry.item, title: body.title }))
}
