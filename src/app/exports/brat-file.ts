/**
 * A brat `.ann` file as somebody sends it, as the same annotations that JSON-LD would bring: places
 * (T) with what is tied to them (R), said of them (A) and noted on them (#). Other sorts of lines
 * are passed over.
 *
 * @see https://brat.nlplab.org/standoff.html
 */

import { ok, type Result, type Span } from "../../base/index.ts"
import type { SourceDocument } from "../../sources/index.ts"
import type { Fault } from "../fault.ts"
import { invalid } from "../line.ts"
import { BRAT_PARTS, BRAT_TYPES } from "./brat.ts"
import type { LeavingKind, Part } from "./leaving-item.ts"

/** How many lines one file may bring. */
const MOST = 100_000

/** Whether a file is brat's: its first line names a place, a tie or a note. */
export const isBrat = (source: string): boolean => /^\s*([TRAE]\d+|#\d+)\t/.test(source)

/**
 * Annotations as `sentAnnotation` takes them; places keep the quotes that the file gives, so that
 * they are checked like any other.
 */
export function bratAnnotationsIn(
  source: string,
  document: SourceDocument,
): Result<readonly unknown[], Fault> {
  const lines = source.split(/\r?\n/)
  if (lines.length > MOST)
    return invalid("file", `${lines.length} lines`, `send at most ${MOST} at once`)
  const file = readLines(lines)
  const own = [...file.places.values()].filter(({ type }) => !PART_OF.has(type))
  return ok(own.map((place) => annotationOf(place, file, [...document.text])))
}

interface Place {
  readonly id: string
  readonly type: string
  readonly pieces: readonly Span[]
  readonly quote: string
}
interface Tie {
  readonly type: string
  readonly from: string
  readonly to: string
}

interface BratFile {
  readonly places: ReadonlyMap<string, Place>
  readonly ties: ReadonlyMap<string, readonly Tie[]>
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, string | true>>
  readonly notes: ReadonlyMap<string, string>
}

const PART_OF: ReadonlyMap<string, Part> = new Map(
  Object.entries(BRAT_PARTS).flatMap(([part, type]) =>
    part === "words" ? [] : [[type, part as Part] as const],
  ),
)
const KIND_OF: ReadonlyMap<string, LeavingKind> = new Map(
  Object.entries(BRAT_TYPES).map(([kind, type]) => [type, kind as LeavingKind] as const),
)

function readLines(lines: readonly string[]): BratFile {
  const file = {
    places: new Map<string, Place>(),
    ties: new Map<string, Tie[]>(),
    facts: new Map<string, Map<string, string | true>>(),
    notes: new Map<string, string>(),
  }
  for (const line of lines) {
    const [id = "", said = "", rest = ""] = line.split("\t", 3)
    const words = said.split(" ")
    const [type = "", first = ""] = words
    if (/^T\d+$/.test(id))
      file.places.set(id, { id, type, pieces: piecesOf(said.slice(type.length)), quote: rest })
    else if (/^[AM]\d+$/.test(id)) pushFact(file.facts, first, type, words.slice(2).join(" "))
    else if (/^R\d+$/.test(id)) {
      const tie = {
        type,
        from: first.replace(/^Arg1:/, ""),
        to: (words[2] ?? "").replace(/^Arg2:/, ""),
      }
      // A part is tied to its item, an item to what it is about: each is found from the item.
      const item = tie.type === "About" ? tie.from : tie.to
      file.ties.set(item, [...(file.ties.get(item) ?? []), tie])
    } else if (/^#\d+$/.test(id)) file.notes.set(first, rest)
  }
  return file
}

const piecesOf = (said: string): readonly Span[] =>
  said
    .trim()
    .split(";")
    .map((piece) => {
      const [start, end] = piece
        .split(" ")
        .map((each) => (/^\d{1,9}$/.test(each) ? Number(each) : Number.NaN))
      return { start: start ?? Number.NaN, end: end ?? Number.NaN }
    })

function pushFact(
  facts: Map<string, Map<string, string | true>>,
  on: string,
  name: string,
  value: string,
): void {
  const known = facts.get(on) ?? new Map<string, string | true>()
  facts.set(
    on,
    known.set(`${name.charAt(0).toLowerCase()}${name.slice(1)}`, value === "" ? true : value),
  )
}

type Letters = readonly string[]

function annotationOf(place: Place, file: BratFile, text: Letters): unknown {
  const { id, type } = place
  const ties = file.ties.get(id) ?? []
  const parts = ties.flatMap(({ type: tied, from }) => {
    const [part, beside] = [PART_OF.get(tied.replace(/_Of$/, "")), file.places.get(from)]
    return part === undefined || beside === undefined ? [] : [{ part, beside }]
  })
  const speakers = parts.filter(({ part }) => part === "speaker")
  const about = ties.filter((tie) => tie.type === "About").map(({ to }) => to)
  const facts = Object.fromEntries(file.facts.get(id) ?? [])
  const kind = KIND_OF.get(type) ?? type
  return {
    id,
    body: { ...facts, kind, ...namesOf(kind, facts["terms"], file.notes.get(id)) },
    target: [
      ...targetsOf("words", place, text),
      ...parts
        .filter(({ part }) => part !== "speaker")
        .flatMap(({ part, beside }) => targetsOf(part, beside, text)),
      ...speakers.flatMap(({ beside }, index) =>
        targetsOf("speaker", beside, text)
          .slice(0, 1)
          .map((target) => ({ ...target, index })),
      ),
      ...about,
    ],
  }
}

/** The note names who said it, where the terms let it. */
function namesOf(
  kind: string,
  terms: unknown,
  note: string | undefined,
): Readonly<Record<string, readonly string[]>> {
  if (note === undefined || (terms !== undefined && terms !== "on-record" && terms !== "document"))
    return {}
  const names = note.split("; ")
  return kind === "statement"
    ? { speakers: names }
    : kind === "corroboration" || kind === "proposal"
      ? { by: names }
      : {}
}

interface Target {
  readonly part: Part
  readonly selector: readonly unknown[]
}

/**
 * One target for each run of words: pieces that only white space parts are one, as they were before
 * a line end split them.
 */
function targetsOf(part: Part, { pieces, quote }: Place, text: Letters): readonly Target[] {
  const words = ({ start, end }: Span): string => text.slice(start, end).join("")
  const isAsQuoted =
    pieces.every(({ start, end }) => start < end && end <= text.length) &&
    pieces.map(words).join(" ") === quote
  const [first] = pieces
  if (!isAsQuoted || first === undefined)
    return [targetOf(part, first ?? { start: Number.NaN, end: Number.NaN }, quote)]
  const runs: Span[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (
      last !== undefined &&
      piece.start >= last.end &&
      words({ start: last.end, end: piece.start }).trim() === ""
    )
      runs[runs.length - 1] = { start: last.start, end: piece.end }
    else runs.push(piece)
  }
  return runs.map((run) => targetOf(part, run, words(run)))
}

const targetOf = (part: Part, { start, end }: Span, exact: string): Target => ({
  part,
  selector: [
    { type: "TextPositionSelector", start, end },
    { type: "TextQuoteSelector", exact },
  ],
})
