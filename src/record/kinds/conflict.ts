import {
  added,
  item,
  jsonText,
  key,
  line,
  list,
  maybe,
  parts,
  prose,
  some,
  someItems,
  type Parts,
} from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"
import { rests } from "./parts.ts"

const inCase = {
  of: item({ leaves: "open", links: ["about"] }),
  options: some(key({ leaves: "fact" })),
}
/**
 * The state of a conflict in which an arrangement or a scenario would stand: the options that are
 * then taken.
 */
export type ConflictCase = Parts<typeof inCase>

/** What each side could do and prefers, to be tested for stability. */
export const conflict = declare(
  "conflict",
  {
    title: line({ leaves: "words", found: "named", calls: true }),
    /** `parley-conflict/1`, as JSON. */
    model: jsonText({ leaves: "fact" }),
    /** The options that are taken today, by id. */
    today: some(key({ leaves: "fact" })),
    /**
     * What an option or a decider's preference rests on; what nothing is named for is an assumption
     * of its author.
     */
    basis: some(
      parts({
        of: key({ leaves: "fact" }),
        items: someItems({ leaves: "open", links: ["about"] }),
        words: maybe(prose({ leaves: "words", found: "said" })),
      }),
    ),
    /** Arrangements and scenarios whose standing this conflict tests. */
    cases: added(list(parts(inCase))),
    rests,
  },
  { called: "a conflict", stands: "written" },
)
export type ConflictBody = BodyOf<typeof conflict>
