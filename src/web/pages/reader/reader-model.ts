/** What the reader draws, worked out from the document's view and from what is being done. */

import { useMemo } from "react"
import { placeMap, type DocumentId, type PlaceMap, type Span } from "../../../base/index.ts"
import type { ItemView, ReaderView } from "../../../contract/index.ts"
import { dossierOf, type Dossier } from "../../bodies/dossier.ts"
import { anchorOf } from "../../text/anchors.ts"
import type { Overlay } from "../../text/drawn-segments.tsx"
import { marksOf, marksOfItem, type Mark } from "../../text/marks.ts"
import { withSpan } from "./correction.ts"
import type { Mode, ReaderState } from "./reader-state.ts"
import { caretSpan } from "./span-moves.ts"

export interface ReaderModel {
  readonly text: string
  readonly places: PlaceMap
  readonly version: DocumentId | undefined
  readonly items: readonly ItemView[]
  readonly marks: readonly Mark[]
  readonly dossier: Dossier
  readonly selected: ItemView | undefined
  readonly overlay: Overlay | undefined
}

export function useReaderModel(view: ReaderView, state: ReaderState): ReaderModel {
  const {
    items,
    document: { text, version },
  } = view
  const places = useMemo(() => placeMap(text), [text])
  const marks = useMemo(() => marksOf(items, version, places), [items, version, places])
  const keep = state.shown === "waiting" ? state.selected : undefined
  const dossier = useMemo(
    () => dossierOf(items, version, state.shown, keep),
    [items, version, state.shown, keep],
  )
  const selected = state.selected === undefined ? undefined : dossier.byItem.get(state.selected)
  const overlay = useMemo(
    () => overlayOf(state.mode, selected, version, places),
    [state.mode, selected, version, places],
  )
  return { text, places, version, items, marks, dossier, selected, overlay }
}

/**
 * The marks of what is selected, as it is being corrected; or of the words that are being marked.
 */
function overlayOf(
  mode: Mode,
  selected: ItemView | undefined,
  version: DocumentId | undefined,
  places: PlaceMap,
): Overlay | undefined {
  if (mode.kind === "caret")
    return provisional([{ item: undefined, role: "about", ...caretSpan(mode.caret) }])
  if (mode.kind === "marking")
    return provisional([
      { item: undefined, role: "content", ...mode.content },
      ...optional("speaker", mode.speaker),
      ...optional("cue", mode.cue),
    ])
  if (selected === undefined || version === undefined) return undefined
  const own = marksOfItem(selected, version, places)
  const body =
    mode.kind === "span"
      ? withSpan(mode.body, mode.part, anchorOf(version, places, mode.span))
      : selected.body
  const marks =
    mode.kind === "span" ? marksOfItem({ item: selected.item, body }, version, places) : own
  return {
    item: selected.item,
    marks: marks.toSorted((a, b) => a.start - b.start),
    reach: [...own, ...marks],
  }
}

const optional = (role: "speaker" | "cue", span: Span | undefined): readonly Mark[] =>
  span === undefined ? [] : [{ item: undefined, role, ...span }]

const provisional = (marks: readonly Mark[]): Overlay => ({ item: undefined, marks, reach: marks })
