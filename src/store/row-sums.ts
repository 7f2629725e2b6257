/**
 * Sums of keyed hashes over rows that are made from entries: as they should be, worked out here; as
 * they are, in SQL.
 */

import { sql, type RawBuilder } from "kysely"
import type { WordPlaces } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { keyedHasher, type KeyedHasher } from "./keyed-hash.ts"
import type { FoundWords, SearchRow } from "./search-rows.ts"
import { sortOf } from "./search-sorts.ts"

/** Tables that are compared so. */
export const SUMMED = ["link", "search_entry", "search_place"] as const
export type Summed = (typeof SUMMED)[number]

/** Rows of so many links are added up together; one, to find which link differs. */
export interface Grain {
  readonly links: number
}
/**
 * So many that few sums travel, and so few that the links behind one sum are soon looked at one by
 * one.
 */
export const COARSE: Grain = { links: 1_024 }
export const FINE: Grain = { links: 1 }

/** The key of one comparison, of 62 bits. */
export interface SumKey {
  readonly hi: number
  readonly lo: number
}

/** A key from a secret that nobody can guess. */
export function sumKey(secret: string): SumKey {
  const bytes = Buffer.from(secret, "base64url")
  return { hi: bytes.readUInt32BE(0) >>> 2, lo: bytes.readUInt32BE(4) }
}

const keyText = ({ hi, lo }: SumKey): string => String((BigInt(hi) << 32n) | BigInt(lo))

/** By the number of the group of links. */
export type Sums = ReadonlyMap<number, bigint>

/** Adds up rows as they should be. */
export interface SumMaker {
  links(seq: number, links: readonly (readonly [role: string, target: string])[]): void
  searched(row: SearchRow): void
  /** Words of the text that was kept at this link: their places in it are kept too. */
  worded(seq: number, words: FoundWords): void
  sums(): Readonly<Record<Summed, Sums>>
}

interface Sum {
  hi: number
  lo: number
}

/** A maker of the sums that these rows have under this key. */
export function sumMaker(key: SumKey, { links: size }: Grain): SumMaker {
  const hasher = keyedHasher()
  const all: Record<Summed, Map<number, Sum>> = {
    link: new Map(),
    search_entry: new Map(),
    search_place: new Map(),
  }
  const sumAt = (table: Summed, seq: number): Sum => {
    const group = Math.floor(seq / size)
    const held = all[table].get(group) ?? { hi: 0, lo: 0 }
    all[table].set(group, held)
    return held
  }
  return {
    links: (seq, links) => {
      if (links.length === 0) return
      const sum = sumAt("link", seq)
      for (const [role, target] of links) {
        hasher.text(`${role} ${target}`, key.hi ^ seq, key.lo)
        add(sum, hasher)
      }
    },
    searched: (row) => {
      hasher.text(entryText(row), key.hi ^ row.seq, key.lo)
      add(sumAt("search_entry", row.seq), hasher)
      if (row.words.size > 0)
        addWords(sumAt("search_place", row.seq), hasher, key, { ...row, long: false })
    },
    worded: (seq, words) => {
      if (words.length === 0) return
      addWords(sumAt("search_place", seq), hasher, key, {
        seq,
        kind: "keep",
        standing: "admitted",
        words,
        long: true,
      })
    },
    sums: () => ({
      link: totals(all.link),
      search_entry: totals(all.search_entry),
      search_place: totals(all.search_place),
    }),
  }
}

interface Worded extends Pick<SearchRow, "seq" | "kind" | "standing"> {
  readonly words: Iterable<readonly [string, WordPlaces]>
  readonly long: boolean
}

function addWords(
  sum: Sum,
  hasher: KeyedHasher,
  key: SumKey,
  { seq, kind, standing, words, long }: Worded,
): void {
  const [hi, sort] = [key.hi ^ seq, sortOf(kind, standing)]
  for (const [word, { weight, at, starts }] of words) {
    const lo = key.lo ^ (weight << 16) ^ sort
    hasher.numbers(at, hi, lo)
    let [placeHi, placeLo] = [hasher.hi, hasher.lo]
    if (long) {
      hasher.numbers(starts, hi, lo)
      placeHi ^= hasher.hi
      placeLo ^= hasher.lo
    }
    hasher.text(word, placeHi, placeLo)
    add(sum, hasher)
  }
}

function add(sum: Sum, { hi, lo }: KeyedHasher): void {
  const low = sum.lo + lo
  sum.lo = low % 0x1_0000_0000
  sum.hi = (sum.hi + hi + (low > sum.lo ? 1 : 0)) % 0x1_0000_0000
}

const totals = (sums: ReadonlyMap<number, Sum>): Sums =>
  new Map([...sums].map(([group, { hi, lo }]) => [group, (BigInt(hi) << 32n) | BigInt(lo)]))

/** A field that is not there; no field is written so. */
const ABSENT = "-"

const entryText = ({
  process,
  item,
  kind,
  standing,
  version,
  terms,
  stance,
  day,
}: SearchRow): string =>
  [process, item, kind, standing, version, terms, stance, day]
    .map((field) => field ?? ABSENT)
    .join(" ")

const ENTRY_FIELDS = [
  ...["process", "item", "kind", "standing"].map((column) => `t.${column}`),
  ...["version", "terms", "stance", "day::text"].map(
    (column) => `coalesce(t.${column}, '${ABSENT}')`,
  ),
]

/**
 * The same texts and keys in SQL: the key, with the link's number; of a word's place with its
 * weight and sort as well.
 */
const HASH: Readonly<Record<Summed, (key: string) => string>> = {
  link: (key) => `hashtextextended(t.role || ' ' || t.target, ${key})`,
  search_entry: (key) => `hashtextextended(${ENTRY_FIELDS.join(" || ' ' || ")}, ${key})`,
  search_place: (key) => placeHash(`(${key} # (t.weight::bigint << 16) # t.sort)`),
}

const placeHash = (key: string): string =>
  `hashtextextended(t.word, hash_array_extended(t.nth, ${key}) # ` +
  `coalesce(hash_array_extended(t.starts, ${key}), 0))`

export interface Stretch {
  readonly compartment: string
  readonly from: number
  readonly to: number
}

/**
 * The sums that a table's rows have now, of the links in this stretch; all columns that may be
 * empty count as such.
 */
export async function sumsKept(
  database: Database,
  table: Summed,
  key: SumKey,
  grain: Grain,
  within: { readonly compartment: string } | Stretch,
): Promise<Sums> {
  const hash = sql.raw(HASH[table](`(${keyText(key)}::bigint # (t.seq << 32))`))
  const { rows } = await sql<{ group: number; sum: string | null }>`
    select t.seq / ${sql.lit(grain.links)} as group, sum(${hash}) as sum
    from parley.${sql.raw(table)} t
    where t.compartment = ${within.compartment} ${stretchOf(within)} group by 1`.execute(database)
  return new Map(
    rows.map(({ group, sum }) => [group, sum === null ? -1n : BigInt.asUintN(64, BigInt(sum))]),
  )
}

const stretchOf = (within: { readonly compartment: string } | Stretch): RawBuilder<unknown> =>
  "from" in within ? sql`and t.seq between ${within.from} and ${within.to}` : sql``

/** The first group whose sums differ, in either direction; undefined where none does. */
export function firstDifference(made: Sums, kept: Sums): number | undefined {
  const differing = [...new Set([...made.keys(), ...kept.keys()])].filter(
    (group) => (made.get(group) ?? 0n) !== (kept.get(group) ?? 0n),
  )
  return differing.length === 0 ? undefined : Math.min(...differing)
}
