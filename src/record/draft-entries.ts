/**
 * What a reading drafted, as entries about to be written: drafts, until a person says a word on
 * each.
 */

import {
  failed,
  ok,
  type EntryId,
  type ItemId,
  type Mint,
  type Result,
  type Span,
} from "../base/index.ts"
import type {
  DraftActor,
  DraftCorroboration,
  DraftDate,
  DraftEvent,
  DraftNarration,
  DraftProposal,
  DraftStatement,
  Reading,
} from "../reading/index.ts"
import { anchorSpan, type Anchor, type SourceDocument } from "../sources/index.ts"
import type { ActorBody } from "./kinds/actor.ts"
import type { Body } from "./kinds/index.ts"
import type { CorroborationBody } from "./kinds/corroboration.ts"
import type { DateBody } from "./kinds/date.ts"
import type { DraftKind, LeftOut, ReadingBody } from "./kinds/reading.ts"
import type { EventBody } from "./kinds/event.ts"
import type { NarrationBody } from "./kinds/narration.ts"
import type { ProposalBody } from "./kinds/proposal.ts"
import type { StatementBody } from "./kinds/statement.ts"
import { formatBody, parseBody } from "./body-json.ts"
import type { NewEntry } from "./types.ts"

export interface ReadDocument {
  /** The document that was read. */
  readonly document: ItemId
  readonly version: SourceDocument
  /** The reading's own item; minted where it is not given. */
  readonly item?: ItemId
  readonly mint: Mint
  /** The newest entry of that item, where this reading takes the place of one that failed. */
  readonly supersedes?: EntryId | undefined
}

