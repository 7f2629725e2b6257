/** A preference as somebody entered it, over the issue's options as they are now. */

import { compareRationals, ONE, parseRational, ZERO, type Rational } from "../../base/index.ts"
import type { Judged, OptionStanding } from "./from-record.ts"
import type { Judgement, OptionId, ScoreRange } from "../model/index.ts"
import type { LaidIssue } from "./laid-issues.ts"

/** The class that was entered for exactly this choice; undefined where none was. */
export const classOf = (judged: Judged, choice: string): OptionStanding | undefined =>
  judged.kind === "classes" ? judged.classes.find(({ option }) => option === choice)?.is : undefined

/**
 * What was entered in numbers or as an order, over every option of the issue; undefined where it is
 * in classes, a phrase where it does not cover the options. Of a yes or no, going without an option
 * counts for nothing unless it is given a number.
 */
export function numbersOf(judged: Judged, issue: LaidIssue): Judgement | string | undefined {
  switch (judged.kind) {
    case "classes":
      return undefined
    case "order":
      return orderOver(judged.groups, issue)
    case "ranges": {
      const rangeAt = (key: string): ScoreRange | undefined =>
        rangeOf(judged.ranges.find(({ option }) => option === key))
      return valued(issue, rangeAt, { low: ZERO, high: ZERO }, (ranges) => ({
        kind: "ranges",
        ranges,
      }))
    }
    case "scores": {
      const scoreAt = (key: string): Rational | undefined =>
        numberOf(judged.scores.find(({ option }) => option === key)?.score)
      return valued(issue, scoreAt, ZERO, (scores) => ({ kind: "scores", scores }))
    }
  }
}

function orderOver(
  written: readonly (readonly string[])[],
  { of, options }: LaidIssue,
): Judgement | string {
  if (of !== undefined)
    return "an order says nothing of options that may be taken together; write points for each"
  const groups = orderedOnce(written, options)
  const missing = options.find(({ id }) => !groups.some((group) => group.includes(id)))
  return missing === undefined
    ? { kind: "order", groups }
    : `it does not say where “${missing.name}” stands`
}

/** The options that the issue has, each where it was first named; groups left empty fall away. */
function orderedOnce(
  groups: readonly (readonly string[])[],
  options: LaidIssue["options"],
): readonly (readonly OptionId[])[] {
  const left = new Set<string>(options.map(({ id }) => id))
  return groups
    .map((group) => group.filter((key) => left.delete(key)).map((key) => key as OptionId))
    .filter(({ length }) => length > 0)
}

function valued<T>(
  { of, options, choices }: LaidIssue,
  valueOf: (key: string) => T | undefined,
  nothing: T,
  make: (values: ReadonlyMap<OptionId, T>) => Judgement,
): Judgement | string {
  const values = new Map<OptionId, T>()
  for (const { id, name } of options) {
    const key = choices.get(id) ?? id
    const value = valueOf(key) ?? (of !== undefined && key !== of ? nothing : undefined)
    if (value === undefined) return `it gives no number for “${of === undefined ? name : of}”`
    values.set(id, value)
  }
  return make(values)
}

/** Least and largest, in whichever order they were written. */
function rangeOf(
  range: { readonly low: string; readonly high: string } | undefined,
): ScoreRange | undefined {
  const [low, high] = [numberOf(range?.low), numberOf(range?.high)]
  if (low === undefined || high === undefined) return undefined
  return compareRationals(low, high) <= 0 ? { low, high } : { low: high, high: low }
}

/** The number in this text; undefined where there is none. */
export function numberOf(text: string | undefined): Rational | undefined {
  const parsed = text === undefined ? undefined : parseRational(text)
  return parsed?.ok === true ? parsed.value : undefined
}

/** The weight, and whether it was written; 1 where it was not. */
export const weightOf = (
  text: string | undefined,
): { readonly weight: Rational; readonly weighed: boolean } => ({
  weight: numberOf(text) ?? ONE,
  weighed: text !== undefined,
})
