/** Letters and texts on the table as they are shown, and what differs between two versions. */

import { z } from "@hono/zod-openapi"
import { STANCES } from "../reading/index.ts"
import { ANSWERS, CLAUSE_STATUSES, TEXT_KINDS } from "../record/index.ts"
import { bodyOf, sentClauses, when } from "./bodies.ts"
import { inProcess, titled } from "./names.ts"
import type { Shown } from "./shown.ts"
import { viewOf } from "./view-of.ts"
import { staleView } from "./stale.ts"
import { statementLine } from "./views.ts"
import { count, direction, documentId, instant, itemId, standing } from "./words.ts"

const letterBody = bodyOf("letter")
const textBody = bodyOf("text")
const versionBody = bodyOf("version")
const showingBody = bodyOf("showing")
const responseBody = bodyOf("response")
const stale = staleView.optional()
const actor = z.object({ item: itemId, name: z.string() })
/** An actor by the name it goes under here; drafts of one actor in several documents are one. */
export type ActorName = Shown<typeof actor>
const actors = z.array(actor)
const status = z.enum(CLAUSE_STATUSES)
const doubts = z.array(z.string())

const ground = z
  .object({
    /** What it rests on; the document where it rests on words alone. */
    item: itemId,
    document: titled.optional(),
    words: z.string(),
  })
  .openapi("Ground", {
    description: "Words that an entry rests on, and the document in which they stand.",
  })
/** Words that an entry rests on, and where they stand: one click leads there. */
export type GroundLine = Shown<typeof ground>
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
    /** How far it has come, in a few words: `delivered 1 March 2021, made public 7 March 2021`. */
    state: z.string(),
    stale,
  })
  .openapi("LetterLine")
export type LetterLine = Shown<typeof letterLine>

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
    /** Clauses of the latest version, and how many of them are agreed. */
    clauses: count,
    agreed: count,
    state: z.string(),
    stale,
  })
  .openapi("TextLine")
export type TextLine = Shown<typeof textLine>

export const textsView = z
  .object({
    process: inProcess,
    /** The newest first; at most 500 of each, the counts say how many there are. */
    letters: z.array(letterLine),
    letterCount: count,
    texts: z.array(textLine),
    textCount: count,
    /** Documents that are letters, and of which no letter is on the record yet. */
    waiting: z.array(titled),
  })
  .openapi("TextsView", {
    description:
      "Letters and texts on the table, newest first, each with its state in a line; " +
      "`waiting` are documents of nature letter without a letter on the record.",
  })
export type TextsView = Shown<typeof textsView>

const claimAbout = z.object({
  item: itemId,
  text: z.string(),
  standing,
  stances: z.array(z.object({ stance: z.enum(STANCES), count })),
  stale,
})
export type ClaimAbout = Shown<typeof claimAbout>

export const letterView = z
  .object({
    process: inProcess,
    letter: viewOf(letterBody),
    people: actors,
    /** Always the four, in the order of a letter's way. */
    steps: z.array(
      z.object({
        step: z.enum(["written", "delivered", "acknowledged", "madePublic"]),
        when: when.optional(),
        /** Dates that cannot be right, in words. */
        doubts,
      }),
    ),
    document: titled.extend({ direction }).optional(),
    grounds,
    texts: z.array(textLine),
    /** Proposals that the reading found in its document. */
    proposals: grounds,
    claims: z.array(claimAbout),
    statements: z.array(statementLine),
  })
  .openapi("LetterView", {
    description:
      "A letter as its journey: written, delivered, acknowledged, made public; what it " +
      "carried; what is said of it.",
  })
export type LetterView = Shown<typeof letterView>
/** One step of a letter's way. */
export type LetterStep = LetterView["steps"][number]

const whole = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("agreed") }),
    z.object({ kind: z.literal("open"), notAgreed: z.array(z.string()) }),
    z.object({ kind: z.literal("no-clauses") }),
  ])
  .openapi("WholeStanding", { description: "Nothing is agreed until everything is agreed." })

