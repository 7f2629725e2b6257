/** Texts and letters as they are listed: each with its state in a line. */

import { whenInWords, type ItemId, type ProcessId } from "../../base/index.ts"
import type { LetterLine, StaleView, TextLine } from "../../contract/index.ts"
import {
  inOrder,
  wholeOf,
  type Entry,
  type LetterBody,
  type RecordTransaction,
  type TextBody,
  type When,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { staleOf } from "../stale.ts"
import { gathered, type Gathered } from "./gather.ts"
import { namesIn, type Names } from "./names.ts"

type StaleMap = ReadonlyMap<ItemId, StaleView>

/** These texts as lines, in the order given. A fixed number of queries. */
export async function textLines(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<readonly TextLine[]> {
  const texts = bodiesOf("text", entries)
  const all = await gathered(
    record,
    process,
    texts.map(({ entry }) => entry.item),
  )
  const names = await namesIn(
    record,
    process,
    texts.map(({ body }) => body),
  )
  const stale = await staleOf(
    record,
    process,
    texts.map(({ entry }) => entry),
  )
  return texts.map((text) => textLine(text, all, names, stale))
}

/** These letters as lines, in the order given. */
export async function letterLines(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<readonly LetterLine[]> {
  const letters = bodiesOf("letter", entries)
  const names = await namesIn(
    record,
    process,
    letters.map(({ body }) => body),
  )
  const stale = await staleOf(
    record,
    process,
    letters.map(({ entry }) => entry),
  )
  return letters.map((letter) => letterLine(letter, names, stale))
}

function textLine(
  { entry: { item, standing }, body }: HeldBody<TextBody>,
  all: Gathered,
  names: Names,
  stale: StaleMap,
): TextLine {
  const versions = inOrder(all.versions.filter((version) => version.body.text === item))
  const latest = versions.at(-1)
  const clauses = latest?.body.clauses ?? []
  const marked = stale.get(item)
  return {
    item,
    title: body.title,
    textKind: body.textKind,
    standing,
    by: names.of(body.by),
    to: names.of(body.to),
    versions: versions.length,
    ...(latest === undefined ? {} : { latest: { item: latest.item, label: latest.body.label } }),
    clauses: clauses.length,
    agreed: clauses.filter(({ status }) => status === "agreed").length,
    state: textState(latest?.body.label, clauses, answersTo(latest?.item, all)),
    ...(marked === undefined ? {} : { stale: marked }),
  }
}

const answersTo = (version: ItemId | undefined, { responses }: Gathered): number =>
  new Set(responses.filter(({ body }) => body.version === version).flatMap(({ body }) => body.by))
    .size

function textState(
  label: string | undefined,
  clauses: Parameters<typeof wholeOf>[0],
  answers: number,
): string {
  if (label === undefined) return "no version yet"
  const whole = wholeOf(clauses)
  const agreed = clauses.filter(({ status }) => status === "agreed").length
  const state =
    whole.kind === "agreed"
      ? "every clause agreed"
      : `${agreed} of ${clauses.length} ${clauses.length === 1 ? "clause" : "clauses"} agreed`
  const answered =
    answers === 0
      ? "no answer"
      : `${answers} ${answers === 1 ? "party has" : "parties have"} answered`
  return `version ${label}: ${state}; ${answered}`
}

function letterLine(
  { entry: { item, standing }, body }: HeldBody<LetterBody>,
  names: Names,
  stale: StaleMap,
): LetterLine {
  const marked = stale.get(item)
  return {
    item,
    title: body.title,
    standing,
    authors: names.of(body.authors),
    carriers: names.of(body.carriers),
    recipients: names.of(body.recipients),
    ...(body.written === undefined ? {} : { written: body.written }),
    state: letterState(body),
    ...(marked === undefined ? {} : { stale: marked }),
  }
}

/** How far the letter has come, by what is recorded of its way. */
function letterState({ written, delivered, acknowledged, madePublic }: LetterBody): string {
  const steps = [
    ["written", written],
    ["delivered", delivered],
    ["acknowledged", acknowledged],
    ["made public", madePublic],
  ] as const
  const stages = steps.flatMap(([step, when]) =>
    when === undefined ? [] : [`${step} ${whenWords(when)}`.trim()],
  )
  return stages.length === 0 ? "no day of its way is known" : stages.join(", ")
}

const whenWords = ({ value, words }: When): string =>
  value === undefined ? (words ?? "") : whenInWords(value)
