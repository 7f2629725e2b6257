/** Brings what was selected into sight on both sides, and the focus to one of them. */

import { useEffect, type RefObject } from "react"
import { leafAt } from "../../text/places.ts"
import type { ReaderModel } from "./reader-model.ts"
import type { ReaderState } from "./reader-state.ts"

export function useReveal(
  region: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  state: ReaderState,
  { selected, overlay }: ReaderModel,
): void {
  const { focus, turn } = state.reveal
  useEffect(() => {
    if (turn === 0 || selected === undefined) return
    const first = overlay?.marks.reduce(
      (unit, { start }) => Math.min(unit, start),
      Number.POSITIVE_INFINITY,
    )
    const leaf =
      root.current === null || first === undefined || !Number.isFinite(first)
        ? undefined
        : leafAt(root.current, first)
    const words = region.current?.querySelector<HTMLElement>(
      `[data-card="${selected.item}"] .card-words`,
    )
    leaf?.scrollIntoView({ block: "center", inline: "nearest" })
    words?.scrollIntoView({ block: "center", inline: "nearest" })
    focusOn(focus === "text" && leaf instanceof HTMLElement ? leaf : words)
    // Only a new request moves the page; a review that comes back, or a span being moved, does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [turn])
  useCaretInSight(root, state)
}

/** Keeps the word where the keyboard's selection is in sight. */
function useCaretInSight(root: RefObject<HTMLElement | null>, { mode }: ReaderState): void {
  const unit = mode.kind === "caret" ? mode.caret.focus.start : undefined
  useEffect(() => {
    if (unit !== undefined && root.current !== null)
      leafAt(root.current, unit)?.scrollIntoView({ block: "nearest" })
  }, [root, unit])
}

function focusOn(element: HTMLElement | null | undefined): void {
  if (element === null || element === undefined) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
