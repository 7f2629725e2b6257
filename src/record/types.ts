/**
 * What the record holds. An entry is written once; a later entry on the same item supersedes it.
 */

import type { CompartmentId, EntryId, Instant, ItemId, PersonId, ProcessId } from "../base/index.ts"
import type { Body, BodyKind } from "./kinds/index.ts"

/**
 * Where an item stands: a draft until a person admits or rejects it; withdrawn when its author
 * takes it back.
 */
export const STANDINGS = ["draft", "admitted", "rejected", "withdrawn"] as const
export type Standing = (typeof STANDINGS)[number]

/** What an entry says, or the tombstone that is left where it had to be destroyed. */
export type Content =
  | { readonly kind: "held"; readonly body: Body }
  | { readonly kind: "destroyed"; readonly at: Instant; readonly because: string }
  /**
   * It is there and cannot be read, for a reason that can be told to anybody: its place on the disk
   * is damaged.
   */
  | { readonly kind: "damaged"; readonly because: string }

/** One act on the record: written once, never changed. */
export interface Entry {
  readonly id: EntryId
  readonly item: ItemId
  readonly process: ProcessId
  readonly compartment: CompartmentId
  readonly kind: BodyKind
  readonly standing: Standing
  readonly content: Content
  /** Who put it on the record. */
  readonly author: PersonId
  /** What drafted it: `person`, or a reader's name and version. */
  readonly maker: string
  readonly recordedAt: Instant
  /** The entry on the same item that this one takes the place of. */
  readonly supersedes: EntryId | undefined
  readonly because: string | undefined
}

/** An entry about to be written; the store adds its author, compartment and instant. */
export interface NewEntry {
  readonly id: EntryId
  readonly item: ItemId
  readonly standing: Standing
  readonly body: Body
  readonly maker: string
  readonly supersedes: EntryId | undefined
  readonly because: string | undefined
}
