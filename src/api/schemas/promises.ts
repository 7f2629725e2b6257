/** Schemas of agreements, commitments and deadlines. */

import { z } from "@hono/zod-openapi"
import { DATE_STATUSES, FINDINGS } from "../../app/index.ts"
import { bodyOf, deadline } from "./bodies.ts"
import { staleView } from "./stale.ts"
import { itemView } from "./views.ts"
import { count, day, documentId, itemId, processId, standing } from "./words.ts"

const agreementBody = bodyOf("agreement")
const commitmentBody = bodyOf("commitment")
const findingBody = bodyOf("finding")
const viewOf = <B extends z.ZodType>(body: B) =>
  itemView.omit({ body: true }).extend({ body, stale: staleView.optional() })
const inProcess = z.object({ id: processId, title: z.string() })
const titled = z.object({ item: itemId, title: z.string() })
const actors = z.array(z.object({ item: itemId, name: z.string() }))
const doubts = z
  .array(z.string())
  .openapi({
    description: "Dates that can hardly be right, in sentences; they are kept as they are told.",
  })
const grounds = z.array(z.object({ item: itemId, document: titled.optional(), words: z.string() }))

const due = z
  .object({
    value: z.string(),
    day,
    from: z.enum(["written", "instant", "computed"]),
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
    status: z.enum(FINDINGS).optional(),
    words: z.string(),
    by: z.array(itemId),
  })
  .openapi("CommitmentState", {
    description:
      "What was found: by the latest finding of each finder whose grounds stand. `by` are " +
      "the findings that count.",
  })

const agreementLine = z
  .object({
    view: viewOf(agreementBody),
    parties: actors,
    outside: actors,
    guarantors: actors,
    text: titled.optional(),
    commitments: count,
    overdue: count,
    doubts,
    grounds,
  })
  .openapi("AgreementLine")

const findingLine = z
  .object({ view: viewOf(findingBody), by: actors, day, stands: z.boolean(), grounds })
  .openapi("FindingLine")

const commitmentLine = z
  .object({
    view: viewOf(commitmentBody),
    agreement: titled.optional(),
    by: actors,
    to: actors,
    setBy: actors,
    progress: state,
    term: state,
    deadline: deadline.optional(),
    due: due.optional(),
    timing,
    findings: z.array(findingLine),
    doubts,
    grounds,
  })
  .openapi("CommitmentLine")

const dateStatus = z.enum(DATE_STATUSES)

const threadStep = z.object({
  item: itemId,
  kind: z.enum(["date", "commitment", "finding"]),
  status: dateStatus,
  value: z.string().optional(),
  words: z.string(),
  what: z.string().optional(),
  on: day.optional(),
  standing,
  at: z.object({ document: itemId, title: z.string(), item: itemId }).optional(),
})

const deadlineView = z
  .object({
    value: z.string().optional(),
    day: day.optional(),
    computed: z.string().optional(),
    what: z.string().optional(),
    status: dateStatus,
    timing,
    steps: z.array(threadStep),
  })
  .openapi("DeadlineThread", {
    description:
      "One deadline over all documents, commitments and findings that tell of it, in the " +
      "order in which it was told.",
  })

export const promisesView = z
  .object({
    process: inProcess,
    today: day,
    agreements: z.array(agreementLine),
    commitments: z.array(commitmentLine),
    deadlines: z.array(deadlineView),
    dateCount: count,
  })
  .openapi("PromisesView", {
    description: "Agreements, commitments with what became of them, and every deadline by day.",
  })

export const agreementView = z
  .object({
    process: inProcess,
    today: day,
    agreement: agreementLine,
    commitments: z.array(commitmentLine),
  })
  .openapi("AgreementView")

export const commitmentDrafts = z
  .object({
    process: inProcess,
    count,
    drafts: z.array(
      z.object({
        item: itemId,
        standing,
        by: actors,
        to: actors,
        what: z.string(),
        due: z.object({ words: z.string(), value: z.string().optional() }).optional(),
        document: z.object({ item: itemId, title: z.string(), date: day.optional() }),
      }),
    ),
  })
  .openapi("CommitmentDrafts", {
    description: "What was promised in statements and is not yet kept as a commitment.",
  })

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

export const deadlineDraft = z
  .object({ deadline, due: due.optional(), says: z.array(z.string()) })
  .openapi("DeadlineDraft", {
    description:
      "A deadline worked out from its words, ready to be put on the record; `says` tells in " +
      "sentences what was made of it.",
  })

export const calendar = z.string().openapi({ description: "iCalendar (RFC 5545)." })
