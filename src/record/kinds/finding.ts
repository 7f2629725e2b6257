import { item, maybe, prose, someItems, word } from "./field.ts"
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
    moments: ({ status, words, ...body }) =>
      once(body.when?.value, words === undefined ? status : `${status}: ${words}`),
  },
)
export type FindingBody = BodyOf<typeof finding>
