import { STANCES } from "../../reading/index.ts"
import { either, item, items, maybe, parts, place, word, type Parts } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"

const ofOthers = { of: items({ leaves: "open", links: ["about"] }) }
/** Where a stance comes from. */
const lineage = either(
  "lineage",
  {
    own: {},
    /** Statements, stances or documents. */
    repeats: ofOthers,
    unknown: {},
  },
  { as: "Lineage", description: "Where whoever takes the stance has it from." },
)
/**
 * Where somebody who takes a stance has it from: from itself, from others whom it repeats, or
 * nobody knows.
 */
export type Lineage =
  | { readonly kind: "own" }
  | ({ readonly kind: "repeats" } & Parts<typeof ofOthers>)
  | { readonly kind: "unknown" }

export const SOURCE_GRADES = ["A", "B", "C", "D", "E", "F"] as const
/** Admiralty: how reliable the source is; F cannot be judged. */
export type SourceGrade = (typeof SOURCE_GRADES)[number]
export const INFORMATION_GRADES = ["1", "2", "3", "4", "5", "6"] as const
/** Admiralty: how credible the information is; 6 cannot be judged. */
export type InformationGrade = (typeof INFORMATION_GRADES)[number]

const grade = {
  source: maybe(word(SOURCE_GRADES, { leaves: "fact" })),
  information: maybe(word(INFORMATION_GRADES, { leaves: "fact" })),
}
const GRADE = {
  as: "Grade",
  description:
    "Admiralty: the source's reliability and the information's credibility, two axes that are " +
    "never averaged.",
}
/** Two axes, kept apart and never averaged. */
export type Grade = Parts<typeof grade>

/** A stance that a statement takes on another's, or on a claim. */
export const corroboration = declare(
  "corroboration",
  {
    stance: word(STANCES, { leaves: "fact" }),
    by: items({ leaves: "voice", links: ["by"] }),
    /** The statement, or the publisher's narration, that takes the stance. */
    statement: item({ leaves: "open", links: ["about", "rests"], needed: true }),
    about: maybe(place({ leaves: "words", found: "said" })),
    /** The claim it is a stance on, once a person has said so. */
    claim: maybe(item({ leaves: "open", links: ["about"] })),
    /** Where they have it from; undefined where nobody has looked yet, which counts as unknown. */
    lineage: maybe(lineage),
    grade: maybe(parts(grade, GRADE)),
  },
  {
    called: "a stance",
    stands: "read",
    // Anchored nowhere, it would still tell, once its statement was destroyed, that somebody had
    // spoken on it.
    leansOn: ({ about, statement }) => (about === undefined ? statement : undefined),
  },
)
export type CorroborationBody = BodyOf<typeof corroboration>
