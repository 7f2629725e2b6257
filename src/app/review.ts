/** A person's word on an item: admitted, rejected, or corrected. Each is a new entry; nothing is overwritten. */

import { failed, ok, type EntryId, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import { linksOf, reviewEntry, type Body, type Entry, type NewEntry, type RecordTransaction, type ReviewFault, type Verdict, type Viewer } from "../record/index.ts"
import { checkLines } from "./body-lines.ts"
import type { Fault } from "./fault.ts"
import { findItem, findProcess, itemViews } from "./inside.ts"
import { invalid, optionalLine } from "./line.ts"
import { placeFault } from "./places.ts"
import { nowhere, placesIn } from "./places-in.ts"
import type { Ports } from "./ports.ts"
import { textFault } from "./texts/check.ts"
import type { ItemView, Review } from "./views.ts"

interface ReviewAsked { readonly process: ProcessId; readonly item: ItemId; readonly review: Review }

/** Writes the review, or gives both texts where somebody wrote on the item since it was looked at. What stands so already is not written again. */
export async function reviewItem({ record, chance }: Pick<Ports, "record" | "chance">, viewer: Viewer, { process, item, review }: ReviewAsked): Promise<Result<ItemView, Fault>> {
  const verdict = verdictOf(review)
  if (!verdict.ok) return verdict
  return record.as(viewer, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const head = await findItem(inside, process, item, "item")
    if (!head.ok) return head
    if (head.value.id !== review.expected) return stale(inside, head.value, review)
    const entry = await entryOf(inside, head.value, verdict.value, chance.mint("entry"))
    if (!entry.ok) return entry
    if (entry.value === undefined) return shown(inside, head.value)
    const written = await inside.append(process, [entry.value])
    if (written.ok) return shown(inside, written.value[0])
    if (written.fault.kind === "stale") return stale(inside, written.fault.head, review)
    throw new RangeError(`a review was refused: ${written.fault.kind}`)
  })
}

/** The review as the record takes it: its lines of text trimmed and checked. */
function verdictOf(review: Review): Result<Verdict, Fault> {
  const because = optionalLine("because", review.because)
  if (!because.ok) return because
  if (review.action !== "correct") return ok({ action: review.action, because: because.value })
  const body = checkLines(review.body)
  return body.ok ? ok({ action: "correct", body: body.value, because: because.value }) : body
}

/** What the review makes of the item; undefined where it stands so already. */
async function entryOf(record: RecordTransaction, head: Entry, verdict: Verdict, id: EntryId): Promise<Result<NewEntry | undefined, Fault>> {
  const sent = verdict.action === "correct" ? verdict.body : undefined
  const anchorAt = sent === undefined ? nowhere : await placesIn(record, head.process, sent)
  const entry = reviewEntry(head, verdict, { id, anchorAt })
  if (!entry.ok) return entry.fault.kind === "unchanged" ? ok(undefined) : failed(inWords(entry.fault))
  const wrong = sent === undefined ? undefined : await textFault(record, head.process, sent, head.item)
  if (wrong !== undefined) return wrong
  const known = sent === undefined || await refersWithin(record, head.process, sent)
  return known ? entry : invalid("body", "something that is not in this process", "choose among this process's own items")
}

async function refersWithin(record: RecordTransaction, process: ProcessId, body: Body): Promise<boolean> {
  const items = [...new Set(linksOf(body).items.map(({ item }) => item))]
  return items.length === 0 || (await record.current({ process, items })).length === items.length
}

/** Why the record does not take a review, as the user is told. */
function inWords(fault: Exclude<ReviewFault, { readonly kind: "unchanged" }>): Fault {
  switch (fault.kind) {
    case "destroyed": return fault
    case "not-reviewable": return { kind: "not-found", what: "item" }
    case "other-kind": return { kind: "invalid", field: "body.kind", found: JSON.stringify(fault.found), mend: `write ${JSON.stringify(fault.expected)}, which the item is` }
    case "other-version": return { kind: "invalid", field: "body.version", found: "another version", mend: "leave the version as it is" }
    case "other-document": return { kind: "invalid", field: "body", found: "a place in another document", mend: "mark words in the document that the item rests on" }
    default: return placeFault("body", fault).fault
  }
}

async function stale(record: RecordTransaction, head: Entry, yours: Review): Promise<Result<ItemView, Fault>> {
  const theirs = await shown(record, head)
  return theirs.ok ? failed({ kind: "stale", theirs: theirs.value, yours }) : theirs
}

/** The item as it stands; its tombstone where its content was destroyed. */
async function shown(record: RecordTransaction, entry: Entry | undefined): Promise<Result<ItemView, Fault>> {
  if (entry?.content.kind === "destroyed") return failed(entry.content)
  const [view] = entry === undefined ? [] : await itemViews(record, [entry])
  return view === undefined ? failed({ kind: "not-found", what: "item" }) : ok(view)
}
