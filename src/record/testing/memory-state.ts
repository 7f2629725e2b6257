/** A record in memory: the same links and contents that a database would hold, as plain lists. */

import type { CompartmentId, EntryId, Instant, PersonId, ProcessId } from "../../base/index.ts"
import { foldedName, namesOf } from "../names.ts"
import { GENESIS, type WriteLink } from "../history.ts"
import { linksOf, type Links } from "../links.ts"
import { newestEntries } from "../fold.ts"
import type { Body } from "../kinds/index.ts"
import type { Entry } from "../types.ts"
import type { EntryQuery } from "../ports.ts"
import type { HistoryRow } from "../verify.ts"
import { entryOf, readEntryContent, type ChainEnd } from "../chain.ts"

export interface MemoryState {
  readonly members: ReadonlyMap<CompartmentId, ReadonlySet<PersonId>>
  readonly processes: ReadonlyMap<ProcessId, CompartmentId>
  readonly chains: ReadonlyMap<CompartmentId, MemoryChain>
}

export interface MemoryChain {
  readonly end: ChainEnd
  readonly rows: readonly HistoryRow[]
}

export const emptyState: MemoryState = {
  members: new Map(),
  processes: new Map(),
  chains: new Map(),
}

export const emptyChain = (compartment: CompartmentId): MemoryChain => ({
  end: { compartment, seq: 0, hash: GENESIS, recordedAt: "" as Instant },
  rows: [],
})

/** The state with this compartment's chain in the place of the former. */
export const withChain = (state: MemoryState, chain: MemoryChain): MemoryState => ({
  ...state,
  chains: new Map([...state.chains, [chain.end.compartment, chain]]),
})

/** An entry with the number of its link. */
export interface Numbered {
  readonly entry: Entry
  readonly seq: number
}

/** All entries of these compartments as they are told today, oldest first. */
export function numberedEntries(
  state: MemoryState,
  compartments: readonly CompartmentId[],
): readonly Numbered[] {
  return compartments
    .flatMap((compartment) => {
      const rows = state.chains.get(compartment)?.rows ?? []
      const tombstones = new Map(
        rows.flatMap(({ link }) => (link.act === "destroy" ? [[link.target, link] as const] : [])),
      )
      return rows.flatMap((row) =>
        isWrite(row.link)
          ? [
              {
                seq: row.link.seq,
                entry: told(row.link, row.content?.text, tombstones.get(row.link.seq)),
              },
            ]
          : [],
      )
    })
    .sort(oldestFirst)
}

/**
 * The newest entry of each item that the query matches, in the query's order, of all entries,
 * oldest first.
 */
export function matching(all: readonly Entry[], query: EntryQuery): readonly Entry[] {
  const found = newestEntries(all, query.asOf).filter((entry) => matches(entry, query))
  if (query.newest === undefined && query.before === undefined) return found
  const age = new Map(all.map(({ id }, index) => [id, index]))
  const earlier =
    query.before === undefined
      ? found
      : earlierThan(query.before, found, { all, age, within: query.process })
  return query.newest === undefined
    ? earlier
    : [...earlier]
        .sort((a, b) => (age.get(b.id) ?? 0) - (age.get(a.id) ?? 0))
        .slice(0, query.newest)
}

interface Ages {
  readonly all: readonly Entry[]
  readonly age: ReadonlyMap<EntryId, number>
  readonly within: ProcessId | undefined
}

function earlierThan(
  entry: EntryId,
  found: readonly Entry[],
  { all, age, within }: Ages,
): readonly Entry[] {
  const before = all.find(({ id }) => id === entry)
  if (before === undefined) return []
  return found.filter(
    ({ id, compartment }) =>
      (within === undefined || compartment === before.compartment) &&
      (age.get(id) ?? 0) < (age.get(before.id) ?? 0),
  )
}

/** What an entry refers to; nothing once it is destroyed. */
export const linksOfEntry = ({ content }: Entry): Links =>
  content.kind === "held" ? linksOf(content.body) : { documents: [], items: [] }

const isWrite = (link: HistoryRow["link"]): link is WriteLink => link.act === "write"

function told(
  link: WriteLink,
  text: string | undefined,
  tombstone: { readonly recordedAt: Instant; readonly because: string } | undefined,
): Entry {
  if (text === undefined)
    return entryOf(
      link,
      {
        kind: "destroyed",
        at: tombstone?.recordedAt ?? link.recordedAt,
        because: tombstone?.because ?? "",
      },
      undefined,
    )
  const { content, because } = readEntryContent(text)
  return entryOf(link, content, because)
}

const oldestFirst = (a: Numbered, b: Numbered): number =>
  compare(a.entry.recordedAt, b.entry.recordedAt) ||
  compare(a.entry.compartment, b.entry.compartment) ||
  a.seq - b.seq

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function matches(entry: Entry, query: EntryQuery): boolean {
  const { documents, items } = linksOfEntry(entry)
  const wanted = <T>(all: readonly T[] | undefined, one: T): boolean =>
    all === undefined || all.includes(one)
  return (
    (query.process === undefined || entry.process === query.process) &&
    wanted(query.kinds, entry.kind) &&
    wanted(query.standings, entry.standing) &&
    wanted(query.items, entry.item) &&
    (query.document === undefined || documents.includes(query.document)) &&
    (query.documents === undefined || query.documents.some((each) => documents.includes(each))) &&
    (query.refersTo === undefined ||
      items.some(
        ({ item, role }) => item === query.refersTo && (query.refersAs ?? role) === role,
      )) &&
    (query.refersToAny === undefined ||
      items.some(
        ({ item, role }) =>
          query.refersToAny?.includes(item) === true && (query.refersAs ?? role) === role,
      )) &&
    (query.names === undefined ||
      (entry.content.kind === "held" && called(entry.content.body, query.names))) &&
    (query.dateKinds === undefined ||
      (entry.content.kind === "held" &&
        entry.content.body.kind === "date" &&
        query.dateKinds.includes(entry.content.body.dateKind)))
  )
}

function called(body: Body, names: readonly string[]): boolean {
  const wanted = new Set(names.map(foldedName))
  return namesOf(body).some((name) => wanted.has(name))
}
