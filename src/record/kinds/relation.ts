import { item, line, maybe, word } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"
import { held, rests } from "./parts.ts"

export const RELATION_SORTS = [
  "same-as",
  "member-of",
  "faction-of",
  "delegation-of",
  "speaks-for",
  "negotiates-for",
  "appoints",
  "supports",
  "opposes",
  "fights",
  "neighbour-of",
  "other",
] as const
export type RelationSort = (typeof RELATION_SORTS)[number]

/** One actor to another. `same-as` joins two drafts of one actor, by a person's word. */
export const relation = declare(
  "relation",
  {
    sort: word(RELATION_SORTS, { leaves: "fact" }),
    from: item({ leaves: "open", links: ["about"] }),
    to: item({ leaves: "open", links: ["about"] }),
    /** In words, where the sort does not say it. */
    words: maybe(line({ leaves: "words", found: "said" })),
    held,
    rests,
  },
  { called: "a relation", stands: "written" },
)
export type RelationBody = BodyOf<typeof relation>
