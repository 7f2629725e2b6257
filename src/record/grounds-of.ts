/** What each kind of body stands on: what it cannot do without, and what it has several of. */

import type { DocumentId, ItemId } from "../base/index.ts"
import { anchorsOf } from "./anchors.ts"
import type { Body } from "./types.ts"

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
 * The grounds of a body. What was read needs the document that it was read in, a stance its
 * statement, a version its text, a showing and a reply their version, a finding its commitment.
 * What a person wrote has one ground for each item it rests on, and one for each document it is
 * anchored in; an actor one for each document it is named in.
 */
export function groundsOf(body: Body): GroundsOf {
  switch (body.kind) {
    case "process":
    case "document":
      return { needs: [], any: [] }
    case "actor":
      return { needs: [], any: wordsOf(body) }
    case "reading":
    case "note":
      return { needs: items([body.document]), any: [] }
    case "corroboration":
      return { needs: unique([...items([body.statement]), ...wordsOf(body)]), any: [] }
    case "proposal":
      return {
        needs: unique([
          ...items(body.statement === undefined ? [] : [body.statement]),
          ...wordsOf(body),
        ]),
        any: [],
      }
    case "statement":
    case "date":
    case "event":
    case "narration":
      return { needs: wordsOf(body), any: [] }
    case "version":
      return { needs: items([body.text]), any: restsOf(body) }
    case "showing":
    case "response":
      return { needs: items([body.version]), any: restsOf(body) }
    case "finding":
      return { needs: items([body.commitment]), any: restsOf(body) }
    default:
      return { needs: [], any: restsOf(body) }
  }
}

const items = (ids: readonly ItemId[]): readonly Ground[] =>
  ids.map((item) => ({ kind: "item", item }))

const wordsOf = (body: Body): readonly Ground[] =>
  unique(anchorsOf(body).map(({ document }) => ({ kind: "words", version: document })))

const restsOf = (body: Extract<Body, { readonly rests: unknown }>): readonly Ground[] =>
  unique([...items(body.rests.items), ...wordsOf(body)])

const unique = (grounds: readonly Ground[]): readonly Ground[] => [
  ...new Map(
    grounds.map((ground) => [ground.kind === "item" ? ground.item : ground.version, ground]),
  ).values(),
]
