import { day, item, key, line, maybe, parts, prose, some, someItems, type Parts } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"
import { rests } from "./parts.ts"

const choice = {
  issue: item({ leaves: "fact", links: ["about"] }),
  option: key({ leaves: "fact" }),
  day: maybe(day({ leaves: "fact" })),
}
/**
 * One choice: an issue's option, and the day on which it is made; undefined where no day is meant.
 */
export type ScenarioChoice = Parts<typeof choice>

const assumption = {
  text: prose({ leaves: "words", found: "said" }),
  items: someItems({ leaves: "open", links: ["about"] }),
}
/**
 * Something its author takes for granted, and what it rests on; empty where it rests on their word
 * alone.
 */
export type Assumption = Parts<typeof assumption>

/**
 * Dated choices, an arrangement and assumptions. What follows is worked out whenever it is looked
 * at.
 */
export const scenario = declare(
  "scenario",
  {
    title: line({ leaves: "words", found: "named", calls: true }),
    choices: some(parts(choice)),
    arrangement: maybe(item({ leaves: "open", links: ["about"] })),
    assumptions: some(parts(assumption)),
    rests,
  },
  { called: "a scenario", stands: "written" },
)
export type ScenarioBody = BodyOf<typeof scenario>
