/** The negotiating table, from the record; and the sentences under anything. */

export type { Sentence } from "../sentence-views.ts"
export { exportTable, shownTable, type ShownTable } from "./leaving.ts"
export type { TableAsked } from "./table.ts"
export { sentencesOf } from "./sentences.ts"
export { exportTurning, turningView } from "./turning.ts"
export type { DueLine } from "./scenario-due.ts"
export type { ScenarioTest } from "./scenario-tests.ts"
export { scenariosView, type ScenarioLine, type ScenariosView } from "./scenarios.ts"
export { exportWhy, whyView } from "./why.ts"
export type {
  DroppedView,
  FallbackView,
  OptionView,
  SafeguardView,
  SeatsView,
  TableCell,
  TableIssue,
  TableParty,
  TableView,
  Openness,
  TurningClass,
  TurningItem,
  TurningView,
  WhyView,
} from "./views.ts"
