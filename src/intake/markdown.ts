/**
 * Markdown: the text stays as it was written; which of its characters are syntax is told beside it.
 */

import {
  fromMarkdown,
  type CompileContext,
  type Extension,
  type Token,
} from "mdast-util-from-markdown"
import { ok, placeMap, type Result, type Span } from "../base/index.ts"
import type { Extracted, IntakeFault } from "../sources/index.ts"
import { textIn } from "./plain-text.ts"
import { markdownPieces } from "./markdown-pieces.ts"
import { frontMatter, strikeMarks, tablePipes, tags, type Units } from "./markdown-parts.ts"

/** Tokens that are syntax through and through, and stand in no node of their own. */
const SYNTAX = [
  "atxHeadingSequence",
  "setextHeadingLine",
  "blockQuotePrefix",
  "listItemPrefix",
  "emphasisSequence",
  "strongSequence",
  "codeFencedFence",
  "codeTextSequence",
  "escapeMarker",
  "autolinkMarker",
] as const

/**
 * The file's text and its syntax: heading hashes, emphasis marks, list bullets, quote marks, code
 * fences, link brackets and targets, images, HTML tags and comments, table pipes, a block of
 * metadata at the top. CommonMark, with the tables and struck words that are common beside it.
 *
 * @returns the text with its title (the metadata's, else the first heading of the first rank), or
 *   why there is none
 */
export function extractMarkdown(bytes: Uint8Array): Result<Extracted, IntakeFault> {
  const text = textIn(bytes)
  if (!text.ok) return text
  const front = frontMatter(text.value)
  const syntax: Units[] = front.length > 0 ? [{ start: 0, end: front.length }] : []
  const { pieces, definitions } = markdownPieces(text.value.slice(front.length))
  const before = definitions === "" ? "" : `${definitions}\n\n`
  const titles = pieces.map(({ start, end }) => {
    const body = text.value.slice(front.length + start, front.length + end)
    return readPiece(before + withoutMark(body), {
      source: text.value,
      base: front.length + start - before.length,
      from: front.length + start,
      syntax,
    })
  })
  const title = front.title ?? titles.find((each) => each !== undefined)
  return ok({
    text: text.value,
    markup: spansOf(syntax, text.value),
    extractor: "markdown/1",
    title,
  })
}

/**
 * A piece of the file being read: `base` is the place of the piece's first unit in the file, `from`
 * that of its first own.
 */
interface Piece {
  readonly source: string
  readonly base: number
  readonly from: number
  readonly syntax: Units[]
}

/** Adds the piece's syntax; gives the text of its first heading of the first rank. */
function readPiece(words: string, into: Piece): string | undefined {
  const own = { ...into, syntax: [] as Units[] }
  const title = collect(fromMarkdown(words, { mdastExtensions: [recording(own)] }), own)
  for (const units of own.syntax) if (units.start >= into.from) into.syntax.push(units)
  return title
}

/** The parser drops a byte order mark without counting it. */
const withoutMark = (body: string): string =>
  body.startsWith("\ufeff") ? ` ${body.slice(1)}` : body

function recording({ syntax, base }: Piece): Extension {
  const record = function (this: CompileContext, token: Token): undefined {
    syntax.push({ start: base + token.start.offset, end: base + token.end.offset })
  }
  return { enter: Object.fromEntries(SYNTAX.map((name) => [name, record])) }
}

type MarkdownNode =
  ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>["children"][number]

/**
 * Adds the syntax that only the tree tells; gives the text of the first heading of the first rank.
 */
function collect(node: MarkdownNode, into: Piece): string | undefined {
  for (const units of syntaxOf(node, into)) into.syntax.push(units)
  if (!("children" in node)) return undefined
  const own = node.type === "heading" && node.depth === 1 ? plainText(node) : undefined
  return node.children
    .map((child) => collect(child, into))
    .reduce((first, each) => first ?? each, own === "" ? undefined : own)
}

function syntaxOf(node: MarkdownNode, { source, base }: Piece): readonly Units[] {
  const units = unitsOf(node, base)
  const words = source.slice(units.start, units.end)
  if (["thematicBreak", "definition", "image", "imageReference"].includes(node.type)) return [units]
  if (node.type === "html") return shifted(tags(words), units.start)
  if (node.type === "paragraph")
    return shifted([...tablePipes(words), ...strikeMarks(words)], units.start)
  if (node.type === "link" || node.type === "linkReference")
    return aroundChildren(
      node.children.map((child) => unitsOf(child, base)),
      units,
    )
  return []
}

function aroundChildren(children: readonly Units[], { start, end }: Units): readonly Units[] {
  const [first, last] = [children[0], children.at(-1)]
  return first === undefined || last === undefined
    ? [{ start, end }]
    : [
        { start, end: first.start },
        { start: last.end, end },
      ]
}

const unitsOf = (node: MarkdownNode, base: number): Units => ({
  start: base + (node.position?.start.offset ?? 0),
  end: base + (node.position?.end.offset ?? 0),
})

const shifted = (all: readonly Units[], by: number): readonly Units[] =>
  all.map(({ start, end }) => ({ start: start + by, end: end + by }))

const plainText = (node: MarkdownNode): string =>
  "children" in node
    ? node.children.map(plainText).join("").replace(/\s+/g, " ").trim()
    : node.type === "text" || node.type === "inlineCode"
      ? node.value
      : ""

/**
 * In order, merged where they touch, in code points; line ends stay words, so that paragraphs stay
 * apart.
 */
function spansOf(syntax: readonly Units[], text: string): readonly Span[] {
  const places = placeMap(text)
  const spans: { start: number; end: number }[] = []
  for (const { start, end } of syntax
    .flatMap((units) => linesOf(units, text))
    .sort((a, b) => a.start - b.start || a.end - b.end)) {
    const [from, to] = [places.toCodePoint(start), places.toCodePoint(end)]
    const last = spans.at(-1)
    if (last !== undefined && from <= last.end) last.end = Math.max(last.end, to)
    else spans.push({ start: from, end: to })
  }
  return spans
}

function linesOf({ start, end }: Units, text: string): readonly Units[] {
  const lines: Units[] = []
  for (let from = start; from < end;) {
    const lineEnd = text.indexOf("\n", from)
    const to = lineEnd < 0 ? end : Math.min(lineEnd, end)
    if (to > from) lines.push({ start: from, end: to })
    from = to + 1
  }
  return lines
}
