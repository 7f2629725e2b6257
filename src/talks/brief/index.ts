/** The table as the record has it. */

export { briefTalks } from "./brief.ts"
export type {
  Because,
  Brief,
  BriefCell,
  BriefInput,
  BriefIssue,
  JudgedOption,
  Seat,
  Sourced,
  TableStanding,
  Touched,
} from "./types.ts"
export {
  turningBrief,
  type Ground,
  type Otherwise,
  type TurningBrief,
  type Without,
} from "./turning.ts"
