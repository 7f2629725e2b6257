/**
 * What a page or a terminal is shown of everything in time. Compact: names stand once, lines point
 * at them by number.
 */

import type { Day, Instant, ItemId, ProcessId } from "../../base/index.ts"
import type { ActOnItem, Standing, TimelineKind, TimelineOrder } from "../../record/index.ts"

export interface TimelineLine {
  readonly kind: TimelineKind
  readonly item: ItemId
  /**
   * When it happened: ISO 8601 at its grain; absent where nobody knows, or it only stands on the
   * record.
   */
  readonly when?: string
  readonly recorded: Instant
  /** At most 200 code points. */
  readonly words: string
  /** Who said, did, held or promised it: places in the view's `actors`. */
  readonly who: readonly number[]
  /** Where its words stand: a place in the view's `documents`, and the item to go to there. */
  readonly in?: number
  readonly at?: ItemId
  readonly standing: Standing
  /** For an act: what it was. */
  readonly act?: ActOnItem
}

export interface TimelineView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  readonly order: TimelineOrder
  readonly today: Day
  readonly actors: readonly { readonly item: ItemId; readonly name: string }[]
  readonly documents: readonly { readonly item: ItemId; readonly title: string }[]
  /**
   * Kinds of all lines that pass the other filters, each with how many; in the order of the kinds.
   */
  readonly kinds: readonly { readonly kind: TimelineKind; readonly count: number }[]
  /** How many lines pass all filters, and which of them `lines` begins with, from 0. */
  readonly total: number
  readonly offset: number
  readonly lines: readonly TimelineLine[]
  /** The offset of the page after this one; absent on the last. */
  readonly next?: number
}
