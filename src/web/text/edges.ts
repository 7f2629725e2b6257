/**
 * The ends of a span on the page: where one is drawn, and which place of the text lies under a
 * pointer.
 */

import { leafAt, unitAt } from "./places.ts"

/** Pixels from the corner of the text's positioned parent. */
export interface EdgePlace {
  readonly x: number
  readonly y: number
  readonly height: number
}

/** Where the edge at this unit is drawn; undefined where the text is not on the page. */
export function edgePlace(
  root: HTMLElement,
  unit: number,
  edge: "start" | "end",
): EdgePlace | undefined {
  const box = boxOf(root, edge === "start" ? unit : unit - 1)
  const frame = root.offsetParent
  if (box === undefined || frame === null) return undefined
  const { left, top } = frame.getBoundingClientRect()
  const isRight = (edge === "end") !== isRightToLeft(box.letter)
  return {
    x: (isRight ? box.rect.right : box.rect.left) - left + frame.scrollLeft,
    y: box.rect.top - top + frame.scrollTop,
    height: box.rect.height,
  }
}

/** The box of the letter at a unit. */
function boxOf(
  root: Element,
  unit: number,
): { readonly rect: DOMRect; readonly letter: string } | undefined {
  const leaf = leafAt(root, unit)
  const text = leaf?.firstChild
  if (leaf === undefined || text === null || text === undefined) return undefined
  const letters = text.textContent ?? ""
  const at = Math.min(Math.max(0, unit - Number(leaf.getAttribute("data-at"))), letters.length - 1)
  if (at < 0) return undefined
  const range = document.createRange()
  range.setStart(text, at)
  range.setEnd(text, at + 1)
  const rect = range.getBoundingClientRect()
  return rect.height === 0 ? undefined : { rect, letter: letters.slice(at, at + 1) }
}

/** Letters of Hebrew, Arabic and their neighbours, whose end lies on the left. */
const isRightToLeft = (letter: string): boolean =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(letter)

/**
 * The unit under a point of the window; undefined outside the text. What is drawn over the text is
 * looked through.
 */
export function unitAtPoint(root: Element, x: number, y: number): number | undefined {
  const over = [...document.querySelectorAll<HTMLElement>(".span-handle")]
  for (const each of over) each.style.pointerEvents = "none"
  const at = caretAt(x, y)
  for (const each of over) each.style.pointerEvents = ""
  return at === undefined ? undefined : unitAt(root, at.node, at.offset)
}

/** Browsers name this in two ways. */
function caretAt(
  x: number,
  y: number,
): { readonly node: Node; readonly offset: number } | undefined {
  const page = document as { caretPositionFromPoint?: Document["caretPositionFromPoint"] } & Pick<
    Document,
    "caretRangeFromPoint"
  >
  const position = page.caretPositionFromPoint?.(x, y)
  if (position !== null && position !== undefined)
    return { node: position.offsetNode, offset: position.offset }
  const range =
    page.caretPositionFromPoint === undefined ? document.caretRangeFromPoint(x, y) : null
  return range === null ? undefined : { node: range.startContainer, offset: range.startOffset }
}
