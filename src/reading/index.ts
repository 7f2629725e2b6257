/** Reading: from a document's text to drafts that a person admits, corrects or rejects. */

export {
  ACTOR_KINDS,
  ACTS,
  DATE_KINDS,
  DATE_STATUSES,
  FORMS,
  GRAINS,
  NARRATION_KINDS,
  PROPOSAL_STATUSES,
  STANCES,
  TERMS,
  type Act,
  type ActorKind,
  type ActorRef,
  type DateKind,
  type DateStatus,
  type DraftActor,
  type DraftCorroboration,
  type DraftDate,
  type DraftEvent,
  type DraftNarration,
  type DraftProposal,
  type DraftStatement,
  type Form,
  type Grain,
  type NarrationKind,
  type Office,
  type ProposalStatus,
  type Reading,
  type ReadingInput,
  type Speaker,
  type Stance,
  type StatementRef,
  type Terms,
} from "./types.ts"
export { formatReading, type DocumentFacts } from "./format.ts"
export { loadModels, WEIGHTS_SHA256, type ReadingModels } from "./models.ts"
export { evidenceWeight } from "./statements/confidence.ts"
export {
  createExplainingReader,
  createReader,
  READER,
  type ExplainedReading,
  type Profile,
} from "./reader.ts"
