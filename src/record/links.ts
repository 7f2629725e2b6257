/** What a body refers to: the document versions it is anchored in or about, and the items it names, each in its role. */

import type { DocumentId, ItemId } from "../base/index.ts"
import type { Anchor } from "../sources/index.ts"
import { anchorsOf } from "./anchors.ts"
import type { ReferenceRole } from "./ports.ts"
import type { Body } from "./types.ts"

export interface ItemLink { readonly item: ItemId; readonly role: ReferenceRole }

/** Each document and each item-in-a-role once, in order of first mention. */
export interface Links { readonly documents: readonly DocumentId[]; readonly items: readonly ItemLink[] }

/** Everything this body refers to. A new kind of body fails the build here until it says so. */
export function linksOf(body: Body): Links {
  return { documents: [...new Set([...versionsOf(body), ...anchorsOf(body).map(({ document }: Anchor) => document)])], items: uniqueLinks(itemsOf(body)) }
}

/**
 * The item whose fate a body shares, because it holds no words of its own: a stance that is anchored nowhere would still
 * tell, once its statement was destroyed, that somebody had spoken on it. Undefined for every other body.
 */
export const leansOn = (body: Body): ItemId | undefined =>
  body.kind === "corroboration" && body.about === undefined ? body.statement : undefined

function versionsOf(body: Body): readonly DocumentId[] {
  return body.kind === "document" || body.kind === "reading" ? [body.version] : []
}

function itemsOf(body: Body): readonly ItemLink[] {
  switch (body.kind) {
    case "process":
    case "document":
    case "actor":
    case "narration": return []
    case "reading": return about([body.document])
    case "statement": return [...by(body.speakers.map(({ actor }) => actor)), ...about(body.addressees)]
    case "corroboration": return [...by(body.by), ...about([body.statement])]
    case "date": return about(body.setBy)
    case "proposal": return [...by(body.by), ...about([...body.to, ...body.through, ...body.parties, body.statement])]
    case "event": return [...by(body.source), ...about(body.target)]
  }
}

const by = (items: readonly (ItemId | undefined)[]): readonly ItemLink[] => inRole("by", items)
const about = (items: readonly (ItemId | undefined)[]): readonly ItemLink[] => inRole("about", items)

const inRole = (role: ReferenceRole, items: readonly (ItemId | undefined)[]): readonly ItemLink[] =>
  items.flatMap((item) => item === undefined ? [] : [{ item, role }])

function uniqueLinks(links: readonly ItemLink[]): readonly ItemLink[] {
  return [...new Map(links.map((link) => [`${link.role} ${link.item}`, link])).values()]
}
