/** What a search shows, and what may be quoted. */

import { z } from "@hono/zod-openapi"
import { ALL_TERMS } from "../record/index.ts"
import { inProcess } from "./names.ts"
import type { Shown } from "./shown.ts"
import { bodyKind } from "./views.ts"
import { staleView } from "./stale.ts"
import { count, day, documentId, itemId, span, standing } from "./words.ts"

const anyTerms = z.enum(ALL_TERMS)
const place = z.object({
  document: itemId,
  version: documentId,
  title: z.string(),
  date: day.optional(),
  item: itemId.optional(),
  at: span.optional(),
})

const searchHit = z
  .object({
    item: itemId,
    kind: bodyKind,
    standing,
    /** What it is called: a title, a name; of a statement nothing. */
    title: z.string().optional(),
    /** Whoever said it. */
    speakers: z.array(z.object({ actor: itemId.optional(), name: z.string() })),
    /**
     * The terms that hold for it, those of the note it stands in included; left out where it is on
     * the record.
     */
    terms: anyTerms.optional(),
    /** The piece that shows what was found, marks in code points of the piece. */
    snippet: z.object({
      text: z.string(),
      marks: z.array(span),
      cut: z.object({ before: z.boolean(), after: z.boolean() }),
    }),
    /**
     * The sentence it stands in, or rests on: a document, and the item there, or the place in its
     * text in code points.
     */
    sentence: place.optional(),
    /** The day of its document, else the day on which it was recorded. */
    day,
    stale: staleView.optional(),
  })
  .openapi("SearchHit", {
    description:
      "What was found: the piece that shows it, with marks in its code points, its terms, " +
      "and the sentence it stands in or rests on.",
  })
export type SearchHitView = Shown<typeof searchHit>

export const searchView = z
  .object({
    process: inProcess,
    /** How many there are of all kinds. */
    total: count,
    /**
     * Documents first, then statements, then what people wrote; kinds without a hit are left out.
     */
    groups: z.array(
      z.object({
        kind: bodyKind,
        /** How many there are, however many are listed. */
        count,
        /** The best first; equal ones newest first. */
        hits: z.array(searchHit),
      }),
    ),
    /** Where a name or title in a field is nobody's and nothing's: one sentence each. */
    notes: z.array(z.string()),
  })
  .openapi("SearchView", {
    description: "Hits by kind, the best first, each kind with how many there are in all.",
  })
export type SearchView = Shown<typeof searchView>
export type SearchGroup = SearchView["groups"][number]

const attribution = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("named"), names: z.array(z.string()) }),
    z.object({ kind: z.literal("described"), as: z.string() }),
    z.object({ kind: z.literal("nobody") }),
  ])
  .openapi("Attribution", {
    description:
      "Who may be said to have spoken: by name, or by a description in the place of a name " +
      "that the terms forbid.",
  })

export const quoteView = z
  .object({
    item: itemId,
    words: z.string(),
    terms: anyTerms,
    attribution,
    /** A draft is a reader's, not yet looked at by a person. */
    standing,
    document: z.object({
      item: itemId,
      /**
       * Of a note that is not on the record only that it is one: its title may tell who was met.
       */
      title: z.string(),
      publisher: z.string().optional(),
      date: day.optional(),
      /** Of the file's bytes, and of its text. */
      sha256: z.string(),
      textSha256: z.string(),
    }),
    /** Where the words stand, in code points of the document's text. */
    spans: z.array(span),
    /** All of it as one line to be pasted. */
    citation: z.string(),
  })
  .openapi("QuoteView", {
    description: "Words that may be passed on, with all that is needed to check them.",
  })
export type QuoteView = Shown<typeof quoteView>

const flag = z.enum(["true", "false"]).transform((text) => text === "true")
const number = z
  .string()
  .regex(/^\d{1,4}$/, "write a whole number from 1 to 100")
  .transform(Number)
const inQuery = <T extends z.ZodType>(name: string, schema: T, description: string) =>
  schema.optional().openapi({ param: { name, in: "query", description } })

/** After the question mark: words, and fields given apart. */
export const searchFields = {
  q: inQuery(
    "q",
    z.string(),
    'Words, phrases in quotation marks, beginnings with a star, and fields: actor:"Noor ' +
      'Amiri" issue: terms: stance: kind: standing: from: to: after: before:',
  ),
  typing: inQuery(
    "typing",
    flag,
    "Whether the query is still being typed: its last word is then the beginning of one.",
  ),
  actor: inQuery("actor", z.string(), "A name, or words that stand side by side in one."),
  issue: inQuery("issue", z.string(), "An issue's title, or words that stand side by side in it."),
  terms: inQuery(
    "terms",
    z.string(),
    `One of ${ALL_TERMS.join(", ")}; those of a note hold for all that stands in it.`,
  ),
  stance: inQuery(
    "stance",
    z.string(),
    "Statements that take this stance: asserts, repeats, confirms, denies, disputes, declines.",
  ),
  kind: inQuery("kind", z.string(), "Only this kind: statement, document, claim …"),
  standing: inQuery(
    "standing",
    z.string(),
    "Only what stands so; drafts and what is admitted where it is not said.",
  ),
  from: inQuery("from", z.string(), "From this day on: the day of the document it stands in."),
  to: inQuery("to", z.string(), "Up to this day."),
  limit: inQuery(
    "limit",
    number,
    "At most so many of each kind, from 1 to 100; 10 where it is not said.",
  ),
}

/** A search as somebody asks for it: words with fields among them, and fields given apart. */
export type SearchAsked = Shown<z.ZodObject<typeof searchFields>>
