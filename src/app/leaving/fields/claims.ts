/** Claims: what of the list and of one in full may leave. */

import type {
  ClaimLine,
  ClaimStance,
  ClaimsView,
  ClaimView,
  InDocumentView,
  OriginView,
  ProvenanceView,
  RestingLine,
  StepView,
  VoiceView,
} from "../../../contract/index.ts"
import { item, process, stale } from "./parts.ts"
import { under, voices, type At, type Rows } from "./rows.ts"

const line: Rows<ClaimLine> = {
  view: item,
  state: "open",
  words: "made",
  for: "open",
  against: "open",
  declined: "open",
  origins: "open",
  changedAt: "open",
  stale,
}

/**
 * The reason for a state names voices: who makes the view gives it in numbers where one may not be
 * named.
 */
export const CLAIMS: Rows<ClaimsView> = { process, claims: line, count: "open", looked: "open" }

const place = under<InDocumentView>((document) => document.item, {
  item: "open",
  title: "title",
  publisher: publisherOf,
  date: "open",
  withdrawn: "open",
})

/** A document whose title may not be told is not told by its publisher either. */
function publisherOf(publisher: string, { item: document, screen }: At): string | undefined {
  return document !== undefined && screen.title(document, publisher) === publisher
    ? publisher
    : undefined
}

const voice = voices<VoiceView>({ actor: "voice", name: "made", unnamed: "open" })

const stance = under<ClaimStance>((each) => each.statement, {
  view: item,
  stance: "open",
  side: "open",
  statement: "open",
  words: "words",
  voices: voice,
  terms: "open",
  basis: "words",
  document: place,
  lineage: { kind: "open", of: "open" },
  looked: "open",
  grade: { source: "open", information: "open" },
  out: "made",
})

const step = under<StepView>((each) => each.shows, {
  item: "open",
  kind: "open",
  shows: "open",
  voices: voice,
  words: "words",
  document: place,
  repeats: "open",
  comes: "open",
  counts: "open",
  first: "open",
})

const origin: Rows<OriginView> = { roots: "open", through: "open", unnamed: "open" }
const provenance: Rows<ProvenanceView> = { steps: step, origins: origin, maybeSame: origin }
const resting = under<RestingLine>((each) => each.item, {
  item: "open",
  kind: "open",
  words: "words",
  standing: "open",
})

export const CLAIM: Rows<ClaimView> = {
  process,
  claim: item,
  state: { kind: "open", words: "made", rule: "made" },
  rules: { state: "open", when: "made" },
  about: resting,
  stances: stance,
  for: provenance,
  against: provenance,
  grades: {
    sources: { grade: "open", count: "open" },
    information: { grade: "open", count: "open" },
    withoutSource: "open",
    withoutInformation: "open",
  },
  resting: resting,
  restingCount: "open",
  stale,
}
