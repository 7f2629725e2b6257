/** A person's word on an item: admitted, rejected, or corrected. Each is a new entry; nothing is overwritten. */

import { failed, ok, type DocumentId, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import { anchorsOf, linksOf, reanchor, type Body, type Entry, type NewEntry, type RecordTransaction, type Viewer } from "../record/index.ts"
import { anchorSpan, type AnchorFault, type SourceDocument } from "../sources/index.ts"
import { checkLines } from "./body-lines.ts"
import type { Fault } from "./fault.ts"
import { findItem, findProcess, itemViews } from "./inside.ts"
import { invalid, optionalLine } from "./line.ts"
import { placeFault } from "./places.ts"
import type { Ports } from "./ports.ts"
import type { ItemView, Review } from "./views.ts"

interface ReviewAsked { readonly process: ProcessId; readonly item: ItemId; readonly review: Review }

/** Writes the review, or gives both texts where somebody wrote on the item since it was looked at. */
export async function reviewItem({ record, chance }: Pick<Ports, "record" | "chance">, viewer: Viewer, { process, item, review }: ReviewAsked): Promise<Result<ItemView, Fault>> {
  const because = optionalLine("because", review.because)
  if (!because.ok) return because
  return record.as(viewer, async (inside) => {
    const head = await reviewable(inside, process, item)
    if (!head.ok) return head
    if (head.value.entry.id !== review.expected) return stale(inside, head.value.entry, review)
    const entry = await entryOf(inside, head.value, review)
    if (!entry.ok) return entry
    if (entry.value === undefined) return shown(inside, head.value.entry)
    const written = await inside.append(process, [{ ...entry.value, id: chance.mint("entry"), item, maker: "person", supersedes: review.expected, because: because.value }])
    if (written.ok) return shown(inside, written.value[0])
    if (written.fault.kind === "stale") return stale(inside, written.fault.head, review)
    throw new RangeError(`a review was refused: ${written.fault.kind}`)
  })
}

/** An item's newest entry with its body, where a person can say a word on it. */
interface Head { readonly entry: Entry; readonly body: Body }

async function reviewable(record: RecordTransaction, process: ProcessId, item: ItemId): Promise<Result<Head, Fault>> {
  const found = await findProcess(record, process)
  if (!found.ok) return found
  const entry = await findItem(record, process, item, "item")
  if (!entry.ok) return entry
  const { content } = entry.value
  if (content.kind === "destroyed") return failed(content)
  return content.body.kind === "reading" ? failed({ kind: "not-found", what: "item" }) : ok({ entry: entry.value, body: content.body })
}

/** What the review makes of the item; undefined where it stands so already. */
async function entryOf(record: RecordTransaction, { entry, body }: Head, review: Review): Promise<Result<Pick<NewEntry, "standing" | "body"> | undefined, Fault>> {
  if (review.action === "correct") {
    const corrected = await correctedBody(record, entry, body, review.body)
    return corrected.ok ? ok({ standing: "admitted", body: corrected.value }) : corrected
  }
  const standing = review.action === "admit" ? "admitted" : "rejected"
  return ok(entry.standing === standing ? undefined : { standing, body })
}

async function correctedBody(record: RecordTransaction, { process }: Entry, before: Body, sent: Body): Promise<Result<Body, Fault>> {
  if (sent.kind !== before.kind) return invalid("body.kind", JSON.stringify(sent.kind), `write ${JSON.stringify(before.kind)}, which the item is`)
  if (sent.kind === "document" && before.kind === "document" && sent.version !== before.version) return invalid("body.version", "another version", "leave the version as it is")
  const lines = checkLines(sent)
  if (!lines.ok) return lines
  const placed = await placedIn(record, process, lines.value)
  if (!placed.ok) return placed
  return await refersWithin(record, process, placed.value) ? placed : invalid("body", "something that is not in this process", "choose among this process's own items")
}

/** The body with its places checked against the texts they stand in, which must be this process's own. */
async function placedIn(record: RecordTransaction, process: ProcessId, body: Body): Promise<Result<Body, Fault>> {
  const versions = [...new Set(anchorsOf(body).map(({ document }) => document))]
  const own = versions.length === 0 ? [] : await record.current({ process, kinds: ["document"], documents: versions })
  const held = new Set(own.flatMap(({ content }) => content.kind === "held" && content.body.kind === "document" ? [content.body.version] : []))
  const texts = new Map<DocumentId, SourceDocument>()
  for (const version of versions.filter((each) => held.has(each))) {
    const text = await record.document(version)
    if (text !== undefined) texts.set(version, text)
  }
  const placed = reanchor(body, (document, span): Result<never, AnchorFault> | ReturnType<typeof anchorSpan> => {
    const text = texts.get(document)
    return text === undefined ? failed({ kind: "span-outside", document, span, length: 0 }) : anchorSpan(text, span)
  })
  return placed.ok ? placed : placeFault("body", placed.fault)
}

async function refersWithin(record: RecordTransaction, process: ProcessId, body: Body): Promise<boolean> {
  const items = [...new Set(linksOf(body).items.map(({ item }) => item))]
  return items.length === 0 || (await record.current({ process, items })).length === items.length
}

async function stale(record: RecordTransaction, head: Entry, yours: Review): Promise<Result<ItemView, Fault>> {
  const theirs = await shown(record, head)
  return theirs.ok ? failed({ kind: "stale", theirs: theirs.value, yours }) : theirs
}

async function shown(record: RecordTransaction, entry: Entry | undefined): Promise<Result<ItemView, Fault>> {
  const [view] = entry === undefined ? [] : await itemViews(record, [entry])
  return view === undefined ? failed({ kind: "not-found", what: "item" }) : ok(view)
}
