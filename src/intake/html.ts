/** HTML: the words that a browser shows of the page's main text, in paragraphs. */

import { ok, type Result } from "../base/index.ts"
import type { Extracted, IntakeFault } from "../sources/index.ts"
import { refuse } from "./fault.ts"
import { decodeHtml } from "./html-charset.ts"
import { Page, type Row } from "./html-page.ts"
import { isLeftOut, pageParts } from "./html-parts.ts"
import {
  attribute,
  childrenOf,
  isElement,
  parseHtml,
  wordsOf,
  type Element,
  type Parent,
} from "./html-tree.ts"
import { checkAccents } from "./plain-text.ts"

const PARAGRAPHS = new Set([
  "address",
  "article",
  "blockquote",
  "body",
  "center",
  "details",
  "dialog",
  "dir",
  "div",
  "dl",
  "fieldset",
  "figcaption",
  "figure",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "legend",
  "listing",
  "main",
  "menu",
  "ol",
  "optgroup",
  "p",
  "plaintext",
  "pre",
  "section",
  "summary",
  "table",
  "ul",
  "xmp",
])
const LINES = new Set(["li", "dt", "dd", "caption"])
const LISTS = new Set(["ol", "ul", "menu", "dir"])
const VERBATIM = new Set(["pre", "listing", "plaintext", "xmp"])
const STRUCK = new Set(["del", "s", "strike"])

/** Where the walk is: in text whose white space counts, in a list, in a table's row. */
interface Around {
  readonly verbatim: boolean
  readonly list: Counter | undefined
  readonly row: Row | undefined
}

/** The number that a list's next item has; undefined for a list with bullets. */
interface Counter {
  next: number | undefined
}

/**
 * The page's text: its main part's words, a blank line between paragraphs, a list's items with
 * bullet or number, a row's cells parted by tabs. Struck words stand in `[-` `-]`. Bullets, numbers
 * and those brackets are markup.
 *
 * @returns the text, the page's title, language and direction; or why there is none
 */
export function extractHtml(bytes: Uint8Array): Result<Extracted, IntakeFault> {
  const decoded = decodeHtml(bytes)
  const composable = decoded.ok ? checkAccents(decoded.value) : decoded
  const tree = composable.ok ? parseHtml(composable.value) : composable
  if (!tree.ok) return tree
  const { main, title, language, direction } = pageParts(tree.value)
  const page = new Page()
  writeChildren(main, page, { verbatim: false, list: undefined, row: undefined })
  const { text, markup } = page.finish()
  const checked = checkAccents(text)
  if (!checked.ok) return checked
  if (!/[^\s\ufeff\u200b]/.test(text))
    return refuse(
      "empty",
      "no words are left without the page's menus, scripts and hidden parts",
      "save the text you see as .txt",
    )
  return ok({ text, markup, extractor: "html/1", title, language, direction })
}

function writeChildren(parent: Parent, page: Page, around: Around): void {
  for (const child of childrenOf(parent)) {
    const words = wordsOf(child)
    if (isElement(child)) {
      if (!isLeftOut(child)) writeElement(child, page, around)
    } else if (words !== undefined) {
      if (around.verbatim) page.verbatim(words)
      else page.words(words)
    }
  }
}

function writeElement(element: Element, page: Page, around: Around): void {
  const { tagName } = element
  if (tagName === "br") page.breakLine()
  else if (tagName === "tr") writeRow(element, page, around)
  else if (tagName === "q") writeQuoted(element, page, around)
  else if (STRUCK.has(tagName)) writeStruck(element, page, around)
  else if (PARAGRAPHS.has(tagName) || LINES.has(tagName)) writeBlock(element, page, around)
  else {
    if (around.row !== undefined && (tagName === "td" || tagName === "th"))
      page.beginCell(around.row)
    writeChildren(element, page, around)
  }
}

function writeBlock(element: Element, page: Page, around: Around): void {
  const { tagName } = element
  const ends = LINES.has(tagName) || (LISTS.has(tagName) && around.list !== undefined) ? 1 : 2
  page.endLine(ends)
  if (tagName === "li") writeItem(element, page, around)
  else
    writeChildren(element, page, {
      ...around,
      verbatim: around.verbatim || VERBATIM.has(tagName),
      list: LISTS.has(tagName) ? counterOf(element) : around.list,
    })
  page.endLine(ends)
}

function writeItem(item: Element, page: Page, around: Around): void {
  const list = around.list
  const number = wholeNumber(attribute(item, "value")) ?? list?.next
  if (list?.next !== undefined && number !== undefined) list.next = number + 1
  const mark = page.mark(list?.next === undefined ? "- " : `${number}. `)
  writeChildren(item, page, around)
  page.endMark(mark, "")
}

function writeRow(element: Element, page: Page, around: Around): void {
  const row = page.beginRow()
  writeChildren(element, page, { ...around, row, list: undefined })
  page.endRow(row)
}

/** A browser puts quotation marks around `<q>`; they are what tells that the words are quoted. */
function writeQuoted(element: Element, page: Page, around: Around): void {
  page.words("\u201c")
  writeChildren(element, page, around)
  page.words("\u201d")
}

/** A draft's struck words must not be read as if they stood; they must not be lost either. */
function writeStruck(element: Element, page: Page, around: Around): void {
  const mark = page.mark("[-")
  writeChildren(element, page, around)
  page.endMark(mark, "-]")
}

const counterOf = (list: Element): Counter => ({
  next: list.tagName === "ol" ? (wholeNumber(attribute(list, "start")) ?? 1) : undefined,
})

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined
