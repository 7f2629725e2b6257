/** The shapes that travel between the API and a page; types only, so that a page carries none of the API's code. */

export type {
  ActorBody, ActorLine, ActorView, AddedDocument, Anchor, Body, BodyKind, CorroborationBody, DateBody, DeadlineLine, DocumentBody, DocumentLine, Entry, EventBody,
  HistoryView, ItemView, MarkedSpeaker, NarrationBody, ProblemView, ProcessLine, ProcessView, ProposalBody, ReaderView, ReadingState, Review,
  SessionView, Standing, StatementBody, StatementLine, StatementMark,
} from "../app/index.ts"
