/** The reader page: one document's text with everything the record holds in it. */

import {
  compareSpans,
  ok,
  type DocumentId,
  type ItemId,
  type ProcessId,
  type Result,
  type Span,
} from "../base/index.ts"
import type { ItemView, ReaderView } from "../contract/index.ts"
import {
  anchorsOf,
  linksOf,
  type Body,
  type BodyKind,
  type Entry,
  type RecordTransaction,
  type Viewer,
} from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import { looking, type Look } from "./as-of.ts"
import { documentLines } from "./document-lines.ts"
import type { Fault } from "./fault.ts"
import { findItem, findProcess, itemViews } from "./inside.ts"
import type { Ports } from "./ports.ts"

/** The kinds a page lists, in this order. */
const SHOWN: readonly BodyKind[] = [
  "actor",
  "statement",
  "corroboration",
  "date",
  "proposal",
  "event",
  "narration",
]

/** A document's text, what is anchored in it, and the actors that are named there. */
export function readerView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, document, ...look }: Look & { readonly process: ProcessId; readonly document: ItemId },
): Promise<Result<ReaderView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, document, "document", ["document"])
    if (!entry.ok) return entry
    const [line] = await documentLines(inside, process, [entry.value])
    if (line === undefined) throw new RangeError(`the document ${document} cannot be shown`)
    const version = line.version === undefined ? undefined : await inside.document(line.version)
    const items =
      version === undefined
        ? []
        : inOrder(await itemViews(inside, await itemsIn(inside, process, version)), version)
    return ok({
      process: { id: process, title: found.value.body.title },
      document: { ...line, ...textOf(version), head: entry.value.id },
      items,
    })
  })
}

function textOf(
  version: SourceDocument | undefined,
): Pick<ReaderView["document"], "text" | "length" | "sha256" | "textSha256" | "extractor"> {
  if (version === undefined)
    return { text: "", length: 0, sha256: "", textSha256: "", extractor: "" }
  const { text, length, sha256, textSha256, extractor } = version
  return { text, length, sha256, textSha256, extractor }
}

/**
 * What is anchored in the version; stances without words of their own on its statements; and
 * whoever any of these refers to without being named in the text. Three queries.
 */
async function itemsIn(
  record: RecordTransaction,
  process: ProcessId,
  { id }: SourceDocument,
): Promise<readonly Entry[]> {
  const anchored = await record.current({ process, document: id, kinds: SHOWN })
  const statements = anchored.filter(({ kind }) => kind === "statement").map(({ item }) => item)
  const stances =
    statements.length === 0
      ? []
      : await record.current({ process, kinds: ["corroboration"], refersToAny: statements })
  const known = new Map([...anchored, ...stances].map((entry) => [entry.item, entry]))
  const missing = [...new Set([...known.values()].flatMap(actorsIn))].filter(
    (item) => !known.has(item),
  )
  const actors =
    missing.length === 0 ? [] : await record.current({ process, items: missing, kinds: ["actor"] })
  return [...known.values(), ...actors]
}

const actorsIn = ({ content }: Entry): readonly ItemId[] =>
  content.kind === "held" ? linksOf(content.body).items.map(({ item }) => item) : []

/** By kind, then by the first place in this version, then by item. */
function inOrder(items: readonly ItemView[], { id }: SourceDocument): readonly ItemView[] {
  const places = new Map(items.map((view) => [view.item, firstPlace(view.body, id)]))
  const place = ({ item }: ItemView): Span => places.get(item) ?? NOWHERE
  return [...items].sort(
    (a, b) =>
      SHOWN.indexOf(a.body.kind) - SHOWN.indexOf(b.body.kind) ||
      compareSpans(place(a), place(b)) ||
      (a.item < b.item ? -1 : 1),
  )
}

const NOWHERE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER }

const firstPlace = (body: Body, version: DocumentId): Span | undefined =>
  anchorsOf(body)
    .filter(({ document }) => document === version)
    .sort(compareSpans)[0]
