/**
 * What would change the answer: one preference taken otherwise, and whether there is then something
 * that all could accept.
 */

import {
  OPTION_CLASSES,
  type Issue,
  type IssueId,
  type Judgement,
  type OptionClass,
  type OptionId,
  type PartyId,
  type Talks,
} from "../model/index.ts"
import { acceptanceOf } from "./acceptance.ts"
import { compile, isCertain } from "./compile.ts"
import { countTable } from "./count-table.ts"
import { least, most } from "./count.ts"

/**
 * Whether some package is accepted by all: surely, perhaps (where something is not known or could
 * not be counted), or none.
 */
export type Openness = "some" | "maybe" | "none"

/**
 * Whether these talks have a package that all accept; by counting alone, without frontier or lists.
 */
export function opennessOf(talks: Talks): Openness {
  const accepted = (reading: "least" | "most"): ReturnType<typeof countTable>["accepted"] => {
    const compiled = compile(talks, reading)
    return countTable(
      compiled.table,
      acceptanceOf(
        talks.parties.map(({ id }) => id),
        talks.adoption,
        compiled.meanings,
      ),
    ).accepted
  }
  const certain = accepted("least")
  if (least(certain) > 0n) return "some"
  return most(isCertain(talks) ? certain : accepted("most")) > 0n ? "maybe" : "none"
}

/** One class of one option, taken otherwise. */
export interface Flip {
  readonly party: PartyId
  readonly issue: IssueId
  readonly option: OptionId
  readonly from: OptionClass
  readonly to: OptionClass
}

/**
 * Every class that stands in the talks, taken as each of the others that somebody could enter; in
 * the order of preferences and options. Where nothing is known of an issue, each of its options is
 * as if classed `unknown`.
 */
export function flipsOf({ preferences, issues }: Talks): readonly Flip[] {
  return preferences.flatMap(({ party, issue, judgement }) =>
    [
      ...classesOf(
        judgement,
        issues.find(({ id }) => id === issue),
      ),
    ].flatMap(([option, from]) =>
      ENTERED.filter((to) => to !== from).map((to): Flip => ({ party, issue, option, from, to })),
    ),
  )
}

const ENTERED = OPTION_CLASSES.filter((each) => each !== "unknown")

type Classes = ReadonlyMap<OptionId, OptionClass>

/** Empty where the judgement is in numbers or an order. */
function classesOf(judgement: Judgement, issue: Issue | undefined): Classes {
  if (judgement.kind === "classes") return judgement.classes
  const options = judgement.kind === "unknown" ? (issue?.options ?? []) : []
  return new Map(options.map(({ id }) => [id, "unknown"]))
}

/** The talks with one class taken otherwise. */
export const flipped = (talks: Talks, { party, issue, option, to }: Flip): Talks => ({
  ...talks,
  preferences: talks.preferences.map((preference) => {
    const classes = classesOf(
      preference.judgement,
      talks.issues.find(({ id }) => id === preference.issue),
    )
    if (preference.party !== party || preference.issue !== issue || classes.size === 0)
      return preference
    return {
      ...preference,
      judgement: { kind: "classes", classes: new Map(classes).set(option, to) },
    }
  }),
})
