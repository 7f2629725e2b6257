import { either, exact, item, key, list, maybe, parts, word, type Field } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"
import { rests } from "./parts.ts"

export const PREFERENCE_BASES = ["stated", "estimated", "confided"] as const
/**
 * How whoever wrote it knows: the party said so, it was worked out, or it was told in confidence.
 */
export type PreferenceBasis = (typeof PREFERENCE_BASES)[number]

export const OPTION_STANDINGS = ["must", "acceptable", "unacceptable"] as const
export type OptionStanding = (typeof OPTION_STANDINGS)[number]

const option = key({ leaves: "voice" })
const number = exact({ leaves: "voice" })

const judged = either(
  "judgement",
  {
    classes: { classes: list(parts({ option, is: word(OPTION_STANDINGS, { leaves: "voice" }) })) },
    /** Best to worst; options of one group are ties. */
    order: { groups: list(list(option)) },
    ranges: { ranges: list(parts({ option, low: number, high: number })) },
    scores: { scores: list(parts({ option, score: number })) },
  },
  {
    as: "Judged",
    description: "What a party thinks of an issue's options, each named by its key.",
  },
)
/**
 * What a party thinks of an issue's options, each named by its key. Numbers are exact, as text:
 * `14`, `0.5`, `1/3`.
 */
export type Judged = typeof judged extends Field<infer T> ? T : never

/**
 * A party's preference on one issue, as somebody entered it: whose it is, by whom (the entry's
 * author), on what basis and evidence.
 */
export const preference = declare(
  "preference",
  {
    party: item({ leaves: "open", links: ["by"] }),
    issue: item({ leaves: "open", links: ["about"] }),
    /** 1 where it is left out. */
    weight: maybe(number),
    judged,
    basis: word(PREFERENCE_BASES, { leaves: "open" }),
    rests,
  },
  { called: "a preference", stands: "written" },
)
export type PreferenceBody = BodyOf<typeof preference>
