/**
 * What every kind of entry a person writes has in common: what it rests on, when, and for how long.
 */

import type { Day, Instant, ItemId } from "../../base/index.ts"
import type { Anchor } from "../../sources/index.ts"

/**
 * What an entry rests on: words in documents, and items of the record. Both empty means that it
 * rests on nothing.
 */
export interface Grounds {
  readonly anchors: readonly Anchor[]
  readonly items: readonly ItemId[]
}

/**
 * A day or hour: ISO 8601 at its grain where it is known, and the words it was told in where there
 * are any.
 */
export interface When {
  readonly value: string | undefined
  readonly words: string | undefined
}

/** From a day, to a day, both included; undefined where it is not known, or goes on. */
export interface Held {
  readonly from: Day | undefined
  readonly until: Day | undefined
}

/**
 * When something falls due. The written date beats the computed one, and both are kept; the instant
 * and the zone stand where an hour was named.
 */
export interface Deadline {
  /** The words it was written in: "within 14 months", "by May 1". */
  readonly words: string
  /** ISO 8601, as a document states it. */
  readonly written: string | undefined
  /** ISO 8601, worked out from the words. */
  readonly computed: string | undefined
  readonly instant: Instant | undefined
  /** A name of the IANA database: `Asia/Kabul`. */
  readonly zone: string | undefined
}
