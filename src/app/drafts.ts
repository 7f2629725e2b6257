/** What a reading drafted, as entries about to be written. */

import type { DocumentId, ItemId, Mint, Result, Span } from "../base/index.ts"
import type { Reading } from "../reading/index.ts"
import type { Body, NewEntry } from "../record/index.ts"
import { anchorSpan, type Anchor, type AnchorFault, type SourceDocument } from "../sources/index.ts"

interface Names { readonly at: (span: Span) => Anchor; readonly item: (ref: string) => ItemId; readonly items: (refs: readonly string[]) => readonly ItemId[] }

/**
 * The drafts of one document: actors first, since the others refer to them.
 *
 * @throws RangeError where a draft names a place outside the text, or an actor or statement that was not drafted (a bug in the reader)
 */
export function draftEntries(reading: Reading, document: SourceDocument, mint: Mint): readonly NewEntry[] {
  const names = namesIn(reading, document, mint)
  const entry = (item: ItemId, body: Body): NewEntry =>
    ({ id: mint("entry"), item, standing: "draft", body, maker: reading.reader, supersedes: undefined, because: undefined })
  const fresh = (body: Body): NewEntry => entry(mint("item"), body)
  return [
    ...reading.actors.map((each) => entry(names.item(each.id), actorBody(each, names))),
    ...reading.statements.map((each) => entry(names.item(each.id), statementBody(each, names))),
    ...reading.corroborations.map((each) => fresh({ kind: "corroboration", stance: each.stance, by: names.items(each.by), statement: names.item(each.statement), about: maybe(names, each.about) })),
    ...reading.dates.map((each) => fresh({ kind: "date", dateKind: each.kind, anchor: names.at(each), value: each.value, grain: each.grain, what: maybe(names, each.what), setBy: names.items(each.setBy), status: each.status })),
    ...reading.proposals.map((each) => fresh({
      kind: "proposal", anchor: names.at(each), by: names.items(each.by), to: names.items(each.to), through: names.items(each.through), parties: names.items(each.parties),
      status: each.status, statement: each.statement === undefined ? undefined : names.item(each.statement),
    })),
    ...reading.events.map((each) => fresh({ kind: "event", code: each.code, anchor: names.at(each), source: names.items(each.source), target: names.items(each.target) })),
    ...reading.narration.map((each) => fresh({ kind: "narration", narrationKind: each.kind, anchor: names.at(each) })),
  ]
}

const actorBody = ({ name, kind, aliases, offices, mentions }: Reading["actors"][number], { at }: Names): Body => ({
  kind: "actor", name, actorKind: kind, aliases, offices: offices.map((office) => ({ title: office.title, anchor: at(office) })), mentions: mentions.map(at),
})

const statementBody = (each: Reading["statements"][number], names: Names): Body => ({
  kind: "statement", form: each.form, act: each.act, terms: each.terms, negated: each.negated, confidence: each.confidence,
  speakers: each.speakers.map(({ actor, span }) => ({ actor: actor === undefined ? undefined : names.item(actor), anchor: maybe(names, span) })),
  cue: maybe(names, each.cue), content: each.content.map(names.at), addressees: names.items(each.addressees),
  occasion: maybe(names, each.occasion), basis: maybe(names, each.basis), inAnswerTo: maybe(names, each.inAnswerTo), manner: maybe(names, each.manner),
})

const maybe = ({ at }: Names, span: Span | undefined): Anchor | undefined => span === undefined ? undefined : at(span)

function namesIn({ actors, statements, reader }: Reading, document: SourceDocument, mint: Mint): Names {
  const minted = new Map<string, ItemId>([...actors, ...statements].map(({ id }) => [id, mint("item")]))
  const item = (ref: string): ItemId => {
    const found = minted.get(ref)
    if (found === undefined) throw new RangeError(`${reader} refers to ${ref}, which it did not draft`)
    return found
  }
  return { at: (span) => sound(anchorSpan(document, span), reader, document.id), item, items: (refs) => refs.map(item) }
}

function sound(anchor: Result<Anchor, AnchorFault>, reader: string, document: DocumentId): Anchor {
  if (!anchor.ok) throw new RangeError(`${reader} drafted a place that is not in ${document}: ${anchor.fault.kind}`)
  return anchor.value
}
