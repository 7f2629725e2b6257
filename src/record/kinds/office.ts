import { item, line, someItems } from "./field.ts"
import { ask } from "./form.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { held, rests } from "./parts.ts"

/** An office that an actor holds, for how long, by whose appointment. */
export const office = declare(
  "office",
  {
    actor: item({ leaves: "open", links: ["about"] }),
    title: line({ leaves: "words", found: "named", calls: true }),
    held,
    appointedBy: someItems({ leaves: "fact", links: ["about"] }),
    rests,
  },
  {
    called: "an office",
    stands: "written",
    forms: {
      write: [
        [
          ask("actor", "Who", { needed: "Choose an actor." }),
          ask("title", "Office", { needed: "Write the office’s title." }),
          ask("appointedBy", "By whose appointment"),
        ],
        ask("held", "Held"),
      ],
      correct: [
        ask("title", "Title", { needed: "Write the office." }),
        ask("held", "How long"),
        ask("appointedBy", "By whose appointment"),
      ],
    },
    moments: (body) => once(body.held.from, body.title),
  },
)
export type OfficeBody = BodyOf<typeof office>
