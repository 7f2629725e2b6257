/**
 * What a body refers to: the document versions it is anchored in or about, and the items it names,
 * each in its role.
 */

import type { DocumentId, ItemId } from "../base/index.ts"
import type { Anchor } from "../sources/index.ts"
import { anchorsOf } from "./anchors.ts"
import type { ReferenceRole } from "./ports.ts"
import type { ArrangementBody } from "./bodies/arrangements.ts"
import type {
  LetterBody,
  ResponseBody,
  ShowingBody,
  TextBody,
  VersionBody,
} from "./bodies/texts.ts"
import type { Body, CorroborationBody, WrittenBody } from "./types.ts"

export interface ItemLink {
  readonly item: ItemId
  readonly role: ReferenceRole
}

/** Each document and each item-in-a-role once, in order of first mention. */
export interface Links {
  readonly documents: readonly DocumentId[]
  readonly items: readonly ItemLink[]
}

/** Everything this body refers to. A new kind of body fails the build here until it says so. */
export function linksOf(body: Body): Links {
  return {
    documents: [
      ...new Set([...versionsOf(body), ...anchorsOf(body).map(({ document }: Anchor) => document)]),
    ],
    items: uniqueLinks(itemsOf(body)),
  }
}

/**
 * The item whose fate a body shares, because it holds no words of its own: a stance that is
 * anchored nowhere would still tell, once its statement was destroyed, that somebody had spoken on
 * it; a note, once its document was, with whom it was. Undefined for every other body.
 */
export function leansOn(body: Body): ItemId | undefined {
  if (body.kind === "note") return body.document
  return body.kind === "corroboration" && body.about === undefined ? body.statement : undefined
}

function versionsOf(body: Body): readonly DocumentId[] {
  return body.kind === "document" || body.kind === "reading" ? [body.version] : []
}

function itemsOf(body: Body): readonly ItemLink[] {
  switch (body.kind) {
    case "process":
    case "document":
    case "actor":
    case "narration":
      return []
    case "reading":
      return about([body.document])
    case "statement":
      return [...by(body.speakers.map(({ actor }) => actor)), ...about(body.addressees)]
    case "corroboration":
      return [
        ...by(body.by),
        ...about([body.statement, body.claim]),
        ...about(repeated(body)),
        ...inRole("rests", [body.statement]),
      ]
    case "date":
      return about(body.setBy)
    case "proposal":
      return [
        ...by(body.by),
        ...about([...body.to, ...body.through, ...body.parties, body.statement]),
      ]
    case "event":
      return [...by(body.source), ...about(body.target)]
    default:
      return [...writtenLinks(body), ...inRole("rests", restsOn(body))]
  }
}

/** Of a body that a person writes, all but its grounds. */
function writtenLinks(body: WrittenBody): readonly ItemLink[] {
  switch (body.kind) {
    case "claim":
      return about(body.about)
    case "risk":
      return [...by(body.by), ...about(body.for)]
    case "note":
      return about([body.document, ...body.with])
    case "issue":
      return about(body.decidedBy ?? [])
    case "position":
      return [...by([body.actor]), ...about([body.issue])]
    case "relation":
      return about([body.from, body.to])
    case "role":
      return about([body.actor])
    case "office":
      return about([body.actor, ...body.appointedBy])
    case "name":
      return about([body.actor, ...body.usedBy])
    case "meeting":
      return by(body.between)
    case "agreement":
      return [...by(body.parties), ...about([...body.outside, ...body.guarantors, body.text])]
    case "commitment":
      return [...by(body.by), ...about([body.agreement, ...body.to, ...body.setBy])]
    case "finding":
      return [...by(body.by), ...about([body.commitment])]
    case "arrangement":
      return arrangementLinks(body)
    case "scenario":
      return about([
        ...body.choices.map(({ issue }) => issue),
        body.arrangement,
        ...body.assumptions.flatMap(({ items }) => items),
      ])
    case "conflict":
      return about([
        ...body.basis.flatMap(({ items }) => items),
        ...(body.cases ?? []).map(({ of }) => of),
      ])
    case "preference":
      return [...by([body.party]), ...about([body.issue])]
    case "fallback":
      return by([body.party])
    case "safeguard":
      return [...by(body.by), ...about([body.issue])]
    default:
      return textLinks(body)
  }
}

const arrangementLinks = (body: ArrangementBody): readonly ItemLink[] => [
  ...by(body.proposedBy),
  ...about([
    body.text,
    ...body.endedBy,
    ...body.groups.map(({ actor }) => actor),
    ...(body.parts ?? []).flatMap(({ by: first, clause, items }) => [
      ...first,
      clause?.version,
      ...items,
    ]),
  ]),
]

function textLinks(
  body: LetterBody | TextBody | VersionBody | ShowingBody | ResponseBody,
): readonly ItemLink[] {
  switch (body.kind) {
    case "letter":
      return [
        ...by(body.authors),
        ...about([
          body.document,
          ...body.carriers,
          ...body.recipients,
          ...body.copies,
          ...body.publishers,
        ]),
      ]
    case "text":
      return [...by(body.by), ...about([...body.to, ...body.through, body.letter, ...body.endedBy])]
    case "version":
      return [
        ...by(body.clauses.flatMap(({ proposedBy }) => proposedBy)),
        ...about([
          body.text,
          body.document,
          ...body.clauses.flatMap(({ supportedBy }) => supportedBy),
        ]),
      ]
    case "showing":
      return [...by(body.by), ...about([body.version, ...body.to])]
    case "response":
      return [...by(body.by), ...about([body.version, body.counter])]
  }
}

const repeated = ({ lineage }: CorroborationBody): readonly ItemId[] =>
  lineage?.kind === "repeats" ? lineage.of : []

/**
 * The items that a body rests on, without which it would not stand: its grounds; for a stance, the
 * statement that takes it; for a note, its document. The documents it is anchored in come beside
 * these (`linksOf(body).documents`).
 */
export function restsOn(body: Body): readonly ItemId[] {
  switch (body.kind) {
    case "corroboration":
      return [body.statement]
    case "note":
    case "reading":
      return [body.document]
    case "proposal":
      return body.statement === undefined ? [] : [body.statement]
    case "version":
    case "showing":
    case "response":
      return [...body.rests.items, body.kind === "version" ? body.text : body.version]
    case "finding":
      return [...body.rests.items, body.commitment]
    default:
      return "rests" in body ? body.rests.items : []
  }
}

const by = (items: readonly (ItemId | undefined)[]): readonly ItemLink[] => inRole("by", items)
const about = (items: readonly (ItemId | undefined)[]): readonly ItemLink[] =>
  inRole("about", items)

const inRole = (role: ReferenceRole, items: readonly (ItemId | undefined)[]): readonly ItemLink[] =>
  items.flatMap((item) => (item === undefined ? [] : [{ item, role }]))

function uniqueLinks(links: readonly ItemLink[]): readonly ItemLink[] {
  return [...new Map(links.map((link) => [`${link.role} ${link.item}`, link])).values()]
}
