/** What an item is called in a sentence: "the claim “The letter is genuine.”", "a statement". */

import type { Body, BodyKind } from "./types.ts"

/** Each kind with its article. */
const KINDS: Readonly<Record<BodyKind, string>> = {
  process: "a process",
  document: "a document",
  reading: "a reading",
  actor: "an actor",
  statement: "a statement",
  corroboration: "a stance",
  date: "a date",
  proposal: "a proposal",
  event: "an event",
  narration: "words in the outlet’s own voice",
  claim: "a claim",
  risk: "a risk",
  note: "a note",
  letter: "a letter",
  text: "a text",
  version: "a version",
  showing: "a showing",
  response: "a reply",
  issue: "an issue",
  position: "a position",
  relation: "a relation",
  role: "a role",
  office: "an office",
  name: "a name",
  meeting: "a meeting",
  agreement: "an agreement",
  commitment: "a commitment",
  finding: "a finding",
  preference: "a preference",
  fallback: "a fallback",
  safeguard: "a safeguard",
  arrangement: "an arrangement",
  conflict: "a conflict",
  scenario: "a scenario",
}

/** In code points; longer titles are cut with an ellipsis. */
const LONGEST_TITLE = 80

/** `a statement`; what is left to say of an item whose content is destroyed. */
export const kindInWords = (kind: BodyKind): string => KINDS[kind]

/** The item by its own title or text where it has one, else its kind. */
export function nounOf(body: Body): string {
  const title = titleOf(body)
  return title === undefined
    ? KINDS[body.kind]
    : `${KINDS[body.kind].replace(/^an? /, "the ")} “${shortened(title)}”`
}

/** A document by its title alone. */
export const quoted = (title: string): string => `“${shortened(title)}”`

function titleOf(body: Body): string | undefined {
  switch (body.kind) {
    case "document":
    case "letter":
    case "text":
    case "issue":
    case "arrangement":
    case "conflict":
    case "scenario":
    case "agreement":
    case "office":
      return body.title
    case "claim":
    case "position":
      return body.text
    case "actor":
    case "name":
      return body.name
    case "version":
      return body.label
    case "risk":
      return body.stake
    case "commitment":
      return body.what
    default:
      return undefined
  }
}

function shortened(title: string): string {
  const points = [...title.trim().replace(/\s+/gu, " ").replace(/[.]$/u, "")]
  return points.length > LONGEST_TITLE
    ? `${points
        .slice(0, LONGEST_TITLE - 1)
        .join("")
        .trimEnd()}…`
    : points.join("")
}
