/** Searching a record in memory: every entry looked at, by the rules as they are stated. */

import { placeMap, type DocumentId, type ItemId } from "../../base/index.ts"
import {
  bestPlace,
  IN_TEXT,
  PIECE,
  PIECE_LEAD,
  searchParts,
  searchScore,
  wordIndex,
  type SearchFound,
  type SearchHit,
  type SearchQuery,
} from "../search/index.ts"
import { linksOf } from "../links.ts"
import { newestEntries } from "../fold.ts"
import type { Body } from "../kinds/index.ts"
import type { Entry } from "../types.ts"
import type { SourceDocument } from "../../sources/index.ts"

/**
 * What there is to be searched: one process's entries, oldest first, and the texts of its
 * documents.
 */
export interface Searched {
  readonly entries: readonly Entry[]
  readonly texts: ReadonlyMap<DocumentId, SourceDocument>
}

interface Found extends SearchHit {
  readonly age: number
}

/** See the port's contract. */
export function searchMemory({ entries, texts }: Searched, query: SearchQuery): SearchFound {
  const ages = new Map(entries.map(({ id }, age) => [id, age]))
  const newest = newestEntries(entries, query.asOf)
  const fits = filterOf(newest, query)
  const found = newest
    .filter((entry) => entry.kind !== "reading" || query.terms.length === 0)
    .flatMap((entry): readonly Found[] => {
      if (entry.content.kind !== "held" || !fits(entry, entry.content.body)) return []
      const hit = hitOf(entry, entry.content.body, texts, query)
      return hit === undefined ? [] : [{ ...hit, age: ages.get(entry.id) ?? 0 }]
    })
  const kinds = [...new Set(found.map(({ entry }) => entry.kind))].sort()
  const best = (kind: string): readonly Found[] =>
    found
      .filter(({ entry }) => entry.kind === kind)
      .sort((a, b) => b.score - a.score || b.age - a.age)
      .slice(0, query.limit)
  return {
    hits: kinds.flatMap(best).map(({ entry, score, passage }) => ({ entry, score, passage })),
    counts: kinds.map((kind) => ({
      kind,
      count: found.filter(({ entry }) => entry.kind === kind).length,
    })),
  }
}

function hitOf(
  entry: Entry,
  body: Body,
  texts: Searched["texts"],
  { terms }: SearchQuery,
): SearchHit | undefined {
  if (terms.length === 0) return { entry, score: 0, passage: undefined }
  const own = searchScore(wordIndex(searchParts(body)), terms)
  const text = body.kind === "document" ? texts.get(body.version)?.text : undefined
  const index = wordIndex(text === undefined ? [] : [{ text, weight: IN_TEXT }])
  const inText = text === undefined ? undefined : searchScore(index, terms)
  if (own === undefined && inText === undefined) return undefined
  const places = placeMap(text ?? "")
  const start = Math.max(0, places.toCodePoint(bestPlace(index, terms)) - PIECE_LEAD)
  const passage =
    inText === undefined
      ? undefined
      : { start, text: places.slice({ start, end: Math.min(places.length, start + PIECE) }) }
  return { entry, score: Math.max(own ?? 0, inText ?? 0), passage }
}

type Fits = (entry: Entry, body: Body) => boolean

function filterOf(newest: readonly Entry[], query: SearchQuery): Fits {
  const { kinds, standings, by, about, under } = query
  const items = (
    wanted: readonly ItemId[] | undefined,
    body: Body,
    roles: readonly string[],
  ): boolean =>
    linksOf(body).items.some(
      ({ item, role }) => roles.includes(role) && wanted?.includes(item) === true,
    )
  const documents = (wanted: readonly DocumentId[], body: Body): boolean =>
    linksOf(body).documents.some((each) => wanted.includes(each))
  const termsOf = (body: Body): string | undefined =>
    body.kind === "statement" || body.kind === "note" ? body.terms : undefined
  const [inDays, takes] = [daysOf(newest, query), stancesOf(newest, query)]
  return (entry, body) =>
    (kinds === undefined || kinds.includes(entry.kind)) &&
    (standings === undefined || standings.includes(entry.standing)) &&
    (by === undefined || by.includes(entry.item) || items(by, body, ["by"])) &&
    (about === undefined ||
      about.items.includes(entry.item) ||
      about.among.includes(entry.item) ||
      items(about.items, body, ["by", "about", "rests"])) &&
    (under === undefined ||
      (termsOf(body) === under.own && !documents(under.stricter, body)) ||
      ((termsOf(body) === undefined || under.laxer.some((each) => each === termsOf(body))) &&
        documents(under.noted, body))) &&
    inDays(entry, body) &&
    takes(entry, body)
}

function stancesOf(newest: readonly Entry[], { stance }: SearchQuery): Fits {
  if (stance === undefined) return () => true
  const on = new Set(
    newest.flatMap(({ standing, content }) =>
      (standing === "draft" || standing === "admitted") &&
      content.kind === "held" &&
      content.body.kind === "corroboration" &&
      content.body.stance === stance
        ? [content.body.statement]
        : [],
    ),
  )
  const acts: Readonly<Partial<Record<string, string>>> = {
    confirm: "confirms",
    deny: "denies",
    decline: "declines",
  }
  return ({ item }, body) =>
    on.has(item) ||
    (body.kind === "corroboration" && body.stance === stance) ||
    (body.kind === "statement" && acts[body.act] === stance)
}

function daysOf(newest: readonly Entry[], { from, to }: SearchQuery): Fits {
  const dayOf = ({ recordedAt }: Entry, body: Body): string =>
    (body.kind === "document" ? body.date : body.kind === "note" ? body.day : undefined) ??
    recordedAt.slice(0, 10)
  const within = (day: string): boolean => (from ?? "") <= day && day <= (to ?? "9999-12-31")
  const dated = new Set(
    newest.flatMap((entry) =>
      entry.content.kind === "held" &&
      entry.content.body.kind === "document" &&
      within(dayOf(entry, entry.content.body))
        ? [entry.content.body.version]
        : [],
    ),
  )
  return (entry, body) => {
    const { documents } = linksOf(body)
    return documents.length === 0
      ? within(dayOf(entry, body))
      : documents.some((each) => dated.has(each))
  }
}
