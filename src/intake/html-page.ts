/** Words put on a page one after another, with line ends where a browser would show them. */

import { codePointLength, type Span } from "../base/index.ts"

/** What stands on a page, in NFC, and the places of the marks that no author wrote. */
export interface PageText {
  readonly text: string
  readonly markup: readonly Span[]
}

/**
 * A mark that waits for words to stand before: a list's bullet or number, the bracket before struck
 * words.
 */
export interface Mark {
  readonly text: string
}

/** A table's row being written. */
export interface Row {
  cells: number
  written: boolean
  readonly outer: Row | undefined
}

interface Piece {
  text: string
  readonly mark: boolean
}

/**
 * Collects words; line ends, spaces, tabs and marks wait until there is a word that they stand
 * before.
 */
export class Page {
  readonly #pieces: Piece[] = []
  #marks: Mark[] = []
  #row: Row | undefined
  #lineEnds = 0
  #breaks = 0
  #tabs = 0
  #space = false

  /** Words whose white space is collapsed, as a browser shows it. */
  words(text: string): void {
    const collapsed = text.replace(/[ \t\n\f\r]+/g, " ")
    const [before, after] = [collapsed.startsWith(" "), collapsed.endsWith(" ")]
    this.#space ||= before
    const core = collapsed.slice(before ? 1 : 0, after ? -1 : undefined)
    if (core === "" || collapsed === " ") return
    this.#settle()
    this.#put(core)
    this.#space = after
  }

  /** Words whose white space counts. */
  verbatim(text: string): void {
    const kept = text.replace(/\r\n?/g, "\n")
    const end = lengthWithoutLineEnds(kept)
    if (end > 0) {
      this.#settle()
      this.#put(kept.slice(0, end))
    }
    this.#breaks += kept.length - end
  }

  /**
   * At least so many line ends before the next word: 1 ends a line, 2 a paragraph. Before a cell's
   * first word, none.
   */
  endLine(count: 1 | 2): void {
    this.#space = false
    if (this.#tabs === 0 && this.#row?.written !== false)
      this.#lineEnds = Math.max(this.#lineEnds, count)
  }

  /** One line end more, as `<br>`; more than two in a row show as two. */
  breakLine(): void {
    this.#breaks += 1
    this.#space = false
  }

  beginRow(): Row {
    this.endLine(1)
    this.#row = { cells: 0, written: false, outer: this.#row }
    return this.#row
  }

  /** Cells of a row are parted by tabs, empty ones included. */
  beginCell(row: Row): void {
    if (row.cells > 0) {
      if (row.written) [this.#lineEnds, this.#breaks] = [0, 0]
      this.#tabs += 1
    }
    row.cells += 1
    this.#space = false
  }

  endRow(row: Row): void {
    if (row.written) [this.#lineEnds, this.#breaks] = [0, 0]
    this.#tabs = 0
    this.#row = row.outer
    this.endLine(1)
  }

  /** Puts a mark before the next word. */
  mark(text: string): Mark {
    const mark = { text }
    this.#marks.push(mark)
    return mark
  }

  /** Takes the mark back where no word came, else closes it with `closing`. */
  endMark(mark: Mark, closing: string): void {
    const at = this.#marks.indexOf(mark)
    if (at >= 0) this.#marks.splice(at, 1)
    else this.#put(closing, true)
  }

  /**
   * Composes the words between marks one piece at a time: all marks are ASCII that composes with
   * nothing, so the pieces together are the whole, composed.
   */
  finish(): PageText {
    const markup: Span[] = []
    let length = 0
    const texts = this.#pieces.map(({ text, mark }) => {
      const composed = text.replace(/\r\n?/g, "\n").normalize("NFC")
      const start = length
      length += codePointLength(composed)
      if (mark) markup.push({ start, end: length })
      return composed
    })
    return { text: texts.join(""), markup }
  }

  #settle(): void {
    const ends = Math.max(this.#lineEnds, Math.min(this.#breaks, 2))
    if (this.#pieces.length > 0)
      this.#put(ends > 0 ? "\n".repeat(ends) : this.#space && this.#tabs === 0 ? " " : "")
    this.#put("\t".repeat(this.#tabs))
    for (const { text } of this.#marks) this.#put(text, true)
    this.#marks = []
    ;[this.#lineEnds, this.#breaks, this.#tabs, this.#space] = [0, 0, 0, false]
    for (let row = this.#row; row !== undefined; row = row.outer) row.written = true
  }

  #put(text: string, mark = false): void {
    const last = this.#pieces.at(-1)
    if (text === "") return
    if (last !== undefined && !mark && !last.mark) last.text += text
    else this.#pieces.push({ text, mark })
  }
}

function lengthWithoutLineEnds(text: string): number {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 10) end -= 1
  return end
}
