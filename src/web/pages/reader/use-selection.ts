/** The words selected in the text by mouse, touch or the browser's own caret. */

import { useEffect, useState, type RefObject } from "react"
import type { Span } from "../../../base/index.ts"
import { selectedSpan } from "../../text/places.ts"
import { trimmed } from "../../text/word-steps.ts"

/**
 * In UTF-16 units, without white space at the ends; undefined where nothing of the text is
 * selected.
 */
export function useSelection(root: RefObject<HTMLElement | null>, text: string): Span | undefined {
  const [span, setSpan] = useState<Span>()
  useEffect(() => {
    const look = (): void => {
      const found = root.current === null ? undefined : selectedSpan(root.current)
      const words = found === undefined ? undefined : trimmed(text, found)
      const now = words === undefined || words.start >= words.end ? undefined : words
      setSpan((before) => (before?.start === now?.start && before?.end === now?.end ? before : now))
    }
    return whenSelected(look)
  }, [root, text])
  return span
}

/**
 * Calls `look` when a selection has changed, but not in the midst of a drag: what is drawn anew
 * under the mouse would take the selection away from it. Gives what ends it.
 */
function whenSelected(look: () => void): () => void {
  let pressed = false
  const begin = (): void => {
    pressed = true
  }
  // A click puts the selection away only after its own event.
  const end = (): void => {
    pressed = false
    setTimeout(look)
  }
  const change = (): void => {
    if (!pressed) look()
  }
  const listeners = [
    ["pointerdown", begin],
    ["pointerup", end],
    ["pointercancel", end],
    ["selectionchange", change],
  ] as const
  for (const [name, listener] of listeners) document.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of listeners) document.removeEventListener(name, listener)
  }
}
