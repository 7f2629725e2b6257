/** A preference as it is typed, option by option, and as the record keeps it. */

import { parseRational } from "../../../base/index.ts"
import type { PreferenceBody } from "../../../contract/index.ts"

type Judged = PreferenceBody["judged"]
export type JudgedKind = Judged["kind"]

/** What stands in the row of one option; only what belongs to the kind is read. */
export interface OptionJudged {
  readonly is: "" | "must" | "acceptable" | "unacceptable"
  readonly rank: string
  readonly low: string
  readonly high: string
  readonly score: string
}

export const NOT_JUDGED: OptionJudged = { is: "", rank: "", low: "", high: "", score: "" }

export type Rows = Readonly<Record<string, OptionJudged>>

/** The rows as they were kept, by the option's key. */
export function rowsOf(judged: Judged): Rows {
  const row = (part: Partial<OptionJudged>): OptionJudged => ({ ...NOT_JUDGED, ...part })
  switch (judged.kind) {
    case "classes":
      return Object.fromEntries(judged.classes.map(({ option, is }) => [option, row({ is })]))
    case "order":
      return Object.fromEntries(
        judged.groups.flatMap((group, index) =>
          group.map((option) => [option, row({ rank: String(index + 1) })]),
        ),
      )
    case "ranges":
      return Object.fromEntries(
        judged.ranges.map(({ option, low, high }) => [option, row({ low, high })]),
      )
    case "scores":
      return Object.fromEntries(judged.scores.map(({ option, score }) => [option, row({ score })]))
  }
}

/**
 * What is kept of the rows of these options, in their order; a row left empty says nothing of its
 * option.
 */
export function judgedOf(kind: JudgedKind, rows: Rows, options: readonly string[]): Judged {
  const given = options.map((option) => [option, trimmed(rows[option] ?? NOT_JUDGED)] as const)
  switch (kind) {
    case "classes":
      return {
        kind,
        classes: given.flatMap(([option, { is }]) => (is === "" ? [] : [{ option, is }])),
      }
    case "ranges":
      return {
        kind,
        ranges: given.flatMap(([option, { low, high }]) =>
          low === "" && high === "" ? [] : [{ option, low, high }],
        ),
      }
    case "scores":
      return {
        kind,
        scores: given.flatMap(([option, { score }]) => (score === "" ? [] : [{ option, score }])),
      }
    case "order": {
      const ranks = [
        ...new Set(given.flatMap(([, { rank }]) => (rank === "" ? [] : [Number(rank)]))),
      ].sort((a, b) => a - b)
      return {
        kind,
        groups: ranks.map((wanted) =>
          given.flatMap(([option, { rank }]) =>
            rank !== "" && Number(rank) === wanted ? [option] : [],
          ),
        ),
      }
    }
  }
}

const trimmed = (row: OptionJudged): OptionJudged => ({
  ...row,
  rank: row.rank.trim(),
  low: row.low.trim(),
  high: row.high.trim(),
  score: row.score.trim(),
})

const isNumber = (text: string): boolean => parseRational(text).ok

/**
 * What is wrong with the rows, in one sentence that names the option; undefined where nothing is.
 */
export function judgedFault(
  kind: JudgedKind,
  rows: Rows,
  options: readonly { readonly key: string; readonly name: string }[],
): string | undefined {
  const given = options.map(({ key, name }) => ({ name, row: trimmed(rows[key] ?? NOT_JUDGED) }))
  const wrong = given.flatMap(({ name, row }) =>
    rowFault(kind, row) === undefined ? [] : [`“${name}”: ${rowFault(kind, row)}`],
  )[0]
  if (wrong !== undefined) return wrong
  const judged = judgedOf(
    kind,
    rows,
    options.map(({ key }) => key),
  )
  return saidIn(judged).length === 0 ? "Say what they think of at least one option." : undefined
}

function saidIn(judged: ReturnType<typeof judgedOf>): readonly unknown[] {
  switch (judged.kind) {
    case "classes":
      return judged.classes
    case "order":
      return judged.groups
    case "ranges":
      return judged.ranges
    case "scores":
      return judged.scores
  }
}

function rowFault(kind: JudgedKind, { rank, low, high, score }: OptionJudged): string | undefined {
  if (kind === "order")
    return rank === "" || /^[1-9]\d{0,3}$/.test(rank)
      ? undefined
      : "write its place as a whole number, 1 for the best."
  if (kind === "scores")
    return score === "" || isNumber(score) ? undefined : "write a number, such as 3, 0.5 or 1/3."
  if (kind !== "ranges" || (low === "" && high === "")) return undefined
  if (!isNumber(low) || !isNumber(high))
    return "write both ends of the range as numbers, such as 3, 0.5 or 1/3."
  return undefined
}
