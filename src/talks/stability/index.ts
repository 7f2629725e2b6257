/** Would it hold? The graph model for conflict resolution. */

export {
  improvements,
  movesFrom,
  movesOf,
  turned,
  type Conflict,
  type Decider,
  type Moves,
  type State,
} from "./conflict.ts"
export {
  CONCEPTS,
  stability,
  type Concept,
  type StabilityAnswer,
  type Witness,
} from "./stability.ts"
export { shortestPaths, type Path } from "./paths.ts"
export { type Move } from "./walk.ts"
export { CONCEPT_NAMES, tellMoves, tellState, tellWitness } from "./words.ts"
export { decodeConflict, decodeOpenConflict, type OpenConflict } from "./conflict-file.ts"
export {
  CHANGES,
  changed,
  tellChange,
  turnedBy,
  turnsNothing,
  type Change,
  type ChangeFault,
  type Turned,
} from "./what-if.ts"
export { circleIn, type OpenPreference } from "./rankings.ts"
export {
  inAllRankings,
  overRankings,
  tellBroken,
  withRanks,
  type UnknownAnswer,
  type UnknownAsked,
} from "./unknown.ts"
export {
  MOST_OPTIONS,
  optionGraph,
  type OptionFault,
  type OptionForm,
  type OptionGraph,
  type Pattern,
} from "./option-form.ts"
export { parseStatement, statementHolds, type Statement, type StatementFault } from "./statement.ts"
export { ranksOfGroups, ranksOfStatements } from "./preference.ts"
