/** The negotiating table: rules of decision, settlement, stability, power sharing and division. */

export {
  decodeMembers, decodeRule, explainRule, formatRule, holds, lostByGrowing, reasonsOf, unanimity,
  type Finding, type LostByGrowing, type Member, type NameOf, type Rule, type TooLarge,
} from "./rules/index.ts"
