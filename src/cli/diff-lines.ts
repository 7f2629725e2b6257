/** What differs between two texts, as lines for a person and as the contract's JSON. */

import type { Json } from "../base/index.ts"
import { nameOf, type FileComparison, type Piece } from "../app/texts/index.ts"
import type { ClauseChange, CompareView, Comparison, SideClause } from "../contract/index.ts"
import { plain, wrapped } from "./wrap.ts"

/**
 * One side under the name it goes by, its own facts and its clauses; `places` are spans in a file's
 * text.
 */
export interface DiffSide {
  readonly name: string
  readonly facts: Json
  readonly clauses: readonly (Pick<SideClause, "number" | "words" | "alternatives"> & {
    readonly status?: SideClause["status"] | undefined
    readonly span?: { readonly start: number; readonly end: number }
  })[]
}

export interface DiffSides {
  readonly from: DiffSide
  readonly to: DiffSide
}

/** The sides of two files. A status read from brackets is said, and not compared. */
export const fileSides = ({ from, to }: FileComparison): DiffSides => {
  const side = ({ name, textSha256, clauses }: FileComparison["from"]): DiffSide => ({
    name,
    facts: { file: name, textSha256 },
    clauses,
  })
  return { from: side(from), to: side(to) }
}

/** The sides of two items of the record. */
export const recordSides = ({ from, to }: CompareView): DiffSides => {
  const side = (each: CompareView["from"]): DiffSide => ({
    name: nameOf(each),
    clauses: each.clauses,
    facts: {
      item: each.item,
      kind: each.kind,
      title: each.title,
      label: each.label ?? null,
      when: each.when?.value ?? null,
      stale: each.stale?.words ?? null,
    },
  })
  return { from: side(from), to: side(to) }
}

/** parley-diff/1. */
export function diffJson(
  sides: DiffSides,
  { aligns, changes, tally, exactness, notes }: Comparison,
): Json {
  const side = ({ facts, clauses }: DiffSide): Json => ({
    ...(facts as { readonly [key: string]: Json }),
    clauses: clauses.map(clauseJson),
  })
  return {
    format: "parley-diff/1",
    a: side(sides.from),
    b: side(sides.to),
    aligns,
    notes,
    exactness: { ...exactness },
    tally: { ...tally },
    changes: changes.map((change) => changeJson(change, sides)),
  }
}

const clauseJson = ({
  number,
  words,
  status,
  alternatives,
  span,
}: DiffSide["clauses"][number]): Json => ({
  number,
  words,
  status: status ?? null,
  alternatives,
  ...(span === undefined ? {} : { start: span.start, end: span.end }),
})

function changeJson(change: ClauseChange, { from, to }: DiffSides): Json {
  const [was, is] = [
    (at: number): string => from.clauses[at]?.number ?? "",
    (at: number): string => to.clauses[at]?.number ?? "",
  ]
  const words = (difference: Extract<ClauseChange, { kind: "pair" }>["difference"]): Json =>
    difference.pieces.map(({ kind, text }) => ({ kind, text }))
  switch (change.kind) {
    case "added":
      return { kind: "added", a: null, b: is(change.to), aIndex: null, bIndex: change.to }
    case "deleted":
      return { kind: "deleted", a: was(change.from), b: null, aIndex: change.from, bIndex: null }
    case "split":
      return {
        kind: "split",
        a: was(change.from),
        b: change.to.map(is),
        aIndex: change.from,
        bIndex: change.to,
        words: words(change.difference),
      }
    case "joined":
      return {
        kind: "joined",
        a: change.from.map(was),
        b: is(change.to),
        aIndex: change.from,
        bIndex: change.to,
        words: words(change.difference),
      }
    case "pair":
      return {
        kind: kindOf(change),
        a: was(change.from),
        b: is(change.to),
        aIndex: change.from,
        bIndex: change.to,
        move: change.move,
        reworded: isReworded(change),
        words: words(change.difference),
        status: change.status === undefined ? null : { a: change.status.from, b: change.status.to },
      }
  }
}

type Pair = Extract<ClauseChange, { kind: "pair" }>

const isReworded = ({ difference }: Pair): boolean => difference.deleted + difference.inserted > 0

/**
 * A pair by the most that happened to it: other words, another place, another status, another
 * number alone, nothing.
 */
function kindOf(change: Pair): "reworded" | "moved" | "status" | "renumbered" | "unchanged" {
  if (isReworded(change)) return "reworded"
  if (change.move === "moved") return "moved"
  if (change.status !== undefined) return "status"
  return change.move === "renumbered" ? "renumbered" : "unchanged"
}

/**
 * Lines none wider than `width` unless a single word is: a heading, notes, what did not change by
 * number, and each clause that did.
 */
export function diffLines(
  sides: DiffSides,
  comparison: Comparison,
  width: number,
): readonly string[] {
  const { changes, notes } = comparison
  const shown = changes.filter(
    (change) => change.kind !== "pair" || !BY_NUMBER.includes(kindOf(change)),
  )
  return [
    ...wrapped(`A  ${plain(sides.from.name)}`, width, "", "   "),
    ...wrapped(`B  ${plain(sides.to.name)}`, width, "", "   "),
    ...wrapped(summary(comparison), width, "", ""),
    ...notes.flatMap((note) => wrapped(`Note: ${plain(note)}`, width, "", "      ")),
    ...numberLines(comparison, sides, width),
    ...shown.flatMap((change) => ["", ...changeLines(change, sides, width)]),
  ]
}

