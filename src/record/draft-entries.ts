/** What a reading drafted, as entries about to be written: drafts, until a person says a word on each. */

import type { ItemId, Mint, Result, Span } from "../base/index.ts"
import type { DraftActor, DraftProposal, DraftStatement, Reading } from "../reading/index.ts"
import { anchorSpan, type Anchor, type AnchorFault, type SourceDocument } from "../sources/index.ts"
import type { ActorBody, Body, NewEntry, ProposalBody, ReadingBody, StatementBody } from "./types.ts"

export interface ReadDocument {
  /** The document that was read. */
  readonly document: ItemId
  readonly version: SourceDocument
  /** The reading's own item; minted where it is not given. */
  readonly item?: ItemId
  readonly mint: Mint
}

/**
 * The reading itself, which is admitted since it is a fact, then its drafts (see `draftEntries`).
 *
 * @throws RangeError as `draftEntries`
 */
export function readingEntries(reading: Reading, { document, version, item, mint }: ReadDocument): readonly [NewEntry, ...NewEntry[]] {
  const { reader, understood } = reading
  const drafts = draftEntries(reading, version, mint)
  const body: ReadingBody = { kind: "reading", document, version: version.id, reader, understood, drafts: drafts.length }
  return [{ ...newEntry(item ?? mint("item"), body, reader, mint), standing: "admitted" }, ...drafts]
}

/**
 * The drafts of one document, each an item of its own: actors and statements first, since the others refer to them; then by kind,
 * each in the reading's order.
 *
 * @throws RangeError where a draft names a place outside the text, or an actor or statement that was not drafted (a bug in the reader)
 */
export function draftEntries(reading: Reading, version: SourceDocument, mint: Mint): readonly NewEntry[] {
  const names = namesIn(reading, version, mint)
  const entry = (body: Body, item: ItemId = mint("item")): NewEntry => newEntry(item, body, reading.reader, mint)
  return [
    ...reading.actors.map((each) => entry(actorBody(each, names), names.item(each.id))),
    ...reading.statements.map((each) => entry(statementBody(each, names), names.item(each.id))),
    ...otherBodies(reading, names).map((body) => entry(body)),
  ]
}

const newEntry = (item: ItemId, body: Body, maker: string, mint: Mint): NewEntry =>
  ({ id: mint("entry"), item, standing: "draft", body, maker, supersedes: undefined, because: undefined })

/** The file's own names (`a1`, `s2`) and places, as items and anchors. */
interface Names {
  item(ref: string): ItemId
  items(refs: readonly string[]): readonly ItemId[]
  at(span: Span): Anchor
  maybe(span: Span | undefined): Anchor | undefined
}

const otherBodies = ({ corroborations, dates, proposals, events, narration }: Reading, names: Names): readonly Body[] => [
  ...corroborations.map(({ stance, by, statement, about }): Body =>
    ({ kind: "corroboration", stance, by: names.items(by), statement: names.item(statement), about: names.maybe(about), claim: undefined, lineage: undefined, grade: undefined })),
  ...dates.map(({ kind, value, grain, what, setBy, status, ...span }): Body =>
    ({ kind: "date", dateKind: kind, anchor: names.at(span), value, grain, what: names.maybe(what), setBy: names.items(setBy), status })),
  ...proposals.map((proposal) => proposalBody(proposal, names)),
  ...events.map(({ code, source, target, ...span }): Body =>
    ({ kind: "event", code, anchor: names.at(span), source: names.items(source), target: names.items(target) })),
  ...narration.map(({ kind, ...span }): Body => ({ kind: "narration", narrationKind: kind, anchor: names.at(span) })),
]

const actorBody = ({ name, kind, aliases, offices, mentions }: DraftActor, { at }: Names): ActorBody =>
  ({ kind: "actor", name, actorKind: kind, aliases, offices: offices.map(({ title, ...span }) => ({ title, anchor: at(span) })), mentions: mentions.map(at) })

const statementBody = ({ form, act, terms, negated, confidence, ...drafted }: DraftStatement, { item, items, at, maybe }: Names): StatementBody => ({
  kind: "statement", form, act, terms, negated, confidence,
  speakers: drafted.speakers.map(({ actor, span }) => ({ actor: actor === undefined ? undefined : item(actor), anchor: maybe(span) })),
  cue: maybe(drafted.cue), content: drafted.content.map(at), addressees: items(drafted.addressees), occasion: maybe(drafted.occasion),
  basis: maybe(drafted.basis), inAnswerTo: maybe(drafted.inAnswerTo), manner: maybe(drafted.manner),
})

const proposalBody = ({ by, to, through, parties, status, statement, ...span }: DraftProposal, { item, items, at }: Names): ProposalBody => ({
  kind: "proposal", anchor: at(span), by: items(by), to: items(to), through: items(through), parties: items(parties), status,
  statement: statement === undefined ? undefined : item(statement),
})

function namesIn({ reader, actors, statements }: Reading, version: SourceDocument, mint: Mint): Names {
  const minted = new Map<string, ItemId>([...actors, ...statements].map(({ id }) => [id, mint("item")]))
  const item = (ref: string): ItemId => {
    const found = minted.get(ref)
    if (found === undefined) throw new RangeError(`${reader} refers to ${ref}, which it did not draft`)
    return found
  }
  const at = ({ start, end }: Span): Anchor => placed(anchorSpan(version, { start, end }), reader)
  return { item, items: (refs) => refs.map(item), at, maybe: (span) => span === undefined ? undefined : at(span) }
}

function placed(anchor: Result<Anchor, AnchorFault>, reader: string): Anchor {
  if (!anchor.ok) throw new RangeError(`${reader} drafted a place that is not in the text: ${JSON.stringify(anchor.fault)}`)
  return anchor.value
}
