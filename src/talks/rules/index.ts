/**
 * Who must agree: the one rule language for adopting a package, voting power and decisions in an
 * interim body.
 */

export { decodeMembers, type Member } from "./member.ts"
export { holds, unanimity, type Rule } from "./rule.ts"
export { decodeRule } from "./decode.ts"
export { formatRule, reasonsOf, type Finding, type NameOf } from "./words.ts"
export { ruleJson } from "./json.ts"
export { lostByGrowing, type LostByGrowing } from "./monotone.ts"
export { diagramOf, type Diagram } from "./diagram.ts"
export { LOST, WON, type Branching, type TooLarge } from "./ladder.ts"
export {
  evaluateFormula,
  isPlainlyMonotone,
  joinFormulas,
  linearRule,
  type Formula,
  type Inequality,
  type LinearRule,
} from "./linear.ts"
