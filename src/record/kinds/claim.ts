import { line, someItems, word } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { rests } from "./parts.ts"

export const CLAIM_KINDS = ["fact", "authenticity", "intention", "forecast"] as const
/**
 * What a claim is about: what is so, whether a document is genuine, what somebody means to do, what
 * will be.
 */
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/**
 * What would be true. Statements take stances on it (a corroboration's `claim`); the claim itself
 * says nothing of who is right.
 */
export const claim = declare(
  "claim",
  {
    claimKind: word(CLAIM_KINDS, { leaves: "open" }),
    /** One sentence: "The letter is genuine." */
    text: line({ leaves: "words", found: "said", calls: true }),
    /** The letter, document, agreement … that it is about. */
    about: someItems({ leaves: "open", links: ["about"] }),
    rests,
  },
  { called: "a claim", stands: "written", moments: ({ text }) => once(undefined, text) },
)
export type ClaimBody = BodyOf<typeof claim>
