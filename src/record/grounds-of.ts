/** What each kind of body stands on: what it cannot do without, and what it has several of. */

import type { DocumentId, ItemId } from "../base/index.ts"
import { anchorsOf } from "./anchors.ts"
import { KINDS, type Body } from "./kinds/index.ts"
import { neededBy } from "./links.ts"

/** Something that a body stands on: an item, or the document version that its words stand in. */
export type Ground =
  | { readonly kind: "item"; readonly item: ItemId }
  | { readonly kind: "words"; readonly version: DocumentId }

/**
 * `needs`: each of these must stand, or the body does not. `any`: of these one is enough; where
 * there are none, nothing is asked. Each ground once, in the order of the body's fields.
 */
export interface GroundsOf {
  readonly needs: readonly Ground[]
  readonly any: readonly Ground[]
}

/**
 * The grounds of a body. What was read needs the document that it was read in, and whatever else it
 * names as needed; an actor one of the documents it is named in. What a person wrote has one ground
 * for each item it rests on, and one for each document it is anchored in.
 */
export function groundsOf(body: Body): GroundsOf {
  const needs = items(neededBy(body))
  const words = wordsOf(body)
  switch (KINDS[body.kind].stands) {
    case "frame":
      return { needs: [], any: [] }
    case "named":
      return { needs: [], any: words }
    case "read":
      return { needs: unique([...needs, ...words]), any: [] }
    case "written":
      return { needs, any: unique([...items("rests" in body ? body.rests.items : []), ...words]) }
  }
}

const items = (ids: readonly ItemId[]): readonly Ground[] =>
  ids.map((item) => ({ kind: "item", item }))

const wordsOf = (body: Body): readonly Ground[] =>
  unique(anchorsOf(body).map(({ document }) => ({ kind: "words", version: document })))

const unique = (grounds: readonly Ground[]): readonly Ground[] => [
  ...new Map(
    grounds.map((ground) => [ground.kind === "item" ? ground.item : ground.version, ground]),
  ).values(),
]
