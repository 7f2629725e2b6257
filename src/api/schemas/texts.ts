/** Schemas of letters and texts on the table, and of what differs between two versions. */

import { z } from "@hono/zod-openapi"
import { ANSWERS, CLAUSE_STATUSES, STANCES, TEXT_KINDS } from "../../app/index.ts"
import { bodyOf, sentClauses, when } from "./bodies.ts"
import { staleView } from "./stale.ts"
import { itemView, statementLine } from "./views.ts"
import { count, direction, documentId, instant, itemId, processId, standing } from "./words.ts"

const letterBody = bodyOf("letter")
const textBody = bodyOf("text")
const versionBody = bodyOf("version")
const showingBody = bodyOf("showing")
const responseBody = bodyOf("response")
const stale = staleView.optional()
const viewOf = <B extends z.ZodType>(body: B) =>
  itemView.omit({ body: true }).extend({ body, stale })
const inProcess = z.object({ id: processId, title: z.string() })
const titled = z.object({ item: itemId, title: z.string() })
const actor = z.object({ item: itemId, name: z.string() })
const actors = z.array(actor)
const status = z.enum(CLAUSE_STATUSES)
const doubts = z.array(z.string())

const ground = z
  .object({ item: itemId, document: titled.optional(), words: z.string() })
  .openapi("Ground", {
    description: "Words that an entry rests on, and the document in which they stand.",
  })
const grounds = z.array(ground)

const letterLine = z
  .object({
    item: itemId,
    title: z.string(),
    standing,
    authors: actors,
    carriers: actors,
    recipients: actors,
    written: when.optional(),
    state: z.string(),
    stale,
  })
  .openapi("LetterLine")

const textLine = z
  .object({
    item: itemId,
    title: z.string(),
    textKind: z.enum(TEXT_KINDS),
    standing,
    by: actors,
    to: actors,
    versions: count,
    latest: z.object({ item: itemId, label: z.string() }).optional(),
    clauses: count,
    agreed: count,
    state: z.string(),
    stale,
  })
  .openapi("TextLine")

export const textsView = z
  .object({
    process: inProcess,
    letters: z.array(letterLine),
    letterCount: count,
    texts: z.array(textLine),
    textCount: count,
    waiting: z.array(titled),
  })
  .openapi("TextsView", {
    description:
      "Letters and texts on the table, newest first, each with its state in a line; " +
      "`waiting` are documents of nature letter without a letter on the record.",
  })

const claimAbout = z.object({
  item: itemId,
  text: z.string(),
  standing,
  stances: z.array(z.object({ stance: z.enum(STANCES), count })),
  stale,
})

export const letterView = z
  .object({
    process: inProcess,
    letter: viewOf(letterBody),
    people: actors,
    steps: z.array(
      z.object({
        step: z.enum(["written", "delivered", "acknowledged", "madePublic"]),
        when: when.optional(),
        doubts,
      }),
    ),
    document: titled.extend({ direction }).optional(),
    grounds,
    texts: z.array(textLine),
    proposals: grounds,
    claims: z.array(claimAbout),
    statements: z.array(statementLine),
  })
  .openapi("LetterView", {
    description:
      "A letter as its journey: written, delivered, acknowledged, made public; what it " +
      "carried; what is said of it.",
  })

const whole = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("agreed") }),
    z.object({ kind: z.literal("open"), notAgreed: z.array(z.string()) }),
    z.object({ kind: z.literal("no-clauses") }),
  ])
  .openapi("WholeStanding", { description: "Nothing is agreed until everything is agreed." })

const silence = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("no-hour") }),
    z.object({ kind: z.literal("pending"), until: z.string() }),
    z.object({ kind: z.literal("adopted"), until: z.string(), late: z.array(itemId) }),
    z.object({ kind: z.literal("objected"), until: z.string().optional(), by: z.array(itemId) }),
  ])
  .openapi("Silence", {
    description: "A silence procedure: adopted unless somebody objects by its hour.",
  })

const clauseLine = z.object({
  number: z.string(),
  words: z.string(),
  status,
  alternatives: z.array(z.string()),
  since: z.object({ version: itemId, label: z.string(), number: z.string() }),
  proposedFirst: z.object({ by: actors, version: itemId, label: z.string() }).optional(),
  supportedBy: actors,
  at: z.object({ document: itemId, title: z.string() }).optional(),
})

