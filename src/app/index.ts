/** One function per thing a user can do. */

export { formatFault, type Fault } from "./fault.ts"
export {
  findSession,
  linkPath,
  mintLink,
  signIn,
  signOut,
  SESSION_LIFE,
  type SignedIn,
} from "./session.ts"
export { beginProcess, listProcesses, processView } from "./process.ts"
export { listDocuments, type NewDocument } from "./document.ts"
export { readerView } from "./reader.ts"
export { addDocument, documentReading, resumeReadings, tryAgain } from "./reading.ts"
export { ReadingFailed, type ReadingFailureKind } from "./reading-failed.ts"
export { readReport, type NewReport, type ReportReading } from "./read.ts"
export { reviewItem, reviewItems } from "./review.ts"
export { addItem, type AddedBody } from "./add-item.ts"
export { type Look } from "./as-of.ts"
export { loadExample, type ExampleFault, type Loaded } from "./example/load.ts"
export { exampleProcess, type ExampleProcess } from "./example/file.ts"
export { markStatement } from "./mark.ts"
export { destroyDocument } from "./destroy.ts"
export { tidyUp } from "./tidy.ts"
export { itemHistory } from "./history.ts"
export { actorMap, actorView, judgeJoin, meetings } from "./actors/index.ts"
export { changesSince, choicesView, issueView, positionsView, riskList } from "./positions/index.ts"
export {
  isRefused,
  isRepeated,
  isDamaged,
  isUnavailable,
  type Alarm,
  type Chance,
  type Clock,
  type KnownRequest,
  type ModelFault,
  type ModelReader,
  type Ports,
  type Reader,
  type ReadingTries,
  type Tried,
  type Refused,
  type Repeated,
  type Requests,
  type Sessions,
  type Unavailable,
} from "./ports.ts"
export { TERMS } from "../reading/index.ts"
export type {
  ActorRef,
  DraftActor,
  DraftDate,
  DraftProposal,
  DraftStatement,
  Reading,
} from "../reading/index.ts"
export { DOCUMENT_NATURES, NOTE_TERMS, OCCASIONS } from "../record/index.ts"
export type {
  ActorBody,
  AgreementBody,
  Answer,
  Body,
  BodyKind,
  Choose,
  ClaimBody,
  ClaimKind,
  Clause,
  ClauseStatus,
  CommitmentBody,
  CorroborationBody,
  DateBody,
  Deadline,
  Direction,
  DocumentBody,
  DocumentNature,
  Entry,
  EventBody,
  FindingBody,
  FindingStatus,
  Grade,
  Grounds,
  Held as HeldFrom,
  Holder,
  InformationGrade,
  IssueBody,
  LeftOut,
  LetterBody,
  Lineage,
  MeetingBody,
  MeetingSort,
  NameBody,
  NarrationBody,
  NoteBody,
  NoteTerms,
  Occasion,
  OfficeBody,
  PositionBody,
  PositionSort,
  PreferenceBody,
  FallbackBody,
  SafeguardBody,
  Judged,
  ArrangementBody,
  ArrangementPart,
  Committee,
  ConflictBody,
  ConflictCase,
  PartSource,
  ScenarioBody,
  SeatGroup,
  SeatQuota,
  ProcessBody,
  ProposalBody,
  ReadBody,
  ReadingBody,
  RelationBody,
  RelationSort,
  ResponseBody,
  RiskBody,
  Role,
  RoleBody,
  ShowingBody,
  SourceGrade,
  Standing,
  StatementBody,
  TextBody,
  TextKind,
  VersionBody,
  Viewer,
  When,
  WrittenBody,
} from "../record/index.ts"
export {
  TEXT_TYPES,
  type Anchor,
  type Extracted,
  type FileFault,
  type Files,
  type Intake,
  type IntakeFault,
  type TextType,
} from "../sources/index.ts"
export { quoteItem, type LeavingBook, type LeavingEntry, type Withheld } from "./leaving/index.ts"
export {
  exportSearch,
  searchProcess,
  type ExportedHit,
  type ExportedSearch,
  type ProcessSearch,
} from "./search/index.ts"
export { listNotes, newNote } from "./notes/index.ts"
export { TERMS_WORDS, type AnyTerms, type Attribution, type Snippet } from "../record/index.ts"
export { type AnyField, type Checking } from "../record/index.ts"
