/** The negotiating table as written: what it is, and how it is read. */

export {
  OPTION_CLASSES,
  type Basis,
  type Combination,
  type Interaction,
  type Issue,
  type IssueId,
  type Judgement,
  type Option,
  type OptionClass,
  type OptionId,
  type Origin,
  type Party,
  type PartyId,
  type Preference,
  type Reservation,
  type ScoreRange,
  type Talks,
} from "./types.ts"
export { hasUnknownClass, isOpen, isUnknown, saysUnknown } from "./unknown.ts"
export { formatTalks, reservationJson } from "./format.ts"
export { decodeTalks } from "./decode.ts"
export {
  brokenEvaluation,
  chooseProfiles,
  profileFile,
  type Choice,
  type ChoiceFault,
  type ProfileFile,
} from "./genius-choose.ts"
export {
  decodeGenius,
  fitsDomain,
  kindOfGenius,
  type GeniusFault,
  type GeniusFile,
} from "./genius.ts"
