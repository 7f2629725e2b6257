/** What is shown of agreements, commitments and deadlines. */

import { z } from "@hono/zod-openapi"
import { DATE_STATUSES } from "../reading/index.ts"
import { FINDINGS } from "../record/index.ts"
import { bodyOf, deadline } from "./bodies.ts"
import { inProcess, titled } from "./names.ts"
import type { Shown } from "./shown.ts"
import { viewOf } from "./view-of.ts"
import { count, day, documentId, itemId, standing } from "./words.ts"

const agreementBody = bodyOf("agreement")
const commitmentBody = bodyOf("commitment")
const findingBody = bodyOf("finding")
const actors = z.array(z.object({ item: itemId, name: z.string() }))
const doubts = z
  .array(z.string())
  .openapi({
    description: "Dates that can hardly be right, in sentences; they are kept as they are told.",
  })
const grounds = z.array(z.object({ item: itemId, document: titled.optional(), words: z.string() }))

const due = z
  .object({
    /** ISO 8601 at its grain, or an instant. */
    value: z.string(),
    /** The last day on which it is still in time. */
    day,
    /** Which of the deadline's dates this is. */
    from: z.enum(["written", "instant", "computed"]),
    /** Whether the written and the computed date name different days; both are then shown. */
    differs: z.boolean(),
  })
  .openapi("Due", {
    description:
      "The date in force: the written one beats the computed one. `day` is the last day on " +
      "which it is in time; `differs`: the two dates name different days.",
  })

const timing = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("no-day") }),
    z.object({ kind: z.literal("done") }),
    z.object({ kind: z.literal("lapsed") }),
    z.object({ kind: z.literal("ahead"), days: count }),
    z.object({ kind: z.literal("today") }),
    z.object({ kind: z.literal("overdue"), days: count }),
  ])
  .openapi("Timing", { description: "How it stands with its day, on the day that is looked at." })

const state = z
  .object({
    kind: z.enum(["unjudged", "found", "disputed", "stale"]),
    /** Where all finders agree. */
    status: z.enum(FINDINGS).optional(),
    /** In words: `minimal, as two find`, `disputed: broken, full`. */
    words: z.string(),
    /** The findings that count. */
    by: z.array(itemId),
  })
  .openapi("CommitmentState", {
    description:
      "What was found: by the latest finding of each finder whose grounds stand. `by` are " +
      "the findings that count.",
  })
/** What became of it on one count: how far it is carried out, or what became of its deadline. */
export type StateView = Shown<typeof state>

const agreementLine = z
  .object({
    view: viewOf(agreementBody),
    parties: actors,
    /** Those whom it concerns and who are not party to it. */
    outside: actors,
    guarantors: actors,
    text: titled.optional(),
    commitments: count,
    overdue: count,
    doubts,
    grounds,
  })
  .openapi("AgreementLine")
export type AgreementLine = Shown<typeof agreementLine>

const findingLine = z
  .object({
    view: viewOf(findingBody),
    by: actors,
    /** The day it was found, else the day it was written. */
    day,
    /** Whether what it rests on still stands; only then does it count. */
    stands: z.boolean(),
    grounds,
  })
  .openapi("FindingLine")
export type FindingLine = Shown<typeof findingLine>

const commitmentLine = z
  .object({
    view: viewOf(commitmentBody),
    agreement: titled.optional(),
    by: actors,
    to: actors,
    setBy: actors,
    progress: state,
    term: state,
    /** The deadline in force, after extensions, and when that is. */
    deadline: deadline.optional(),
    due: due.optional(),
    timing,
    /** Oldest first. */
    findings: z.array(findingLine),
    doubts,
    grounds,
  })
  .openapi("CommitmentLine")
export type CommitmentLine = Shown<typeof commitmentLine>

const dateStatus = z.enum(DATE_STATUSES)

