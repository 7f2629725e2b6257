/**
 * What the record asks of whoever keeps it. One contract suite (`store/testing`) holds every keeper
 * to it.
 */

import type {
  CompartmentId,
  DocumentId,
  EntryId,
  Instant,
  ItemId,
  PersonId,
  ProcessId,
  Result,
} from "../base/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import type { DateKind } from "../reading/index.ts"
import type { SearchFound, SearchQuery } from "./search/asking.ts"
import type { ReferenceRole } from "./kinds/field.ts"
import type { BodyKind } from "./kinds/index.ts"
import type { Entry, NewEntry, Standing } from "./types.ts"

/** Who asks, and what may be shown to them. */
export interface Viewer {
  readonly person: PersonId
  readonly compartments: readonly CompartmentId[]
}

/** Which items' newest entries are wanted; every field narrows. */
export interface EntryQuery {
  readonly process?: ProcessId
  readonly kinds?: readonly BodyKind[]
  readonly standings?: readonly Standing[]
  /** Items anchored in this document version, or that are about it. */
  readonly document?: DocumentId
  /** The same for several versions at once. */
  readonly documents?: readonly DocumentId[]
  /** Items that refer to this item (an actor's statements, a statement's corroborations). */
  readonly refersTo?: ItemId
  /** Items that refer to any of these. */
  readonly refersToAny?: readonly ItemId[]
  /** With `refersTo` or `refersToAny`: only items that refer so. */
  readonly refersAs?: ReferenceRole
  /** Only dates of these kinds; items that are no dates fall away. */
  readonly dateKinds?: readonly DateKind[]
  readonly items?: readonly ItemId[]
  /**
   * Actors that are called one of these, by name or alias, and names given to actors; compared as
   * `foldedName` folds them.
   */
  readonly names?: readonly string[]
  /** Only entries recorded at or before this instant count. */
  readonly asOf?: Instant
  /** At most so many, newest first; without it all, oldest item first. */
  readonly newest?: number
  /**
   * Only entries written before this one, which the viewer must see, else there are none: with
   * `newest`, the next page after it. With `process`, it must be an entry of that process's
   * compartment.
   */
  readonly before?: EntryId
}

export type AppendFault =
  /** Somebody wrote on the item since: `head` is its newest entry now. */
  | {
      readonly kind: "stale"
      readonly item: ItemId
      readonly expected: EntryId | undefined
      readonly head: Entry
    }
  | { readonly kind: "unknown-item"; readonly item: ItemId }
  | { readonly kind: "unknown-process"; readonly process: ProcessId }

/**
 * How a room's history stands when recomputed from its first link. `room` is the title of its
 * process, where that can be read; `at` is the number of the link where it breaks, 0 where it
 * breaks at none.
 */
export type HistoryCheck = WholeHistory | BrokenHistory

export interface WholeHistory {
  readonly kind: "whole"
  readonly compartment: CompartmentId
  readonly room: string | undefined
  readonly entries: number
  readonly destroyed: number
  /** How many links there are: the number of the last. */
  readonly links: number
  readonly head: string
  readonly recordedAt: Instant
  /** When somebody went on with this history although its last known end was not in it. */
  readonly accepted: readonly Instant[]
}

export interface BrokenHistory {
  readonly kind: "broken"
  readonly compartment: CompartmentId
  readonly room: string | undefined
  readonly at: number
  readonly because: string
}

/** Told while histories are verified: how many links of how many have been looked at. */
export type VerifyProgress = (done: number, of: number) => void

/** The end that a room's history had at an instant: the number and hash of its last link. */
export interface RoomHead {
  readonly compartment: CompartmentId
  readonly room: string | undefined
  readonly link: number
  readonly hash: string
  readonly recordedAt: Instant
}

/**
 * The record, inside one transaction and under one viewer's eyes: what is hidden and what never was
 * look the same.
 */
