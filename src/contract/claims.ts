/**
 * Claims as they are shown: the state with all that went into it, both sides, where each has it
 * from, what rests on them.
 */

import { z } from "@hono/zod-openapi"
import { STANCES } from "../reading/index.ts"
import { BODY_KINDS, CLAIM_KINDS, INFORMATION_GRADES, SOURCE_GRADES } from "../record/index.ts"
import { CLAIM_STATES } from "../record/index.ts"
import { grade, lineage, sentGrade } from "./bodies.ts"
import { EXAMPLES } from "./examples.ts"
import { inProcess } from "./names.ts"
import type { Shown } from "./shown.ts"
import { staleView } from "./stale.ts"
import { itemView } from "./views.ts"
import { count, day, instant, itemId, standing, terms } from "./words.ts"

export const claimState = z.enum(CLAIM_STATES)
const kind = z.enum(BODY_KINDS)
const side = z.enum(["for", "against", "declined"])

const claimLine = z
  .object({
    view: itemView,
    state: claimState,
    /**
     * `two unnamed voices of unknown lineage say so; nobody confirmed it on the record; one
     * declined`
     */
    words: z.string(),
    /** Stances that count, by side. */
    for: count,
    against: count,
    declined: count,
    /** Distinct origins of those who are for it. */
    origins: count,
    /** When the claim or a stance on it was last written on. */
    changedAt: instant,
    stale: staleView.optional(),
  })
  .openapi("ClaimLine")
export type ClaimLine = Shown<typeof claimLine>

const claimItem = {
  ...EXAMPLES.itemView,
  item: EXAMPLES.itemView.item.replace("sa1d", "c1a1"),
  standing: "admitted",
  maker: "person",
} as const
const claimBody = {
  kind: "claim",
  claimKind: "fact",
  text: "The road opens by May 1.",
  about: [],
  rests: { anchors: [], items: [EXAMPLES.itemView.item] },
} as const
const WORDS = "Noor Amiri of unknown lineage says so; nobody confirmed it on the record"
const NOBODY = { steps: [], origins: [], maybeSame: [] }

export const claimsView = z
  .object({
    process: inProcess,
    /** Last changed first. */
    claims: z.array(claimLine),
    /**
     * How many claims there are in the process, and how many of the newest of them were looked at
     * for this list.
     */
    count,
    looked: count,
  })
  .openapi("ClaimsView", {
    description:
      "The claims of a process, last changed first, each with the state that the rule gives it.",
    example: {
      process: EXAMPLES.readerView.process,
      count: 1,
      looked: 1,
      claims: [
        {
          view: {
            ...claimItem,
            body: {
              ...claimBody,
              about: [],
              rests: { anchors: [], items: [...claimBody.rests.items] },
            },
          },
          state: "asserted",
          words: WORDS,
          for: 1,
          against: 0,
          declined: 0,
          origins: 0,
          changedAt: claimItem.recordedAt,
        },
      ],
    },
  })
export type ClaimsView = Shown<typeof claimsView>

const voice = z.object({ actor: itemId.optional(), name: z.string(), unnamed: z.boolean() })
export type VoiceView = Shown<typeof voice>
const document = z.object({
  item: itemId,
  title: z.string(),
  publisher: z.string().optional(),
  date: day.optional(),
  withdrawn: z.boolean(),
})
export type InDocumentView = Shown<typeof document>

const claimStance = z
  .object({
    view: itemView,
    stance: z.enum(STANCES),
    side,
    /** The statement, or words in the outlet's own voice, that takes it. */
    statement: itemId,
    words: z.string(),
    voices: z.array(voice),
    terms,
    /** The words that say why the voice would know. */
    basis: z.string().optional(),
    document: document.optional(),
    lineage,
    /** False where nobody has looked yet: the lineage then counts as unknown. */
    looked: z.boolean(),
    grade: grade.optional(),
    /** Why it does not count, in words that follow "it": `was withdrawn`. */
    out: z.string().optional(),
  })
  .openapi("ClaimStance")
/** One stance on a claim. */
export type ClaimStance = Shown<typeof claimStance>

const step = z.object({
  item: itemId,
  kind: z.enum(["stance", "statement", "document"]),
  /** What to open to see its words. */
  shows: itemId,
  voices: z.array(voice),
  words: z.string(),
  document: document.optional(),
  repeats: z.array(itemId),
  comes: z.enum(["origin", "repeats", "unknown", "unlooked", "gone", "circle"]),
  counts: z.boolean(),
  /** Whether it was published before all others, as far as days are known. */
  first: z.boolean(),
})
/** One step of the provenance. */
export type StepView = Shown<typeof step>
const origin = z.object({ roots: z.array(itemId), through: z.array(itemId), unnamed: z.boolean() })
export type OriginView = Shown<typeof origin>
const provenance = z
  .object({ steps: z.array(step), origins: z.array(origin), maybeSame: z.array(origin) })
  .openapi("Provenance", {
    description:
      "Where one side of a claim comes from: who repeats whom, and the distinct origins. " +
      "Unknown lineage is no origin.",
  })
