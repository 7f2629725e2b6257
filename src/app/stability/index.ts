/**
 * Stability from a file alone, without the record: a door of its own, so that a terminal command
 * loads nothing else.
 */

export {
  answerStability,
  DRAWS,
  stabilityJson,
  tellWay,
  type StabilityAnswered,
  type StabilityAsked,
  type Way,
} from "./stability.ts"
export { type ChangeAsked } from "./suppose.ts"
export {
  CHANGES,
  CONCEPTS,
  tellState,
  tellWitness,
  type Concept,
} from "../../talks/stability/index.ts"
