import { item, line, maybe, someItems } from "./field.ts"
import { ask } from "./form.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { rests, when } from "./parts.ts"

/** An agreement: who is party to it, who is not, and who guarantees it. */
export const agreement = declare(
  "agreement",
  {
    title: line({ leaves: "words", found: "named", calls: true }),
    signed: maybe(when()),
    parties: someItems({ leaves: "fact", links: ["by"] }),
    /** Those it concerns who are not party to it. */
    outside: someItems({ leaves: "fact", links: ["about"] }),
    guarantors: someItems({ leaves: "fact", links: ["about"] }),
    /** The text that it adopted. */
    text: maybe(item({ leaves: "open", links: ["about"] })),
    rests,
  },
  {
    called: "an agreement",
    stands: "written",
    forms: {
      correct: [
        ask("title", "Title", { needed: "Give the agreement a title." }),
        ask("signed", "Signed"),
        ask("parties", "Party to it"),
        ask("outside", "Not party to it"),
        ask("guarantors", "Guarantors"),
      ],
    },
    moments: ({ signed, title }) => once(signed?.value, title),
  },
)
export type AgreementBody = BodyOf<typeof agreement>