const threadStep = z.object({
  item: itemId,
  kind: z.enum(["date", "commitment", "finding"]),
  status: dateStatus,
  value: z.string().optional(),
  /** In the words it was told in. */
  words: z.string(),
  what: z.string().optional(),
  /** The day on which it was told; absent where nobody knows. */
  on: day.optional(),
  standing,
  /** Where its words stand: a document, and the item in it. */
  at: z.object({ document: itemId, title: z.string(), item: itemId }).optional(),
})
/** One telling of a deadline. */
export type ThreadStep = Shown<typeof threadStep>

const deadlineView = z
  .object({
    /** Of the latest telling that has one; the written date where a commitment has two. */
    value: z.string().optional(),
    day: day.optional(),
    /** Worked out from the words, where that is another day. */
    computed: z.string().optional(),
    what: z.string().optional(),
    status: dateStatus,
    timing,
    /** In the order in which it was told. */
    steps: z.array(threadStep),
  })
  .openapi("DeadlineThread", {
    description:
      "One deadline over all documents, commitments and findings that tell of it, in the " +
      "order in which it was told.",
  })
export type DeadlineView = Shown<typeof deadlineView>

export const promisesView = z
  .object({
    process: inProcess,
    /** The day on which all this is looked at. */
    today: day,
    /** The latest signed first, those of unknown day last. */
    agreements: z.array(agreementLine),
    /** By the day they are due, those without one last. */
    commitments: z.array(commitmentLine),
    /** By day, those without one last; of at most the 2,000 newest dates in documents. */
    deadlines: z.array(deadlineView),
    /** How many dates in documents were told as deadlines. */
    dateCount: count,
  })
  .openapi("PromisesView", {
    description: "Agreements, commitments with what became of them, and every deadline by day.",
  })
export type PromisesView = Shown<typeof promisesView>

export const agreementView = z
  .object({
    process: inProcess,
    today: day,
    agreement: agreementLine,
    commitments: z.array(commitmentLine),
  })
  .openapi("AgreementView")
export type AgreementView = Shown<typeof agreementView>

export const commitmentDrafts = z
  .object({
    process: inProcess,
    /** How many there are among the newest two thousand statements. */
    count,
    /** The newest document first, in the order of its words; at most two hundred. */
    drafts: z.array(
      z.object({
        /** The statement in which it was promised. */
        item: itemId,
        standing,
        by: actors,
        to: actors,
        /** In the words of the text; `not` is put before what was promised not to be done. */
        what: z.string(),
        /** The deadline among those words, and the day where one is known. */
        due: z.object({ words: z.string(), value: z.string().optional() }).optional(),
        document: z.object({ item: itemId, title: z.string(), date: day.optional() }),
      }),
    ),
  })
  .openapi("CommitmentDrafts", {
    description: "What was promised in statements and is not yet kept as a commitment.",
  })
export type CommitmentDraftsView = Shown<typeof commitmentDrafts>
export type CommitmentDraft = CommitmentDraftsView["drafts"][number]

export const clausesToPromise = z
  .array(
    z.object({
      number: z.string(),
      words: z.string(),
      place: z.object({ document: documentId, start: count, end: count }),
    }),
  )
  .openapi("ClausesToPromise", {
    description: "A document's clauses, from which commitments may be drafted; nothing is written.",
  })
/** A clause of a document, from which a commitment may be drafted. */
export type ClauseToPromise = Shown<typeof clausesToPromise>[number]

export const deadlineDraft = z
  .object({
    deadline,
    due: due.optional(),
    /**
     * What was made of the words, in sentences: from which day, that an hour came twice, that the
     * two dates differ.
     */
    says: z.array(z.string()),
  })
  .openapi("DeadlineDraft", {
    description:
      "A deadline worked out from its words, ready to be put on the record; `says` tells in " +
      "sentences what was made of it.",
  })
/** A deadline worked out, ready to be put on the record. */
export type DeadlineDraft = Shown<typeof deadlineDraft>

export const calendar = z.string().openapi({ description: "iCalendar (RFC 5545)." })
