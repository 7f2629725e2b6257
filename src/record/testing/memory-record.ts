/** A record kept in memory, for fast tests: it passes the same contract suite as the database. */

import {
  type CompartmentId,
  type DocumentId,
  type ItemId,
  type PersonId,
  type ProcessId,
  failed,
  ok,
} from "../../base/index.ts"
import { historyVerifier, type HistoryRow } from "../verify.ts"
import { leansOn } from "../links.ts"
import type { BodyKind } from "../kinds/index.ts"
import type { Entry, Standing } from "../types.ts"
import type {
  EntryQuery,
  HistoryCheck,
  OnceRequest,
  RecordStore,
  RecordTransaction,
  RoomHead,
  Viewer,
} from "../ports.ts"
import type { ReferenceRole } from "../kinds/field.ts"
import type { SearchFound, SearchQuery } from "../search/index.ts"
import type { SourceDocument } from "../../sources/index.ts"
import { headFault, extendChain, type Act, type KeeperParts } from "../chain.ts"
import { refusal } from "../store-fault.ts"
import { ACCEPTED, BEGAN, JOINED, joinOf } from "../joining.ts"
import {
  emptyChain,
  emptyState,
  linksOfEntry,
  matching,
  numberedEntries,
  withChain,
  type MemoryState,
} from "./memory-state.ts"
import { carriedOut, type CarriedOut } from "./carried-out.ts"
import { searchMemory } from "./memory-search.ts"
import { testWorld } from "./world.ts"

/**
 * An empty record in memory. Transactions run one after the other; a transaction must not begin
 * another.
 */
export const memoryRecord = (parts: KeeperParts = testWorld()): RecordStore =>
  memoryStore(parts).record

/** The same, with the requests that were carried out in it. */
export function memoryStore(parts: KeeperParts): {
  readonly record: RecordStore
  readonly requests: CarriedOut
} {
  let state = emptyState
  const requests = carriedOut()
  let last: Promise<unknown> = Promise.resolve()
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  /** Of what was written since, the first; what was destroyed closes what was answered there. */
  const settle = (
    viewer: Viewer,
    after: MemoryState,
    once: (OnceRequest & { readonly attempt: string }) | undefined,
  ): void => {
    const [grown] = [...after.chains.values()].filter(
      ({ end, rows }) => rows.length > (state.chains.get(end.compartment)?.rows.length ?? 0),
    )
    if (once !== undefined && grown !== undefined)
      requests.carryOut(viewer.person, once, grown.end.compartment, parts.now())
    for (const { end, rows } of after.chains.values())
      if (
        rows
          .slice(state.chains.get(end.compartment)?.rows.length ?? 0)
          .some(({ link }) => link.act === "destroy")
      )
        requests.close(end.compartment, once?.attempt)
    state = after
  }
  const recordFor = (
    once: (OnceRequest & { readonly attempt: string }) | undefined,
  ): RecordStore => ({
    as: (viewer, work) =>
      alone(async () => {
        const transaction = new MemoryTransaction(state, viewer, parts)
        const answer = await work(transaction)
        settle(viewer, transaction.finish(), once)
        return answer
      }),
    onceOnly: (request) => recordFor({ ...request, attempt: parts.secret() }),
    beginProcess: (viewer, entry, process, compartment) =>
      alone(async () => {
        if (state.chains.has(compartment) || state.processes.has(process)) throw refusal()
        const founded = withChain(
          {
            ...state,
            members: new Map([...state.members, [compartment, new Set([viewer.person])]]),
            processes: new Map([...state.processes, [process, compartment]]),
          },
          emptyChain(compartment),
        )
        const transaction = new MemoryTransaction(
          founded,
          { person: viewer.person, compartments: [compartment] },
          parts,
        )
        const written = await transaction.append(process, [entry])
        if (!written.ok || written.value[0] === undefined) throw refusal()
        settle(
          viewer,
          withAct(
            transaction.finish(),
            {
              compartment,
              author: viewer.person,
              act: joinOf({ person: viewer.person, name: undefined }, BEGAN),
            },
            parts,
          ),
          once,
        )
        return written.value[0]
      }),
    viewer: async (person) => ({ person, compartments: memberships(state, person).sort() }),
    joinAll: (people) =>
      alone(async () => {
        for (const compartment of [...state.chains.keys()].sort())
          for (const person of [...new Set(people)].sort())
            state = joined(state, { compartment, person }, parts)
      }),
    verifyHistory: async () =>
      [...state.chains.keys()].sort().map((compartment) => verify(state, compartment, parts)),
    heads: async () =>
      [...state.chains.keys()].sort().map((compartment) => headOf(state, compartment)),
    contained: async (heads) =>
      heads.map(
        ({ compartment, link, hash }) =>
          state.chains.get(compartment)?.rows[link - 1]?.hash === hash,
      ),
    acceptHistory: (person, rooms) =>
      alone(async () => {
        for (const compartment of [...state.chains.keys()].sort())
          state = joined(state, { compartment, person }, parts)
        for (const compartment of [...rooms].sort())
          if (state.chains.has(compartment))
            state = withAct(
              state,
              { compartment, author: person, act: { act: "accept", because: ACCEPTED } },
              parts,
            )
      }),
  })
  return { record: recordFor(undefined), requests }
}

