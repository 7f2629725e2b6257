/**
 * The record's issues as issues of the talks: where any of the options may be taken, each becomes a
 * yes or no of its own.
 */

import { isAnyOf, withoutKey, type IssueBody } from "./from-record.ts"
import type { Issue, IssueId, Option, OptionId } from "../model/index.ts"
import type { BriefIssue, Sourced } from "./types.ts"

/** An issue of the talks, with the entry it comes from. */
export interface LaidIssue extends BriefIssue {
  readonly body: IssueBody
  readonly name: string
  readonly options: readonly Option[]
}

const [YES, NO] = ["yes", "no"].map((word): Option => ({ id: word as OptionId, name: word })) as [
  Option,
  Option,
]

/**
 * These issues laid out in order: `i1`, `i2` …; the options of the second, where any may be taken,
 * `i2-1`, `i2-2` ….
 */
export const layIssues = (issues: readonly Sourced<IssueBody>[]): readonly LaidIssue[] =>
  issues.flatMap(({ item, body }, index): readonly LaidIssue[] => {
    const id = `i${index + 1}`
    if (isAnyOf(body)) return eachOption(body, id).map((laid) => ({ ...laid, item, body }))
    const options = body.options.map(({ key, name }): Option => ({ id: key as OptionId, name }))
    const choices = new Map(options.map((option) => [option.id, option.id as string]))
    return [{ id: id as IssueId, item, body, of: undefined, name: body.title, options, choices }]
  })

const eachOption = (
  { title, options }: IssueBody,
  id: string,
): readonly Omit<LaidIssue, "item" | "body">[] =>
  options.map(({ key, name }, index) => ({
    id: `${id}-${index + 1}` as IssueId,
    of: key,
    name: `${title}: ${name}`,
    options: [YES, NO],
    choices: new Map([
      [YES.id, key],
      [NO.id, withoutKey(key)],
    ]),
  }))

/** As the talks have it. */
export const asIssue = ({ id, name, options }: LaidIssue): Issue => ({ id, name, options })
