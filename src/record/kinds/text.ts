import { item, line, maybe, prose, someItems, word } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { rests, when } from "./parts.ts"

export const TEXT_KINDS = [
  "proposal",
  "interim-arrangement",
  "ceasefire",
  "agreement",
  "non-paper",
  "single-text",
] as const
export type TextKind = (typeof TEXT_KINDS)[number]

/** A text on the table. What it says stands in its versions. */
export const text = declare(
  "text",
  {
    textKind: word(TEXT_KINDS, { leaves: "open" }),
    title: line({ leaves: "words", found: "named", calls: true }),
    by: someItems({ leaves: "voice", links: ["by"] }),
    to: someItems({ leaves: "fact", links: ["about"] }),
    through: someItems({ leaves: "fact", links: ["about"] }),
    /** The letter that carried it. */
    letter: maybe(item({ leaves: "open", links: ["about"] })),
    /** How long an arrangement lasts: "until a constitution is agreed", `P18M`. */
    term: maybe(when()),
    /** How it ends, and who may end it. */
    exit: maybe(prose({ leaves: "words", found: "said" })),
    endedBy: someItems({ leaves: "fact", links: ["about"] }),
    rests,
  },
  { called: "a text", stands: "written", moments: ({ title }) => once(undefined, title) },
)
export type TextBody = BodyOf<typeof text>
