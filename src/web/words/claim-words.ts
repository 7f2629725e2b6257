/** The words of claims as the pages write them. */

import type {
  BodyKind,
  ClaimBody,
  ClaimStance,
  ClaimState,
  CorroborationBody,
  InformationGrade,
  Lineage,
  SourceGrade,
  StepView,
} from "../../contract/index.ts"

type Words<Key extends string> = Readonly<Record<Key, string>>

export const STATE_WORDS: Words<ClaimState> = {
  unreported: "unreported",
  asserted: "asserted",
  corroborated: "corroborated",
  disputed: "disputed",
  denied: "denied",
  authenticated: "authenticated",
}

export const CLAIM_KIND_WORDS: Words<ClaimBody["claimKind"]> = {
  fact: "what is so",
  authenticity: "whether something is genuine",
  intention: "what somebody means to do",
  forecast: "what will be",
}

export const SIDE_WORDS: Words<ClaimStance["side"]> = {
  for: "For it",
  against: "Against it",
  declined: "Declined to comment",
}

/** In the order in which a form offers them. */
export const TAKE_WORDS: Words<CorroborationBody["stance"]> = {
  asserts: "says so",
  confirms: "confirms it",
  repeats: "repeats it",
  denies: "denies it",
  disputes: "disputes it",
  declines: "declines to comment",
}

export type LineageKind = Lineage["kind"] | "unlooked"

export const LINEAGE_WORDS: Words<LineageKind> = {
  unlooked: "nobody has looked yet",
  own: "their own knowledge",
  repeats: "others, whom it repeats",
  unknown: "looked for, and not known",
}

/** The same where it stands alone. */
export const LINEAGE_LONG: Words<LineageKind> = {
  unlooked: "nobody has looked where they have it from",
  own: "from their own knowledge",
  repeats: "repeats others",
  unknown: "nobody knows where they have it from",
}

/** What was read, counted: `3 statements`. */
export const READ_WORDS: Partial<Words<BodyKind>> = {
  actor: "actors",
  statement: "statements",
  corroboration: "stances",
  date: "dates",
  proposal: "proposals",
  event: "events",
  narration: "passages in the outlet’s own voice",
}

export const COMES_WORDS: Words<StepView["comes"]> = {
  origin: "an origin",
  repeats: "repeats",
  unknown: "where they have it from is not known: no origin",
  unlooked: "nobody has looked where they have it from: no origin",
  gone: "repeats what was taken back: no origin",
  circle: "repeats what repeats it: no origin",
}

/** Admiralty: how reliable the source is. */
export const SOURCE_WORDS: Words<SourceGrade> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
}
/** Admiralty: how credible the information is. */
export const INFORMATION_WORDS: Words<InformationGrade> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "cannot be judged",
}
