/** The record: append-only entries admitted from drafts, folded into what stands today or stood on a past day. */

export {
  DIRECTIONS, DOCUMENT_NATURES, STANDINGS, type ActorBody, type Body, type BodyKind, type Content, type CorroborationBody, type DateBody,
  type Direction, type DocumentBody, type DocumentNature, type Entry, type EventBody, type NarrationBody, type NewEntry, type ProcessBody,
  type ProposalBody, type ReadingBody, type Standing, type StatementBody,
} from "./types.ts"
export {
  REFERENCE_ROLES, type AppendFault, type EntryQuery, type HistoryCheck, type RecordStore, type RecordTransaction, type ReferenceRole, type Viewer,
} from "./ports.ts"
