import { dueOf } from "../promises/due.ts"
import { item, maybe, prose, someItems } from "./field.ts"
import { ask } from "./form.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { deadline, rests } from "./parts.ts"

/** Who shall do what, to what measure, by when, on what condition, set by whom. */
export const commitment = declare(
  "commitment",
  {
    agreement: maybe(item({ leaves: "open", links: ["about"] })),
    by: someItems({ leaves: "voice", links: ["by"] }),
    to: someItems({ leaves: "fact", links: ["about"] }),
    what: prose({ leaves: "words", found: "said", calls: true }),
    measure: maybe(prose({ leaves: "words", found: "said" })),
    condition: maybe(prose({ leaves: "words", found: "said" })),
    setBy: someItems({ leaves: "voice", links: ["about"] }),
    due: maybe(deadline("around")),
    rests,
  },
  {
    called: "a commitment",
    stands: "written",
    forms: {
      correct: [
        ask("by", "Who shall do it", { needed: "Name who shall do it." }),
        ask("to", "For whom"),
        ask("setBy", "Set by"),
        ask("what", "What they shall do", { needed: "Write what they shall do.", rows: 3 }),
        ask("measure", "To what measure"),
        ask("condition", "On what condition"),
      ],
    },
    moments: ({ due, what }) => once(dueOf(due)?.value, what),
  },
)
export type CommitmentBody = BodyOf<typeof commitment>