/** Clauses whose words, place and status stayed are told by their number alone. */
const BY_NUMBER: readonly ReturnType<typeof kindOf>[] = ["unchanged", "renumbered"]

function numberLines(
  { changes }: Comparison,
  { from, to }: DiffSides,
  width: number,
): readonly string[] {
  const was = (at: number): string => from.clauses[at]?.number ?? ""
  const is = (at: number): string => to.clauses[at]?.number ?? ""
  const pairs = changes.flatMap((change) => (change.kind === "pair" ? [change] : []))
  const of = (kind: ReturnType<typeof kindOf>): readonly Pair[] =>
    pairs.filter((pair) => kindOf(pair) === kind)
  const listed = (name: string, shown: readonly string[]): readonly string[] =>
    shown.length === 0 ? [] : wrapped(`${name}: ${shown.map(plain).join(", ")}.`, width, "", "  ")
  return [
    ...listed(
      "Unchanged",
      of("unchanged").map((pair) => is(pair.to)),
    ),
    ...listed(
      "Only renumbered",
      of("renumbered").map((pair) => `${was(pair.from)} → ${is(pair.to)}`),
    ),
  ]
}

function summary({ tally }: Comparison): string {
  const parts = [
    [tally.reworded, "reworded"],
    [tally.moved, "moved"],
    [tally.renumbered, "renumbered"],
    [tally.status, "of another status"],
    [tally.added, "added"],
    [tally.deleted, "deleted"],
    [tally.split, "split"],
    [tally.joined, "joined"],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
  const unchanged = `${tally.unchanged} ${tally.unchanged === 1 ? "clause" : "clauses"} unchanged`
  return parts.length === 0
    ? `Nothing differs: ${unchanged}.`
    : `Clauses: ${parts.join(", ")}; ${unchanged}. Words: ${tally.wordsInserted} inserted, ` +
        `${tally.wordsDeleted} deleted.`
}

function changeLines(
  change: ClauseChange,
  { from, to }: DiffSides,
  width: number,
): readonly string[] {
  const [was, is] = [
    (at: number): string => plain(from.clauses[at]?.number ?? ""),
    (at: number): string => plain(to.clauses[at]?.number ?? ""),
  ]
  const entry = (head: string, words: string): readonly string[] => [
    head,
    ...wrapped(words, width, "    ", "    "),
  ]
  switch (change.kind) {
    case "added":
      return entry(`+ ${is(change.to)}  added`, inserted(wording(to.clauses[change.to])))
    case "deleted":
      return entry(`- ${was(change.from)}  deleted`, deleted(wording(from.clauses[change.from])))
    case "split":
      return entry(
        `* ${was(change.from)} → ${change.to.map(is).join(", ")}  split`,
        marked(change.difference.pieces),
      )
    case "joined":
      return entry(
        `* ${change.from.map(was).join(", ")} → ${is(change.to)}  joined`,
        marked(change.difference.pieces),
      )
    case "pair":
      return pairLines(change, was(change.from), is(change.to), entry)
  }
}

function pairLines(
  change: Pair,
  was: string,
  is: string,
  entry: (head: string, words: string) => readonly string[],
): readonly string[] {
  const facts = [
    change.move === "moved" ? "moved" : change.move === "renumbered" ? "renumbered" : "",
    isReworded(change) ? "reworded" : "",
    change.status === undefined ? "" : `${change.status.from} → ${change.status.to}`,
  ].filter((fact) => fact !== "")
  const head =
    `${isReworded(change) ? "~" : change.move === "stayed" ? "!" : ">"} ` +
    `${was === is ? is : `${was} → ${is}`}  ${facts.join(", ")}`
  return entry(
    head,
    isReworded(change)
      ? marked(change.difference.pieces)
      : plain(change.difference.pieces.map(({ text }) => text).join("")).slice(0, 200),
  )
}

const wording = (clause: DiffSide["clauses"][number] | undefined): string =>
  clause === undefined
    ? ""
    : [
        clause.words,
        ...clause.alternatives.map((alternative, index) => `Alt ${index + 2}: ${alternative}`),
      ].join(" ")

const deleted = (words: string): string => (words.trim() === "" ? "" : `[-${plain(words)}-]`)
const inserted = (words: string): string => (words.trim() === "" ? "" : `{+${plain(words)}+}`)

/** Pieces with signs around what changed; a long stretch that is kept is cut in its middle. */
function marked(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }, index) => {
      const [before, after] = [/^\s/.test(text) ? " " : "", /\s$/.test(text) ? " " : ""]
      const last = index === pieces.length - 1
      if (kind === "kept") return `${before}${shortened(plain(text), index === 0, last)}${after}`
      return `${before}${kind === "deleted" ? deleted(text) : inserted(text)}${after}`
    })
    .join("")
    .replaceAll(/ {2,}/g, " ")
    .trim()
}

/** Words kept on each side of a cut. */
const KEPT = 12

function shortened(words: string, first: boolean, last: boolean): string {
  const all = words.split(" ")
  const [head, tail] = [first ? 0 : KEPT, last ? 0 : KEPT]
  if (all.length <= head + tail + 4) return words
  return [...all.slice(0, head), "…", ...(tail === 0 ? [] : all.slice(-tail))].join(" ")
}
