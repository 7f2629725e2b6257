/**
 * What is kept of an entry or a text so that it can be found: made from its content alone,
 * destroyed with it.
 */

import { sql, type RawBuilder } from "kysely"
import { placeMap, type Instant, type PlaceMap } from "../base/index.ts"
import {
  longWordIndex,
  IN_TEXT,
  searchParts,
  stemOf,
  wordIndex,
  type Body,
  type WordIndex,
  type WordPlaces,
} from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import { PLANNED_ONCE } from "./planned.ts"
import { sortOf } from "./search-sorts.ts"

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
  /** The entry's own id; undefined for a text. */
  readonly id: string | undefined
  /** The entry that this one takes the place of. */
  readonly supersedes: string | undefined
  readonly words: WordIndex
}

/** What an entry's row needs besides its body. */
export interface SearchedEntry extends Pick<
  SearchRow,
  "seq" | "id" | "process" | "item" | "standing" | "supersedes"
> {
  readonly recordedAt: Instant
}

/** The row of an entry with this body. */
export const searchRowOf = (entry: SearchedEntry, body: Body): SearchRow => ({
  seq: entry.seq,
  id: entry.id,
  process: entry.process,
  item: entry.item,
  standing: entry.standing,
  supersedes: entry.supersedes,
  kind: body.kind,
  version: body.kind === "document" ? body.version : undefined,
  terms: termsOf(body),
  stance: stanceOf(body),
  day: dayOf(body) ?? entry.recordedAt.slice(0, 10),
  words: wordIndex(searchParts(body)),
})

/** The row of a document's text, whose words are kept apart (see `textWordInsert`). */
export const searchRowOfText = (
  place: Pick<SearchRow, "seq" | "process"> & { readonly recordedAt: Instant },
  version: string,
): SearchRow => ({
  seq: place.seq,
  id: undefined,
  process: place.process,
  item: version,
  kind: "keep",
  standing: "admitted",
  version,
  terms: undefined,
  stance: undefined,
  day: place.recordedAt.slice(0, 10),
  supersedes: undefined,
  words: new Map(),
})

/**
 * Some words of a text, each column as the database writes an array: a million of them are then a
 * few texts, and not a million things.
 */
export interface PackedWords {
  readonly words: string
  readonly weights: string
  readonly nth: string
  /** Places in code points. */
  readonly starts: string
  /** Those of the words that are not their own stem, with their stems. */
  readonly stemmed: { readonly stems: string; readonly words: string }
}

/** Words with where each stands, in code points. */
export type FoundWords = readonly (readonly [string, WordPlaces])[]

/**
 * A text's words, some at a time. A long one is worked through in stretches, between which others
 * get their turn.
 */
export async function* wordsOfText({
  text,
}: Pick<SourceDocument, "text">): AsyncGenerator<FoundWords, undefined> {
  const places = placeMap(text)
  for (const some of longWordIndex({ text, weight: IN_TEXT })) {
    if (some.length > 0)
      yield some.map(([word, found]) => [word, inCodePoints(found, places)] as const)
    await pause()
  }
  return undefined
}

const inCodePoints = (found: WordPlaces, places: PlaceMap): WordPlaces => ({
  ...found,
  starts: found.starts.map((start) => places.toCodePoint(start)),
})

/** Some words, packed as they are inserted. */
export function packed(some: FoundWords): PackedWords {
  const stemmed = some
    .map(([word]) => ({ word, stem: stemOf(word) }))
    .filter(({ word, stem }) => word !== stem)
  return {
    words: textArray(some.map(([word]) => word)),
    weights: `{${some.map(([, { weight }]) => weight).join()}}`,
    nth: textArray(some.map(([, { at }]) => `{${at.join()}}`)),
    starts: textArray(some.map(([, { starts }]) => `{${starts.join()}}`)),
    stemmed: {
      stems: textArray(stemmed.map(({ stem }) => stem)),
      words: textArray(stemmed.map(({ word }) => word)),
    },
  }
}

