/** Would it hold? The graph model for conflict resolution. */

export { movesFrom, type Conflict, type Decider, type Moves, type State } from "./conflict.ts"
export {
  CONCEPTS,
  stability,
  type Concept,
  type StabilityAnswer,
  type Witness,
} from "./stability.ts"
export { shortestPaths, type Path } from "./paths.ts"
export { type Move } from "./walk.ts"
export { tellMoves, tellState, tellWitness } from "./words.ts"
export { decodeConflict, decodeOpenConflict, type OpenConflict } from "./conflict-file.ts"
export {
  CHANGES,
  changed,
  tellChange,
  turnedBy,
  type Change,
  type ChangeFault,
  type Turned,
} from "./what-if.ts"
export type { OpenPreference } from "./rankings.ts"
export {
  inAllRankings,
  overRankings,
  tellBroken,
  type UnknownAnswer,
  type UnknownAsked,
} from "./unknown.ts"
export {
  optionGraph,
  type OptionFault,
  type OptionForm,
  type OptionGraph,
  type Pattern,
} from "./option-form.ts"
export type { Statement, StatementFault } from "./statement.ts"
