/** One function per thing a user can do. */

export { type Chance, type Clock, type Ports, type Reader, type Sessions } from "./ports.ts"
export {
  type ActorLine, type ActorView, type AddedDocument, type DeadlineLine, type DocumentLine, type HistoryView, type ItemView, type MarkedSpeaker,
  type ProblemView, type ProcessLine, type ProcessView, type ReaderView, type ReadingState, type Review, type SessionView, type StatementLine,
  type StatementMark,
} from "./views.ts"
export type {
  ActorBody, Body, BodyKind, CorroborationBody, DateBody, DocumentBody, Entry, EventBody, NarrationBody, ProposalBody, Standing, StatementBody, Viewer,
} from "../record/index.ts"
export { TEXT_TYPES, type Anchor, type Extracted, type FileFault, type Files, type Intake, type IntakeFault, type TextType } from "../sources/index.ts"
