import { ACTS, FORMS, TERMS } from "../../reading/index.ts"
import type { Anchor } from "../../sources/index.ts"
import { item, items, list, maybe, parts, place, share, truth, word } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { words } from "./parts.ts"

/** What somebody said, as a document tells it. */
export const statement = declare(
  "statement",
  {
    form: word(FORMS, { leaves: "open" }),
    act: word(ACTS, { leaves: "fact" }),
    terms: word(TERMS, { leaves: "open" }),
    negated: truth({ leaves: "fact" }),
    /** Undefined where a person marked it. */
    confidence: maybe(share({ leaves: "open" })),
    speakers: list(
      parts({
        actor: maybe(item({ leaves: "voice", links: ["by"] })),
        anchor: maybe(place({ leaves: "voice" })),
      }),
    ),
    cue: maybe(words),
    content: list(words),
    addressees: items({ leaves: "fact", links: ["about"] }),
    occasion: maybe(words),
    basis: maybe(words),
    inAnswerTo: maybe(words),
    manner: maybe(words),
  },
  {
    called: "a statement",
    stands: "read",
    moments: ({ content, cue }, told) => once(told, exactWords(content) || (cue?.exact ?? "")),
    search: ({ content, speakers, occasion, basis }) => [
      [exactWords(content), "said"],
      [exactWords(speakers.map(({ anchor }) => anchor)), "around"],
      [occasion?.exact, "around"],
      [basis?.exact, "around"],
    ],
  },
)
export type StatementBody = BodyOf<typeof statement>

const exactWords = (anchors: readonly (Anchor | undefined)[]): string =>
  anchors.flatMap((anchor) => anchor?.exact ?? []).join(" … ")