const silence = z
  .discriminatedUnion("kind", [
    /** No hour or day can be told from what is recorded. */
    z.object({ kind: z.literal("no-hour") }),
    /** Nobody has objected, and the hour is still to come; or no `now` was given to tell. */
    z.object({ kind: z.literal("pending"), until: z.string() }),
    /** The hour passed and nobody had objected. Objections that came after it, if any. */
    z.object({ kind: z.literal("adopted"), until: z.string(), late: z.array(itemId) }),
    /** Somebody objected in time, or nobody knows when; then it counts. */
    z.object({ kind: z.literal("objected"), until: z.string().optional(), by: z.array(itemId) }),
  ])
  .openapi("Silence", {
    description: "A silence procedure: adopted unless somebody objects by its hour.",
  })
export type Silence = Shown<typeof silence>

const clauseLine = z.object({
  number: z.string(),
  words: z.string(),
  status,
  alternatives: z.array(z.string()),
  since: z.object({ version: itemId, label: z.string(), number: z.string() }),
  proposedFirst: z.object({ by: actors, version: itemId, label: z.string() }).optional(),
  supportedBy: actors,
  /** Where its words stand. */
  at: z.object({ document: itemId, title: z.string() }).optional(),
})
export type ClauseLine = Shown<typeof clauseLine>

const answerLine = z.object({
  response: itemId,
  party: itemId,
  version: itemId,
  clause: z.string().optional(),
  answer: z.enum(ANSWERS),
  silence: silence.optional(),
  before: z.array(itemId),
})
export type AnswerLine = Shown<typeof answerLine>

export const textView = z
  .object({
    process: inProcess,
    text: viewOf(textBody),
    people: actors,
    letter: titled.optional(),
    grounds,
    /** Oldest first. */
    versions: z.array(
      z.object({ view: viewOf(versionBody), document: titled.optional(), doubts, whole }),
    ),
    /** Of the latest version. */
    clauses: z.array(clauseLine),
    whole,
    /**
     * Whoever proposed it, was to get it, was shown a version or answered: the rows of the matrix.
     */
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
    /** The instant at which silence procedures were looked at. */
    at: instant,
  })
  .openapi("TextView", {
    description:
      "A text on the table: versions oldest first, the latest one's clauses, who was shown " +
      "what, who answered what.",
  })
export type TextView = Shown<typeof textView>
export type VersionLine = TextView["versions"][number]
export type SeenCell = TextView["seen"][number]
export type ShowingLine = TextView["showings"][number]
export type ResponseLine = TextView["responses"][number]

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
    /**
     * One clause of each: what its words became (alternatives included), where it went, how its
     * status changed.
     */
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
    /**
     * One clause became several, or several one; the difference is of the wordings one after
     * another.
     */
    z.object({ kind: z.literal("split"), from: count, to: z.array(count), difference }),
    z.object({ kind: z.literal("joined"), from: z.array(count), to: count, difference }),
  ])
  .openapi("ClauseChange", {
    description: "What became of a clause; clauses are named by their index in their own list.",
  })
export type ClauseChange = Shown<typeof change>

const side = z.object({
  item: itemId,
  kind: z.enum(["version", "document"]),
  /** Of the text, or of the document. */
  title: z.string(),
  label: z.string().optional(),
  when: when.optional(),
  /** The text that the version is of. */
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
export type ComparedSide = Shown<typeof side>
/** A clause as one side of a comparison shows it. */
export type SideClause = ComparedSide["clauses"][number]

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
      /** `shown` words differ as shown; at least so many must. */
      z.object({ kind: z.literal("bounded"), shown: count, atLeast: count }),
    ]),
    /**
     * Sentences on what is odd: a list that does not align, two clauses of one number, a difference
     * that is not the shortest.
     */
    notes: z.array(z.string()),
  })
  .openapi("CompareView", {
    description: "Two versions or documents clause by clause, in the order of the second.",
  })
export type CompareView = Shown<typeof compareView>
/** What differs between two lists of clauses, whatever they are of. */
export type Comparison = Omit<CompareView, "process" | "from" | "to">

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
        /**
         * Whether status, proposers and supporters were carried over from the version before, whose
         * words are the same.
         */
        carried: z.boolean(),
      }),
    ),
  })
  .openapi("VersionDraft", {
    description: "A document's clauses, before a person has said that they are.",
  })
export type VersionDraft = Shown<typeof versionDraft>
/** A clause before a person has said that it is one. */
export type DraftedClause = VersionDraft["clauses"][number]

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
/** A version as somebody sends it. Without clauses, all that the document is drafted into. */
export type NewVersion = Shown<typeof versionRequest>
