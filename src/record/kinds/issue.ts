import { added, items, key, line, maybeProse, otherwise, parts, some, word } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"
import { rests } from "./parts.ts"

export const CHOOSES = ["one", "any"] as const
/**
 * Whether one of an issue's options is chosen, or any of them, each with a yes or no of its own.
 */
export type Choose = (typeof CHOOSES)[number]

/** What the talks have to settle, and the ways it could be settled. */
export const issue = declare(
  "issue",
  {
    title: line({ leaves: "words", found: "named", calls: true }),
    summary: otherwise(maybeProse({ leaves: "words", found: "said" }), ""),
    /** A key is unique in the issue and stays when the name is mended. */
    options: some(
      parts({ key: key({ leaves: "fact" }), name: line({ leaves: "fact", found: "said" }) }),
    ),
    /** One of the options where it is left out. */
    choose: added(word(CHOOSES, { leaves: "open" })),
    /** Who decides it, a party to the talks or not; left out where nobody has said. */
    decidedBy: added(items({ leaves: "fact", links: ["about"] })),
    rests,
  },
  { called: "an issue", stands: "written" },
)
export type IssueBody = BodyOf<typeof issue>
