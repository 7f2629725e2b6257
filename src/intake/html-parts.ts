/**
 * Which parts of a page are its document: what is shown, what is the main text, what it is called.
 */

import { normaliseText, type TextDirection } from "../sources/index.ts"
import {
  attribute,
  childrenOf,
  isElement,
  wordsOf,
  type Element,
  type Node,
  type Parent,
} from "./html-tree.ts"

/** Never part of a document's text: code, pictures, controls, and the ways to other pages. */
const LEFT_OUT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "nav",
  "aside",
  "footer",
  "search",
  "iframe",
  "frame",
  "frameset",
  "noframes",
  "object",
  "embed",
  "applet",
  "svg",
  "canvas",
  "audio",
  "video",
  "map",
  "select",
  "datalist",
  "button",
  "input",
  "textarea",
  "option",
  "meter",
  "progress",
])
const LEFT_OUT_ROLES = new Set(["navigation", "complementary", "contentinfo", "search"])

/** What is known about a page before its text is written out. */
export interface PageParts {
  readonly main: Parent
  readonly title: string | undefined
  readonly language: string | undefined
  readonly direction: TextDirection | undefined
}

/** The page's main text is its one article, else its one main element, else its whole body. */
export function pageParts(document: Parent): PageParts {
  const found = { articles: [] as Element[], mains: [] as Element[], headings: [] as Element[] }
  forEachShown(document, (element) => {
    if (element.tagName === "article") found.articles.push(element)
    if (element.tagName === "main" || attribute(element, "role") === "main")
      found.mains.push(element)
    if (element.tagName === "h1") found.headings.push(element)
  })
  const main = only(found.articles) ?? only(found.mains) ?? document
  return {
    main,
    title: titleOf(document, found.headings[0]),
    language: nearest(main, document, "lang", (value) =>
      /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(value) ? value : undefined,
    ),
    direction: nearest(main, document, "dir", (value) =>
      value.toLowerCase() === "rtl" ? "rtl" : value.toLowerCase() === "ltr" ? "ltr" : undefined,
    ),
  }
}

/**
 * Whether a browser would not show this element, or it is no part of a document. Style sheets are
 * not consulted.
 */
export function isLeftOut(element: Element): boolean {
  if (LEFT_OUT.has(element.tagName) || LEFT_OUT_ROLES.has(attribute(element, "role") ?? ""))
    return true
  if (attribute(element, "hidden") !== undefined || hiddenByStyle(attribute(element, "style")))
    return true
  if (element.tagName === "dialog") return attribute(element, "open") === undefined
  return element.tagName === "form" && !holdsDocument(element)
}

const hiddenByStyle = (style: string | undefined): boolean =>
  style !== undefined &&
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(
    style.slice(0, 2000),
  )

/**
 * Some servers wrap the whole page in one form: a form with a first heading, an article or a main
 * part in it is that.
 */
const holdsDocument = (form: Element): boolean =>
  firstWithin(
    form,
    ({ tagName }) => tagName === "h1" || tagName === "article" || tagName === "main",
  ) !== undefined

function forEachShown(node: Parent, visit: (element: Element) => void): void {
  for (const child of childrenOf(node)) {
    if (!isElement(child) || isLeftOut(child)) continue
    visit(child)
    forEachShown(child, visit)
  }
}

const only = (elements: readonly Element[]): Element | undefined =>
  elements.length === 1 ? elements[0] : undefined

/** In the order of the page. */
function firstWithin(node: Node, fits: (element: Element) => boolean): Element | undefined {
  for (const child of childrenOf(node)) {
    if (isElement(child) && fits(child)) return child
    const found = firstWithin(child, fits)
    if (found !== undefined) return found
  }
  return undefined
}

/** Longest title kept, in code points; what is cut off is shown to be. */
const LONGEST_TITLE = 300

function titleOf(document: Parent, heading: Element | undefined): string | undefined {
  const title = firstWithin(
    document,
    ({ tagName, namespaceURI }) => tagName === "title" && namespaceURI.endsWith("xhtml"),
  )
  const shared = firstWithin(
    document,
    (element) =>
      element.tagName === "meta" &&
      (attribute(element, "property") ?? attribute(element, "name")) === "og:title",
  )
  return [
    title && allWords(title),
    shared && attribute(shared, "content"),
    heading && allWords(heading),
  ]
    .map(plainTitle)
    .find((each) => each !== "")
}

function plainTitle(title = ""): string {
  const words = normaliseText(title.replace(/[\s\p{Cc}]+/gu, " ").trim())
  const points = [...words.slice(0, 4 * LONGEST_TITLE)]
  return points.length > LONGEST_TITLE ? `${points.slice(0, LONGEST_TITLE).join("")}…` : words
}

const allWords = (node: Node): string =>
  wordsOf(node) ??
  childrenOf(node)
    .map((child) => (isElement(child) && isLeftOut(child) ? "" : allWords(child)))
    .join("")

/**
 * The first usable value of an attribute, from the main part upwards. For the whole page, the
 * body's and then the root's count.
 */
function nearest<T>(
  main: Parent,
  document: Parent,
  name: string,
  usable: (value: string) => T | undefined,
): T | undefined {
  let at: Parent | null =
    main === document ? (firstWithin(document, ({ tagName }) => tagName === "body") ?? null) : main
  while (at !== null && isElement(at)) {
    const value = usable(attribute(at, name) ?? "")
    if (value !== undefined) return value
    at = at.parentNode
  }
  return undefined
}
