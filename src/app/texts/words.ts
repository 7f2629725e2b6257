/** The types that views of texts are made of, gathered from the rooms. */

export type {
  Answer,
  ChangeTally,
  ClauseChange,
  ClauseStatus,
  ComparisonExactness,
  Direction,
  LetterBody,
  ResponseBody,
  ShowingBody,
  Silence,
  Standing,
  TextBody,
  TextKind,
  VersionBody,
  When,
  WholeStanding,
} from "../../record/index.ts"
export type { Stance } from "../../reading/index.ts"
export type { StaleView } from "../stale.ts"
export type { ItemView, StatementLine } from "../views.ts"
