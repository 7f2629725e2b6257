import { item, line, maybe, word } from "./field.ts"
import { ask } from "./form.ts"
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

/** Those that a form offers; that two are the same is said on the actor's own page. */
const NAMED_RELATION_WORDS: Readonly<Record<Exclude<RelationSort, "same-as">, string>> = {
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

export const RELATION_WORDS: Readonly<Record<RelationSort, string>> = {
  "same-as": "is the same as",
  ...NAMED_RELATION_WORDS,
}

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
  {
    called: "a relation",
    stands: "written",
    forms: {
      write: [
        [
          ask("from", "Who", { needed: "Choose an actor." }),
          ask("sort", "How they are related", { words: NAMED_RELATION_WORDS }),
          ask("to", "To whom", { needed: "Choose an actor." }),
        ],
        ask("words", "In words, where the sort does not say it"),
        ask("held", "Held"),
      ],
      correct: [
        ask("from", "Who"),
        ask("sort", "How they are related", { words: NAMED_RELATION_WORDS }),
        ask("to", "To whom"),
        ask("words", "In words"),
        ask("held", "How long"),
      ],
    },
  },
)
export type RelationBody = BodyOf<typeof relation>