/** The drafts of one reading that can be kept, and what was left out of them. */
export interface Drafted {
  readonly entries: readonly NewEntry[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * The reading itself, which is admitted since it is a fact, then its drafts (see `draftEntries`);
 * it says what was left out.
 */
export function readingEntries(
  reading: Reading,
  { document, version, item, mint, supersedes }: ReadDocument,
): readonly [NewEntry, ...NewEntry[]] {
  const { reader, understood } = reading
  const { entries, leftOut } = draftEntries(reading, version, mint)
  const body: ReadingBody = {
    kind: "reading",
    document,
    version: version.id,
    reader,
    understood,
    drafts: entries.length,
    ...(leftOut.length === 0 ? {} : { leftOut }),
  }
  return [
    { ...newEntry(item ?? mint("item"), body, reader, mint), standing: "admitted", supersedes },
    ...entries,
  ]
}

/**
 * The drafts of one document, each an item of its own: actors and statements first, since the
 * others refer to them; then by kind, each in the reading's order. One that cannot be kept (a place
 * outside the text, somebody who was not drafted, a value that is no date) is left out alone, and
 * so is a stance on a statement that was left out; what else refers to it says nothing of it.
 */
export function draftEntries(reading: Reading, version: SourceDocument, mint: Mint): Drafted {
  const names = namesIn(reading, version, mint)
  const entries: NewEntry[] = []
  const leftOut = new Map<string, LeftOut>()
  for (const { kind, ref, body } of planned(reading)) {
    const drafted = tried(body, names)
    if (drafted.ok) {
      entries.push(
        newEntry(
          ref === undefined ? mint("item") : names.keep(ref),
          drafted.value,
          reading.reader,
          mint,
        ),
      )
      continue
    }
    const key = `${kind} ${drafted.fault}`
    leftOut.set(key, { kind, because: drafted.fault, count: (leftOut.get(key)?.count ?? 0) + 1 })
  }
  return { entries, leftOut: [...leftOut.values()] }
}

interface Planned {
  readonly kind: DraftKind
  readonly ref: string | undefined
  readonly body: (names: Names) => Body
}

/** Every draft with how its body is made, in the order in which they are kept. */
function* planned(reading: Reading): Generator<Planned> {
  for (const each of reading.actors)
    yield { kind: "actor", ref: each.id, body: (names) => actorBody(each, names) }
  for (const each of reading.statements)
    yield { kind: "statement", ref: each.id, body: (names) => statementBody(each, names) }
  for (const each of reading.corroborations)
    yield { kind: "corroboration", ref: undefined, body: (names) => stanceBody(each, names) }
  for (const each of reading.dates)
    yield { kind: "date", ref: undefined, body: (names) => dateBody(each, names) }
  for (const each of reading.proposals)
    yield { kind: "proposal", ref: undefined, body: (names) => proposalBody(each, names) }
  for (const each of reading.events)
    yield { kind: "event", ref: undefined, body: (names) => eventBody(each, names) }
  for (const each of reading.narration)
    yield { kind: "narration", ref: undefined, body: (names) => narrationBody(each, names) }
}

/** What was found wrong as a body was made. */
const brokenIn = ({ broken }: Broken): string | undefined => broken

/** The body, where it can be kept and read back; else why not. */
function tried(make: Planned["body"], names: Names & Broken): Result<Body, string> {
  names.broken = undefined
  const body = make(names)
  const broken = brokenIn(names)
  if (broken !== undefined) return failed(broken)
  const again = parseBody(formatBody(body))
  return again.ok
    ? ok(body)
    : failed(
        `its ${again.fault.path.replace(/^\$\./, "")} is not ` +
          `${again.fault.mend.replace(/^send /, "")}`,
      )
}

const newEntry = (item: ItemId, body: Body, maker: string, mint: Mint): NewEntry => ({
  id: mint("entry"),
  item,
  standing: "draft",
  body,
  maker,
  supersedes: undefined,
  because: undefined,
})

/** The file's own names (`a1`, `s2`) and places, as items and anchors. */
interface Names {
  /** Undefined for what was left out. */
  item(ref: string): ItemId | undefined
  items(refs: readonly string[]): readonly ItemId[]
  /** One without which the draft says nothing. */
  needed(ref: string): ItemId
  at(span: Span): Anchor
  maybe(span: Span | undefined): Anchor | undefined
  /** The item of a draft that is kept from now on. */
  keep(ref: string): ItemId
}

/** Why the draft at hand cannot be kept, found while its body is made. */
interface Broken {
  broken: string | undefined
}

const stanceBody = (
  { stance, by, statement, about }: DraftCorroboration,
  { items, needed, maybe }: Names,
): CorroborationBody => ({
  kind: "corroboration",
  stance,
  by: items(by),
  statement: needed(statement),
  about: maybe(about),
  claim: undefined,
  lineage: undefined,
  grade: undefined,
})

const eventBody = (
  { code, source, target, ...span }: DraftEvent,
  { at, items }: Names,
): EventBody => ({
  kind: "event",
  code,
  anchor: at(span),
  source: items(source),
  target: items(target),
})

const narrationBody = ({ kind, ...span }: DraftNarration, { at }: Names): NarrationBody => ({
  kind: "narration",
  narrationKind: kind,
  anchor: at(span),
})

const actorBody = (
  { name, kind, aliases, offices, mentions }: DraftActor,
  { at }: Names,
): ActorBody => ({
  kind: "actor",
  name,
  actorKind: kind,
  aliases,
  offices: offices.map(({ title, ...span }) => ({ title, anchor: at(span) })),
  mentions: mentions.map(at),
})

const statementBody = (
  { form, act, terms, negated, confidence, ...drafted }: DraftStatement,
  { item, items, at, maybe }: Names,
): StatementBody => ({
  kind: "statement",
  form,
  act,
  terms,
  negated,
  confidence,
  speakers: drafted.speakers.map(({ actor, span }) => ({
    actor: actor === undefined ? undefined : item(actor),
    anchor: maybe(span),
  })),
  cue: maybe(drafted.cue),
  content: drafted.content.map(at),
  addressees: items(drafted.addressees),
  occasion: maybe(drafted.occasion),
  basis: maybe(drafted.basis),
  inAnswerTo: maybe(drafted.inAnswerTo),
  manner: maybe(drafted.manner),
})

const dateBody = (
  { kind, value, grain, what, setBy, status, from, until, ...span }: DraftDate,
  { items, at, maybe }: Names,
): DateBody => ({
  kind: "date",
  dateKind: kind,
  anchor: at(span),
  value,
  grain,
  what: maybe(what),
  setBy: items(setBy),
  status,
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
})

const proposalBody = (
  { by, to, through, parties, status, statement, ...span }: DraftProposal,
  { item, items, at }: Names,
): ProposalBody => ({
  kind: "proposal",
  anchor: at(span),
  by: items(by),
  to: items(to),
  through: items(through),
  parties: items(parties),
  status,
  statement: statement === undefined ? undefined : item(statement),
})

function namesIn(
  { actors, statements }: Reading,
  version: SourceDocument,
  mint: Mint,
): Names & Broken {
  const minted = new Map<string, ItemId>(
    [...actors, ...statements].map(({ id }) => [id, mint("item")]),
  )
  const kept = new Set<string>()
  const names: Names & Broken = {
    broken: undefined,
    item: (ref) => {
      if (!minted.has(ref)) names.broken = "it names somebody or something that was not drafted"
      return kept.has(ref) ? minted.get(ref) : undefined
    },
    items: (refs) => refs.flatMap((ref) => names.item(ref) ?? []),
    needed: (ref) => {
      const item = names.item(ref)
      if (item === undefined) names.broken ??= "what it is about was left out"
      return item ?? mint("item")
    },
    at: (span) => {
      const anchor = anchorSpan(version, { start: span.start, end: span.end })
      if (anchor.ok) return anchor.value
      names.broken = "it stands at a place that is not in the text"
      return { document: version.id, start: 0, end: 0, exact: "", prefix: "", suffix: "" }
    },
    maybe: (span) => (span === undefined ? undefined : names.at(span)),
    keep: (ref) => {
      kept.add(ref)
      return minted.get(ref) ?? mint("item")
    },
  }
  return names
}
