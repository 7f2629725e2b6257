/** The field's words as the pages write them. */

import type {
  ActorBody,
  BodyKind,
  CorroborationBody,
  DateBody,
  DocumentBody,
  ItemView,
  NarrationBody,
  ProposalBody,
  Standing,
  StatementBody,
} from "../../contract/index.ts"

type Words<Key extends string> = Readonly<Record<Key, string>>

export const ACT_WORDS: Words<StatementBody["act"]> = {
  say: "said",
  propose: "proposed",
  ask: "asked",
  promise: "promised",
  warn: "warned",
  accuse: "accused",
  confirm: "confirmed",
  deny: "denied",
  decline: "declined",
  believe: "believed",
  report: "reported",
  publish: "published",
  agree: "agreed",
  reject: "rejected",
}

export const TERM_WORDS: Words<StatementBody["terms"]> = {
  "on-record": "on the record",
  anonymous: "anonymous",
  background: "on background",
  document: "in a document",
}

export const FORM_WORDS: Words<StatementBody["form"]> = {
  direct: "quoted",
  indirect: "in the outlet’s words",
  mixed: "partly quoted",
}

export const STANDING_WORDS: Words<Standing> = {
  draft: "draft",
  admitted: "admitted",
  rejected: "rejected",
  withdrawn: "withdrawn",
}

export const STANCE_WORDS: Words<CorroborationBody["stance"]> = {
  asserts: "asserts",
  repeats: "repeats",
  confirms: "confirms",
  denies: "denies",
  disputes: "disputes",
  declines: "declines to comment",
}

export const ACTOR_WORDS: Words<ActorBody["actorKind"]> = {
  person: "person",
  organization: "organization",
  government: "government",
  state: "state",
  "armed-group": "armed group",
  media: "media",
  group: "group",
  document: "document that speaks",
  anonymous: "unnamed",
}

export const NARRATION_WORDS: Words<NarrationBody["narrationKind"]> = {
  fact: "fact",
  risk: "risk",
  condition: "condition",
  inference: "inference",
}

export const DATE_WORDS: Words<DateBody["dateKind"]> = {
  deadline: "deadline",
  date: "date",
  period: "period",
  recurring: "recurring",
  duration: "duration",
}

export const DATE_STATUS_WORDS: Words<DateBody["status"]> = {
  set: "set",
  proposed: "proposed",
  "under-review": "under review",
  extended: "extended",
  passed: "passed",
  unresolved: "not resolved",
}

export const PROPOSAL_WORDS: Words<ProposalBody["status"]> = {
  proposed: "proposed",
  accepted: "accepted",
  rejected: "rejected",
  withdrawn: "withdrawn",
}

export const NATURE_WORDS: Words<DocumentBody["nature"]> = {
  report: "report",
  letter: "letter",
  statement: "statement",
  transcript: "transcript",
  agreement: "agreement",
  note: "note",
  other: "other",
}

export const KIND_WORDS: Words<BodyKind> = {
  process: "process",
  document: "document",
  reading: "reading",
  actor: "actor",
  statement: "statement",
  corroboration: "stance",
  date: "date",
  proposal: "proposal",
  event: "event",
  narration: "the outlet’s own voice",
  claim: "claim",
  risk: "risk",
  note: "note",
  letter: "letter",
  text: "text on the table",
  version: "version",
  showing: "showing",
  response: "reply",
  issue: "issue",
  position: "position",
  relation: "relation",
  role: "role",
  office: "office",
  name: "name",
  meeting: "meeting",
  agreement: "agreement",
  commitment: "commitment",
  finding: "finding",
  preference: "preference",
  fallback: "fallback",
  safeguard: "safeguard",
  arrangement: "arrangement",
  conflict: "conflict",
  scenario: "scenario",
}

/** The keys of such a table, in the order they are written. */
export const keysOf = <Key extends string>(words: Words<Key>): readonly Key[] =>
  Object.keys(words) as Key[]

/**
 * Who or what made the item what it is: the reader by name, a person by hand, or both in so many
 * entries.
 */
export function makerInWords({ maker, entries }: Pick<ItemView, "maker" | "entries">): string {
  if (entries > 1) return `${entries} entries`
  if (maker.startsWith("model/"))
    return `drafted by an outside model, ${maker.replace("model/", "")}`
  return maker === "person" ? "marked by hand" : `drafted by ${maker}`
}
