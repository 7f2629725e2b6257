/** A rule, and why it holds or fails, in plain words. */

import { fewNames, formatRational, rational, type Rational } from "../../base/index.ts"
import { headsIn, headsNeeded, holds, reaches, weightIn, type Rule } from "./rule.ts"

/** What a member is called; the id itself where nothing better is known. */
export type NameOf = (id: string) => string

/** Why a rule holds or fails, part by part: the same shape as the rule. */
export interface Finding {
  readonly holds: boolean
  readonly words: string
  readonly parts: readonly Finding[]
}

const itsId: NameOf = (id) => id

/** The rule as one phrase: `north, and at least 2 of east, west, south`. */
export function formatRule(rule: Rule, nameOf: NameOf = itsId): string {
  switch (rule.kind) {
    case "member":
      return nameOf(rule.id)
    case "all":
      return joined(rule.of, ", and ", nameOf)
    case "any":
      return joined(rule.of, ", or ", nameOf)
    case "at-least":
      return `at least ${rule.count} of ${named(rule.of, nameOf)}`
    case "weight":
      return `${rule.field} of ${bound(rule.quota, rule.over)}`
    case "share":
      return `${bound(rule.share, rule.over)} of the ${rule.of.length}: ${named(rule.of, nameOf)}`
    case "not":
      return `not (${formatRule(rule.rule, nameOf)})`
  }
}

/**
 * Whether the rule holds when those are for it for whom `isIn` says so, and why: each part with
 * what it has and what it needs.
 */
export function explainRule(
  rule: Rule,
  isIn: (id: string) => boolean,
  nameOf: NameOf = itsId,
): Finding {
  switch (rule.kind) {
    case "member":
      return leaf(isIn(rule.id), `${nameOf(rule.id)} is ${isIn(rule.id) ? "for it" : "not for it"}`)
    case "all":
    case "any":
      return {
        holds: holds(rule, isIn),
        words: formatRule(rule, nameOf),
        parts: rule.of.map((each) => explainRule(each, isIn, nameOf)),
      }
    case "at-least":
      return counted(
        rational(headsIn(rule.of, isIn)),
        { need: rational(rule.count), over: false },
        `${rule.of.length} are for it: ${named(rule.of, nameOf)}`,
      )
    case "weight":
      return counted(
        weightIn(rule.weights, isIn),
        { need: rule.quota, over: rule.over },
        `${rule.field} is for it`,
        sumOf(rule.weights),
      )
    case "share":
      return counted(
        rational(headsIn(rule.of, isIn)),
        { need: headsNeeded(rule), over: rule.over },
        `${rule.of.length} are for it: ${named(rule.of, nameOf)}`,
      )
    case "not": {
      const part = explainRule(rule.rule, isIn, nameOf)
      return { holds: !part.holds, words: formatRule(rule, nameOf), parts: [part] }
    }
  }
}

/**
 * The sentences that decide: what fails where the rule fails, what carries it where it holds; in
 * the rule's order.
 */
export function reasonsOf(
  rule: Rule,
  isIn: (id: string) => boolean,
  nameOf: NameOf = itsId,
): readonly string[] {
  if (rule.kind === "not") return reasonsOf(rule.rule, isIn, nameOf)
  if (rule.kind !== "all" && rule.kind !== "any") return [explainRule(rule, isIn, nameOf).words]
  const outcome = holds(rule, isIn)
  return rule.of
    .filter((each) => holds(each, isIn) === outcome)
    .flatMap((each) => reasonsOf(each, isIn, nameOf))
}

const leaf = (held: boolean, words: string): Finding => ({ holds: held, words, parts: [] })

function counted(
  have: Rational,
  { need, over }: { readonly need: Rational; readonly over: boolean },
  what: string,
  total?: Rational,
): Finding {
  const held = reaches(have, need, over)
  const of = total === undefined ? "of" : `of ${formatRational(total)}`
  return leaf(
    held,
    `${formatRational(have)} ${of} ${what}; ${bound(need, over)} ` +
      `${held ? "is needed" : "is needed, so this fails"}`,
  )
}

const sumOf = (weights: ReadonlyMap<string, Rational>): Rational => weightIn(weights, () => true)

const bound = (need: Rational, over: boolean): string =>
  `${over ? "more than" : "at least"} ${formatRational(need)}`

const named = (ids: readonly string[], nameOf: NameOf): string => fewNames(ids.map(nameOf))

function joined(rules: readonly Rule[], between: string, nameOf: NameOf): string {
  if (rules.length === 1 && rules[0] !== undefined) return formatRule(rules[0], nameOf)
  return rules
    .map((each) =>
      each.kind === "member" || each.kind === "weight"
        ? formatRule(each, nameOf)
        : `(${formatRule(each, nameOf)})`,
    )
    .join(between)
}
