/**
 * Hits as a page shows them: what each is, the piece that shows why, and the way to its sentence.
 */

import {
  codePointLength,
  dayOf,
  type Day,
  type DocumentId,
  type ItemId,
  type ProcessId,
  type Span,
} from "../../base/index.ts"
import type { SearchHitView } from "../../contract/index.ts"
import {
  linksOf,
  PIECE,
  restsOn,
  searchParts,
  snippetOf,
  type Body,
  type Entry,
  type RecordTransaction,
  type SearchHit,
  type SearchTerm,
  type Snippet,
  type StatementBody,
  bodiesOf,
} from "../../record/index.ts"
import { notedDocuments, termsOver, type NotedDocument } from "../leaving/index.ts"
import { staleOf } from "../stale.ts"

/** These hits, in their order: a few queries, however many there are. */
export async function hitViews(
  record: RecordTransaction,
  process: ProcessId,
  hits: readonly SearchHit[],
  terms: readonly SearchTerm[],
): Promise<readonly SearchHitView[]> {
  const entries = hits.map(({ entry }) => entry)
  const grounds = await groundsOf(record, process, entries)
  const documents = await notedDocuments(record, process, [...entries, ...grounds.values()])
  const names = await speakerNames(record, process, entries)
  const stale = await staleOf(record, process, entries)
  return hits.flatMap((hit) =>
    hit.entry.content.kind === "held"
      ? [
          {
            ...hitView(hit, hit.entry.content.body, { grounds, documents, names, terms }),
            ...optional("stale", stale.get(hit.entry.item)),
          },
        ]
      : [],
  )
}

interface Known {
  readonly grounds: ReadonlyMap<ItemId, Entry>
  readonly documents: ReadonlyMap<DocumentId, NotedDocument>
  readonly names: ReadonlyMap<ItemId, string>
  readonly terms: readonly SearchTerm[]
}

function hitView(hit: SearchHit, body: Body, known: Known): SearchHitView {
  const { item, kind, standing, recordedAt } = hit.entry
  const { snippet, at } = shownOf(hit, body, known.terms)
  const sentence = sentenceOf(item, body, known, at)
  const terms = termsOver(body, known.documents)
  return {
    item,
    kind,
    standing,
    ...optional("title", titleOf(body)),
    speakers: body.kind === "statement" ? speakersOf(body, known.names) : [],
    ...(terms === "on-record" ? {} : { terms }),
    snippet: { text: snippet.text, marks: snippet.marks, cut: snippet.cut },
    ...optional("sentence", sentence),
    day: sentence?.date ?? dayOf(recordedAt),
  }
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [k in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: V }

/**
 * A document's piece of text with its place; else the part of the entry that was found, a
 * statement's own words before all.
 */
function shownOf(
  { passage }: SearchHit,
  body: Body,
  terms: readonly SearchTerm[],
): { readonly snippet: Snippet; readonly at: Span | undefined } {
  if (passage === undefined) return { snippet: entrySnippet(body, terms), at: undefined }
  const snippet = snippetOf(passage.text, terms)
  const [first] = snippet.marks
  const start = passage.start + snippet.start
  return {
    snippet: {
      ...snippet,
      cut: {
        before: snippet.cut.before || passage.start > 0,
        after: snippet.cut.after || codePointLength(passage.text) === PIECE,
      },
    },
    at: first === undefined ? undefined : { start: start + first.start, end: start + first.end },
  }
}

function entrySnippet(body: Body, terms: readonly SearchTerm[]): Snippet {
  const snippets = searchParts(body).map(({ text }) => snippetOf(text, terms))
  const best =
    body.kind === "statement" ? undefined : snippets.find(({ marks }) => marks.length > 0)
  return best ?? snippets[0] ?? snippetOf("", [])
}

function titleOf(body: Body): string | undefined {
  const titled =
    body.kind === "document" ||
    body.kind === "process" ||
    body.kind === "letter" ||
    body.kind === "text" ||
    body.kind === "agreement" ||
    body.kind === "issue" ||
    body.kind === "office"
  if (titled) return body.title
  if (body.kind === "actor" || body.kind === "name") return body.name
  if (body.kind === "version") return body.label
  return undefined
}

/** Its own document, or the one of the first thing that it rests on. */
function sentenceOf(
  item: ItemId,
  body: Body,
  { grounds, documents }: Known,
  at: Span | undefined,
): SearchHitView["sentence"] {
  const [own] = linksOf(body).documents
  if (own !== undefined)
    return placeIn(own, documents, body.kind === "document" ? undefined : item, at)
  for (const ground of restsOn(body)) {
    const entry = grounds.get(ground)
    const [version] = entry?.content.kind === "held" ? linksOf(entry.content.body).documents : []
    if (version !== undefined)
      return placeIn(version, documents, entry?.kind === "document" ? undefined : ground, undefined)
  }
  return undefined
}

function placeIn(
  version: DocumentId,
  documents: Known["documents"],
  item: ItemId | undefined,
  at: Span | undefined,
): SearchHitView["sentence"] {
  const document = documents.get(version)
  if (document === undefined) return undefined
  const { title, date } = document.body
  return {
    document: document.item,
    version,
    title,
    ...optional("date", date as Day | undefined),
    ...optional("item", item),
    ...optional("at", at),
  }
}

async function groundsOf(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<ReadonlyMap<ItemId, Entry>> {
  const items = [
    ...new Set(
      entries.flatMap(({ content }) =>
        content.kind === "held" && linksOf(content.body).documents.length === 0
          ? restsOn(content.body)
          : [],
      ),
    ),
  ]
  const found = items.length === 0 ? [] : await record.current({ process, items })
  return new Map(found.map((entry) => [entry.item, entry]))
}

async function speakerNames(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<ReadonlyMap<ItemId, string>> {
  const items = [
    ...new Set(
      bodiesOf("statement", entries).flatMap(({ body }) =>
        body.speakers.flatMap(({ actor }) => actor ?? []),
      ),
    ),
  ]
  const found =
    items.length === 0
      ? []
      : bodiesOf("actor", await record.current({ process, kinds: ["actor"], items }))
  return new Map(found.map(({ entry, body }) => [entry.item, body.name]))
}

function speakersOf(
  { speakers }: StatementBody,
  names: ReadonlyMap<ItemId, string>,
): SearchHitView["speakers"] {
  return speakers.map(({ actor, anchor }) => {
    const name =
      (actor === undefined ? undefined : names.get(actor)) ?? anchor?.exact ?? "somebody unknown"
    return actor === undefined ? { name } : { actor, name }
  })
}
