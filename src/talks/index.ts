/** The negotiating table: rules of decision, settlement, stability, power sharing and division. */

export type { Finding, LostByGrowing, Member, NameOf, Rule, TooLarge } from "./rules/index.ts"
export {
  apportion,
  pickPortfolios,
  type Breach,
  type Division,
  type Pick,
  type PickingList,
  type PickTie,
  type PortfolioAnswer,
  type PortfolioQuestion,
  type PowerAnswer,
  type PowerFault,
  type PowerQuestion,
  type Quota,
  type QuotaBody,
  type QuotaConflict,
  type Refusal,
  type SeatAnswer,
  type SeatClaim,
  type SeatFault,
  type SeatList,
  type SeatMethod,
  type SeatQuestion,
  type SeatTie,
} from "./powersharing/index.ts"
export {
  adjustedWinner,
  type DivisionAnswer,
  type DivisionFault,
  type DivisionQuestion,
  type Item,
  type Transfer,
} from "./division/index.ts"
export type {
  Concept,
  Conflict,
  Decider,
  Moves,
  Path,
  StabilityAnswer,
  State,
  Witness,
} from "./stability/index.ts"