/** An array of texts as PostgreSQL reads it. */
const textArray = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join()}}`

/** Inserts some words of a text that stands at this place of a compartment's history. */
export function textWordInsert(
  { words, weights, nth, starts, stemmed }: PackedWords,
  { compartment, seq }: { readonly compartment: string; readonly seq: number },
): RawBuilder<unknown> {
  return sql`${PLANNED_ONCE}with worded as (
      insert into parley.search_word (compartment, stem, word)
      select ${compartment}, * from unnest(${stemmed.stems}::text[], ${stemmed.words}::text[])
      on conflict do nothing
    ) insert into parley.search_place (compartment, seq, word, weight, sort, nth, starts)
    select ${compartment}, ${seq}::bigint, word, weight,
    ${sortOf("keep", "admitted")}::smallint, nth::integer[], starts::integer[]
    from unnest(${words}::text[], ${weights}::smallint[], ${nth}::text[],
    ${starts}::text[]) as p (word, weight, nth, starts)`
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

const termsOf = (body: Body): string | undefined =>
  body.kind === "statement" || body.kind === "note" ? body.terms : undefined

/** A stance, or what a statement's own act comes to. */
function stanceOf(body: Body): string | undefined {
  if (body.kind === "corroboration") return body.stance
  return body.kind === "statement" ? STANCE_OF_ACT[body.act] : undefined
}

const STANCE_OF_ACT: Readonly<Partial<Record<string, string>>> = {
  confirm: "confirms",
  deny: "denies",
  decline: "declines",
}

const dayOf = (body: Body): string | undefined =>
  body.kind === "document" ? body.date : body.kind === "note" ? body.day : undefined

/**
 * Parts of one statement: they insert these rows and end what they supersede. The rows are of one
 * compartment, in order.
 */
export function searchInserts(
  rows: readonly SearchRow[],
  compartment: string,
): readonly RawBuilder<unknown>[] {
  if (rows.length === 0) return []
  return [
    sql`searched as (${entryInsert(rows, compartment)})`,
    sql`ended as (${endingInsert(rows, compartment)})`,
    sql`worded as (${wordInsert(rows, compartment)})`,
    sql`placed as (${placeInsert(rows, compartment)})`,
  ]
}

function entryInsert(rows: readonly SearchRow[], compartment: string): RawBuilder<unknown> {
  const column = <N extends keyof SearchRow>(name: N): (SearchRow[N] | null)[] =>
    rows.map((row) => row[name] ?? null)
  return sql`
    insert into parley.search_entry (compartment, seq, process, item, kind, standing, version,
    terms, stance, day)
    select ${compartment}, * from unnest(
      ${column("seq")}::bigint[], ${column("process")}::text[], ${column("item")}::text[],
      ${column("kind")}::text[], ${column("standing")}::text[],
      ${column("version")}::text[], ${column("terms")}::text[], ${column("stance")}::text[],
      ${column("day")}::date[])`
}

/**
 * What these take the place of: entries of earlier calls by the history, which does not show those
 * of this call yet.
 */
function endingInsert(rows: readonly SearchRow[], compartment: string): RawBuilder<unknown> {
  const here = new Map(rows.map(({ id, seq }) => [id, seq]))
  const endings = rows.flatMap(({ supersedes, seq }) =>
    supersedes === undefined ? [] : [{ id: supersedes, seq: here.get(supersedes), until: seq }],
  )
  const earlier = endings.filter(({ seq }) => seq === undefined)
  const ended = endings.flatMap(({ seq, until }) => (seq === undefined ? [] : [{ seq, until }]))
  return sql`
    insert into parley.search_ended (compartment, seq, until)
    select ${compartment}, h.seq, n.until from unnest(${earlier.map(({ id }) => id)}::text[],
    ${earlier.map(({ until }) => until)}::bigint[]) as n (id, until)
      join parley.history h on h.compartment = ${compartment} and h.id = n.id
    union all select ${compartment}, seq, until
    from unnest(${ended.map(({ seq }) => seq)}::bigint[],
${ended.map(({ until }) => until)}::bigint[]) as n (seq, until)`
}

function wordInsert(rows: readonly SearchRow[], compartment: string): RawBuilder<unknown> {
  const words = [...new Set(rows.flatMap((row) => [...row.words.keys()]))]
    .map((word) => ({ word, stem: stemOf(word) }))
    .filter(({ word, stem }) => word !== stem)
  return sql`
    insert into parley.search_word (compartment, stem, word)
    select ${compartment}, * from unnest(${words.map(({ stem }) => stem)}::text[],
    ${words.map(({ word }) => word)}::text[]) on conflict do nothing`
}

function placeInsert(rows: readonly SearchRow[], compartment: string): RawBuilder<unknown> {
  // Of an entry only which of its words they are is kept.
  const places = rows.flatMap(({ seq, kind, standing, words }) =>
    [...words].map(([word, { weight, at }]) => ({
      seq,
      word,
      weight,
      sort: sortOf(kind, standing),
      nth: `{${at.join()}}`,
    })),
  )
  return sql`
    insert into parley.search_place (compartment, seq, word, weight, sort, nth)
    select ${compartment}, seq, word, weight, sort, nth::integer[] from unnest(
      ${places.map(({ seq }) => seq)}::bigint[], ${places.map(({ word }) => word)}::text[],
      ${places.map(({ weight }) => weight)}::smallint[],
${places.map(({ sort }) => sort)}::smallint[],
      ${places.map(({ nth }) => nth)}::text[]) as p (seq, word, weight, sort, nth)`
}
