import { line, maybe, someItems, word } from "./field.ts"
import { ask } from "./form.ts"
import { beside, declare, once, type BodyOf } from "./kind.ts"
import { rests, when } from "./parts.ts"

const MEETING_SORTS = ["meeting", "call", "message", "presence"] as const
/** A presence is somebody at a place, whoever else was there. */
export type MeetingSort = (typeof MEETING_SORTS)[number]

export const MEETING_WORDS: Readonly<Record<MeetingSort, string>> = {
  meeting: "met",
  call: "spoke on the telephone",
  message: "exchanged messages",
  presence: "at one place",
}

/** Who met whom, where and when; by whose word, its grounds tell. */
export const meeting = declare(
  "meeting",
  {
    sort: word(MEETING_SORTS, { leaves: "open" }),
    between: someItems({ leaves: "fact", links: ["by"] }),
    place: maybe(line({ leaves: "words", found: "said" })),
    when: maybe(when("around")),
    about: maybe(line({ leaves: "words", found: "said" })),
    rests,
  },
  {
    called: "a meeting",
    stands: "written",
    forms: {
      write: [
        [
          ask("sort", "How they met", { words: MEETING_WORDS }),
          ask("between", "Who"),
          ask("place", "Where"),
        ],
        ask("when", "When"),
        ask("about", "What about"),
      ],
      correct: [
        ask("between", "Between", { needed: "Name who met." }),
        ask("sort", "What it was", { words: MEETING_WORDS }),
        ask("place", "Where"),
        ask("when", "When"),
        ask("about", "About what"),
      ],
    },
    moments: ({ sort, about, place, ...body }) =>
      once(body.when?.value, beside(sort, about, place)),
    search: ({ about, place, ...body }) => [
      [about, "said"],
      [place, "said"],
      [body.when?.words, "around"],
    ],
  },
)
export type MeetingBody = BodyOf<typeof meeting>
