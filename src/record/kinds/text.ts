import { item, line, maybe, prose, someItems, word } from "./field.ts"
import { ask } from "./form.ts"
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

export const TEXT_KIND_WORDS: Readonly<Record<TextKind, string>> = {
  proposal: "proposal",
  "interim-arrangement": "interim arrangement",
  ceasefire: "ceasefire",
  agreement: "agreement",
  "non-paper": "non-paper",
  "single-text": "single negotiating text",
}

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
  {
    called: "a text",
    stands: "written",
    forms: {
      correct: [
        ask("title", "Title", { needed: "Give the text a title." }),
        ask("textKind", "What it is", { words: TEXT_KIND_WORDS }),
        ask("by", "By"),
        ask("to", "To"),
        ask("through", "Through"),
        ask("term", "Term"),
        ask("exit", "How it ends"),
        ask("endedBy", "Who may end it"),
      ],
    },
    moments: ({ title }) => once(undefined, title),
  },
)
export type TextBody = BodyOf<typeof text>
