/** Notes of calls and meetings: as they are sent, and as they are listed. */

import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import type { ActorKind } from "../../reading/index.ts"
import type { NoteTerms, Occasion } from "../../record/index.ts"
import type { ItemView, ReadingState } from "../views.ts"

/**
 * With whom: somebody the record knows, or a name, which is whoever is known by it, else somebody
 * new.
 */
export type NotedWith =
  | { readonly kind: "actor"; readonly actor: ItemId }
  | { readonly kind: "named"; readonly name: string; readonly actorKind?: ActorKind }

/** A note as somebody writes it. Terms must be chosen: there are none by default. */
export interface NewNote {
  readonly text: string
  readonly terms: NoteTerms | undefined
  readonly with: readonly NotedWith[]
  /** `other` where it is not said. */
  readonly occasion?: Occasion | undefined
  /** `YYYY-MM-DD`; today where it is not said. */
  readonly day?: string | undefined
  /** How whoever told it may be described outside. */
  readonly describedAs?: string | undefined
  /** Without one, what occasion it was of and on which day: a title travels further than a note. */
  readonly title?: string | undefined
}

/** What came of a note: it is kept, whatever becomes of its reading. */
export interface AddedNote {
  readonly note: ItemView
  readonly document: ItemId
  readonly reading: ReadingState
}

export interface NoteLine {
  readonly view: ItemView
  readonly document: {
    readonly item: ItemId
    readonly title: string
    readonly direction: "ltr" | "rtl"
  }
  readonly terms: NoteTerms
  readonly occasion: Occasion
  readonly day: Day
  readonly with: readonly { readonly actor: ItemId; readonly name: string }[]
  readonly describedAs?: string
  /** Its beginning, at most 240 characters. */
  readonly words: string
  /** Live statements in it. */
  readonly statements: number
}

export interface NotesView {
  readonly process: { readonly id: ProcessId; readonly title: string }
  /** Newest first, at most 200; `count` says how many there are. */
  readonly notes: readonly NoteLine[]
  readonly count: number
}
