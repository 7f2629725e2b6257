/**
 * What a body refers to: the document versions it is anchored in or about, and the items it names,
 * each in its role.
 */

import type { DocumentId, ItemId } from "../base/index.ts"
import { anchorsOf } from "./anchors.ts"
import type { ReferenceRole } from "./kinds/field.ts"
import { KINDS, perKind, type Body } from "./kinds/index.ts"
import { pruned, visit } from "./kinds/walk.ts"

export interface ItemLink {
  readonly item: ItemId
  readonly role: ReferenceRole
}

/** Each document and each item-in-a-role once, in order of first mention. */
export interface Links {
  readonly documents: readonly DocumentId[]
  readonly items: readonly ItemLink[]
}

const linked = perKind(({ fields }) => pruned(fields, ({ about }) => about.links !== undefined))
const needed = perKind(({ fields }) => pruned(fields, ({ about }) => about.needed === true))
const ofVersions = perKind(({ fields }) => pruned(fields, ({ holds }) => holds.kind === "document"))

/** Everything this body refers to. */
export function linksOf(body: Body): Links {
  const versions: DocumentId[] = []
  visit(ofVersions(body.kind), body, (_, version) => versions.push(version as DocumentId))
  return {
    documents: [...new Set([...versions, ...anchorsOf(body).map(({ document }) => document)])],
    items: uniqueLinks(itemLinks(body)),
  }
}

/** Whoever acts in the body first, then what it is about, then what it rests on. */
function itemLinks(body: Body): readonly ItemLink[] {
  const found: Record<ReferenceRole, ItemLink[]> = { by: [], about: [], rests: [] }
  visit(linked(body.kind), body, ({ about }, item) => {
    for (const role of about.links ?? []) found[role].push({ item: item as ItemId, role })
  })
  return [...found.by, ...found.about, ...found.rests]
}

/**
 * The item whose fate a body shares, because it holds no words of its own: a stance that is
 * anchored nowhere, a note. Undefined for every other body.
 */
export const leansOn = (body: Body): ItemId | undefined => KINDS[body.kind].leansOn?.(body)

/**
 * The items that a body rests on, without which it would not stand: its grounds, and what it needs
 * besides: a stance the statement that takes it, a note its document, a version its text. The
 * documents it is anchored in come beside these (`linksOf(body).documents`).
 */
export const restsOn = (body: Body): readonly ItemId[] => [
  ...("rests" in body ? body.rests.items : []),
  ...neededBy(body),
]

/** The items without which a body does not stand, its grounds aside. */
export function neededBy(body: Body): readonly ItemId[] {
  const found: ItemId[] = []
  visit(needed(body.kind), body, (_, item) => found.push(item as ItemId))
  return found
}

function uniqueLinks(links: readonly ItemLink[]): readonly ItemLink[] {
  return [...new Map(links.map((link) => [`${link.role} ${link.item}`, link])).values()]
}
