import { PROPOSAL_STATUSES } from "../../reading/index.ts"
import { item, items, maybe, place, word } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"

/** What somebody proposed to somebody, as a document tells it. */
export const proposal = declare(
  "proposal",
  {
    anchor: place({ leaves: "words", found: "said" }),
    by: items({ leaves: "voice", links: ["by"] }),
    to: items({ leaves: "fact", links: ["about"] }),
    through: items({ leaves: "fact", links: ["about"] }),
    parties: items({ leaves: "fact", links: ["about"] }),
    status: word(PROPOSAL_STATUSES, { leaves: "fact" }),
    statement: maybe(item({ leaves: "open", links: ["about"], needed: true })),
  },
  { called: "a proposal", stands: "read", moments: ({ anchor }, told) => once(told, anchor.exact) },
)
export type ProposalBody = BodyOf<typeof proposal>