const memberships = (state: MemoryState, person: PersonId): CompartmentId[] =>
  [...state.members].flatMap(([compartment, people]) => (people.has(person) ? [compartment] : []))

/** The state with one more link in this room's history. */
function withAct(
  state: MemoryState,
  {
    compartment,
    author,
    act,
  }: { readonly compartment: CompartmentId; readonly author: PersonId; readonly act: Act },
  parts: KeeperParts,
): MemoryState {
  const chain = state.chains.get(compartment) ?? emptyChain(compartment)
  const { rows, end } = extendChain(chain.end, [act], author, parts)
  return withChain(state, { end, rows: [...chain.rows, ...rows] })
}

function joined(
  state: MemoryState,
  { compartment, person }: { readonly compartment: CompartmentId; readonly person: PersonId },
  parts: KeeperParts,
): MemoryState {
  const members = state.members.get(compartment) ?? new Set()
  if (members.has(person)) return state
  const admitted = {
    ...state,
    members: new Map([...state.members, [compartment, new Set([...members, person])]]),
  }
  return withAct(
    admitted,
    { compartment, author: person, act: joinOf({ person, name: undefined }, JOINED) },
    parts,
  )
}

function headOf(state: MemoryState, compartment: CompartmentId): RoomHead {
  const {
    seq: link,
    hash,
    recordedAt,
  } = (state.chains.get(compartment) ?? emptyChain(compartment)).end
  return { compartment, room: roomOf(state, compartment), link, hash, recordedAt }
}

/** The title of the room's process. */
function roomOf(state: MemoryState, compartment: CompartmentId): string | undefined {
  const titles = numberedEntries(state, [compartment]).flatMap(({ entry: { content } }) =>
    content.kind === "held" && content.body.kind === "process" ? [content.body.title] : [],
  )
  return titles.at(-1)
}

function verify(state: MemoryState, compartment: CompartmentId, parts: KeeperParts): HistoryCheck {
  const chain = state.chains.get(compartment)
  const verifier = historyVerifier(compartment, parts)
  for (const row of chain?.rows ?? []) verifier.take(row)
  return { ...verifier.finish(chain?.end), room: roomOf(state, compartment) }
}

class MemoryTransaction implements RecordTransaction {
  #state: MemoryState
  #over = false
  #failure: { readonly fault: unknown } | undefined
  readonly #viewer: Viewer
  readonly #parts: KeeperParts

