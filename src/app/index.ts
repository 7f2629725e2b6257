/** One function per thing a user can do. */

export { formatFault, type Fault } from "./fault.ts"
export { csrfToken, findSession, linkPath, mintLink, signIn, signOut, SESSION_LIFE, SINGLE_TEAM, type SignedIn } from "./session.ts"
export { beginProcess, listProcesses, processView } from "./process.ts"
export { listDocuments, type NewDocument } from "./document.ts"
export { readerView } from "./reader.ts"
export { addDocument, resumeReadings } from "./reading.ts"
export { readReport, type NewReport, type ReportReading } from "./read.ts"
export { reviewItem } from "./review.ts"
export { loadExample, type ExampleFault } from "./example.ts"
export { exampleProcess, type ExampleProcess } from "./example-file.ts"
export { markStatement } from "./mark.ts"
export { destroyDocument } from "./destroy.ts"
export { itemHistory } from "./history.ts"
export { actorView } from "./actor.ts"
export { isUnavailable, type Alarm, type Chance, type Clock, type Ports, type Reader, type Sessions, type Unavailable } from "./ports.ts"
export {
  type ActorLine, type ActorView, type AddedDocument, type DeadlineLine, type DocumentLine, type HistoryView, type ItemView, type MarkedSpeaker,
  type ProblemView, type ProcessLine, type ProcessView, type ReaderView, type ReadingState, type Review, type SessionView, type StatementLine,
  type StatementMark,
} from "./views.ts"
export {
  ACTOR_KINDS, ACTS, DATE_KINDS, DATE_STATUSES, FORMS, GRAINS, NARRATION_KINDS, PROPOSAL_STATUSES, STANCES, TERMS,
} from "../reading/index.ts"
export type { ActorRef, DraftActor, DraftDate, DraftProposal, DraftStatement, Reading } from "../reading/index.ts"
export { DIRECTIONS, DOCUMENT_NATURES, STANDINGS } from "../record/index.ts"
export type {
  ActorBody, Body, BodyKind, CorroborationBody, DateBody, Direction, DocumentBody, DocumentNature, Entry, EventBody, NarrationBody, ProcessBody, ProposalBody, ReadingBody, Standing, StatementBody, Viewer,
} from "../record/index.ts"
export { TEXT_TYPES, type Anchor, type Extracted, type FileFault, type Files, type Intake, type IntakeFault, type TextType } from "../sources/index.ts"
