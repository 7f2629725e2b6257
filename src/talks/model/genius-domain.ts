/** The issues of a GENIUS domain file. */

import {
  failed,
  faultAt,
  ok,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { allInside, attributeOf, childrenOf, readOf, textOf, whole } from "./markup.ts"
import type { Issue, IssueId, Option, OptionId } from "./types.ts"

/** An issue, with what profiles refer to it by. */
export interface DomainIssue {
  readonly issue: Issue
  readonly index: string | undefined
  /** The lower bound of an integer issue; undefined for one with named values. */
  readonly lowest: number | undefined
}

export interface Domain {
  readonly issues: readonly DomainIssue[]
  readonly notes: readonly string[]
}

/** Most values of an integer issue that are listed as options. */
const MOST_VALUES = 1_000_000

/**
 * The issues in file order, objectives of any depth gone through. A value listed twice is one
 * option, and a note says so.
 */
export function readDomain(root: Written): Result<Domain, WrittenFault> {
  const [issues, notes, ids]: [DomainIssue[], string[], Set<string>] = [[], [], new Set()]
  for (const element of allInside(root, "issue")) {
    const read = readIssue(element, ids)
    if (!read.ok) return read
    issues.push(read.value)
    ids.add(read.value.issue.id)
    const listed = childrenOf(element, "item").length
    const kept = read.value.issue.options.length
    if (read.value.lowest === undefined && listed > kept)
      notes.push(
        `The domain lists ${listed - kept} of ${read.value.issue.name}'s values more than ` +
          "once; each is one option.",
      )
  }
  return issues.length === 0
    ? failed(faultAt(root, "add an <issue> to the domain", "a domain without issues"))
    : ok({ issues, notes })
}

function readIssue(
  element: Written,
  taken: ReadonlySet<string>,
): Result<DomainIssue, WrittenFault> {
  const name = textOf(element, "name")
  if (!name.ok) return name
  const index = attributeOf(element, "index")
  const id = taken.has(name.value)
    ? `${name.value} (${index?.kind === "text" ? index.text : taken.size + 1})`
    : name.value
  const options = isInteger(element) ? integerOptions(element) : namedOptions(element)
  if (!options.ok) return options
  return ok({
    issue: { id: id as IssueId, name: name.value, options: options.value.options },
    index: index?.kind === "text" ? index.text : undefined,
    lowest: options.value.lowest,
  })
}

/** The kind of values, by whichever of the format's three names for it is there. */
function typeOf(element: Written): string {
  const types = ["vtype", "type", "etype"]
    .map((name) => attributeOf(element, name))
    .flatMap((each) => (each?.kind === "text" ? [each.text.toLowerCase()] : []))
  return types[0] ?? "discrete"
}

const isInteger = (element: Written): boolean => typeOf(element) === "integer"

interface Options {
  readonly options: readonly Option[]
  readonly lowest: number | undefined
}

function namedOptions(element: Written): Result<Options, WrittenFault> {
  const type = typeOf(element)
  if (type !== "discrete")
    return failed(
      faultAt(
        element,
        "give the issue a list of values, or make it an integer issue",
        `an issue of type ${type}, which has no list of values`,
      ),
    )
  const ids = new Set<string>()
  for (const item of childrenOf(element, "item")) {
    const value = textOf(item, "value")
    if (!value.ok) return value
    ids.add(value.value)
  }
  if (ids.size === 0)
    return failed(faultAt(element, 'add an <item value="…"/>', "an issue without values"))
  return ok({
    options: [...ids].map((id): Option => ({ id: id as OptionId, name: id })),
    lowest: undefined,
  })
}

function integerOptions(element: Written): Result<Options, WrittenFault> {
  const bounds = boundsOf(element)
  if (!bounds.ok) return bounds
  const { lowest, highest } = bounds.value
  if (highest < lowest || highest - lowest >= MOST_VALUES)
    return failed(
      faultAt(
        element,
        `write bounds with at most ${MOST_VALUES} whole numbers between them`,
        `the bounds ${lowest} and ${highest}`,
      ),
    )
  return ok({
    lowest,
    options: Array.from({ length: highest - lowest + 1 }, (_, i): Option => ({
      id: String(lowest + i) as OptionId,
      name: String(lowest + i),
    })),
  })
}

/** An integer issue's bounds: attributes of its own, or of a <range> inside it. */
export function boundsOf(
  element: Written,
): Result<{ readonly lowest: number; readonly highest: number }, WrittenFault> {
  const holder =
    attributeOf(element, "lowerbound") === undefined
      ? (childrenOf(element, "range")[0] ?? element)
      : element
  const lowest = readOf(holder, "lowerbound", whole)
  if (!lowest.ok) return lowest
  const highest = readOf(holder, "upperbound", whole)
  return highest.ok ? ok({ lowest: lowest.value, highest: highest.value }) : highest
}
