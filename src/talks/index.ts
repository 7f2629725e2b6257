/** The negotiating table: rules of decision, settlement, stability, power sharing and division. */

export {
  decodeMembers, decodeRule, explainRule, formatRule, holds, lostByGrowing, reasonsOf, unanimity,
  type Finding, type LostByGrowing, type Member, type NameOf, type Rule, type TooLarge,
} from "./rules/index.ts"
export {
  apportion, decodePortfolios, decodePower, decodeSeats, formatQuotaConflict, minimalWinning, PICK_METHODS, pickPortfolios, powerFaultAt, quotaBreaches,
  quotaConflict, QUOTA_METHODS, SEAT_METHODS, seatFaultAt, TIE_RULES, voteShares, votingPower,
  type Breach, type Division, type Pick, type PickingList, type PickTie, type PortfolioAnswer, type PortfolioQuestion, type PowerAnswer, type PowerFault,
  type PowerQuestion, type Quota, type QuotaBody, type QuotaConflict, type Refusal, type SeatAnswer, type SeatClaim, type SeatFault, type SeatList,
  type SeatMethod, type SeatQuestion, type SeatTie,
} from "./powersharing/index.ts"
export {
  adjustedWinner, decodeDivision, divisionFaultAt, type DivisionAnswer, type DivisionFault, type DivisionQuestion, type Item, type Transfer,
} from "./division/index.ts"
export {
  CONCEPT_NAMES, CONCEPTS, decodeConflict, improvements, movesFrom, shortestPaths, stability, tellMoves, tellState, tellWitness,
  type Concept, type Conflict, type Decider, type Moves, type Path, type StabilityAnswer, type State, type Witness,
} from "./stability/index.ts"
