/** Keys pressed inside the review region. */

import type { KeyboardEvent } from "react"
import { commandOf, moveOf, type Move } from "./keys.ts"
import type { Mode } from "./reader-state.ts"
import { moveCaret, moveCaretByParagraph, moveEdge, type WordCaret } from "./span-moves.ts"
import type { Commands, Work } from "./use-commands.ts"

type Press = KeyboardEvent<HTMLElement>

/** What a key does; whatever it does, the page's own answer to that key is left out. */
export function onReaderKey(
  event: Press,
  work: Work,
  commands: Commands,
  singleKeys: boolean,
  save: () => void,
): void {
  // A dialog is drawn elsewhere on the page but its keys travel up through the component that
  // opened it.
  if (
    !(event.target instanceof Element) ||
    !event.currentTarget.contains(event.target) ||
    isField(event.target)
  )
    return
  const done =
    keyOfMode(event, work, commands, save) ||
    keyOfPlace(event, work, commands) ||
    keyOfCommand(event, commands, singleKeys)
  if (done) event.preventDefault()
}

function keyOfCommand(event: Press, commands: Commands, singleKeys: boolean): boolean {
  const command = commandOf(event, singleKeys)
  if (command !== undefined) commands.run(command)
  return command !== undefined
}

/** Keys that mean something only while something is being done. */
function keyOfMode(
  event: Press,
  { state, act, model, viewDirection }: Work,
  commands: Commands,
  save: () => void,
): boolean {
  const { mode } = state
  if (event.key === "Escape" && mode.kind !== "reading") {
    act({ kind: "mode", mode: { kind: "reading" } })
    return true
  }
  if (mode.kind === "span")
    return keyOfSpan(
      event,
      mode,
      (span) => act({ kind: "mode", mode: { ...mode, span } }),
      model.text,
      viewDirection,
      save,
    )
  if (mode.kind !== "caret") return false
  if (event.key === "Enter" && !isButton(event.target)) {
    commands.run("mark")
    return true
  }
  const caret = caretAfter(event, mode.caret, model.text, viewDirection)
  if (caret !== undefined) act({ kind: "mode", mode: { kind: "caret", caret } })
  return caret !== undefined
}

function keyOfSpan(
  event: Press,
  mode: Extract<Mode, { readonly kind: "span" }>,
  put: (span: { start: number; end: number }) => void,
  text: string,
  direction: "ltr" | "rtl",
  save: () => void,
): boolean {
  const move = heldEdge(event, moveOf(event, direction))
  if (move !== undefined) put(moveEdge(text, mode.span, move))
  const enter = event.key === "Enter" && !isButton(event.target)
  if (enter) save()
  return move !== undefined || enter
}

/** On a handle, an arrow moves that end. */
function heldEdge({ target }: Press, move: Move | undefined): Move | undefined {
  const edge =
    target instanceof Element ? target.closest("[data-edge]")?.getAttribute("data-edge") : undefined
  return move === undefined || (edge !== "start" && edge !== "end") ? move : { ...move, edge }
}

function caretAfter(
  event: Press,
  caret: WordCaret,
  text: string,
  direction: "ltr" | "rtl",
): WordCaret | undefined {
  const move = moveOf(event, direction)
  if (move !== undefined) return moveCaret(text, caret, move.forward, event.shiftKey)
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return undefined
  return moveCaretByParagraph(text, caret, event.key === "ArrowDown", event.shiftKey)
}

/** Arrows on a card, and Enter in the text. */
function keyOfPlace(event: Press, { state, act, model }: Work, commands: Commands): boolean {
  const target = event.target as Element
  const onCard = target.closest("[data-card]") !== null
  if (onCard && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    commands.run(event.key === "ArrowDown" ? "next" : "previous")
    return true
  }
  if (
    event.key !== "Enter" ||
    target.closest(".document-text") === null ||
    model.selected === undefined ||
    state.mode.kind !== "reading"
  )
    return false
  act({ kind: "select", item: model.selected.item, focus: "dossier" })
  return true
}

const isField = (target: Element): boolean =>
  target.closest('input:not([type="checkbox"]), select, textarea, [contenteditable]') !== null
const isButton = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("button, a, summary") !== null
