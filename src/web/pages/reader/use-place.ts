/**
 * A place in the text that the address asks for (`#at=16-40`, in code points): brought into sight
 * and lit up.
 */

import { useEffect, type RefObject } from "react"
import type { PlaceMap, Span } from "../../../base/index.ts"
import { leafAt } from "../../text/places.ts"

/** The place in an address's last part; undefined where there is none. */
export function placeAsked(hash: string): Span | undefined {
  const match = /^#at=(\d{1,9})-(\d{1,9})$/.exec(hash)
  const [start, end] = [Number(match?.[1]), Number(match?.[2])]
  return match !== null && start < end ? { start, end } : undefined
}

/** Shows the place once, when the text is first drawn. */
export function usePlace(
  root: RefObject<HTMLElement | null>,
  places: PlaceMap,
  asked: Span | undefined,
): void {
  useEffect(() => {
    if (root.current === null || asked === undefined) return undefined
    const [start, end] = [places.toUnit(asked.start), places.toUnit(asked.end)]
    const leaf = leafAt(root.current, start)
    leaf?.scrollIntoView({ block: "center", inline: "nearest" })
    const range = rangeOf(root.current, start, end)
    // Older browsers know no highlights: there the place is in sight, without a mark.
    if (range === undefined || typeof Highlight === "undefined") return undefined
    CSS.highlights.set("parley-found", new Highlight(range))
    return () => {
      CSS.highlights.delete("parley-found")
    }
    // Asked for once: drawing the text anew does not move the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

function rangeOf(root: Element, start: number, end: number): Range | undefined {
  const [from, to] = [pointAt(root, start), pointAt(root, end)]
  if (from === undefined || to === undefined) return undefined
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

/** The text node and offset of a unit. */
function pointAt(root: Element, unit: number): [Node, number] | undefined {
  const leaf = leafAt(root, unit)
  const text = leaf?.firstChild
  if (leaf === undefined || text === null || text === undefined) return undefined
  return [
    text,
    Math.min(
      Math.max(0, unit - Number(leaf.getAttribute("data-at"))),
      text.textContent?.length ?? 0,
    ),
  ]
}
