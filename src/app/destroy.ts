/**
 * A source in danger: a document's content is destroyed, with everything that was anchored in it.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { DocumentLine } from "../contract/index.ts"
import type { Viewer } from "../record/index.ts"
import { documentLines } from "./document-lines.ts"
import type { Fault } from "./fault.ts"
import { findItem, findProcess } from "./inside.ts"
import { plainLine } from "./line.ts"
import type { Ports } from "./ports.ts"

interface DestroyAsked {
  readonly process: ProcessId
  readonly document: ItemId
  readonly because: string
}

/**
 * Destroys text, entries and salts; a tombstone with the reason stays, and the history still
 * verifies. It cannot be undone.
 */
export async function destroyDocument(
  { record }: Pick<Ports, "record">,
  viewer: Viewer,
  { process, document, because }: DestroyAsked,
): Promise<Result<DocumentLine, Fault>> {
  const reason = plainLine("because", because)
  if (!reason.ok) return reason
  return record.as(viewer, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, document, "document", ["document"])
    if (!entry.ok) return entry
    const { content } = entry.value
    if (content.kind !== "held") return failed(content)
    if (content.body.kind !== "document")
      throw new RangeError(`the document ${document} has a body of another kind`)
    await inside.destroyDocument(content.body.version, reason.value)
    const [line] = await documentLines(
      inside,
      process,
      await inside.current({ process, items: [document] }),
    )
    if (line === undefined) throw new RangeError(`the document ${document} left no tombstone`)
    return ok(line)
  })
}
