import { item, maybe, prose, someItems, word } from "./field.ts"
import { ask } from "./form.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { deadline, rests, when } from "./parts.ts"

export const FINDINGS = [
  "not-initiated",
  "minimal",
  "intermediate",
  "full",
  "broken",
  "under-review",
  "extended",
  "lapsed",
] as const
/** How far a commitment is carried out (the first four), or what else became of it. */
export type FindingStatus = (typeof FINDINGS)[number]

export const FINDING_WORDS: Readonly<Record<FindingStatus, string>> = {
  "not-initiated": "not begun",
  minimal: "begun, little done",
  intermediate: "partly carried out",
  full: "carried out in full",
  broken: "broken",
  "under-review": "deadline under review",
  extended: "deadline extended",
  lapsed: "lapsed",
}

/**
 * What somebody found of a commitment. An allegation is a statement; a finding is a person's
 * judgement that rests on it.
 */
export const finding = declare(
  "finding",
  {
    commitment: item({ leaves: "open", links: ["about", "rests"], needed: true }),
    status: word(FINDINGS, { leaves: "fact" }),
    by: someItems({ leaves: "voice", links: ["by"] }),
    when: maybe(when()),
    words: maybe(prose({ leaves: "words", found: "said" })),
    /** The deadline that holds from now on, where it was extended. */
    due: maybe(deadline()),
    rests,
  },
  {
    called: "a finding",
    stands: "written",
    forms: {
      correct: [
        ask("status", "What was found", { words: FINDING_WORDS }),
        ask("by", "Found by"),
        ask("when", "On which day"),
        ask("words", "In words", { rows: 2 }),
      ],
    },
    moments: ({ status, words, ...body }) =>
      once(body.when?.value, words === undefined ? status : `${status}: ${words}`),
  },
)
export type FindingBody = BodyOf<typeof finding>
