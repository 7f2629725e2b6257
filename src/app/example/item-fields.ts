/** Which fields of an entry hold items of the record. In a process file they hold local names. */

import type { CorroborationBody, StatementBody, WrittenBody } from "../../record/index.ts"

/**
 * Kinds that a process file may write: all that a person writes, and the three that are looked for
 * among the drafts first.
 */
export type EntryKind =
  WrittenBody["kind"] | "actor" | StatementBody["kind"] | CorroborationBody["kind"]

/**
 * The fields by kind, without `rests`, which every written kind may have; a point leads into a list
 * or a map.
 */
export const ITEM_FIELDS: { readonly [K in EntryKind]: readonly string[] } = {
  actor: [],
  statement: ["by", "to"],
  corroboration: ["statement", "by", "claim", "lineage.of"],
  claim: ["about"],
  risk: ["for", "by"],
  note: ["document", "with"],
  letter: ["document", "authors", "carriers", "recipients", "copies", "publishers"],
  text: ["by", "to", "through", "letter", "endedBy"],
  version: ["text", "document", "clauses.proposedBy", "clauses.supportedBy"],
  showing: ["version", "by", "to"],
  response: ["version", "by", "counter"],
  issue: ["decidedBy"],
  position: ["actor", "issue"],
  relation: ["from", "to"],
  role: ["actor"],
  office: ["actor", "appointedBy"],
  name: ["actor", "usedBy"],
  meeting: ["between"],
  agreement: ["parties", "outside", "guarantors", "text"],
  commitment: ["agreement", "by", "to", "setBy"],
  finding: ["commitment", "by"],
  preference: ["party", "issue"],
  fallback: ["party"],
  safeguard: ["issue", "by"],
  arrangement: [
    "text",
    "groups.actor",
    "endedBy",
    "proposedBy",
    "parts.by",
    "parts.clause.version",
    "parts.items",
  ],
  conflict: ["basis.items", "cases.of"],
  scenario: ["choices.issue", "arrangement", "assumptions.items"],
}

export const ENTRY_KINDS = Object.keys(ITEM_FIELDS) as readonly EntryKind[]
