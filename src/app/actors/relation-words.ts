/** Relations in words that stand between two names. */

import type { RelationSort } from "../../record/index.ts"

export const RELATION_WORDS: { readonly [S in RelationSort]: string } = {
  "same-as": "is the same as",
  "member-of": "is a member of",
  "faction-of": "is a faction of",
  "delegation-of": "is the delegation of",
  "speaks-for": "speaks for",
  "negotiates-for": "negotiates for",
  appoints: "appoints",
  supports: "supports",
  opposes: "opposes",
  fights: "fights",
  "neighbour-of": "is a neighbour of",
  other: "has to do with",
}
