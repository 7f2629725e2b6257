/**
 * Sharing power from a file alone, without the record: a door of its own, so that a terminal
 * command loads nothing else.
 */

export {
  answerSeats,
  seatLines,
  seatNotes,
  seatsJson,
  type SeatLine,
  type SeatsAnswered,
} from "./seats.ts"
export {
  answerPortfolios,
  pickLines,
  portfolioNotes,
  portfoliosJson,
  type PickLine,
  type PortfoliosAnswered,
} from "./portfolios.ts"
export {
  answerPower,
  powerJson,
  powerLines,
  powerNotes,
  ruleWords,
  type PowerAnswered,
  type PowerLine,
} from "./power.ts"
export {
  answerDivision,
  divisionJson,
  divisionNotes,
  itemLines,
  type DivisionAnswered,
  type ItemLine,
} from "./divide.ts"
