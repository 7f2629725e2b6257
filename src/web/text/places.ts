/**
 * Between the page's nodes and places in the text. Every element with `data-at` holds text only,
 * beginning at that unit.
 */

import type { Span } from "../../base/index.ts"

/** The unit at a point of the page; undefined outside `root`'s text. */
export function unitAt(root: Element, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined
  const leaf = (node instanceof Element ? node : node.parentElement)?.closest("[data-at]")
  if (leaf !== null && leaf !== undefined) {
    const atEdge = offset === 0 ? 0 : leaf.textContent.length
    return unitOf(leaf) + (node.nodeType === Node.TEXT_NODE ? offset : atEdge)
  }
  return node instanceof Element ? unitBeside(node, offset) : undefined
}

/** Between two leaves: where the next one begins, or where the last one ends. */
function unitBeside(element: Element, offset: number): number | undefined {
  const after = element.childNodes[offset]
  const next = after instanceof Element ? firstLeafIn(after) : null
  if (next !== null) return unitOf(next)
  const last = [...element.querySelectorAll("[data-at]")].at(-1)
  return last === undefined ? undefined : unitOf(last) + last.textContent.length
}

/**
 * What is selected inside `root`, in units; undefined where nothing is, or where the selection
 * reaches outside.
 */
export function selectedSpan(root: Element): Span | undefined {
  const selection = getSelection()
  const range =
    selection === null || selection.rangeCount === 0 || selection.isCollapsed
      ? undefined
      : selection.getRangeAt(0)
  if (range === undefined) return undefined
  const start = unitAt(root, range.startContainer, range.startOffset)
  const end = unitAt(root, range.endContainer, range.endOffset)
  return start === undefined || end === undefined || start >= end ? undefined : { start, end }
}

/** The leaf that holds this unit, or the last one before it. */
export function leafAt(root: Element, unit: number): Element | undefined {
  const leaves = root.querySelectorAll("[data-at]")
  let [low, high] = [0, leaves.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (unitOf(leaves[middle]) <= unit) low = middle
    else high = middle - 1
  }
  return leaves[low]
}

const unitOf = (leaf: Element | undefined): number => Number(leaf?.getAttribute("data-at") ?? 0)

const firstLeafIn = (element: Element): Element | null =>
  element.matches("[data-at]") ? element : element.querySelector("[data-at]")
