/** The negotiating table, from the record; and the sentences under anything. */

export { exportTable, shownTable, type ShownTable } from "./leaving.ts"
export { tableView, type TableAsked } from "./table.ts"
export { sentencesOf, type Sentence } from "./sentences.ts"
export {
  exportTurning,
  turningView,
  type Openness,
  type TurningClass,
  type TurningItem,
  type TurningView,
} from "./turning.ts"
export type { DueLine } from "./scenario-due.ts"
export type { ScenarioTest } from "./scenario-tests.ts"
export { scenariosView, type ScenarioLine, type ScenariosView } from "./scenarios.ts"
export { exportWhy, whyView, type WhyView } from "./why.ts"
export {
  type DroppedView,
  type FallbackView,
  type OptionView,
  type SafeguardView,
  type SeatsView,
  type TableCell,
  type TableIssue,
  type TableParty,
  type TableView,
} from "./views.ts"
