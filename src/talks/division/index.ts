/** Fair division of contested items. */

export {
  adjustedWinner,
  type DivisionAnswer,
  type DivisionFault,
  type DivisionQuestion,
  type Item,
  type Transfer,
} from "./adjusted-winner.ts"
export { decodeDivision, divisionFaultAt } from "./division-file.ts"
