import { item, line, someItems } from "./field.ts"
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
  { called: "a name", stands: "written" },
)
export type NameBody = BodyOf<typeof name>
