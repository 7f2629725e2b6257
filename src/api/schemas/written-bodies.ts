/** Schemas of the bodies that a person writes. A list that is left out of a request is empty. */

import { z } from "@hono/zod-openapi"
import {
  ANSWERS,
  CHOOSES,
  CLAIM_KINDS,
  FINDINGS,
  HOLDERS,
  MEETING_SORTS,
  NOTE_TERMS,
  OCCASIONS,
  OPTION_STANDINGS,
  POSITION_SORTS,
  PREFERENCE_BASES,
  RELATION_SORTS,
  ROLES,
  TEXT_KINDS,
} from "../../app/index.ts"
import { day, itemId } from "./words.ts"
import { clause, deadline, exact, grounds, held, line, some, when } from "./written-parts.ts"
import { aboutArrangements } from "./written-arrangements.ts"

const aboutClaims = <A extends z.ZodType>(at: A) =>
  [
    z.strictObject({
      kind: z.literal("claim"),
      claimKind: z.enum(CLAIM_KINDS),
      text: line,
      about: some,
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("risk"),
      condition: line.optional(),
      stake: line,
      for: some,
      by: some,
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("note"),
      document: itemId,
      occasion: z.enum(OCCASIONS),
      with: some,
      terms: z.enum(NOTE_TERMS),
      day: day.optional(),
      describedAs: line.optional(),
    }),
  ] as const

export const aboutTexts = <A extends z.ZodType>(at: A) =>
  [
    z.strictObject({
      kind: z.literal("letter"),
      title: line,
      document: itemId.optional(),
      authors: some,
      carriers: some,
      recipients: some,
      copies: some,
      written: when.optional(),
      delivered: when.optional(),
      acknowledged: when.optional(),
      madePublic: when.optional(),
      publishers: some,
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("text"),
      textKind: z.enum(TEXT_KINDS),
      title: line,
      by: some,
      to: some,
      through: some,
      letter: itemId.optional(),
      term: when.optional(),
      exit: line.optional(),
      endedBy: some,
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("version"),
      text: itemId,
      label: line,
      when: when.optional(),
      document: itemId.optional(),
      clauses: z.array(clause(at)).default([]),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("showing"),
      version: itemId,
      by: some,
      to: some,
      when: when.optional(),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("response"),
      version: itemId,
      clause: line.optional(),
      by: some,
      answer: z.enum(ANSWERS),
      counter: itemId.optional(),
      until: deadline.optional(),
      words: line.optional(),
      when: when.optional(),
      rests: grounds(at),
    }),
  ] as const

const aboutPositions = <A extends z.ZodType>(at: A) =>
  [
    z.strictObject({
      kind: z.literal("issue"),
      title: line,
      summary: line.default(""),
      options: z.array(z.strictObject({ key: line, name: line })).default([]),
      choose: z.enum(CHOOSES).optional(),
      decidedBy: z.array(itemId).optional(),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("position"),
      sort: z.enum(POSITION_SORTS),
      actor: itemId,
      holder: z.enum(HOLDERS),
      issue: itemId,
      text: line,
      options: z.array(line).default([]),
      rulesOut: z.array(line).optional(),
      held,
      rests: grounds(at),
    }),
  ] as const

const aboutActors = <A extends z.ZodType>(at: A) =>
  [
    z.strictObject({
      kind: z.literal("relation"),
      sort: z.enum(RELATION_SORTS),
      from: itemId,
      to: itemId,
      words: line.optional(),
      held,
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("role"),
      actor: itemId,
      role: z.enum(ROLES),
      held,
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("office"),
      actor: itemId,
      title: line,
      held,
      appointedBy: some,
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("name"),
      actor: itemId,
      name: line,
      usedBy: some,
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("meeting"),
      sort: z.enum(MEETING_SORTS),
      between: some,
      place: line.optional(),
      when: when.optional(),
      about: line.optional(),
      rests: grounds(at),
    }),
  ] as const

/** Agreements, commitments, findings. */
export const aboutPromises = <A extends z.ZodType>(at: A) =>
  [
    z.strictObject({
      kind: z.literal("agreement"),
      title: line,
      signed: when.optional(),
      parties: some,
      outside: some,
      guarantors: some,
      text: itemId.optional(),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("commitment"),
      agreement: itemId.optional(),
      by: some,
      to: some,
      what: line,
      measure: line.optional(),
      condition: line.optional(),
      setBy: some,
      due: deadline.optional(),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("finding"),
      commitment: itemId,
      status: z.enum(FINDINGS),
      by: some,
      when: when.optional(),
      words: line.optional(),
      due: deadline.optional(),
      rests: grounds(at),
    }),
  ] as const

const judged = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("classes"),
      classes: z.array(z.strictObject({ option: line, is: z.enum(OPTION_STANDINGS) })),
    }),
    z.strictObject({ kind: z.literal("order"), groups: z.array(z.array(line)) }),
    z.strictObject({
      kind: z.literal("ranges"),
      ranges: z.array(z.strictObject({ option: line, low: exact, high: exact })),
    }),
    z.strictObject({
      kind: z.literal("scores"),
      scores: z.array(z.strictObject({ option: line, score: exact })),
    }),
  ])
  .openapi("Judged", {
    description: "What a party thinks of an issue's options, each named by its key.",
  })

const aboutPreferences = <A extends z.ZodType>(at: A) =>
  [
    z.strictObject({
      kind: z.literal("preference"),
      party: itemId,
      issue: itemId,
      weight: exact.optional(),
      judged,
      basis: z.enum(PREFERENCE_BASES),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("fallback"),
      party: itemId,
      value: exact,
      words: line.optional(),
      held,
      basis: z.enum(PREFERENCE_BASES),
      rests: grounds(at),
    }),
    z.strictObject({
      kind: z.literal("safeguard"),
      title: line.optional(),
      issue: itemId,
      options: z.array(line).default([]),
      rulesOut: z.boolean(),
      by: some,
      rests: grounds(at),
    }),
  ] as const

/** Every kind that a person writes, given the schema of an anchor. */
export const writtenBodies = <A extends z.ZodType>(at: A) =>
  [
    ...aboutClaims(at),
    ...aboutTexts(at),
    ...aboutPositions(at),
    ...aboutActors(at),
    ...aboutPromises(at),
    ...aboutPreferences(at),
    ...aboutArrangements(at),
  ] as const