  constructor(state: MemoryState, viewer: Viewer, parts: KeeperParts) {
    this.#state = state
    this.#parts = parts
    const member = new Set(memberships(state, viewer.person))
    this.#viewer = {
      person: viewer.person,
      compartments: viewer.compartments.filter((each) => member.has(each)),
    }
  }

  finish(): MemoryState {
    this.#over = true
    if (this.#failure !== undefined) throw this.#failure.fault
    return this.#state
  }

  async append(
    process: ProcessId,
    entries: Parameters<RecordTransaction["append"]>[1],
  ): ReturnType<RecordTransaction["append"]> {
    const compartment = this.#compartmentOf(process)
    if (compartment === undefined) return failed({ kind: "unknown-process", process })
    const heads = new Map(
      matching(this.#entries([compartment]), { items: entries.map(({ item }) => item) }).map(
        (head) => [head.item, head],
      ),
    )
    const fault = headFault(process, entries, heads)
    if (fault !== undefined) return failed(fault)
    const known = new Set(this.#entries([compartment]).map(({ id }) => id))
    const ids = new Set(entries.map(({ id }) => id))
    if (ids.size < entries.length || entries.some(({ id }) => known.has(id))) throw this.#refuse()
    this.#extend(
      compartment,
      entries.map((entry): Act => ({ act: "write", process, entry })),
    )
    return ok(this.#entries([compartment]).filter(({ id }) => ids.has(id)))
  }

  async current(query: EntryQuery): Promise<readonly Entry[]> {
    return matching(this.#entries(), query)
  }

  async counts(query: EntryQuery): ReturnType<RecordTransaction["counts"]> {
    return tally(this.#matching(query), ({ kind, standing }) => [{ kind, standing }])
  }

  async countsByProcess(query: EntryQuery): ReturnType<RecordTransaction["countsByProcess"]> {
    return tally(this.#matching(query), ({ process, kind, standing }) => [
      { process, kind, standing },
    ])
  }

  async countsByDocument(query: EntryQuery): ReturnType<RecordTransaction["countsByDocument"]> {
    return tally(this.#matching(query), (entry) =>
      documentsCounted(entry, query).map((document) => ({
        document,
        kind: entry.kind,
        standing: entry.standing,
      })),
    )
  }

  async mostReferredTo(
    query: EntryQuery,
    role: ReferenceRole,
    limit: number,
  ): ReturnType<RecordTransaction["mostReferredTo"]> {
    const counted = tally(this.#matching(query), (entry) =>
      linksOfEntry(entry).items.flatMap((link) =>
        link.role === role ? [{ item: link.item }] : [],
      ),
    )
    return [...counted]
      .sort((a, b) => b.count - a.count || (a.item < b.item ? -1 : 1))
      .slice(0, limit)
  }

  async search(query: SearchQuery): Promise<SearchFound> {
    const compartment = this.#compartmentOf(query.process)
    if (compartment === undefined) return { hits: [], counts: [] }
    const entries = this.#entries([compartment]).filter(({ process }) => process === query.process)
    const versions = entries.flatMap(({ content }) =>
      content.kind === "held" && content.body.kind === "document" ? [content.body.version] : [],
    )
    const texts = new Map<DocumentId, SourceDocument>()
    for (const version of versions) {
      const text = await this.document(version)
      if (text !== undefined) texts.set(version, text)
    }
    return searchMemory({ entries, texts }, query)
  }

  async chain(items: readonly ItemId[]): Promise<readonly Entry[]> {
    return this.#entries().filter(({ item }) => items.includes(item))
  }

  async keepDocument(process: ProcessId, document: SourceDocument): Promise<void> {
    const compartment = this.#compartmentOf(process)
    if (compartment === undefined || /\0|\p{Surrogate}/u.test(document.text)) throw this.#refuse()
    if (this.#rows(compartment).some(({ link }) => link.act === "keep" && link.id === document.id))
      throw this.#refuse()
    this.#extend(compartment, [{ act: "keep", process, document }])
  }

  async document(id: DocumentId): Promise<SourceDocument | undefined> {
    const text = this.#visibleRows().find(({ link }) => link.act === "keep" && link.id === id)
      ?.content?.text
    if (text === undefined) return undefined
    const { markup, ...held } = JSON.parse(text) as Omit<SourceDocument, "id" | "markup"> & {
      markup: readonly (readonly [number, number])[]
    }
    return { id, ...held, markup: markup.map(([start, end]) => ({ start, end })) }
  }

  async destroyDocument(id: DocumentId, because: string): Promise<number> {
    return this.#visible()
      .map((compartment) => this.#destroyIn(compartment, id, because))
      .reduce((sum, count) => sum + count, 0)
  }

  async keepSourceIdentity(document: ItemId, words: string): Promise<void> {
    const [head] = matching(this.#entries(), { items: [document], kinds: ["document"] })
    if (head === undefined) throw this.#refuse()
    this.#extend(head.compartment, [
      { act: "identify", process: head.process, item: document, words },
    ])
  }

  async sourceIdentity(document: ItemId): Promise<string | undefined> {
    const text = this.#visibleRows().findLast(
      ({ link, content }) =>
        link.act === "identify" && link.item === document && content !== undefined,
    )?.content?.text
    return text === undefined
      ? undefined
      : (JSON.parse(text) as { readonly identity: string }).identity
  }

  /** As in a database, a refusal undoes the whole transaction, even where the work catches it. */
  #refuse(): unknown {
    this.#failure ??= { fault: refusal() }
    return this.#failure.fault
  }

  #compartmentOf(process: ProcessId): CompartmentId | undefined {
    const compartment = this.#state.processes.get(process)
    return compartment !== undefined && this.#visible().includes(compartment)
      ? compartment
      : undefined
  }

  #visible(): readonly CompartmentId[] {
    if (this.#over) throw new RangeError("a transaction was used after its end")
    return this.#viewer.compartments
  }

  #rows(compartment: CompartmentId): readonly HistoryRow[] {
    return this.#state.chains.get(compartment)?.rows ?? []
  }

  #visibleRows(): readonly HistoryRow[] {
    return this.#visible().flatMap((compartment) => this.#rows(compartment))
  }

  #entries(compartments: readonly CompartmentId[] = this.#visible()): readonly Entry[] {
    return numberedEntries(this.#state, compartments).map(({ entry }) => entry)
  }

  #matching(query: EntryQuery): readonly Entry[] {
    return matching(this.#entries(), { ...query, newest: Number.POSITIVE_INFINITY })
  }

  #extend(compartment: CompartmentId, acts: readonly Act[]): void {
    const chain = this.#state.chains.get(compartment) ?? emptyChain(compartment)
    const { rows, end } = extendChain(chain.end, acts, this.#viewer.person, this.#parts)
    this.#state = withChain(this.#state, { end, rows: [...chain.rows, ...rows] })
  }

  #destroyIn(compartment: CompartmentId, id: DocumentId, because: string): number {
    const all = numberedEntries(this.#state, [compartment])
    const anchored = all.filter(({ entry }) => linksOfEntry(entry).documents.includes(id))
    const items = new Set(anchored.map(({ entry }) => entry.item))
    const leaning = all.filter(({ entry }) => sharesFate(entry, items))
    const about = new Set(
      anchored.flatMap(({ entry }) => (entry.kind === "document" ? [entry.item] : [])),
    )
    const others = this.#rows(compartment).filter(
      ({ link, content }) =>
        content !== undefined &&
        ((link.act === "keep" && link.id === id) ||
          (link.act === "identify" && about.has(link.item))),
    )
    this.#destroy(
      compartment,
      [
        ...others.map(({ link }) => link.seq),
        ...[...anchored, ...leaning].map(({ seq }) => seq),
      ].sort((a, b) => a - b),
      because,
    )
    return anchored.length + leaning.length
  }

  #destroy(compartment: CompartmentId, targets: readonly number[], because: string): void {
    this.#extend(
      compartment,
      targets.map((target): Act => ({ act: "destroy", target, because })),
    )
    const chain = this.#state.chains.get(compartment) ?? emptyChain(compartment)
    const gone = new Set(targets)
    this.#state = withChain(this.#state, {
      ...chain,
      rows: chain.rows.map((row) =>
        gone.has(row.link.seq) ? { ...row, content: undefined } : row,
      ),
    })
  }
}

/** The documents that an entry is counted under: where some are asked for, no other. */
function documentsCounted(
  entry: Entry,
  { document, documents }: EntryQuery,
): readonly DocumentId[] {
  const asked =
    document === undefined && documents === undefined ? undefined : [...(documents ?? []), document]
  return linksOfEntry(entry).documents.filter((each) => asked === undefined || asked.includes(each))
}

function sharesFate({ content }: Entry, items: ReadonlySet<ItemId>): boolean {
  const item = content.kind === "held" ? leansOn(content.body) : undefined
  return item !== undefined && items.has(item)
}

/** Counts equal keys; in order of their canonical text. */
function tally<
  K extends { readonly kind?: BodyKind; readonly standing?: Standing } | { readonly item: ItemId },
>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly K[],
): readonly (K & { readonly count: number })[] {
  const counted = new Map<string, K & { count: number }>()
  for (const key of entries.flatMap(keysOf)) {
    const name = JSON.stringify(key)
    const held = counted.get(name)
    if (held === undefined) counted.set(name, { ...key, count: 1 })
    else held.count += 1
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
