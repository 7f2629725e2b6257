/** Positions, interests, risks: who wants what, and who moved. */

export { changesSince, positionsView, type PositionsAsked } from "./positions.ts"
export { exportPositions } from "./screened.ts"
export { issueView } from "./issue.ts"
export { riskList } from "./risks.ts"
export { choicesView } from "./choices.ts"
export {
  type CellView,
  type ChoicesView,
  type ContradictionView,
  type CourseView,
  type IssueLine,
  type IssueView,
  type MoveView,
  type OptionName,
  type PartyLine,
  type PositionLine,
  type PositionsView,
  type RisksView,
} from "./views.ts"
