/** The rules one can choose by name; the rule language says the rest. */

import type { Draft } from "./reckon.ts"

export const RULE_CHOICES = [
  { id: "majority", words: "more than half of the seats" },
  { id: "two-thirds", words: "two thirds of the seats" },
  { id: "everybody", words: "every group" },
  { id: "all-but-one", words: "every group but one" },
  { id: "first-two", words: "more than half of the seats, the first two groups among them" },
] as const
export type RuleChoice = (typeof RULE_CHOICES)[number]["id"]

type Groups = Draft["groups"]

/** The rule as JSON; undefined for the plain majority that holds where nothing is said. */
export function ruleFor(choice: RuleChoice, groups: Groups): string | undefined {
  const keys = groups.map(({ key }) => key)
  const seats = groups.reduce((sum, group) => sum + group.seats, 0)
  switch (choice) {
    case "majority":
      return undefined
    case "two-thirds":
      return JSON.stringify({ weight: "seats", quota: `${2 * seats}/3` })
    case "everybody":
      return JSON.stringify({ all: keys })
    case "all-but-one":
      return JSON.stringify({ atLeast: Math.max(1, keys.length - 1), of: keys })
    case "first-two":
      return JSON.stringify({
        all: [...keys.slice(0, 2), { weight: "seats", quota: `${seats}/2`, over: true }],
      })
  }
}

/** The choice that gives the draft's rule; undefined for a rule of its own. */
export const choiceOf = ({
  rule,
  groups,
}: Pick<Draft, "rule" | "groups">): RuleChoice | undefined =>
  RULE_CHOICES.find(({ id }) => ruleFor(id, groups) === rule)?.id

/** The draft with other groups; a rule chosen by name is made anew for them. */
export function withGroups(draft: Draft, groups: Groups): Draft {
  const choice = choiceOf(draft)
  return { ...draft, groups, rule: choice === undefined ? draft.rule : ruleFor(choice, groups) }
}