export type ProvenanceView = Shown<typeof provenance>

const restingShape = { item: itemId, kind, words: z.string(), standing }
const resting = z.object(restingShape).openapi("RestingLine")
/** An entry that rests on another. */
export type RestingLine = Shown<typeof resting>

export const claimView = z
  .object({
    process: inProcess,
    claim: itemView,
    state: z.object({ kind: claimState, words: z.string(), rule: z.string() }),
    /** The whole rule, in the order in which it is tried. */
    rules: z.array(z.object({ state: claimState, when: z.string() })),
    /** What it is about. */
    about: z.array(resting),
    stances: z.array(claimStance),
    for: provenance,
    against: provenance,
    /** Grades of the stances for and against it that count, letters and digits apart. */
    grades: z.object({
      sources: z.array(z.object({ grade: z.enum(SOURCE_GRADES), count })),
      information: z.array(z.object({ grade: z.enum(INFORMATION_GRADES), count })),
      withoutSource: count,
      withoutInformation: count,
    }),
    /** What rests on it at once, newest first, at most 100; `restingCount` says how many do. */
    resting: z.array(resting),
    restingCount: count,
    stale: staleView.optional(),
  })
  .openapi("ClaimView", {
    description:
      "One claim: its state with the rule and all that went into it, both sides, where each " +
      "has it from, and what rests on it.",
    example: {
      process: EXAMPLES.readerView.process,
      claim: {
        ...claimItem,
        body: {
          ...claimBody,
          about: [],
          rests: { anchors: [], items: [...claimBody.rests.items] },
        },
      },
      state: {
        kind: "asserted",
        words: WORDS,
        rule: "somebody says so, and fewer than two origins are known",
      },
      rules: [
        { state: "asserted", when: "somebody says so, and fewer than two origins are known" },
      ],
      about: [],
      stances: [],
      for: NOBODY,
      against: NOBODY,
      grades: {
        sources: [{ grade: "B", count: 1 }],
        information: [],
        withoutSource: 0,
        withoutInformation: 1,
      },
      resting: [],
      restingCount: 0,
    },
  })
export type ClaimView = Shown<typeof claimView>

const newStance = z.strictObject({
  statement: itemId,
  /** Required: what is left out is asked for in a sentence, with what the words propose. */
  stance: z.enum(STANCES).optional(),
  /** Whoever takes it; without any, the statement's speakers. */
  by: z.array(itemId).optional(),
  lineage: lineage.optional(),
  grade: sentGrade.optional(),
})
/** A stance as a person takes it while making a claim. */
export type NewStance = Shown<typeof newStance>

/** A claim and the first stances on it. */
export const claimRequest = z
  .strictObject({
    claimKind: z.enum(CLAIM_KINDS).default("fact"),
    text: z.string(),
    about: z.array(itemId).default([]),
    stances: z.array(newStance).max(200).default([]),
    because: z.string().optional(),
  })
  .openapi("ClaimRequest", {
    description:
      "A claim, made from statements that take a stance on it; there is no default stance, " +
      "and one that is left out is asked for (422). It rests on those that are for it or " +
      "against it.",
    example: {
      claimKind: "fact",
      text: "The road opens by May 1.",
      about: [],
      stances: [{ statement: EXAMPLES.itemView.item, stance: "asserts", lineage: { kind: "own" } }],
    },
  })
export type NewClaim = Shown<typeof claimRequest>

export const dependentsView = z
  .object({
    item: resting,
    /** What was read and would lose what it stands on, counted by kind. */
    read: z.array(z.object({ kind, count })),
    /** What people wrote that would be weakened or unsupported, oldest first. */
    entries: z.array(
      z.object({
        ...restingShape,
        becomes: z.enum(["weakened", "unsupported"]),
        left: count,
        of: count,
      }),
    ),
    /** Claims whose state would change. */
    claims: z.array(z.object({ item: itemId, text: z.string(), from: claimState, to: claimState })),
  })
  .openapi("DependentsView", {
    description:
      "What would go stale if the item were withdrawn, at once or through others, and the " +
      "claims whose state would change.",
    example: {
      item: {
        item: EXAMPLES.itemView.item,
        kind: "statement",
        words: "a statement",
        standing: "draft",
      },
      read: [{ kind: "corroboration", count: 1 }],
      entries: [
        {
          item: claimItem.item,
          kind: "claim",
          words: "the claim “The road opens by May 1”",
          standing: "admitted",
          becomes: "unsupported",
          left: 0,
          of: 1,
        },
      ],
      claims: [
        {
          item: claimItem.item,
          text: "The road opens by May 1.",
          from: "asserted",
          to: "unreported",
        },
      ],
    },
  })
/** What withdrawing an item would bring about. */
export type DependentsView = Shown<typeof dependentsView>
