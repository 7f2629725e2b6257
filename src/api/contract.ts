/** The shapes that travel between the API and a page; types only, so that a page carries none of the API's code. */

export type {
  ActorBody, ActorLine, AddedDocument, AgreementBody, Anchor, Answer, Body, BodyKind, Choose, ClaimBody, ClaimKind, Clause, ClauseStatus, CommitmentBody,
  CorroborationBody, DateBody, DeadlineLine, Deadline, DocumentBody, DocumentLine, Entry, EventBody, FindingBody, FindingStatus, Grade, Grounds, HeldFrom,
  HistoryView, Holder, InformationGrade, IssueBody, ItemView, LeftOut, LetterBody, Lineage, MarkedSpeaker, MeetingBody, MeetingSort, NameBody, NarrationBody, NoteBody,
  NoteTerms, Occasion, OfficeBody, PositionBody, PositionSort, PreferenceBody, FallbackBody, SafeguardBody, Judged, ArrangementBody, ArrangementPart, Committee, ConflictBody, ConflictCase, PartSource, ScenarioBody, SeatGroup, SeatQuota, ProblemView, ProcessLine, ProcessView, ProposalBody, ReaderView, ReadingState, RelationBody,
  RelationSort, ResponseBody, Review, RiskBody, Role, RoleBody, SessionView, ShowingBody, SourceGrade, Standing, StaleReasonView, StaleView, StatementBody, StatementLine, StatementMark,
  TextBody, TextKind, VersionBody, When, WrittenBody,
} from "../app/index.ts"
export type { ActorMapView, ActorPosition, ActorRefView, ActorView, DivisionView, EdgeSort, JoinedView, JoinWord, MapEdge, MapNode, MeetingsView, SuggestedView, Telling, WrittenLine } from "../app/actors/index.ts"
export type {
  CellView, ChoicesView, ContradictionView, CourseView, IssueLine, IssueView, MoveView, OptionName, PartyLine, PositionLine, PositionsView, RisksView,
} from "../app/positions/index.ts"
export type {
  AgreementLine, AgreementView, ClauseToPromise, CommitmentDraft, CommitmentDraftsView, CommitmentLine, DeadlineDraft, DeadlineView, Due, FindingLine, PromisesView, StateView, ThreadStep, Timing,
} from "../app/promises/index.ts"
export type { ModelOffer, ModelRead, SentLine } from "../app/model/index.ts"
export type { Reason, ReasonsView, StatementReasons } from "../app/reasons/index.ts"
export type { ActOnItem, TimelineKind, TimelineLine, TimelineOrder, TimelineView } from "../app/timeline/index.ts"
export type { ArrangementLine, CaseLine, ConflictLine, PartLine, SharingLeaving, SharingView } from "../app/arrangements/index.ts"
export type { DueLine, Openness, ScenarioLine, ScenarioTest, ScenariosView, Sentence, ShownTable, TableView, TurningClass, TurningItem, TurningView, WhyView } from "../app/table/index.ts"
export type {
  ActorName, AnswerLine, ChangeTally, ClaimAbout, ClauseChange, ClauseLine, ComparedSide, CompareView, Comparison, ComparisonExactness, DraftedClause, GroundLine, LetterLine, LetterStep,
  LetterView, Move, Piece, ResponseLine, SeenCell, ShowingLine, SideClause, Silence, TextLine, TextsView, TextView, VersionDraft, VersionLine, ViewOf, WholeStanding,
} from "../app/texts/index.ts"
export type {
  ClaimLine, ClaimStance, ClaimState, ClaimsView, ClaimView, DependentsView, InDocumentView, NewClaim, NewStance, OriginView, ProvenanceView, RestingLine, StepView, VoiceView,
} from "../app/claims/index.ts"
export type { AddedNote, AnyTerms, Attribution, NewNote, NotedWith, NoteLine, NotesView, QuoteView, SearchAsked, SearchGroup, SearchHitView, SearchView } from "../app/index.ts"
