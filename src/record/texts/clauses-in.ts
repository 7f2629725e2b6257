/**
 * The clauses of a document's text, as its author numbered them; without numbers, its paragraphs.
 */

import { placeMap, type Span } from "../../base/index.ts"
import type { ClauseStatus } from "../kinds/version.ts"
import { isRoman, markerOf, type Marker } from "./clause-markers.ts"
import { bracketed, inAlternatives } from "./field-conventions.ts"

/** A clause as a text has it, before a person says that it is one. */
export interface ClauseDraft {
  readonly number: string
  /** The words on one line, or a line for each paragraph; the number is not among them. */
  readonly words: string
  /** Bracketed, alternatives, or open, as the text's own marks tell. */
  readonly status: ClauseStatus
  readonly alternatives: readonly string[]
  /** Where it stands, the number left out, in code points. */
  readonly span: Span
}

/** What is needed of a document: its text, and which of its characters are syntax. */
export interface ClauseSource {
  readonly text: string
  readonly markup: readonly Span[]
}

/** The number of what stands before the first numbered clause. */
const CHAPEAU = "chapeau"

/**
 * The clauses of this text in order: numbered ones where at least two lines begin with a number,
 * else its paragraphs as 1 to n. What stands before the first number is the chapeau; a heading
 * without words of its own is none, its number goes in front of those below it. Every word of the
 * text is in one clause. Empty for a text without words.
 */
export function clausesIn(source: ClauseSource): readonly ClauseDraft[] {
  const places = placeMap(source.text)
  const text = masked(source, places.toUnit)
  const numbered = numberedPieces(text)
  const pieces = numbered.length > 1 ? numbered : paragraphs(text)
  return pieces.flatMap((piece) => {
    const draft = draftOf(piece, text)
    return draft === undefined
      ? []
      : [
          {
            ...draft,
            span: {
              start: places.toCodePoint(draft.span.start),
              end: places.toCodePoint(draft.span.end),
            },
          },
        ]
  })
}

/** Stands where a character is syntax; no text holds it. */
const SYNTAX = "\u0000"

/**
 * The text with its syntax masked, the numbers and bullets of lists left in: places stay as they
 * are.
 */
function masked({ text, markup }: ClauseSource, toUnit: (place: number) => number): string {
  const parts: string[] = []
  let from = 0
  for (const span of markup) {
    const [start, end] = [toUnit(span.start), toUnit(span.end)]
    if (/^\s*(?:[-*+•]|\p{Nd}{1,9}[.)])\s*$/u.test(text.slice(start, end))) continue
    parts.push(text.slice(from, start), SYNTAX.repeat(end - start))
    from = end
  }
  return [...parts, text.slice(from)].join("")
}

/** A stretch of the text in UTF-16 units, under a number. */
interface Piece extends Span {
  readonly number: string
}

function numberedPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  const numbering = new Numbering()
  let [number, start, markers] = [CHAPEAU, 0, 0]
  for (const line of linesOf(text)) {
    const marker = markerOf(text.slice(line.start, line.end).replaceAll(SYNTAX, " "))
    if (marker === undefined) continue
    pieces.push({ number, start, end: line.start })
    number = numbering.next(marker)
    start = line.start + marker.length
    markers += 1
  }
  pieces.push({ number, start, end: text.length })
  return markers > 1 ? pieces : []
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length;) {
    const at = text.indexOf("\n", start)
    const end = at < 0 ? text.length : at
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Where in the numbering a text has come to. */
class Numbering {
  private article = ""
  private number = ""
  private letter = ""
  private bullets = 0

  /** The clause's whole number, with those it stands under. */
  next(marker: Marker): string {
    if (marker.kind === "bullet") {
      this.bullets += 1
      return `${this.letter || this.number || this.article}•${this.bullets}`
    }
    this.bullets = 0
    switch (marker.kind) {
      case "article":
        return this.atArticle(marker.number)
      case "whole":
        return this.atNumber(marker.number)
      case "number":
        return this.atNumber(
          this.article === "" ? marker.number : `${this.article}.${marker.number}`,
        )
      case "letter":
        return this.atLetter(marker.number)
      case "roman":
        return `${this.letter || this.number || this.article}${marker.number}`
    }
  }

  private atArticle(number: string): string {
    this.number = ""
    this.letter = ""
    return (this.article = number)
  }

  private atNumber(number: string): string {
    this.letter = ""
    return (this.number = number)
  }

  /** `(i)` goes under a letter as a roman number, unless `(h)` came before it. */
  private atLetter(number: string): string {
    const inner = number.slice(1, -1)
    const before = String.fromCharCode((inner.codePointAt(0) ?? 0) - 1)
    if (isRoman(inner) && this.letter !== "" && !this.letter.endsWith(`(${before})`))
      return `${this.letter}${number}`
    const above = this.number || this.article
    if (above === "" && /\p{Nd}/u.test(inner)) return this.atNumber(inner)
    this.letter = `${above}${number}`
    return this.letter
  }
}

/**
 * Paragraphs, parted by empty lines, or by line ends where there is no empty line; numbered from 1.
 */
function paragraphs(text: string): readonly Piece[] {
  const parting = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n\s*/g : /\n/g
  const pieces: Piece[] = []
  let start = 0
  const add = (end: number): void => {
    if (/[^\s\0]/.test(text.slice(start, end)))
      pieces.push({ number: String(pieces.length + 1), start, end })
  }
  for (const { index, 0: gap } of text.matchAll(parting)) {
    add(index)
    start = index + gap.length
  }
  add(text.length)
  return pieces
}

/** The piece as a draft, blanks at its ends left out; undefined where it has no words. */
function draftOf({ number, start, end }: Piece, text: string): ClauseDraft | undefined {
  const raw = text.slice(start, end)
  const first = raw.search(/[^\s\0]/)
  if (first < 0) return undefined
  const span = { start: start + first, end: start + lastIn(raw) }
  const words = plainWords(text.slice(span.start, span.end))
  const [wording = words, ...alternatives] = inAlternatives(words)
  if (alternatives.length > 0)
    return { number, words: wording, status: "alternatives", alternatives, span }
  return { number, words, status: bracketed(words) ? "bracketed" : "open", alternatives: [], span }
}

/** The unit after the last character that is neither blank nor syntax. */
function lastIn(raw: string): number {
  let end = raw.length
  while (end > 0 && /[\s\0]/.test(raw.charAt(end - 1))) end -= 1
  return end
}

/** Without syntax; lines of one paragraph on one line. */
const plainWords = (raw: string): string =>
  raw
    .replaceAll(SYNTAX, "")
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.replaceAll(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .join("\n")
