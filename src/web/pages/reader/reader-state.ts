/**
 * Where the reader of a document is: what is selected, which side is looked at, what is being done.
 */

import type { EntryId, ItemId, Span } from "../../../base/index.ts"
import type { Body } from "../../../contract/index.ts"
import type { Shown } from "../../bodies/dossier.ts"
import type { PartRef } from "./correction.ts"
import type { WordCaret } from "./span-moves.ts"

/** What is being done. Spans are in UTF-16 units. */
export type Mode =
  | { readonly kind: "reading" }
  /** `head` is the entry that was looked at when the correction began. */
  | { readonly kind: "speaker"; readonly item: ItemId; readonly head: EntryId }
  | {
      readonly kind: "span"
      readonly item: ItemId
      readonly head: EntryId
      readonly body: Body
      readonly part: PartRef
      readonly span: Span
    }
  | { readonly kind: "caret"; readonly caret: WordCaret }
  /** A statement being marked by hand. */
  | {
      readonly kind: "marking"
      readonly content: Span
      readonly speaker: Span | undefined
      readonly cue: Span | undefined
    }

export type Side = "text" | "dossier"

/** Where to bring the eye and the focus next; `turn` tells one request from the last. */
export interface Reveal {
  readonly focus: Side
  readonly turn: number
}

export interface ReaderState {
  readonly selected: ItemId | undefined
  /** The side that is seen where only one has room. */
  readonly side: Side
  readonly shown: Shown
  readonly mode: Mode
  readonly reveal: Reveal
}

export type Action =
  /** Selects an item, shows it on both sides and puts the focus on one. */
  | { readonly kind: "select"; readonly item: ItemId; readonly focus: Side }
  /** A click on a mark in the text: selects its item, unless words are being chosen there. */
  | { readonly kind: "pick"; readonly item: ItemId }
  | { readonly kind: "look"; readonly side: Side }
  | { readonly kind: "show"; readonly shown: Shown }
  | { readonly kind: "mode"; readonly mode: Mode }

export const beginning = (selected: ItemId | undefined): ReaderState => ({
  selected,
  side: "text",
  shown: "all",
  mode: { kind: "reading" },
  reveal: { focus: "dossier", turn: selected === undefined ? 0 : 1 },
})

/** What comes of an action. Selecting another item ends a correction that was not saved. */
export function readerState(state: ReaderState, action: Action): ReaderState {
  switch (action.kind) {
    case "select":
      return {
        ...state,
        selected: action.item,
        side: action.focus,
        mode: { kind: "reading" },
        reveal: { focus: action.focus, turn: state.reveal.turn + 1 },
      }
    case "pick":
      return choosesWords(state.mode)
        ? state
        : readerState(state, { kind: "select", item: action.item, focus: "dossier" })
    case "look":
      return { ...state, side: action.side }
    case "show":
      return { ...state, shown: action.shown }
    case "mode":
      return { ...state, mode: action.mode, side: sideOf(action.mode) ?? state.side }
  }
}

/** Whether a click in the text is about words, not about items. */
const choosesWords = ({ kind }: Mode): boolean =>
  kind === "span" || kind === "caret" || kind === "marking"

/** Where a mode is worked in, which must then be seen. */
function sideOf(mode: Mode): Side | undefined {
  switch (mode.kind) {
    case "reading":
      return undefined
    case "speaker":
    case "marking":
      return "dossier"
    case "span":
    case "caret":
      return "text"
  }
}
