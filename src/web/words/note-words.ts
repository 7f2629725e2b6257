/** Words for notes. */

import type { NoteBody, NoteTerms } from "../../contract/index.ts"

export const OCCASION_WORDS: Readonly<Record<NoteBody["occasion"], string>> = {
  call: "a call",
  meeting: "a meeting",
  message: "a message",
  judgement: "my own judgement",
  other: "something else",
}

export const NOTE_TERM_WORDS: Readonly<Record<NoteTerms, string>> = {
  "on-record": "on the record",
  background: "on background",
  "not-for-attribution": "not for attribution",
  confided: "told in confidence",
}

/** What the terms come to, in a sentence. */
export const NOTE_TERM_HINTS: Readonly<Record<NoteTerms, string>> = {
  "on-record": "May be quoted with the name.",
  background:
    "May be quoted, never with the name: only by a description, and not at all without one.",
  "not-for-attribution":
    "May be quoted, never with the name: only by a description, and not at all without one.",
  confided: "Never leaves Parley: no quote, no file, and nothing concluded from it.",
}
