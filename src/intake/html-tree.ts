/** HTML as a tree, parsed as browsers parse it, and no deeper than any honest page. */

import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from "parse5"
import { ok, type Result } from "../base/index.ts"
import type { IntakeFault } from "../sources/index.ts"
import { refuse } from "./fault.ts"

export type Node = DefaultTreeAdapterMap["node"]
export type Element = DefaultTreeAdapterMap["element"]
export type Parent = DefaultTreeAdapterMap["parentNode"]

/**
 * Most elements open at once: time on deeper pages grows with the square of the depth in whatever
 * walks them next.
 */
const DEEPEST = 200

class TooDeep extends Error {}

/**
 * The page's tree. Parsing stops at the element that is nested too deep, so a page made of nothing
 * else costs next to nothing.
 *
 * @returns the document node; `too-deep` with the line where the 201st open element begins
 */
export function parseHtml(page: string): Result<Parent, IntakeFault> {
  const depth = { open: 0, line: 0 }
  try {
    return ok(parse(page, { treeAdapter: guarded(depth) }))
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return refuse(
      "too-deep",
      `elements are nested deeper than ${DEEPEST}, from line ${lineOfDepth(page)} on`,
      "save the page's text alone, or as .txt",
    )
  }
}

/**
 * Tells nothing but the line, and only when asked: keeping places of all elements would cost every
 * page.
 */
function lineOfDepth(page: string): number {
  const depth = { open: 0, line: 1 }
  try {
    parse(page, { treeAdapter: guarded(depth), sourceCodeLocationInfo: true })
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
  return depth.line
}

function guarded(depth: { open: number; line: number }): typeof defaultTreeAdapter {
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth.open += 1
      if (depth.open > DEEPEST) throw new TooDeep()
    },
    onItemPop: () => {
      depth.open -= 1
    },
    setNodeSourceCodeLocation: (_node, location) => {
      depth.line = location?.startLine ?? depth.line
    },
    updateNodeSourceCodeLocation: () => undefined,
  }
}

export const isElement = (node: Node): node is Element => "tagName" in node

/** The words of a text node; undefined for any other. */
export const wordsOf = (node: Node): string | undefined =>
  node.nodeName === "#text" && "value" in node ? node.value : undefined

/** An attribute's value, or undefined where it is absent. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

/**
 * The nodes within, none for a text. A template's content is apart from the page, and none of it.
 */
export const childrenOf = (node: Node): readonly Node[] =>
  "childNodes" in node ? node.childNodes : []
