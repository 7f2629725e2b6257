/** All that talks takes from the record: the one file of talks that reads it. */

export {
  askedBy,
  begunBy,
  heldOn,
  isAnyOf,
  ruledOutBy,
  withoutKey,
  type FallbackBody,
  type IssueBody,
  type Judged,
  type OptionStanding,
  type PositionBody,
  type PreferenceBody,
  type SafeguardBody,
} from "../../record/index.ts"
