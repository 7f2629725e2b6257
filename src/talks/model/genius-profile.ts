/** A party's profile in a GENIUS domain: weights, evaluations, reservation and discount. */

import {
  add,
  compareRationals,
  divide,
  exactNumber,
  failed,
  faultAt,
  multiply,
  ok,
  ONE,
  rational,
  ZERO,
  type Rational,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { boundsOf, type DomainIssue } from "./genius-domain.ts"
import { allInside, attributeOf, childrenOf, numberOf, readOf, textOf } from "./markup.ts"
import type { IssueId, OptionId } from "./types.ts"

export interface ProfilePreference {
  readonly issue: IssueId
  readonly weight: Rational
  readonly scores: ReadonlyMap<OptionId, Rational>
}

export interface Profile {
  readonly preferences: readonly ProfilePreference[]
  readonly reservation: Rational | undefined
  readonly discount: Rational | undefined
  readonly notes: readonly string[]
}

/** What a profile says of each of the domain's issues, in the domain's order. */
export function readProfile(
  root: Written,
  issues: readonly DomainIssue[],
): Result<Profile, WrittenFault> {
  const curved = [...allInside(root, "utility_function"), ...allInside(root, "ufun")][0]
  if (curved !== undefined)
    return failed(
      faultAt(
        curved,
        "give each issue a weight and evaluations",
        "a utility that is no sum over issues",
      ),
    )
  const elements = allInside(root, "issue")
  const weights = weightsOf(root)
  if (!weights.ok) return weights
  const [preferences, notes]: [ProfilePreference[], string[]] = [[], []]
  for (const issue of issues) {
    const read = readPreference(root, elements, issue, weights.value)
    if (!read.ok) return read
    preferences.push(read.value.preference)
    notes.push(...read.value.notes)
  }
  const [reservation, discount] = [valueOf(root, "reservation"), valueOf(root, "discount_factor")]
  if (!reservation.ok) return reservation
  return discount.ok
    ? ok({ preferences, notes, reservation: reservation.value, discount: discount.value })
    : discount
}

/** The weights by index, wherever in the tree of objectives they stand. */
function weightsOf(root: Written): Result<ReadonlyMap<string, Rational>, WrittenFault> {
  const weights = new Map<string, Rational>()
  for (const element of allInside(root, "weight")) {
    const index = textOf(element, "index")
    if (!index.ok) return index
    const value = readOf(element, "value", exactNumber)
    if (!value.ok) return value
    weights.set(index.value, value.value)
  }
  return ok(weights)
}

function valueOf(root: Written, tag: string): Result<Rational | undefined, WrittenFault> {
  const element = allInside(root, tag)[0]
  return element === undefined ? ok(undefined) : readOf(element, "value", exactNumber)
}

interface Read {
  readonly preference: ProfilePreference
  readonly notes: readonly string[]
}

function readPreference(
  root: Written,
  elements: readonly Written[],
  issue: DomainIssue,
  weights: ReadonlyMap<string, Rational>,
): Result<Read, WrittenFault> {
  const element =
    elements.find((each) => says(each, "index", issue.index)) ??
    elements.find((each) => says(each, "name", issue.issue.name))
  if (element === undefined)
    return failed(
      faultAt(
        root,
        `add an <issue> for ${issue.issue.name}`,
        `a profile that leaves out the issue ${issue.issue.name}`,
      ),
    )
  const index = attributeOf(element, "index")
  const weight = weights.get(index?.kind === "text" ? index.text : "")
  if (weight === undefined)
    return failed(
      faultAt(
        element,
        'add a <weight index="…" value="…"/> for it',
        `no weight for the issue ${issue.issue.name}`,
      ),
    )
  const isLine = issue.lowest !== undefined && childrenOf(element, "item").length === 0
  const scores = isLine
    ? integerScores(element, issue.issue, issue.lowest)
    : discreteScores(element, issue)
  return scores.ok
    ? ok({
        preference: { issue: issue.issue.id, weight, scores: scores.value.scores },
        notes: scores.value.notes,
      })
    : scores
}

function says(element: Written, name: string, value: string | undefined): boolean {
  const attribute = attributeOf(element, name)
  return value !== undefined && attribute?.kind === "text" && attribute.text === value
}

interface Scores {
  readonly scores: ReadonlyMap<OptionId, Rational>
  readonly notes: readonly string[]
}

/**
 * Evaluations over the largest one of the issue, for an integer issue too where they are given one
 * by one. Of a value listed twice the last one counts, and a note says so where they differ.
 */
function discreteScores(element: Written, { issue }: DomainIssue): Result<Scores, WrittenFault> {
  const [given, notes]: [Map<string, Rational>, string[]] = [new Map(), []]
  for (const item of childrenOf(element, "item")) {
    const value = textOf(item, "value")
    if (!value.ok) return value
    const evaluation = readOf(item, "evaluation", exactNumber)
    if (!evaluation.ok) return evaluation
    const before = given.get(value.value)
    if (before !== undefined && compareRationals(before, evaluation.value) !== 0)
      notes.push(
        `${issue.name} evaluates ${value.value} more than once, differently; the last one counts.`,
      )
    given.set(value.value, evaluation.value)
  }
  const missing = issue.options.find(({ id }) => !given.has(id))
  if (missing !== undefined)
    return failed(
      faultAt(
        element,
        `add <item value=${JSON.stringify(missing.id)} evaluation="…"/>`,
        `no evaluation for ${missing.id}`,
      ),
    )
  const largest = [...given.values()].reduce(
    (most, each) => (compareRationals(each, most) > 0 ? each : most),
    ZERO,
  )
  const over = (evaluation: Rational): Rational =>
    compareRationals(largest, ZERO) > 0 ? divide(evaluation, largest) : ZERO
  return ok({
    notes,
    scores: new Map(issue.options.map(({ id }) => [id, over(given.get(id) ?? ZERO)])),
  })
}

/**
 * offset + slope × (value − lower bound), cut to 0 to 1. The profile's own lower bound counts
 * before the domain's.
 */
function integerScores(
  element: Written,
  issue: DomainIssue["issue"],
  lowest: number,
): Result<Scores, WrittenFault> {
  const [evaluator] = childrenOf(element, "evaluator")
  if (evaluator === undefined)
    return failed(
      faultAt(
        element,
        'add an <evaluator ftype="linear" slope="…" offset="…"/>',
        "an integer issue without an evaluator",
      ),
    )
  const kind = attributeOf(evaluator, "ftype")
  if (kind?.kind === "text" && kind.text.toLowerCase() !== "linear")
    return failed(faultAt(kind, "write linear", `the evaluator ${JSON.stringify(kind.text)}`))
  const [slope, offset, bounds] = [
    numberOf(evaluator, ["slope", "parameter1"]),
    numberOf(evaluator, ["offset", "parameter0"]),
    boundsOf(element),
  ]
  if (!slope.ok) return slope
  if (!offset.ok) return offset
  const start = bounds.ok ? bounds.value.lowest : lowest
  const line = (value: number): Rational =>
    cut(add(offset.value ?? ZERO, multiply(slope.value ?? ZERO, rational(value - start))))
  return ok({ notes: [], scores: new Map(issue.options.map(({ id }) => [id, line(Number(id))])) })
}

const cut = (value: Rational): Rational =>
  compareRationals(value, ZERO) < 0 ? ZERO : compareRationals(value, ONE) > 0 ? ONE : value
