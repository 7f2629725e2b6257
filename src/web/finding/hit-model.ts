/** What a hit leads to, and its piece of text as runs with and without a mark. */

import { placeMap, type ProcessId, type Span } from "../../base/index.ts"
import type { SearchHitView, SearchView } from "../../contract/index.ts"
import { pages } from "../server/addresses.ts"
import { KIND_WORDS } from "../words/wording.ts"

export interface Run {
  readonly text: string
  readonly marked: boolean
}

/** The text in runs; marks are in code points, in order and apart. */
export function markedRuns(text: string, marks: readonly Span[]): readonly Run[] {
  const places = placeMap(text)
  const runs: Run[] = []
  let at = 0
  for (const { start, end } of marks) {
    runs.push(
      { text: places.slice({ start: at, end: start }), marked: false },
      { text: places.slice({ start, end }), marked: true },
    )
    at = end
  }
  return [...runs, { text: places.slice({ start: at, end: places.length }), marked: false }].filter(
    (run) => run.text !== "",
  )
}

/** The page of the sentence that a hit stands in or rests on; undefined where it rests on none. */
export function sentenceAddress(
  process: ProcessId,
  { sentence }: SearchHitView,
): string | undefined {
  if (sentence === undefined) return undefined
  const { document, item, at } = sentence
  return at === undefined
    ? pages.document(process, document, item)
    : `${pages.document(process, document)}#at=${at.start}-${at.end}`
}

/** Where a hit leads: a page of its own where there is one, else its sentence, else the process. */
export function hitAddress(process: ProcessId, hit: SearchHitView): string {
  if (hit.kind === "actor") return pages.actor(process, hit.item)
  if (hit.kind === "text") return pages.text(process, hit.item)
  if (hit.kind === "letter") return pages.letter(process, hit.item)
  if (hit.kind === "claim") return pages.claim(process, hit.item)
  if (hit.kind === "issue") return pages.issue(process, hit.item)
  if (hit.kind === "position") return sentenceAddress(process, hit) ?? pages.positions(process)
  if (hit.kind === "agreement" || hit.kind === "commitment" || hit.kind === "finding")
    return sentenceAddress(process, hit) ?? pages.promises(process)
  return sentenceAddress(process, hit) ?? pages.process(process)
}

/** A kind in the plural, as a heading: `Statements`, `Stances`. */
export function kindHeading(kind: SearchHitView["kind"]): string {
  const word = PLURALS[kind] ?? `${KIND_WORDS[kind]}s`
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

const PLURALS: Readonly<Partial<Record<SearchHitView["kind"], string>>> = {
  narration: "the outlets’ own voice",
  response: "replies",
  process: "processes",
  text: "texts on the table",
  meeting: "meetings and contacts",
}

/** How many were found, in a sentence for eyes and ears. */
export function foundInWords({
  total,
  groups,
  notes,
}: Pick<SearchView, "total" | "groups" | "notes">): string {
  if (total === 0)
    return notes.length > 0 ? notes.join(" ") : "Nothing was found. Look for fewer or other words."
  const each = groups.map(
    ({ kind, count }) => `${kindHeading(kind).toLowerCase()} ${count.toLocaleString("en")}`,
  )
  return `${total.toLocaleString("en")} found: ${each.join(", ")}.`
}
