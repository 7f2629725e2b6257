/** The negotiating table, from the record; and the sentences under anything. */

export { exportTable, shownTable } from "./leaving.ts"
export type { TableAsked } from "./table.ts"
export { sentencesOf } from "./sentences.ts"
export { exportTurning, turningView } from "./turning.ts"
export { scenariosView } from "./scenarios.ts"
export { exportWhy, whyView } from "./why.ts"
