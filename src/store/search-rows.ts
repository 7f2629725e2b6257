/** What is kept of an entry or a text so that it can be found: made from its content alone, destroyed with it. */

import { sql, type RawBuilder } from "kysely"
import { placeMap, type Instant } from "../base/index.ts"
import { longWordIndex, IN_TEXT, searchParts, stemOf, wordIndex, type Body, type WordIndex } from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"

/** One row of `search_entry`, with its words. */
export interface SearchRow {
  readonly seq: number
  readonly process: string
  readonly item: string
  readonly kind: string
  readonly standing: string
  readonly version: string | undefined
  readonly terms: string | undefined
  readonly stance: string | undefined
  readonly day: string
  /** The entry that this one takes the place of. */
  readonly supersedes: string | undefined
  readonly words: WordIndex
  /** Whether places in the text are kept too. */
  readonly long: boolean
}

/** What an entry's row needs besides its body. */
export interface SearchedEntry extends Pick<SearchRow, "seq" | "process" | "item" | "standing" | "supersedes"> { readonly recordedAt: Instant }

/** The row of an entry with this body. */
export const searchRowOf = (entry: SearchedEntry, body: Body): SearchRow => ({
  seq: entry.seq, process: entry.process, item: entry.item, standing: entry.standing, supersedes: entry.supersedes, kind: body.kind,
  version: body.kind === "document" ? body.version : undefined, terms: termsOf(body), stance: stanceOf(body),
  day: dayOf(body) ?? entry.recordedAt.slice(0, 10), words: wordIndex(searchParts(body)), long: false,
})

/** The row of a document's text. */
export const searchRowOfText = (place: Pick<SearchRow, "seq" | "process"> & { readonly recordedAt: Instant }, version: string, words: WordIndex): SearchRow => ({
  seq: place.seq, process: place.process, item: version, kind: "keep", standing: "admitted", version, terms: undefined, stance: undefined,
  day: place.recordedAt.slice(0, 10), supersedes: undefined, words, long: true,
})

/** A text's words, places in code points. A long one is worked through in stretches, between which others get their turn. */
export async function wordsOfText({ text }: Pick<SourceDocument, "text">): Promise<WordIndex> {
  const index = await longWordIndex({ text, weight: IN_TEXT }, pause)
  if (!/[\ud800-\udfff]/.test(text)) return index
  const places = placeMap(text)
  return new Map([...index].map(([word, found]) => [word, { ...found, starts: found.starts.map((start) => places.toCodePoint(start)) }]))
}

const pause = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

const termsOf = (body: Body): string | undefined => body.kind === "statement" || body.kind === "note" ? body.terms : undefined

/** A stance, or what a statement's own act comes to. */
function stanceOf(body: Body): string | undefined {
  if (body.kind === "corroboration") return body.stance
  return body.kind === "statement" ? STANCE_OF_ACT[body.act] : undefined
}

const STANCE_OF_ACT: Readonly<Partial<Record<string, string>>> = { confirm: "confirms", deny: "denies", decline: "declines" }

const dayOf = (body: Body): string | undefined => body.kind === "document" ? body.date : body.kind === "note" ? body.day : undefined

/** Parts of one statement: they insert these rows and end what they supersede. The rows are of one compartment, in order. */
export function searchInserts(rows: readonly SearchRow[], compartment: string): readonly RawBuilder<unknown>[] {
  if (rows.length === 0) return []
  return [
    sql`searched as (${entryInsert(rows, compartment)})`, sql`ended as (${endings(rows, compartment)})`, sql`worded as (${wordInsert(rows, compartment)})`,
    sql`placed as (${placeInsert(rows, compartment)})`,
  ]
}

function entryInsert(rows: readonly SearchRow[], compartment: string): RawBuilder<unknown> {
  const column = <N extends keyof SearchRow>(name: N): (SearchRow[N] | null)[] => rows.map((row) => row[name] ?? null)
  const until = endsWithin(rows)
  return sql`
    insert into parley.search_entry (compartment, seq, process, item, kind, standing, version, terms, stance, day, until)
    select ${compartment}, seq, process, item, kind, standing, version, terms, stance, day, coalesce(until, 9223372036854775807) from unnest(
      ${column("seq")}::bigint[], ${column("process")}::text[], ${column("item")}::text[], ${column("kind")}::text[], ${column("standing")}::text[],
      ${column("version")}::text[], ${column("terms")}::text[], ${column("stance")}::text[], ${column("day")}::date[], ${[...until]}::bigint[])
      as r (seq, process, item, kind, standing, version, terms, stance, day, until)`
}

/** The number of the entry that takes each one's place in the same call; null where none does. */
function endsWithin(rows: readonly SearchRow[]): readonly (number | null)[] {
  const next = new Map<string, number>()
  return rows.toReversed().map(({ item, seq }) => {
    const until = next.get(item) ?? null
    next.set(item, seq)
    return until
  }).toReversed()
}

/** Entries of earlier calls that these take the place of; those of the same call are written with their end. */
function endings(rows: readonly SearchRow[], compartment: string): RawBuilder<unknown> {
  const superseding = rows.filter(({ supersedes }) => supersedes !== undefined)
  return sql`
    update parley.search_entry e set until = n.seq
    from unnest(${superseding.map(({ supersedes }) => supersedes ?? null)}::text[], ${superseding.map(({ seq }) => seq)}::bigint[]) as n (id, seq)
      join parley.history h on h.compartment = ${compartment} and h.id = n.id
    where e.compartment = ${compartment} and e.seq = h.seq`
}

function wordInsert(rows: readonly SearchRow[], compartment: string): RawBuilder<unknown> {
  const words = [...new Set(rows.flatMap((row) => [...row.words.keys()]))].map((word) => ({ word, stem: stemOf(word) })).filter(({ word, stem }) => word !== stem)
  return sql`
    insert into parley.search_word (compartment, stem, word)
    select ${compartment}, * from unnest(${words.map(({ stem }) => stem)}::text[], ${words.map(({ word }) => word)}::text[]) on conflict do nothing`
}

function placeInsert(rows: readonly SearchRow[], compartment: string): RawBuilder<unknown> {
  const places = rows.flatMap(({ seq, words, long }) => [...words].map(([word, { weight, at, starts }]) =>
    ({ seq, word, weight, nth: `{${at.join()}}`, starts: long ? `{${starts.join()}}` : null })))
  return sql`
    insert into parley.search_place (compartment, seq, word, weight, nth, starts)
    select ${compartment}, seq, word, weight, nth::integer[], starts::integer[] from unnest(
      ${places.map(({ seq }) => seq)}::bigint[], ${places.map(({ word }) => word)}::text[], ${places.map(({ weight }) => weight)}::smallint[],
      ${places.map(({ nth }) => nth)}::text[], ${places.map(({ starts }) => starts)}::text[]) as p (seq, word, weight, nth, starts)`
}