export interface RecordTransaction {
  /**
   * Writes entries on a process in order, with their history, all or none. An entry without
   * `supersedes` begins an item; one with it must name the item's newest entry. Entries of one call
   * may refer to each other.
   */
  append(
    process: ProcessId,
    entries: readonly NewEntry[],
  ): Promise<Result<readonly Entry[], AppendFault>>
  /** The newest entry of each item that matches. */
  current(query: EntryQuery): Promise<readonly Entry[]>
  /** How many items match, by kind and standing; only those that exist. */
  counts(
    query: EntryQuery,
  ): Promise<
    readonly { readonly kind: BodyKind; readonly standing: Standing; readonly count: number }[]
  >
  /** The same for each process; a process without a matching item is left out. */
  countsByProcess(
    query: EntryQuery,
  ): Promise<
    readonly {
      readonly process: ProcessId
      readonly kind: BodyKind
      readonly standing: Standing
      readonly count: number
    }[]
  >
  /**
   * The same for each document version that a matching item is anchored in; where documents are
   * asked for, for no other.
   */
  countsByDocument(
    query: EntryQuery,
  ): Promise<
    readonly {
      readonly document: DocumentId
      readonly kind: BodyKind
      readonly standing: Standing
      readonly count: number
    }[]
  >
  /**
   * The items that matching items refer to in this role, each with how many matching items do: most
   * first, ties by the item's id; at most `limit`.
   */
  mostReferredTo(
    query: EntryQuery,
    role: ReferenceRole,
    limit: number,
  ): Promise<readonly { readonly item: ItemId; readonly count: number }[]>
  /** What holds the words that are looked for, the best first. */
  search(query: SearchQuery): Promise<SearchFound>
  /** All entries of these items, oldest first. */
  chain(items: readonly ItemId[]): Promise<readonly Entry[]>
  /**
   * Keeps a document version in the process's compartment; the same bytes may be kept again under
   * another id.
   */
  keepDocument(process: ProcessId, document: SourceDocument): Promise<void>
  document(id: DocumentId): Promise<SourceDocument | undefined>
  /**
   * Destroys the text of a document version and the content and salt of every entry anchored in it
   * or about it. Tombstones stay, with the reason; the history still verifies. Gives how many
   * entries were destroyed.
   */
  destroyDocument(id: DocumentId, because: string): Promise<number>
  /** Keeps who a source is, apart from what it said. */
  keepSourceIdentity(document: ItemId, words: string): Promise<void>
  /** Who gave this document, where it was kept and this viewer may see it. */
  sourceIdentity(document: ItemId): Promise<string | undefined>
}

/**
 * A request that must not be carried out twice: the key that came with it, and a hash of what it
 * asks.
 */
export interface OnceRequest {
  readonly key: string
  readonly request: string
}

export interface RecordStore {
  /**
   * Runs `work` in one transaction as this viewer. What it returns is committed and durable when
   * the promise resolves; when it throws, nothing was written.
   */
  as<T>(viewer: Viewer, work: (record: RecordTransaction) => Promise<T>): Promise<T>
  /** Begins a process with a compartment of its own, of which the viewer becomes a member. */
  beginProcess(
    viewer: Viewer,
    entry: NewEntry,
    process: ProcessId,
    compartment: CompartmentId,
  ): Promise<Entry>
  /**
   * The same record for one attempt at a request: the first of its transactions that writes puts
   * the request down as carried out by its viewer, in that transaction. Where another attempt has
   * been put down under that key, it throws an error of kind `repeated` and nothing is written.
   */
  onceOnly(request: OnceRequest): RecordStore
  /** The viewer a person is now: what they are a member of. */
  viewer(person: PersonId): Promise<Viewer>
  /**
   * Makes these people members of every compartment there is. An operator's call, under no viewer;
   * only while Parley is for a single team, in which everybody sees everything.
   */
  joinAll(people: readonly PersonId[]): Promise<void>
  /**
   * Recomputes the history of every room, and all that is kept beside it from its entries. One
   * check for each room; what belongs to no room is told as a broken one. An operator's call, under
   * no viewer.
   */
  verifyHistory(tell?: VerifyProgress): Promise<readonly HistoryCheck[]>
  /**
   * Where every room's history ends now, in order of their ids; nothing is recomputed. An
   * operator's call.
   */
  heads(): Promise<readonly RoomHead[]>
  /**
   * Those of these links that are in today's histories as they were, by number and hash; one
   * look-up each.
   */
  contained(
    heads: readonly Pick<RoomHead, "compartment" | "link" | "hash">[],
  ): Promise<readonly boolean[]>
  /**
   * Puts down, in the history of each of these rooms that is there, that this person went on with
   * it as it was found.
   */
  acceptHistory(person: PersonId, rooms: readonly CompartmentId[]): Promise<void>
}
