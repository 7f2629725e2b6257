import { item, line, maybe, parts, some, someItems, word, wording, type Parts } from "./field.ts"
import { ask } from "./form.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { rests, when, words } from "./parts.ts"

export const CLAUSE_STATUSES = [
  "open",
  "agreed",
  "bracketed",
  "alternatives",
  "ad-referendum",
] as const
export type ClauseStatus = (typeof CLAUSE_STATUSES)[number]

const clause = {
  /** As the text numbers it: `2`, `2(a)`, `III.1`. */
  number: line({ leaves: "words" }),
  words: wording({ leaves: "words", found: "said" }),
  status: word(CLAUSE_STATUSES, { leaves: "fact" }),
  /** The wordings beside `words`, where the status is alternatives. */
  alternatives: some(wording({ leaves: "words", found: "said" })),
  proposedBy: someItems({ leaves: "voice", links: ["by"] }),
  supportedBy: someItems({ leaves: "fact", links: ["about"] }),
  /** Where it stands in a document. */
  anchor: maybe(words),
}
export type Clause = Parts<typeof clause>

/** One version of a text. A new version is a new item. */
export const version = declare(
  "version",
  {
    text: item({ leaves: "open", links: ["about", "rests"], needed: true }),
    label: line({ leaves: "words", found: "named", calls: true }),
    when: maybe(when()),
    document: maybe(item({ leaves: "open", links: ["about"] })),
    clauses: some(parts(clause)),
    rests,
  },
  {
    called: "a version",
    stands: "written",
    forms: {
      correct: [
        ask("label", "Label", { needed: "Give the version a label, such as 2." }),
        ask("when", "When"),
      ],
    },
    moments: (body) => once(body.when?.value, `version ${body.label}`),
  },
)
export type VersionBody = BodyOf<typeof version>
