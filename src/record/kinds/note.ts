import { added, day, item, line, maybe, someItems, word } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"

export const NOTE_TERMS = ["on-record", "background", "not-for-attribution", "confided"] as const
/**
 * On what terms something was told. The last three forbid to pass on who told it; the last, to pass
 * it on at all.
 */
export type NoteTerms = (typeof NOTE_TERMS)[number]

export const OCCASIONS = ["call", "meeting", "message", "judgement", "other"] as const
/** A judgement is the author's own. */
export type Occasion = (typeof OCCASIONS)[number]

/**
 * Says of a document that it is a person's note, of what, and on what terms; the note's words are
 * the document's.
 */
export const note = declare(
  "note",
  {
    document: item({ leaves: "open", links: ["about", "rests"], needed: true }),
    occasion: word(OCCASIONS, { leaves: "open" }),
    with: someItems({ leaves: "voice", links: ["about"] }),
    terms: word(NOTE_TERMS, { leaves: "open" }),
    day: maybe(day({ leaves: "fact" })),
    /** How whoever told it may be described outside: "a person close to the talks". */
    describedAs: added(line({ leaves: "made" })),
  },
  {
    called: "a note",
    stands: "read",
    moments: (body, told) => once(body.day ?? told, `a note of a ${body.occasion}`),
    // Once its document was destroyed it would still tell with whom it was.
    leansOn: (body) => body.document,
  },
)
export type NoteBody = BodyOf<typeof note>
