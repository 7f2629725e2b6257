/** Moving a span by words. Places are UTF-16 units. */

import type { Span } from "../../../base/index.ts"
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
  wordAt,
} from "../../text/word-steps.ts"
import type { Move } from "./keys.ts"

/** The span with one edge moved by a word; unchanged where it would become empty. */
export function moveEdge(text: string, span: Span, { edge, forward }: Move): Span {
  const moved =
    edge === "end"
      ? {
          start: span.start,
          end: forward ? nextWordEnd(text, span.end) : previousWordEnd(text, span.end),
        }
      : {
          start: forward ? nextWordStart(text, span.start) : previousWordStart(text, span.start),
          end: span.end,
        }
  return moved.start < moved.end ? moved : span
}

/** Words selected by keyboard: from the word where it began to the word where it is now. */
export interface WordCaret {
  readonly anchor: Span
  readonly focus: Span
}

/** All that is selected. */
export const caretSpan = ({ anchor, focus }: WordCaret): Span => ({
  start: Math.min(anchor.start, focus.start),
  end: Math.max(anchor.end, focus.end),
})

/**
 * A caret on the word at this place, or on the text's last word; undefined in a text without words.
 */
export function caretAt(text: string, unit: number): WordCaret | undefined {
  const word = wordAt(text, unit) ?? wordAt(text, previousWordStart(text, text.length))
  return word === undefined ? undefined : { anchor: word, focus: word }
}

/** The caret one word on; `extend` keeps where the selection began. At the text's ends it stays. */
export function moveCaret(
  text: string,
  caret: WordCaret,
  forward: boolean,
  extend: boolean,
): WordCaret {
  const focus =
    wordAt(
      text,
      forward ? nextWordStart(text, caret.focus.start) : previousWordStart(text, caret.focus.start),
    ) ?? caret.focus
  return { anchor: extend ? caret.anchor : focus, focus }
}

/**
 * The caret at the next paragraph's first word, or at the previous one's; it stays where there is
 * none.
 */
export function moveCaretByParagraph(
  text: string,
  caret: WordCaret,
  forward: boolean,
  extend: boolean,
): WordCaret {
  const here = text.lastIndexOf("\n", caret.focus.start - 1)
  const from = forward
    ? text.indexOf("\n", caret.focus.end)
    : text.lastIndexOf("\n", Math.max(0, here - 1))
  const isLast = forward && from === -1
  const focus = wordAt(text, isLast ? caret.focus.start : from + 1) ?? caret.focus
  return { anchor: extend ? caret.anchor : focus, focus }
}
