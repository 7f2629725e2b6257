/**
 * A rule written as FORMATS.md has it; `decodeRule` reads it back as the same rule over the same
 * members.
 */

import { formatRational, type Json } from "../../base/index.ts"
import type { Rule } from "./rule.ts"

/** The rule as JSON; weights stand with the members, not here. */
export function ruleJson(rule: Rule): Json {
  switch (rule.kind) {
    case "member":
      return rule.id
    case "all":
      return { all: rule.of.map(ruleJson) }
    case "any":
      return { any: rule.of.map(ruleJson) }
    case "at-least":
      return { atLeast: rule.count, of: [...rule.of] }
    case "weight":
      return { weight: rule.field, quota: formatRational(rule.quota), over: rule.over }
    case "share":
      return { share: formatRational(rule.share), of: [...rule.of], over: rule.over }
    case "not":
      return { not: ruleJson(rule.rule) }
  }
}
