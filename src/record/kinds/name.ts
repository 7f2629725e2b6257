import { item, line, someItems } from "./field.ts"
import { ask } from "./form.ts"
import { declare, type BodyOf } from "./kind.ts"
import { rests } from "./parts.ts"

/**
 * A name for an actor, and whose name for it that is: one's own, where `usedBy` is the actor
 * itself.
 */
export const name = declare(
  "name",
  {
    actor: item({ leaves: "open", links: ["about"] }),
    name: line({ leaves: "words", found: "named", calls: true }),
    usedBy: someItems({ leaves: "fact", links: ["about"] }),
    rests,
  },
  {
    called: "a name",
    stands: "written",
    forms: {
      write: [
        [
          ask("actor", "Who", { needed: "Choose an actor." }),
          ask("name", "Name", { needed: "Write the name." }),
          ask("usedBy", "Whose name for them it is", {
            hint: "The actor itself, where it is the name it uses for itself.",
          }),
        ],
      ],
      correct: [
        ask("name", "Name", { needed: "Write the name." }),
        ask("usedBy", "Whose name for it this is"),
      ],
    },
  },
)
export type NameBody = BodyOf<typeof name>
