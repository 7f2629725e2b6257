/** A reading as the contract's JSON: `parley-reading/1`. */

import type { Day, Json, Span } from "../base/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import type { DraftActor, DraftDate, DraftStatement, Reading } from "./types.ts"

/** What is said of the document beside its reading. */
export interface DocumentFacts extends Pick<
  SourceDocument,
  "text" | "length" | "sha256" | "textSha256" | "extractor"
> {
  readonly date: Day | undefined
  readonly title: string | undefined
  readonly publisher: string | undefined
}

/** The contract's JSON value: its field names and their order; what is absent is null. */
export function formatReading(document: DocumentFacts, reading: Reading): Json {
  return {
    format: "parley-reading/1",
    document: {
      sha256: document.sha256,
      textSha256: document.textSha256,
      length: document.length,
      date: document.date ?? null,
      extractor: document.extractor,
      title: document.title ?? null,
      publisher: document.publisher ?? null,
    },
    reader: reading.reader,
    understood: reading.understood,
    text: document.text,
    actors: reading.actors.map(formatActor),
    statements: reading.statements.map(formatStatement),
    corroborations: reading.corroborations.map(({ stance, by, statement, about }) => ({
      stance,
      by,
      statement,
      about: place(about),
    })),
    dates: reading.dates.map(formatDate),
    proposals: reading.proposals.map(
      ({ by, to, through, parties, start, end, status, statement }) => ({
        by,
        to,
        through,
        parties,
        start,
        end,
        status,
        statement: statement ?? null,
      }),
    ),
    events: reading.events.map(({ code, source, target, start, end }) => ({
      code,
      source,
      target,
      start,
      end,
    })),
    narration: reading.narration.map(({ kind, start, end }) => ({ kind, start, end })),
  }
}

const place = (span: Span | undefined): Json =>
  span === undefined ? null : { start: span.start, end: span.end }

const formatActor = ({ id, name, kind, aliases, offices, mentions }: DraftActor): Json => ({
  id,
  name,
  kind,
  aliases,
  offices: offices.map(({ title, start, end }) => ({ title, start, end })),
  mentions: mentions.map(place),
})

const formatStatement = (each: DraftStatement): Json => ({
  id: each.id,
  form: each.form,
  act: each.act,
  terms: each.terms,
  negated: each.negated,
  confidence: each.confidence,
  speakers: each.speakers.map(({ actor, span }) => ({
    actor: actor ?? null,
    start: span?.start ?? null,
    end: span?.end ?? null,
  })),
  cue: place(each.cue),
  content: each.content.map(place),
  addressees: each.addressees,
  occasion: place(each.occasion),
  basis: place(each.basis),
  inAnswerTo: place(each.inAnswerTo),
  manner: place(each.manner),
})

/** Bounds stand only with a time that comes again. */
const formatDate = ({
  start,
  end,
  value,
  grain,
  kind,
  what,
  setBy,
  status,
  from,
  until,
}: DraftDate): Json => ({
  start,
  end,
  value: value ?? null,
  grain,
  kind,
  what: place(what),
  setBy,
  status,
  ...(kind === "recurring" ? { from: from ?? null, until: until ?? null } : {}),
})
