import { line, maybe, someItems, word } from "./field.ts"
import { beside, declare, once, type BodyOf } from "./kind.ts"
import { rests, when } from "./parts.ts"

const MEETING_SORTS = ["meeting", "call", "message", "presence"] as const
/** A presence is somebody at a place, whoever else was there. */
export type MeetingSort = (typeof MEETING_SORTS)[number]

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
