/** The table as the record has it. */

export { briefTalks, type Brief, type BriefCell, type BriefInput, type Sourced, type Touched } from "./brief.ts"
export { turningBrief, withoutEntries, type Ground, type Otherwise, type TurningBrief, type Without } from "./turning.ts"
