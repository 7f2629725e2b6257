/**
 * What of the record may leave Parley. Every function that hands out words (a citation, a file, a
 * feed) asks here, and passes on what it is given and nothing else.
 */

import {
  failed,
  type DocumentId,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import {
  cleared,
  effectiveTerms,
  linksOf,
  restsOn,
  stricter,
  type ActorBody,
  type AnyTerms,
  type Body,
  type Cleared,
  type Entry,
  type Leaving,
  type LeavingSpeaker,
  type RecordTransaction,
  type StatementBody,
  type TermsFault,
  bodiesOf,
} from "../../record/index.ts"
import { withGrounds } from "../stale.ts"
import { notedDocuments, termsOver, type NotedDocument } from "./noted.ts"

/**
 * What may be said of each entry outside, by item; entries whose content is destroyed are left out.
 */
export type LeavingBook = ReadonlyMap<ItemId, LeavingEntry>

export interface LeavingEntry {
  readonly terms: AnyTerms
  /** The documents that it stands in. */
  readonly documents: readonly NotedDocument[]
  /** Whether its terms keep back somebody who is known by name, or all of it. */
  readonly hides: boolean
  /** The gate for words of this entry: its own, or a piece of its document. */
  clear(words: string): Result<Cleared, TermsFault>
}

/** The gate for each of these entries: a few queries, however many there are. */
export async function leavingBook(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<LeavingBook> {
  const heads = await withEveryGround(record, process, entries)
  const grounds = new Map(heads.map((entry) => [entry.item, entry]))
  const documents = await notedDocuments(record, process, heads)
  const actors = await actorsOf(record, process, heads, documents)
  return new Map(
    entries.flatMap((entry) =>
      entry.content.kind === "held"
        ? [[entry.item, leavingEntry(entry.content.body, { grounds, documents, actors })] as const]
        : [],
    ),
  )
}

interface Known {
  readonly grounds: ReadonlyMap<ItemId, Entry>
  readonly documents: ReadonlyMap<DocumentId, NotedDocument>
  readonly actors: ReadonlyMap<ItemId, LeavingSpeaker>
}

function leavingEntry(body: Body, known: Known): LeavingEntry {
  const statements = toldIn(body, known)
  const terms = statements.reduce<AnyTerms>(
    (strictest, statement) => effectiveTerms(strictest, termsOver(statement, known.documents)),
    termsOver(body, known.documents),
  )
  const documents = documentsOf(body, known)
  const notes = documents.flatMap(({ note }) => note ?? [])
  const speakers = [body, ...statements].flatMap((each) => speakersOf(each, known))
  const telling = [
    ...speakers,
    ...notes.flatMap((note) => note.with).flatMap((actor) => known.actors.get(actor) ?? []),
  ]
  const leaving = (words: string): Leaving => ({
    terms,
    words,
    speakers: stricter(terms, "on-record") ? telling : speakersOf(body, known),
    describedAs: notes.find(({ describedAs }) => describedAs !== undefined)?.describedAs,
  })
  const confided = restsOnConfided(body, known) || terms === "confided"
  const hides =
    confided || (stricter(terms, "on-record") && telling.some(({ unnamed }) => !unnamed))
  return {
    terms: confided ? "confided" : terms,
    documents,
    hides,
    clear: (words) => (confided ? failed({ kind: "confided" }) : cleared(leaving(words))),
  }
}

/**
 * The statements whose terms hold for an entry too: of a proposal, a stance or a risk all that it
 * rests on, for it names their speakers as its own; of anything else that says whose it is (a
 * position, a commitment) those that were said by whom it names.
 */
function toldIn(body: Body, { grounds }: Known): readonly StatementBody[] {
  const statements = restsOn(body).flatMap((item) => {
    const content = grounds.get(item)?.content
    return content?.kind === "held" && content.body.kind === "statement" ? [content.body] : []
  })
  if (body.kind === "proposal" || body.kind === "corroboration" || body.kind === "risk")
    return statements
  const named = new Set(
    linksOf(body).items.flatMap(({ item, role }) => (role === "by" ? [item] : [])),
  )
  return statements.filter(({ speakers }) =>
    speakers.some(({ actor }) => actor !== undefined && named.has(actor)),
  )
}

function documentsOf(body: Body, { documents }: Known): readonly NotedDocument[] {
  if (body.kind === "note")
    return [...documents.values()].filter(({ item }) => item === body.document)
  return linksOf(body).documents.flatMap((version) => documents.get(version) ?? [])
}

/**
 * What somebody concluded from a confidence is one too, through however many steps; each ground is
 * looked at once.
 */
function restsOnConfided(body: Body, known: Known, seen = new Set<ItemId>()): boolean {
  return groundsNamedBy(body).some((item) => {
    const ground = known.grounds.get(item)
    if (seen.has(item) || ground?.content.kind !== "held") return false
    seen.add(item)
    return (
      termsOver(ground.content.body, known.documents) === "confided" ||
      restsOnConfided(ground.content.body, known, seen)
    )
  })
}

/** These entries with all that they rest on, and all that parts of them say that they rest on. */
async function withEveryGround(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const heads = await withGrounds(record, process, entries)
  const known = new Set(heads.map(({ item }) => item))
  const missing = [
    ...new Set(
      heads.flatMap(({ content }) => (content.kind === "held" ? groundsNamedBy(content.body) : [])),
    ),
  ].filter((item) => !known.has(item))
  const found = missing.length === 0 ? [] : await record.current({ process, items: missing })
  return found.length === 0 ? heads : withEveryGround(record, process, [...heads, ...found])
}

/** What a body rests on, and what parts of it say that they rest on. */
function groundsNamedBy(body: Body): readonly ItemId[] {
  const parts =
    body.kind === "scenario"
      ? body.assumptions.flatMap(({ items }) => items)
      : body.kind === "conflict"
        ? body.basis.flatMap(({ items }) => items)
        : body.kind === "arrangement"
          ? (body.parts ?? []).flatMap(({ items, clause }) =>
              clause === undefined ? items : [...items, clause.version],
            )
          : []
  return [...restsOn(body), ...parts]
}

function speakersOf(body: Body, { actors }: Known): readonly LeavingSpeaker[] {
  if (body.kind === "statement") return body.speakers.map((speaker) => saidBy(speaker, actors))
  const items =
    body.kind === "proposal" || body.kind === "corroboration" || body.kind === "risk" ? body.by : []
  return items.flatMap((item) => actors.get(item) ?? [])
}

/**
 * Where nobody knows who spoke, the words that stand for the speaker in the text are a description.
 */
const saidBy = (
  { actor, anchor }: StatementBody["speakers"][number],
  actors: Known["actors"],
): LeavingSpeaker =>
  (actor === undefined ? undefined : actors.get(actor)) ?? {
    name: anchor?.exact ?? "somebody unknown",
    aliases: [],
    unnamed: true,
  }

/** Everybody who speaks in these, or told them, by every name that tells who it is. */
async function actorsOf(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
  documents: Known["documents"],
): Promise<ReadonlyMap<ItemId, LeavingSpeaker>> {
  const items = [
    ...new Set([
      ...entries.flatMap(({ content }) => (content.kind === "held" ? voicesOf(content.body) : [])),
      ...[...documents.values()].flatMap(({ note }) => note?.with ?? []),
    ]),
  ]
  const found =
    items.length === 0
      ? []
      : bodiesOf("actor", await record.current({ process, kinds: ["actor"], items }))
  return new Map(found.map(({ entry, body }) => [entry.item, speakerOf(body)]))
}

const voicesOf = (body: Body): readonly ItemId[] =>
  body.kind === "statement"
    ? body.speakers.flatMap(({ actor }) => actor ?? [])
    : "by" in body
      ? body.by
      : body.kind === "note"
        ? body.with
        : []

const speakerOf = ({ name, aliases, offices, actorKind }: ActorBody): LeavingSpeaker => ({
  name,
  aliases: [...aliases, ...offices.map(({ title }) => title)],
  unnamed: actorKind === "anonymous",
})
