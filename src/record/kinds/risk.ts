import { line, maybe, someItems } from "./field.ts"
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
    moments: ({ condition, stake }, told) =>
      once(told, condition === undefined ? stake : `${condition}: ${stake}`),
    search: ({ stake, condition }) => [
      [stake, "said"],
      [condition, "said"],
    ],
  },
)
export type RiskBody = BodyOf<typeof risk>
