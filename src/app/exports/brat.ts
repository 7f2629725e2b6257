/**
 * One document as brat keeps it: the text, and beside it a line for each place (T), each tie
 * between two (R), each word on one (A) and each name (#). Offsets are code points of the text, as
 * brat counts.
 *
 * @see https://brat.nlplab.org/standoff.html
 */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import type { Ports } from "../ports.ts"
import { leavingDocument } from "./gather.ts"
import type { LeavingItem, Part, Place } from "./leaving-item.ts"

export interface BratView {
  readonly document: ItemId
  /** Undefined for a note that is not on the record. */
  readonly title: string | undefined
  readonly txt: string
  readonly ann: string
  readonly items: number
  readonly withheld: number
}

/**
 * The document's text with its annotations; a fault where its text may not leave, for then no line
 * of it may.
 */
export function exportBrat(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, document, ...look }: Look & { readonly process: ProcessId; readonly document: ItemId },
): Promise<Result<BratView, Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const found = await leavingDocument(record, process, document)
    if (!found.ok) return found
    const { text, items, withheld, title } = found.value
    return text.ok
      ? ok({
          document,
          title,
          txt: text.value,
          ann: bratLines(items)
            .map((line) => `${line}\n`)
            .join(""),
          items: items.length,
          withheld,
        })
      : text
  })
}

/**
 * The lines of the `.ann` file. An item without words of its own is a tie alone, or, where nothing
 * is left to tie, no line.
 */
export function bratLines(items: readonly LeavingItem[]): readonly string[] {
  const lines = new Lines()
  const names = new Map(items.map((each) => [each.item, lines.words(each)]))
  for (const each of items) writeBeside(lines, each, names)
  return lines.all
}

/** How brat calls each kind of item. */
export const BRAT_TYPES = {
  statement: "Statement",
  corroboration: "Stance",
  date: "Date",
  proposal: "Proposal",
  narration: "Narration",
} as const
/** How brat calls what stands beside an item's words. */
export const BRAT_PARTS: Readonly<Record<Part, string>> = {
  words: "Words",
  speaker: "Speaker",
  cue: "Cue",
  occasion: "Occasion",
  basis: "Basis",
  inAnswerTo: "In_Answer_To",
  manner: "Manner",
  what: "What",
}

/** Numbers the lines of each sort from 1. */
class Lines {
  readonly all: string[] = []
  readonly #counts = new Map<string, number>()

  add(sort: string, rest: string): string {
    const count = (this.#counts.get(sort) ?? 0) + 1
    this.#counts.set(sort, count)
    this.all.push(`${sort}${count}\t${rest}`)
    return `${sort}${count}`
  }

  /** The line of an item's own words; undefined where it has none. */
  words({ kind, places }: LeavingItem): string | undefined {
    return this.place(
      BRAT_TYPES[kind],
      places.filter(({ part }) => part === "words"),
    )
  }

  place(type: string, places: readonly Place[]): string | undefined {
    const pieces = [...places].sort((a, b) => a.start - b.start).flatMap(piecesOf)
    if (pieces.length === 0) return undefined
    const spans = pieces.map(({ start, end }) => `${start} ${end}`).join(";")
    return this.add("T", `${type} ${spans}\t${pieces.map(({ words }) => words).join(" ")}`)
  }
}

function writeBeside(
  lines: Lines,
  item: LeavingItem,
  names: ReadonlyMap<ItemId, string | undefined>,
): void {
  const own = names.get(item.item)
  const about = item.about === undefined ? undefined : names.get(item.about)
  if (own === undefined) return
  for (const place of item.places.filter(({ part }) => part !== "words")) {
    const beside = lines.place(BRAT_PARTS[place.part], [place])
    if (beside !== undefined)
      lines.add("R", `${BRAT_PARTS[place.part]}_Of Arg1:${beside} Arg2:${own}`)
  }
  if (about !== undefined) lines.add("R", `About Arg1:${own} Arg2:${about}`)
  for (const [name, value] of [
    ["terms", item.terms],
    ["standing", item.standing],
    ...Object.entries(item.facts),
  ] as const)
    writeFact(lines, own, name, value)
  const { attribution } = item
  if (attribution.kind === "nobody") return
  const by = attribution.kind === "named" ? attribution.names.join("; ") : attribution.as
  lines.add("#", `AnnotatorNotes ${own}\t${onOneLine(by)}`)
}

function writeFact(
  lines: Lines,
  own: string,
  name: string,
  value: LeavingItem["facts"][string],
): void {
  const called = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  if (typeof value === "boolean") {
    if (value) lines.add("A", `${called} ${own}`)
  } else if (typeof value !== "object") lines.add("A", `${called} ${own} ${String(value)}`)
}

/**
 * Characters at which somebody who reads line by line may end one, the one between fields among
 * them.
 */
const ENDS_LINE = /[\p{Cc}\u2028\u2029]/u

/** A place without its line ends: brat asks that none stand in a piece. Space alone is no piece. */
function piecesOf({
  start,
  exact,
}: Place): readonly { readonly start: number; readonly end: number; readonly words: string }[] {
  const pieces: { start: number; end: number; words: string }[] = []
  let [at, begin, words] = [start, start, ""]
  const close = (): void => {
    if (words.trim() !== "") pieces.push({ start: begin, end: at, words })
  }
  for (const character of exact) {
    if (ENDS_LINE.test(character)) {
      close()
      ;[begin, words] = [at + 1, ""]
    } else words += character
    at += 1
  }
  close()
  return pieces
}

const onOneLine = (words: string): string => words.replace(new RegExp(ENDS_LINE, "gu"), " ")
