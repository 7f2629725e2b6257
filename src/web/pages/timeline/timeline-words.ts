/** Words for the lines of a timeline. */

import type { ActOnItem, TimelineKind, TimelineLine } from "../../../contract/index.ts"

export const TIMELINE_WORDS: Readonly<Record<TimelineKind, string>> = {
  document: "document",
  statement: "statement",
  proposal: "proposal",
  event: "event",
  date: "date",
  deadline: "deadline",
  letter: "letter",
  text: "text",
  version: "version",
  showing: "showing",
  response: "reply",
  agreement: "agreement",
  commitment: "due",
  finding: "finding",
  position: "position",
  meeting: "meeting",
  office: "office",
  role: "role",
  claim: "claim",
  risk: "risk",
  note: "note",
  act: "act",
}

const ACT_WORDS: Readonly<Record<ActOnItem, string>> = {
  admitted: "admitted",
  rejected: "rejected",
  withdrawn: "withdrawn",
  reopened: "reopened",
  corrected: "corrected",
}

/** What a line is about, in a word: for an act, what was done. */
export const kindInWords = ({ kind, act }: Pick<TimelineLine, "kind" | "act">): string =>
  act === undefined ? TIMELINE_WORDS[kind] : ACT_WORDS[act]
