/** The words of a body by which it is found, the weightiest first. */

import type { Anchor } from "../../sources/index.ts"
import type { Found } from "../kinds/field.ts"
import type { FoundText } from "../kinds/kind.ts"
import { KINDS, perKind, type Body } from "../kinds/index.ts"
import { pruned, visit } from "../kinds/walk.ts"

/** A text, and what finding a word in it counts for. */
export interface SearchPart {
  readonly text: string
  readonly weight: number
}

const WEIGHTS: Readonly<Record<Found, number>> = { named: 8, said: 4, around: 1 }
/** What a word counts for in a document's whole text. */
export const IN_TEXT = 2

/** What is looked at when this body is searched; empty for one that has no words of its own. */
export function searchParts(body: Body): readonly SearchPart[] {
  const found = KINDS[body.kind].search?.(body) ?? inItsFields(body)
  return found
    .flatMap(([text, where]) =>
      text === undefined || text === "" ? [] : [{ text, weight: WEIGHTS[where] }],
    )
    .sort((a, b) => b.weight - a.weight)
}

const findable = perKind(({ fields }) => pruned(fields, ({ about }) => about.found !== undefined))

function inItsFields(body: Body): readonly FoundText[] {
  const found: FoundText[] = []
  visit(findable(body.kind), body, ({ about, holds }, value) => {
    const text = holds.kind === "place" ? (value as Anchor).exact : String(value)
    if (about.found !== undefined) found.push([text, about.found])
  })
  return found
}
