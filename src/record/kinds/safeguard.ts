import { added, item, key, line, some, someItems, truth } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"
import { rests } from "./parts.ts"

/**
 * A condition on the package: choices of an issue that no package may have, or that are marked
 * wherever they stand, whoever's score says otherwise. It is named by that condition
 * (`safeguardTitle`).
 */
export const safeguard = declare(
  "safeguard",
  {
    /** Of older entries alone, and shown nowhere: it may say something else than the condition. */
    title: added(line({ leaves: "words", found: "named" })),
    issue: item({ leaves: "open", links: ["about"] }),
    /** Keys of the choices (`choicesOf`) that touch it. */
    options: some(key({ leaves: "fact" })),
    /** Whether packages with such an option are ruled out; else they are marked. */
    rulesOut: truth({ leaves: "fact" }),
    /** Whose safeguard it is. */
    by: someItems({ leaves: "voice", links: ["by"] }),
    rests,
  },
  { called: "a safeguard", stands: "written" },
)
export type SafeguardBody = BodyOf<typeof safeguard>
