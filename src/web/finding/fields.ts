/** The fields of a search, and the words that stand for their values. */

import type { AnyTerms, BodyKind, CorroborationBody } from "../../contract/index.ts"
import { STANCE_WORDS } from "../words/wording.ts"

export const ALL_SEARCH_FIELDS = [
  "q",
  "kind",
  "actor",
  "issue",
  "terms",
  "stance",
  "from",
  "to",
] as const
export type SearchFieldName = (typeof ALL_SEARCH_FIELDS)[number]

/** Kinds that somebody looks for, in the order in which they are offered. */
export const KINDS_OFFERED = [
  "statement",
  "document",
  "claim",
  "actor",
  "position",
  "issue",
  "narration",
  "letter",
  "text",
  "version",
  "response",
  "meeting",
  "agreement",
  "commitment",
  "finding",
  "risk",
  "date",
] as const satisfies readonly BodyKind[]

export const TERMS_OFFERED: Readonly<Record<AnyTerms, string>> = {
  "on-record": "on the record",
  anonymous: "unnamed voice",
  background: "on background",
  "not-for-attribution": "not for attribution",
  confided: "told in confidence",
  document: "in a document",
}

export const STANCES_OFFERED: Readonly<Record<CorroborationBody["stance"], string>> = STANCE_WORDS
