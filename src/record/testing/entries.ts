/** Entries for tests of the rules: a body, and where it stands. */

import type {
  CompartmentId,
  DocumentId,
  Instant,
  ItemId,
  PersonId,
  ProcessId,
} from "../../base/index.ts"
import type { Anchor } from "../../sources/index.ts"
import type { Grounds } from "../kinds/parts.ts"
import type { Body, BodyKind } from "../kinds/index.ts"
import type { CorroborationBody } from "../kinds/corroboration.ts"
import type { StatementBody } from "../kinds/statement.ts"
import type { Content, Entry } from "../types.ts"
import { numberedId } from "./arbitrary-body.ts"

interface Stood {
  readonly standing?: Entry["standing"]
  readonly because?: string
  readonly at?: string
}

/** The newest entry of this item. */
export function headOf(
  item: ItemId,
  body: Body,
  { standing = "admitted", because, at = "2021-03-08T16:20:31.000Z" }: Stood = {},
): Entry {
  return { ...frame(item, body.kind, at), standing, because, content: { kind: "held", body } }
}

/** What is left of an item whose content was destroyed. */
export const tombstoneOf = (
  item: ItemId,
  kind: BodyKind,
  because: string,
  at = "2021-03-09T10:00:00.000Z",
): Entry => ({
  ...frame(item, kind, at),
  standing: "admitted",
  because: undefined,
  content: { kind: "destroyed", at: at as Instant, because } satisfies Content,
})

function frame(
  item: ItemId,
  kind: BodyKind,
  at: string,
): Omit<Entry, "standing" | "because" | "content"> {
  const [id, process, compartment, author] = [
    item.replace("item_", "entry_") as Entry["id"],
    numberedId("process", 1) as ProcessId,
    numberedId("compartment", 1) as CompartmentId,
    numberedId("person", 1) as PersonId,
  ]
  return {
    id,
    item,
    process,
    compartment,
    kind,
    author,
    maker: "person",
    recordedAt: at as Instant,
    supersedes: undefined,
  }
}

/** Three letters somewhere in this version. */
export const wordsIn = (document: DocumentId, exact = "yes", start = 0): Anchor => ({
  document,
  start,
  end: start + [...exact].length,
  exact,
  prefix: "",
  suffix: "",
})

export const restingOn = (items: readonly ItemId[], anchors: readonly Anchor[] = []): Grounds => ({
  items,
  anchors,
})

export const documentBody = (
  version: DocumentId,
  title: string,
  more: Partial<Extract<Body, { kind: "document" }>> = {},
): Body => ({
  kind: "document",
  version,
  title,
  publisher: undefined,
  date: undefined,
  nature: "report",
  language: undefined,
  direction: "ltr",
  ...more,
})

export const statementBody = (
  version: DocumentId,
  more: Partial<StatementBody> = {},
): StatementBody => ({
  kind: "statement",
  form: "indirect",
  act: "say",
  terms: "on-record",
  negated: false,
  confidence: undefined,
  speakers: [],
  cue: undefined,
  content: [wordsIn(version)],
  addressees: [],
  occasion: undefined,
  basis: undefined,
  inAnswerTo: undefined,
  manner: undefined,
  ...more,
})

export const stanceBody = (
  statement: ItemId,
  more: Partial<CorroborationBody> = {},
): CorroborationBody => ({
  kind: "corroboration",
  stance: "asserts",
  by: [],
  statement,
  about: undefined,
  claim: undefined,
  lineage: undefined,
  grade: undefined,
  ...more,
})

export const claimBody = (
  text: string,
  rests: Grounds,
  more: Partial<Extract<Body, { kind: "claim" }>> = {},
): Body => ({ kind: "claim", claimKind: "fact", text, about: [], rests, ...more })
