import {
  added,
  count,
  document,
  item,
  key,
  list,
  maybeProse,
  parts,
  truth,
  word,
  type Parts,
} from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"

export const DRAFT_KINDS = [
  "actor",
  "statement",
  "corroboration",
  "date",
  "proposal",
  "event",
  "narration",
] as const
/** What a reading drafts. */
export type DraftKind = (typeof DRAFT_KINDS)[number]

const leftOut = {
  kind: word(DRAFT_KINDS, { leaves: "open" }),
  because: maybeProse({ leaves: "words" }),
  count: count({ leaves: "open" }),
}
/** Drafts of one kind that could not be kept, and why: `its value is not a date in ISO 8601`. */
export type LeftOut = Parts<typeof leftOut>

/** Says that a document version was read, by what, and what came of it. */
export const reading = declare(
  "reading",
  {
    document: item({ leaves: "open", links: ["about"], needed: true }),
    version: document({ leaves: "open" }),
    reader: key({ leaves: "made" }),
    understood: truth({ leaves: "open" }),
    drafts: count({ leaves: "open" }),
    /** Drafts that could not be kept; absent where all were. */
    leftOut: added(list(parts(leftOut))),
    /** Where the document could not be read: why, in one plain sentence; nothing is drafted. */
    failed: added(maybeProse({ leaves: "words" })),
  },
  { called: "a reading", stands: "read" },
)
export type ReadingBody = BodyOf<typeof reading>
