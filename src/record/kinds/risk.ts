import { line, maybe, someItems } from "./field.ts"
import { ask } from "./form.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { rests } from "./parts.ts"

/** If a condition comes about, something is at stake for somebody, in somebody's view. */
export const risk = declare(
  "risk",
  {
    condition: maybe(line({ leaves: "words" })),
    stake: line({ leaves: "words", calls: true }),
    /** For whom. */
    for: someItems({ leaves: "fact", links: ["about"] }),
    /** In whose view; empty where it is the publisher's own. */
    by: someItems({ leaves: "voice", links: ["by"] }),
    rests,
  },
  {
    called: "a risk",
    stands: "written",
    forms: {
      write: [
        ask("condition", "If …", {
          hint: "Leave it empty where nothing is said to bring it about.",
        }),
        ask("stake", "… then this is at stake", { needed: "Say what is at stake." }),
        [
          ask("for", "For whom"),
          ask("by", "In whose view", {
            hint: "Nobody, where the publisher says it in its own voice.",
          }),
        ],
      ],
      correct: [
        ask("condition", "If"),
        ask("stake", "What is at stake", { needed: "Write what is at stake." }),
        ask("for", "For whom"),
        ask("by", "In whose view"),
      ],
    },
    moments: ({ condition, stake }, told) =>
      once(told, condition === undefined ? stake : `${condition}: ${stake}`),
    search: ({ stake, condition }) => [
      [stake, "said"],
      [condition, "said"],
    ],
  },
)
export type RiskBody = BodyOf<typeof risk>
