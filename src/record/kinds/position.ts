import { added, item, key, list, prose, some, word } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { held, rests } from "./parts.ts"

export const POSITION_SORTS = ["position", "interest", "need", "red-line"] as const
/** What a party says it wants; why; what it cannot do without; what it will not accept. */
export type PositionSort = (typeof POSITION_SORTS)[number]

export const HOLDERS = ["office", "person"] as const
/** Whether it is held as the office's or as the person's own. */
export type Holder = (typeof HOLDERS)[number]

/** What an actor wants on an issue, why, or what it cannot do without. */
export const position = declare(
  "position",
  {
    sort: word(POSITION_SORTS, { leaves: "open" }),
    /** A party, a faction of it, or a person. */
    actor: item({ leaves: "open", links: ["by"] }),
    holder: word(HOLDERS, { leaves: "open" }),
    issue: item({ leaves: "open", links: ["about"] }),
    text: prose({ leaves: "attributed", found: "said", calls: true }),
    /**
     * Keys of the issue's choices (`choicesOf`) that it asks for; of a red line, those it refuses.
     */
    options: some(key({ leaves: "voice" })),
    /** Of a need: keys of the choices that it rules out. Left out or empty, it rules out none. */
    rulesOut: added(list(key({ leaves: "voice" }))),
    held,
    rests,
  },
  { called: "a position", stands: "written", moments: (body) => once(body.held.from, body.text) },
)
export type PositionBody = BodyOf<typeof position>
