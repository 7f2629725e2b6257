/** Sharing power: seats, offices, voting power, votes and quotas. */

export {
  apportion,
  voteShares,
  type SeatAnswer,
  type SeatClaim,
  type SeatFault,
  type SeatList,
  type SeatQuestion,
  type SeatTie,
} from "./seats.ts"
export { SEAT_METHODS, type SeatMethod } from "./methods.ts"
export { decodeSeats, seatFaultAt } from "./seats-file.ts"
export {
  pickPortfolios,
  type Pick,
  type PickingList,
  type PickTie,
  type PortfolioAnswer,
  type PortfolioQuestion,
  type Refusal,
} from "./portfolios.ts"
export { decodePortfolios } from "./portfolios-file.ts"
export { votingPower, type PowerAnswer, type PowerFault } from "./power.ts"
export { minimalBlocking, minimalWinning } from "./minimal.ts"
export { decodePower, powerFaultAt, type PowerQuestion } from "./power-file.ts"
export {
  quotaBreaches,
  quotaConflict,
  type Breach,
  type Division,
  type Quota,
  type QuotaBody,
  type QuotaConflict,
} from "./quotas.ts"
