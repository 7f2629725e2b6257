/**
 * What can be chosen on an issue, and so what positions, preferences, safeguards and scenarios may
 * name.
 */

import type { IssueBody } from "../kinds/issue.ts"
import type { PositionBody } from "../kinds/position.ts"
import type { SafeguardBody } from "../kinds/safeguard.ts"

/**
 * Something that can be chosen: an option, or, where any may be taken together, going without one.
 */
export interface Choice {
  /**
   * The option's key; with `without:` before it, which no option's own key has, for going without
   * it.
   */
  readonly key: string
  readonly name: string
  /** The option that it is about, by key. */
  readonly option: string
  readonly without: boolean
}

const WITHOUT = "without:"

/** The key of going without the option of this key. */
export const withoutKey = (option: string): string => `${WITHOUT}${option}`

/** Whether each option of the issue is a yes or no of its own. */
export const isAnyOf = ({ choose }: Pick<IssueBody, "choose">): boolean => choose === "any"

/**
 * The choices of an issue, in the order of its options: each option, and where any of them may be
 * taken together, after each the choice to go without it. Empty where the issue has no options.
 */
export const choicesOf = (issue: Pick<IssueBody, "options" | "choose">): readonly Choice[] =>
  issue.options.flatMap(({ key, name }): readonly Choice[] => [
    { key, name, option: key, without: false },
    ...(isAnyOf(issue)
      ? [{ key: withoutKey(key), name: `without “${name}”`, option: key, without: true }]
      : []),
  ])

/** The name of a choice by its key; the key itself where the issue does not have it. */
export const choiceName = (
  issue: Pick<IssueBody, "options" | "choose"> | undefined,
  key: string,
): string =>
  (issue === undefined ? [] : choicesOf(issue)).find((choice) => choice.key === key)?.name ?? key

/** What a position asks for, by the keys of choices: nothing where it is a red line. */
export const askedBy = ({ sort, options }: PositionBody): readonly string[] =>
  sort === "red-line" ? [] : options

/**
 * What a position rules out: what a red line refuses, and what the writer of a need ticked as ruled
 * out.
 */
export function ruledOutBy({ sort, options, rulesOut = [] }: PositionBody): readonly string[] {
  if (sort === "red-line") return options
  return sort === "need" ? rulesOut : []
}

/** Two things that may be said of a safeguard's package. */
const CONDITION = { true: "No package", false: "Marked: a package" } as const

/**
 * What a safeguard is called: its condition, and nothing else. `No package with “Closed” (The
 * northern road)`; a condition on an issue that is not there names the keys alone.
 */
export function safeguardTitle(
  { options, rulesOut }: Pick<SafeguardBody, "options" | "rulesOut">,
  issue: Pick<IssueBody, "title" | "options" | "choose"> | undefined,
): string {
  const choices = issue === undefined ? [] : choicesOf(issue)
  const words = options.map((key) => {
    const choice = choices.find((each) => each.key === key)
    return choice === undefined
      ? `with “${key}”`
      : choice.without
        ? choice.name
        : `with “${choice.name}”`
  })
  const where = issue === undefined ? "" : ` (${issue.title})`
  return (
    `${CONDITION[rulesOut ? "true" : "false"]} ` +
    `${words.length === 0 ? "" : `${words.join(" or ")}${where}`}`
  ).trimEnd()
}
