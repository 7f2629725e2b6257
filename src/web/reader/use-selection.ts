/** The words selected in the text by mouse, touch or the browser's own caret. */

import { useEffect, useState, type RefObject } from "react"
import type { Span } from "../../base/index.ts"
import { selectedSpan } from "../text/places.ts"
import { trimmed } from "../text/word-steps.ts"

/** In UTF-16 units, without white space at the ends; undefined where nothing of the text is selected. */
export function useSelection(root: RefObject<HTMLElement | null>, text: string): Span | undefined {
  const [span, setSpan] = useState<Span>()
  useEffect(() => {
    const look = (): void => {
      const found = root.current === null ? undefined : selectedSpan(root.current)
      const words = found === undefined ? undefined : trimmed(text, found)
      const now = words === undefined || words.start >= words.end ? undefined : words
      setSpan((before) => before?.start === now?.start && before?.end === now?.end ? before : now)
    }
    document.addEventListener("selectionchange", look)
    return () => document.removeEventListener("selectionchange", look)
  }, [root, text])
  return span
}
