/**
 * A person's word on an item: admitted, rejected, or corrected. Each is a new entry; nothing is
 * overwritten.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { ItemReview, ItemView, Review } from "../contract/index.ts"
import type { Entry, NewEntry, RecordTransaction, Viewer } from "../record/index.ts"
import type { Fault } from "./fault.ts"
import { findProcess, itemViews } from "./inside.ts"
import { invalid } from "./line.ts"
import type { Ports } from "./ports.ts"
import { reviewEntries } from "./review-entries.ts"
interface ReviewAsked extends ItemReview {
  readonly process: ProcessId
}
interface ReviewsAsked {
  readonly process: ProcessId
  readonly reviews: readonly ItemReview[]
}

/** How many items one request may review. */
const MOST_REVIEWS = 1000

/**
 * Writes the review, or gives both texts where somebody wrote on the item since it was looked at.
 * What stands so already is not written again.
 */
export async function reviewItem(
  ports: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  { process, item, review }: ReviewAsked,
): Promise<Result<ItemView, Fault>> {
  const reviewed = await reviewTogether(
    ports,
    viewer,
    { process, reviews: [{ item, review }] },
    (fault) => fault,
  )
  if (!reviewed.ok) return reviewed
  const [view] = reviewed.value
  return view === undefined ? failed({ kind: "not-found", what: "item" }) : ok(view)
}

/**
 * Writes reviews of many items, all or none: at the first fault, which names the place in the list,
 * nothing is written.
 *
 * @returns the items as they then stand, in the order given
 */
export async function reviewItems(
  ports: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  { process, reviews }: ReviewsAsked,
): Promise<Result<readonly ItemView[], Fault>> {
  if (reviews.length === 0) return invalid("reviews", "an empty list", "name at least one item")
  if (reviews.length > MOST_REVIEWS)
    return invalid("reviews", `${reviews.length} items`, `review at most ${MOST_REVIEWS} at once`)
  const items = reviews.map(({ item }) => item)
  const twice = items.findIndex((item, index) => items.indexOf(item) < index)
  if (twice >= 0)
    return invalid(
      `reviews[${twice}].item`,
      "an item that stands in the list before",
      "name each only once",
    )
  return reviewTogether(ports, viewer, { process, reviews }, (fault, index) =>
    fault.kind === "invalid"
      ? { ...fault, field: `reviews[${index}].review.${fault.field}` }
      : fault,
  )
}

function reviewTogether(
  { record, chance }: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  { process, reviews }: ReviewsAsked,
  placed: (fault: Fault, index: number) => Fault,
): Promise<Result<readonly ItemView[], Fault>> {
  return record.as(viewer, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const heads = new Map(
      (await inside.current({ process, items: reviews.map(({ item }) => item) })).map((head) => [
        head.item,
        head,
      ]),
    )
    const entries: NewEntry[] = []
    for (const [index, { item, review }] of reviews.entries()) {
      const made = await entriesOf(inside, heads.get(item), review, chance)
      if (!made.ok) return failed(placed(made.fault, index))
      entries.push(...made.value)
    }
    return written(inside, { process, reviews }, entries)
  })
}

async function entriesOf(
  record: RecordTransaction,
  head: Entry | undefined,
  review: Review,
  chance: Ports["chance"],
): Promise<Result<readonly NewEntry[], Fault>> {
  if (head === undefined) return failed({ kind: "not-found", what: "item" })
  return head.id === review.expected
    ? reviewEntries(record, head, review, chance)
    : stale(record, head, review)
}

async function written(
  record: RecordTransaction,
  { process, reviews }: ReviewsAsked,
  entries: readonly NewEntry[],
): Promise<Result<readonly ItemView[], Fault>> {
  const done = entries.length === 0 ? ok([]) : await record.append(process, entries)
  if (done.ok)
    return standing(
      record,
      process,
      reviews.map(({ item }) => item),
    )
  if (done.fault.kind !== "stale") throw new RangeError(`a review was refused: ${done.fault.kind}`)
  const { head } = done.fault
  const own = reviews.find(({ item }) => item === head.item)
  if (own === undefined)
    throw new RangeError("a review was refused over an item that was not reviewed")
  return stale(record, head, own.review)
}

/** These items as they stand, in the order given. */
async function standing(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<Result<readonly ItemView[], Fault>> {
  const heads = await record.current({ process, items })
  const [destroyed] = heads.flatMap(({ content }) => (content.kind !== "held" ? [content] : []))
  if (destroyed !== undefined) return failed(destroyed)
  const views = new Map((await itemViews(record, heads)).map((view) => [view.item, view]))
  return ok(items.flatMap((item) => views.get(item) ?? []))
}

async function stale(
  record: RecordTransaction,
  head: Entry,
  yours: Review,
): Promise<Result<never, Fault>> {
  const theirs = await shown(record, head)
  return theirs.ok ? failed({ kind: "stale", theirs: theirs.value, yours }) : theirs
}

/** The item as it stands; its tombstone where its content was destroyed. */
async function shown(
  record: RecordTransaction,
  entry: Entry | undefined,
): Promise<Result<ItemView, Fault>> {
  if (entry !== undefined && entry.content.kind !== "held") return failed(entry.content)
  const [view] = entry === undefined ? [] : await itemViews(record, [entry])
  return view === undefined ? failed({ kind: "not-found", what: "item" }) : ok(view)
}
