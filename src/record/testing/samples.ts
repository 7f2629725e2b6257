/** Entries for tests, each with what matters in its row and the rest made up. */

import { type DocumentId, type EntryId, type ItemId, codePointLength } from "../../base/index.ts"
import type { ActorBody } from "../kinds/actor.ts"
import type { Body } from "../kinds/index.ts"
import type { ClaimBody } from "../kinds/claim.ts"
import type { CorroborationBody } from "../kinds/corroboration.ts"
import type { DocumentBody } from "../kinds/document.ts"
import type { NewEntry } from "../types.ts"
import type { NoteBody } from "../kinds/note.ts"
import type { ProcessBody } from "../kinds/process.ts"
import type { StatementBody } from "../kinds/statement.ts"
import type { Anchor } from "../../sources/index.ts"
import type { TestWorld } from "./world.ts"

/** An entry that begins an item, as a draft by a reader, unless told otherwise. */
export const newEntry = (
  world: TestWorld,
  body: Body,
  parts: Partial<NewEntry> = {},
): NewEntry => ({
  id: world.mint("entry"),
  item: world.mint("item"),
  standing: "draft",
  maker: "rules/1",
  supersedes: undefined,
  because: undefined,
  ...parts,
  body,
})

/** An entry that takes the place of an earlier one. */
export const nextEntry = (
  world: TestWorld,
  item: ItemId,
  supersedes: EntryId,
  body: Body,
  parts: Partial<NewEntry> = {},
): NewEntry =>
  newEntry(world, body, { item, supersedes, standing: "admitted", maker: "person", ...parts })

export const processBody = (title = "Talks in the north"): ProcessBody => ({
  kind: "process",
  title,
  summary: "",
})

export const documentBody = (version: DocumentId, title = "A report"): DocumentBody => ({
  kind: "document",
  version,
  title,
  publisher: "A newspaper",
  date: undefined,
  nature: "report",
  language: "en",
  direction: "ltr",
})

export const actorBody = (name: string, mentions: readonly Anchor[] = []): ActorBody => ({
  kind: "actor",
  name,
  actorKind: "person",
  aliases: [],
  offices: [],
  mentions,
})

export const statementBody = (
  speaker: ItemId | undefined,
  content: readonly Anchor[],
  parts: Partial<StatementBody> = {},
): StatementBody => ({
  kind: "statement",
  form: "direct",
  act: "say",
  terms: "on-record",
  negated: false,
  confidence: 0.5,
  speakers: [{ actor: speaker, anchor: undefined }],
  cue: undefined,
  content,
  addressees: [],
  occasion: undefined,
  basis: undefined,
  inAnswerTo: undefined,
  manner: undefined,
  ...parts,
})

export const stanceBody = (
  by: readonly ItemId[],
  statement: ItemId,
  about: Anchor | undefined = undefined,
): CorroborationBody => ({
  kind: "corroboration",
  stance: "confirms",
  by,
  statement,
  about,
  claim: undefined,
  lineage: undefined,
  grade: undefined,
})

export const claimBody = (
  text: string,
  about: readonly ItemId[],
  items: readonly ItemId[],
): ClaimBody => ({ kind: "claim", claimKind: "fact", text, about, rests: { anchors: [], items } })

export const noteBody = (document: ItemId): NoteBody => ({
  kind: "note",
  document,
  occasion: "call",
  with: [],
  terms: "background",
  day: undefined,
})

export const dateBody = (anchor: Anchor, dateKind: "deadline" | "date" = "deadline"): Body => ({
  kind: "date",
  dateKind,
  anchor,
  value: "2021-05-01",
  grain: "day",
  what: undefined,
  setBy: [],
  status: "set",
})

/** A place whose words are these; the document need not hold them. */
export const placeOf = (document: DocumentId, exact: string, start = 0): Anchor => ({
  document,
  start,
  end: start + codePointLength(exact),
  exact,
  prefix: "",
  suffix: "",
})
