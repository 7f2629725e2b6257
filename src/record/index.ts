/**
 * The record: append-only entries admitted from drafts, folded into what stands today or stood on a
 * past day.
 */

export {
  DIRECTIONS,
  DOCUMENT_NATURES,
  type Direction,
  type DocumentBody,
  type DocumentNature,
} from "./kinds/document.ts"
export type { ActorBody } from "./kinds/actor.ts"
export {
  type Body,
  type BodyKind,
  type ReadBody,
  type WrittenBody,
  BODY_KINDS,
} from "./kinds/index.ts"
export {
  type CorroborationBody,
  INFORMATION_GRADES,
  SOURCE_GRADES,
  type Grade,
  type InformationGrade,
  type Lineage,
  type SourceGrade,
} from "./kinds/corroboration.ts"
export type { DateBody } from "./kinds/date.ts"
export type { EventBody } from "./kinds/event.ts"
export type { NarrationBody } from "./kinds/narration.ts"
export type { ProcessBody } from "./kinds/process.ts"
export type { ProposalBody } from "./kinds/proposal.ts"
export { type ReadingBody, type LeftOut, type DraftKind, DRAFT_KINDS } from "./kinds/reading.ts"
export type { StatementBody } from "./kinds/statement.ts"
export type { Deadline, Grounds, Held, When } from "./kinds/parts.ts"
export { CLAIM_KINDS, type ClaimBody, type ClaimKind } from "./kinds/claim.ts"
export {
  NOTE_TERMS,
  OCCASIONS,
  type NoteBody,
  type NoteTerms,
  type Occasion,
} from "./kinds/note.ts"
export type { RiskBody } from "./kinds/risk.ts"
export { ANSWERS, type Answer, type ResponseBody } from "./kinds/response.ts"
export {
  CLAUSE_STATUSES,
  type Clause,
  type ClauseStatus,
  type VersionBody,
} from "./kinds/version.ts"
export { TEXT_KINDS, type TextBody, type TextKind } from "./kinds/text.ts"
export type { LetterBody } from "./kinds/letter.ts"
export type { ShowingBody } from "./kinds/showing.ts"
export { CHOOSES, type Choose, type IssueBody } from "./kinds/issue.ts"
export {
  HOLDERS,
  POSITION_SORTS,
  type Holder,
  type PositionBody,
  type PositionSort,
} from "./kinds/position.ts"
export { type MeetingBody, type MeetingSort } from "./kinds/meeting.ts"
export { RELATION_SORTS, type RelationBody, type RelationSort } from "./kinds/relation.ts"
export { ROLES, type Role, type RoleBody } from "./kinds/role.ts"
export type { NameBody } from "./kinds/name.ts"
export type { OfficeBody } from "./kinds/office.ts"
export type { Assumption, ScenarioBody, ScenarioChoice } from "./kinds/scenario.ts"
export {
  ARRANGEMENT_PARTS,
  type ArrangementBody,
  type ArrangementPart,
  type Committee,
  type PartSource,
  type SeatGroup,
  type SeatQuota,
} from "./kinds/arrangement.ts"
export type { ConflictBody, ConflictCase } from "./kinds/conflict.ts"
export {
  OPTION_STANDINGS,
  PREFERENCE_BASES,
  type Judged,
  type OptionStanding,
  type PreferenceBasis,
  type PreferenceBody,
} from "./kinds/preference.ts"
export type { FallbackBody } from "./kinds/fallback.ts"
export type { SafeguardBody } from "./kinds/safeguard.ts"
export { FINDINGS, type FindingBody, type FindingStatus } from "./kinds/finding.ts"
export type { AgreementBody } from "./kinds/agreement.ts"
export type { CommitmentBody } from "./kinds/commitment.ts"
export { STANDINGS, type Content, type Entry, type NewEntry, type Standing } from "./types.ts"
export {
  type AppendFault,
  type BrokenHistory,
  type EntryQuery,
  type HistoryCheck,
  type OnceRequest,
  type RecordStore,
  type RecordTransaction,
  type RoomHead,
  type VerifyProgress,
  type Viewer,
  type WholeHistory,
} from "./ports.ts"
export { bodiesOf, type HeldBody } from "./held-body.ts"
export { begunBy, heldOn } from "./positions/held.ts"
export { coursesOf, type Course, type Position } from "./positions/course.ts"
export {
  movesBetween,
  type Move as PositionMove,
  type MoveKind,
  type Snapshot,
} from "./positions/moves.ts"
export {
  contradictionsAmong,
  type ClaimStance,
  type Contradiction,
} from "./positions/contradictions.ts"
export { divisionsOf, type Apart, type Division } from "./positions/divisions.ts"
export {
  askedBy,
  choiceName,
  choicesOf,
  isAnyOf,
  ruledOutBy,
  safeguardTitle,
  withoutKey,
  type Choice,
} from "./positions/choices.ts"
export { faultOnIssue, faultWithin, type BodyFault } from "./positions/fault.ts"
export { identityOf, joinedActors, joinsIn } from "./actors/same-actor.ts"
export {
  suggestedJoins,
  type ActorGroup,
  type JoinReason,
  type JoinSuggestion,
} from "./actors/suggest-joins.ts"
export { factionsOf, voicesOf, type Bonds, type Voice } from "./actors/voices.ts"
export { inRoleOrder, PARTY_ROLES, roleRank } from "./actors/roles.ts"
export { formatBody, parseBody } from "./body-json.ts"
export { checkTexts } from "./body-texts.ts"
export type { ShapeFault } from "./kinds/fault.ts"
export {
  REFERENCE_ROLES,
  type AnyField,
  type AnyFields,
  type Field,
  type Leaves,
  type ReferenceRole,
} from "./kinds/field.ts"
export { isWritten, KINDS, ofEveryKind, WRITTEN_KINDS } from "./kinds/index.ts"
export { deadline, when } from "./kinds/parts.ts"
export {
  bodiesSchema,
  holdsSchema,
  KEPT,
  objectSchema,
  SENT,
  type Checking,
} from "./kinds/schema.ts"
export { anchorsOf, mapAnchors, reanchor, type AnchorAt } from "./anchors.ts"
export { foldedName, namesOf } from "./names.ts"
export { linksOf, restsOn, type ItemLink, type Links } from "./links.ts"
export {
  documentContent,
  GENESIS,
  type AcceptLink,
  type ActOnRecord,
  type DestroyLink,
  type Hashing,
  type HistoryLink,
  type IdentifyLink,
  type JoinLink,
  type KeepLink,
  type SaltedContent,
  type WriteLink,
} from "./history.ts"
export { groundsOf, type Ground, type GroundsOf } from "./grounds-of.ts"
export { staleness, type Stale, type StaleReason } from "./stale.ts"
export {
  claimWorld,
  type ClaimWorld,
  type StanceFact,
  type Voice as ClaimVoice,
} from "./claims/facts.ts"
export { type Origin, type Provenance, type Step, type WithoutOrigin } from "./claims/origins.ts"
export {
  CLAIM_RULES,
  CLAIM_STATES,
  claimReport,
  sideOf,
  type ClaimReport,
  type ClaimState,
  type Side,
} from "./claims/state.ts"
export { proposedStance } from "./claims/proposed-stance.ts"
export { gradeTally, type GradeTally } from "./claims/grades.ts"
export { dayInWords } from "./day-words.ts"
export { nounOf } from "./noun.ts"
export { readingEntries, type Drafted, type ReadDocument } from "./draft-entries.ts"
export { reviewEntry, type ReviewFault, type Verdict } from "./review.ts"
export { readingState, type DocumentState } from "./fold.ts"
export {
  historyVerifier,
  type HistoryHead,
  type HistoryRow,
  type HistoryVerifier,
} from "./verify.ts"
export {
  ALL_TERMS,
  bestPlace,
  checkFields,
  IN_TEXT,
  longWordIndex,
  parseSearch,
  PIECE,
  PIECE_LEAD,
  SEARCH_FIELDS,
  searchParts,
  snippetOf,
  stemOf,
  wordIndex,
  type Mark,
  type PhraseWord,
  type SearchFault,
  type SearchField,
  type SearchFields,
  type SearchFound,
  type SearchHit,
  type SearchPart,
  type SearchQuery,
  type SearchTerm,
  type SearchTermsWish,
  type SearchWish,
  type Snippet,
  type WordIndex,
  type WordPlaces,
} from "./search/index.ts"
export {
  cleared,
  effectiveTerms,
  stricter,
  TERMS_WORDS,
  termsFaultWords,
  type AnyTerms,
  type Attribution,
  type Cleared,
  type Leaving,
  type LeavingSpeaker,
  type TermsFault,
} from "./terms.ts"
export { compareTexts, isReworded } from "./texts/compare-texts.ts"
export {
  type ChangeTally,
  type ClauseChange,
  type ComparedClause,
  type ComparisonExactness,
  type Move,
  type TextComparison,
} from "./texts/comparison-types.ts"
export { wordDifference, type Piece, type WordDifference } from "./texts/word-difference.ts"
export { numberKey, repeatedNumbers } from "./texts/clause-number.ts"
export { clausesIn, type ClauseDraft, type ClauseSource } from "./texts/clauses-in.ts"
export {
  inOrder,
  standingOf,
  wholeOf,
  type AnswerStanding,
  type ClauseStanding,
  type Recorded,
  type Seen,
  type TextStanding,
  type WholeStanding,
} from "./texts/standing.ts"
export { type Silence } from "./texts/silence.ts"
export { laterDoubts, letterDoubts, versionDoubts, type DateDoubt } from "./texts/date-doubts.ts"
export { calendarFile, type CalendarEvent, type CalendarHead } from "./promises/calendar.ts"
export { dueDoubts, signedDoubts, type Around } from "./promises/doubts.ts"
export { datesDiffer, dueOf, type Due } from "./promises/due.ts"
export { reckonDeadline, type Count, type Reckoned, type Unit } from "./promises/reckon.ts"
export {
  commitmentState,
  type CommitmentState,
  type Found,
  type State,
  type Timing,
} from "./promises/state.ts"
export { deadlineThreads, type Telling, type Thread } from "./promises/thread.ts"
export { instantOf, isZone, type HourFound } from "./promises/zones.ts"
export { ACTS_ON_ITEMS, actsIn, type ActOnItem } from "./timeline/acts.ts"
export {
  fallsWithin,
  momentsOf,
  MOST_LINES,
  TIMED_KINDS,
  TIMELINE_KINDS,
  TIMELINE_ORDERS,
  timelineOrder,
  type Moment,
  type Timed,
  type TimelineKind,
  type TimelineOrder,
} from "./timeline/moments.ts"
export { daysOf } from "./texts/when-order.ts"
export {
  type ChainEnd,
  type KeeperParts,
  type Act,
  extendChain,
  type Head,
  type HeadFault,
  headFault,
  entryOf,
  readEntryContent,
} from "./chain.ts"
export { type StoreFaultKind, StoreFault, RepeatedRequest, refusal } from "./store-fault.ts"
export { ACCEPTED, BEGAN, JOINED, joinOf } from "./joining.ts"
