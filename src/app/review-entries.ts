/** The entries that a person's word on an item makes, or why it makes none. */

import { failed, ok, type Result } from "../base/index.ts"
import type { Review } from "../contract/index.ts"
import {
  anchorsOf,
  linksOf,
  reviewEntry,
  type Body,
  type Entry,
  type NewEntry,
  type RecordTransaction,
  type ReviewFault,
  type StatementBody,
  type Verdict,
} from "../record/index.ts"
import { checkLines } from "./body-lines.ts"
import type { Fault } from "./fault.ts"
import { invalid, optionalLine } from "./line.ts"
import { speakersOf } from "./marked-speakers.ts"
import { placeFault } from "./places.ts"
import { nowhere, placesIn } from "./places-in.ts"
import type { Ports } from "./ports.ts"
import { positionFault } from "./positions/check.ts"
import { promiseFault } from "./promises/check.ts"
import { textFault } from "./texts/check.ts"

type Correction = Extract<Review, { action: "correct" }>

/**
 * What the review makes of the item, with whoever is new among the speakers of a corrected
 * statement; nothing where it stands so already.
 */
export async function reviewEntries(
  record: RecordTransaction,
  head: Entry,
  review: Review,
  chance: Ports["chance"],
): Promise<Result<readonly NewEntry[], Fault>> {
  const because = optionalLine("because", review.because)
  if (!because.ok) return because
  if (review.action === "withdraw" && because.value === undefined)
    return invalid("because", "nothing", "say why it is withdrawn: whatever rests on it will tell")
  if (review.action !== "correct")
    return verdictEntries(record, head, { action: review.action, because: because.value }, chance)
  const spoken = await withSpeakers(record, head, review, chance)
  if (!spoken.ok) return spoken
  const body = checkLines(spoken.value.body)
  if (!body.ok) return body
  const entries = await verdictEntries(
    record,
    head,
    { action: "correct", body: body.value, because: because.value },
    chance,
    spoken.value.actors,
  )
  return entries.ok && entries.value.length > 0
    ? ok([...spoken.value.actors, ...entries.value])
    : entries
}

interface Spoken {
  readonly body: Body
  readonly actors: readonly NewEntry[]
}

/** The body sent, with the speakers that were sent beside it in the place of its own. */
async function withSpeakers(
  record: RecordTransaction,
  { process, content }: Entry,
  { body, speakers }: Correction,
  { mint }: Ports["chance"],
): Promise<Result<Spoken, Fault>> {
  if (speakers === undefined) return ok({ body, actors: [] })
  if (body.kind !== "statement")
    return invalid(
      "speakers",
      `speakers of a ${body.kind}`,
      "send them with a statement, or leave them out",
    )
  const before =
    content.kind === "held" && content.body.kind === "statement"
      ? anchorsOf(content.body)[0]
      : undefined
  const version = before === undefined ? undefined : await record.document(before.document)
  if (version === undefined) return failed({ kind: "not-found", what: "document" })
  const made = await speakersOf(record, process, version, { speakers }, mint)
  if (!made.ok) return made
  const corrected: StatementBody = { ...body, speakers: made.value.map(({ speaker }) => speaker) }
  return ok({ body: corrected, actors: made.value.flatMap(({ actor }) => actor ?? []) })
}

async function verdictEntries(
  record: RecordTransaction,
  head: Entry,
  verdict: Verdict,
  { mint }: Ports["chance"],
  fresh: readonly NewEntry[] = [],
): Promise<Result<readonly NewEntry[], Fault>> {
  const sent = verdict.action === "correct" ? verdict.body : undefined
  const anchorAt = sent === undefined ? nowhere : await placesIn(record, head.process, sent)
  const entry = reviewEntry(head, verdict, { id: mint("entry"), anchorAt })
  if (!entry.ok) return entry.fault.kind === "unchanged" ? ok([]) : failed(inWords(entry.fault))
  const wrong =
    sent === undefined
      ? undefined
      : ((await textFault(record, head.process, sent, head.item)) ??
        (await positionFault(record, head.process, sent)) ??
        (await promiseFault(record, head.process, sent)))
  if (wrong !== undefined) return wrong
  const known = sent === undefined || (await refersWithin(record, head, sent, fresh))
  return known
    ? ok([entry.value])
    : invalid(
        "body",
        "something that is not in this process",
        "choose among this process's own items",
      )
}

async function refersWithin(
  record: RecordTransaction,
  { process }: Entry,
  body: Body,
  fresh: readonly NewEntry[],
): Promise<boolean> {
  const items = [...new Set(linksOf(body).items.map(({ item }) => item))].filter(
    (item) => !fresh.some((entry) => entry.item === item),
  )
  return items.length === 0 || (await record.current({ process, items })).length === items.length
}

/** Why the record does not take a review, as the user is told. */
function inWords(fault: Exclude<ReviewFault, { readonly kind: "unchanged" }>): Fault {
  if (fault.kind === "destroyed" || fault.kind === "damaged") return fault
  if (fault.kind === "not-reviewable") return { kind: "not-found", what: "item" }
  if (fault.kind === "other-kind")
    return {
      kind: "invalid",
      field: "body.kind",
      found: JSON.stringify(fault.found),
      mend: `write ${JSON.stringify(fault.expected)}, which the item is`,
    }
  if (fault.kind === "other-version")
    return {
      kind: "invalid",
      field: "body.version",
      found: "another version",
      mend: "leave the version as it is",
    }
  if (fault.kind === "other-document")
    return {
      kind: "invalid",
      field: "body",
      found: "a place in another document",
      mend: "mark words in the document that the item rests on",
    }
  return placeFault("body", fault).fault
}
