/** One function per thing a user can do. */

export { formatFault, type Fault } from "./fault.ts"
export { csrfToken, findSession, linkPath, mintLink, signIn, signOut, SESSION_LIFE, SINGLE_TEAM, type SignedIn } from "./session.ts"
export { beginProcess, listProcesses, processView } from "./process.ts"
export { listDocuments, type NewDocument } from "./document.ts"
export { readerView } from "./reader.ts"
export { addDocument, documentReading, resumeReadings, tryAgain } from "./reading.ts"
export { ReadingFailed, type ReadingFailureKind } from "./reading-failed.ts"
export { readReport, type NewReport, type ReportReading } from "./read.ts"
export { MOST_REVIEWS, reviewItem, reviewItems, type ItemReview } from "./review.ts"
export { addItem, type AddedBody } from "./add-item.ts"
export { type StaleReasonView, type StaleView } from "./stale.ts"
export { type Look } from "./as-of.ts"
export { loadExample, type ExampleFault, type Loaded } from "./example/load.ts"
export { exampleProcess, type ExampleProcess } from "./example/file.ts"
export { markStatement } from "./mark.ts"
export { destroyDocument } from "./destroy.ts"
export { tidyUp } from "./tidy.ts"
export { itemHistory } from "./history.ts"
export {
  actorMap, actorView, judgeJoin, meetings, RELATION_WORDS, type ActorMapView, type ActorRefView, type ActorView, type DivisionView, type JoinedView, type JoinWord,
  type MapEdge, type MapNode, type MeetingsView, type SuggestedView, type Telling, type WrittenLine,
} from "./actors/index.ts"
export {
  changesSince, choicesView, issueView, positionsView, riskList, type CellView, type ChoicesView, type ContradictionView, type CourseView, type IssueLine,
  type IssueView, type MoveView, type OptionName, type PartyLine, type PositionLine, type PositionsView, type RisksView,
} from "./positions/index.ts"
export {
  isRefused, isRepeated, isDamaged, isUnavailable, type Alarm, type Chance, type Clock, type KnownRequest, type ModelFault, type ModelReader, type Ports, type Reader, type ReadingTries, type Tried, type Refused, type Repeated, type Requests, type Sessions, type Unavailable,
} from "./ports.ts"
export {
  type ActorLine, type AddedDocument, type DeadlineLine, type DocumentLine, type HistoryView, type ItemView, type MarkedSpeaker,
  type ProblemView, type ProcessLine, type ProcessView, type ReaderView, type ReadingState, type Review, type SessionView, type StatementLine,
  type StatementMark,
} from "./views.ts"
export {
  ACTOR_KINDS, ACTS, DATE_KINDS, DATE_STATUSES, FORMS, GRAINS, NARRATION_KINDS, PROPOSAL_STATUSES, STANCES, TERMS,
} from "../reading/index.ts"
export type { ActorRef, DraftActor, DraftDate, DraftProposal, DraftStatement, Reading } from "../reading/index.ts"
export {
  ANSWERS, ARRANGEMENT_PARTS, CHOOSES, CLAIM_KINDS, CLAUSE_STATUSES, DIRECTIONS, DOCUMENT_NATURES, DRAFT_KINDS, FINDINGS, HOLDERS, INFORMATION_GRADES, MEETING_SORTS, NOTE_TERMS, OCCASIONS, OPTION_STANDINGS,
  PREFERENCE_BASES,
  POSITION_SORTS, RELATION_SORTS, ROLES, SOURCE_GRADES, STANDINGS, TEXT_KINDS,
} from "../record/index.ts"
export type {
  ActorBody, AgreementBody, Answer, Body, BodyKind, Choose, ClaimBody, ClaimKind, Clause, ClauseStatus, CommitmentBody, CorroborationBody, DateBody, Deadline, Direction,
  DocumentBody, DocumentNature, Entry, EventBody, FindingBody, FindingStatus, Grade, Grounds, Held as HeldFrom, Holder, InformationGrade, IssueBody, LeftOut, LetterBody, Lineage,
  MeetingBody, MeetingSort, NameBody, NarrationBody, NoteBody, NoteTerms, Occasion, OfficeBody, PositionBody, PositionSort, PreferenceBody, FallbackBody, SafeguardBody, Judged, ArrangementBody, ArrangementPart, Committee, ConflictBody, ConflictCase, PartSource, ScenarioBody, SeatGroup, SeatQuota, ProcessBody, ProposalBody, ReadBody,
  ReadingBody, RelationBody, RelationSort, ResponseBody, RiskBody, Role, RoleBody, ShowingBody, SourceGrade, Standing, StatementBody, TextBody, TextKind,
  VersionBody, Viewer, When, WrittenBody,
} from "../record/index.ts"
export { TEXT_TYPES, type Anchor, type Extracted, type FileFault, type Files, type Intake, type IntakeFault, type TextType } from "../sources/index.ts"
export { leavingBook, quoteItem, type LeavingBook, type LeavingEntry, type QuoteView, type Withheld } from "./leaving/index.ts"
export { exportSearch, searchProcess, type ExportedHit, type ExportedSearch, type ProcessSearch, type SearchAsked, type SearchGroup, type SearchHitView, type SearchView } from "./search/index.ts"
export { listNotes, newNote, type AddedNote, type NewNote, type NotedWith, type NoteLine, type NotesView } from "./notes/index.ts"
export { ALL_TERMS, SEARCH_FIELDS, TERMS_WORDS, type AnyTerms, type Attribution, type Snippet } from "../record/index.ts"