const answerLine = z.object({
  response: itemId,
  party: itemId,
  version: itemId,
  clause: z.string().optional(),
  answer: z.enum(ANSWERS),
  silence: silence.optional(),
  before: z.array(itemId),
})

export const textView = z
  .object({
    process: inProcess,
    text: viewOf(textBody),
    people: actors,
    letter: titled.optional(),
    grounds,
    versions: z.array(
      z.object({ view: viewOf(versionBody), document: titled.optional(), doubts, whole }),
    ),
    clauses: z.array(clauseLine),
    whole,
    parties: actors,
    seen: z.array(
      z.object({
        version: itemId,
        party: itemId,
        showings: z.array(z.object({ item: itemId, when: when.optional(), by: actors })),
      }),
    ),
    answers: z.array(answerLine),
    showings: z.array(z.object({ view: viewOf(showingBody), doubts, grounds })),
    responses: z.array(z.object({ view: viewOf(responseBody), doubts, grounds })),
    at: instant,
  })
  .openapi("TextView", {
    description:
      "A text on the table: versions oldest first, the latest one's clauses, who was shown " +
      "what, who answered what.",
  })

const difference = z
  .object({
    pieces: z.array(z.object({ kind: z.enum(["kept", "deleted", "inserted"]), text: z.string() })),
    deleted: count,
    inserted: count,
    atLeast: count,
  })
  .openapi("WordDifference", {
    description:
      "Kept and deleted pieces joined are the first text, kept and inserted ones the second.",
  })

const change = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("pair"),
      from: count,
      to: count,
      move: z.enum(["stayed", "renumbered", "moved"]),
      difference,
      status: z.object({ from: status, to: status }).optional(),
    }),
    z.object({ kind: z.literal("deleted"), from: count }),
    z.object({ kind: z.literal("added"), to: count }),
    z.object({ kind: z.literal("split"), from: count, to: z.array(count), difference }),
    z.object({ kind: z.literal("joined"), from: z.array(count), to: count, difference }),
  ])
  .openapi("ClauseChange", {
    description: "What became of a clause; clauses are named by their index in their own list.",
  })

const side = z.object({
  item: itemId,
  kind: z.enum(["version", "document"]),
  title: z.string(),
  label: z.string().optional(),
  when: when.optional(),
  text: itemId.optional(),
  document: itemId.optional(),
  direction,
  clauses: z.array(
    z.object({
      number: z.string(),
      words: z.string(),
      status: status.optional(),
      alternatives: z.array(z.string()),
    }),
  ),
  stale,
})

const tally = z.object({
  unchanged: count,
  reworded: count,
  moved: count,
  renumbered: count,
  status: count,
  added: count,
  deleted: count,
  split: count,
  joined: count,
  wordsDeleted: count,
  wordsInserted: count,
})

export const compareView = z
  .object({
    process: inProcess,
    from: side,
    to: side,
    aligns: z.boolean(),
    changes: z.array(change),
    tally,
    exactness: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("exact") }),
      z.object({ kind: z.literal("bounded"), shown: count, atLeast: count }),
    ]),
    notes: z.array(z.string()),
  })
  .openapi("CompareView", {
    description: "Two versions or documents clause by clause, in the order of the second.",
  })

export const versionDraft = z
  .object({
    document: titled.extend({ direction }),
    label: z.string(),
    notes: z.array(z.string()),
    clauses: z.array(
      z.object({
        number: z.string(),
        words: z.string(),
        status,
        alternatives: z.array(z.string()),
        proposedBy: z.array(itemId),
        supportedBy: z.array(itemId),
        place: z.object({ document: documentId, start: z.int().min(0), end: z.int().min(0) }),
        carried: z.boolean(),
      }),
    ),
  })
  .openapi("VersionDraft", {
    description: "A document's clauses, before a person has said that they are.",
  })

/** A document sent to be a version; without clauses, all that it is drafted into. */
export const versionRequest = z
  .strictObject({
    document: itemId,
    label: z.string().optional(),
    when: when.optional(),
    clauses: sentClauses.optional(),
    because: z.string().optional(),
  })
  .openapi("VersionRequest", {
    example: { document: `item_${"rep0rt".padEnd(26, "0")}`, label: "2" },
  })
