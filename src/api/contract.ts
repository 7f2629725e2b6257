/** The shapes that travel between the API and a page; types only, so that a page carries none of the API's code. */

export type {
  ActorBody, ActorLine, ActorView, Anchor, Body, BodyKind, CorroborationBody, DateBody, DeadlineLine, DocumentBody, DocumentLine, Entry, EventBody,
  HistoryView, ItemView, NarrationBody, ProcessLine, ProcessView, ProposalBody, ReaderView, ReadingState, Review, SessionView, Standing,
  StatementBody, StatementLine,
} from "../app/index.ts"
