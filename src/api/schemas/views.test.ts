import { expect, test } from "vitest"
import type { z } from "@hono/zod-openapi"
import type {
  AddedDocument,
  AddedNote,
  Body,
  HistoryView,
  ItemView,
  NotesView,
  ProblemView,
  QuoteView,
  SearchView,
  ProcessLine,
  ProcessView,
  ReaderView,
  ReadingState,
  Review,
  SessionView,
  StatementMark,
} from "../../app/index.ts"
import type { ClaimsView, ClaimView, DependentsView, NewClaim } from "../../app/claims/index.ts"
import type {
  CompareView,
  LetterView,
  TextsView,
  TextView,
  VersionDraft,
} from "../../app/texts/index.ts"
import type {
  AgreementView,
  ClauseToPromise,
  CommitmentDraftsView,
  DeadlineDraft,
  PromisesView,
} from "../../app/promises/index.ts"
import type { TimelineView } from "../../app/timeline/index.ts"
import type { Wire } from "../wire.ts"
import type { body, sentBody } from "./bodies.ts"
import type * as claims from "./claims.ts"
import type { markRequest, sentReview } from "./requests.ts"
import type * as notes from "./notes.ts"
import type * as search from "./search.ts"
import type * as texts from "./texts.ts"
import type * as promises from "./promises.ts"
import type * as timeline from "./timeline.ts"
import type * as views from "./views.ts"

/** Whether two types are the same, field for field. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Matches<Schema extends z.ZodType, T> = Same<z.output<Schema>, Wire<T>>

/**
 * A schema that drifts from its type turns its row into `false`, which the compiler refuses here.
 */
const rows: { readonly [name: string]: true } = {
  body: true satisfies Matches<typeof body, Body>,
  sentBody: true satisfies Matches<typeof sentBody, Body>,
  review: true satisfies Matches<typeof sentReview, Review>,
  mark: true satisfies Matches<typeof markRequest, StatementMark>,
  session: true satisfies Matches<typeof views.sessionView, SessionView>,
  processLine: true satisfies Matches<typeof views.processLine, ProcessLine>,
  process: true satisfies Matches<typeof views.processView, ProcessView>,
  reading: true satisfies Matches<typeof views.readingState, ReadingState>,
  item: true satisfies Matches<typeof views.itemView, ItemView>,
  reader: true satisfies Matches<typeof views.readerView, ReaderView>,
  history: true satisfies Matches<typeof views.historyView, HistoryView>,
  added: true satisfies Matches<typeof views.addedDocument, AddedDocument>,
  texts: true satisfies Matches<typeof texts.textsView, TextsView>,
  letter: true satisfies Matches<typeof texts.letterView, LetterView>,
  text: true satisfies Matches<typeof texts.textView, TextView>,
  compare: true satisfies Matches<typeof texts.compareView, CompareView>,
  versionDraft: true satisfies Matches<typeof texts.versionDraft, VersionDraft>,
  claims: true satisfies Matches<typeof claims.claimsView, ClaimsView>,
  claim: true satisfies Matches<typeof claims.claimView, ClaimView>,
  newClaim: true satisfies Matches<typeof claims.claimRequest, NewClaim>,
  dependents: true satisfies Matches<typeof claims.dependentsView, DependentsView>,
  search: true satisfies Matches<typeof search.searchView, SearchView>,
  quote: true satisfies Matches<typeof search.quoteView, QuoteView>,
  notes: true satisfies Matches<typeof notes.notesView, NotesView>,
  addedNote: true satisfies Matches<typeof notes.addedNote, AddedNote>,
  promises: true satisfies Matches<typeof promises.promisesView, PromisesView>,
  agreement: true satisfies Matches<typeof promises.agreementView, AgreementView>,
  commitmentDrafts: true satisfies Matches<typeof promises.commitmentDrafts, CommitmentDraftsView>,
  clausesToPromise: true satisfies Matches<
    typeof promises.clausesToPromise,
    readonly ClauseToPromise[]
  >,
  deadlineDraft: true satisfies Matches<typeof promises.deadlineDraft, DeadlineDraft>,
  timeline: true satisfies Matches<typeof timeline.timelineView, TimelineView>,
  problem: true satisfies Matches<typeof views.problem, ProblemView>,
}

test("schemas and views are the same shapes, which the compiler checks", () =>
  expect(Object.values(rows).every(Boolean)).toBe(true))
