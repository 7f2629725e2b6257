import { day, document as version, key, line, maybe, word } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"

export const DOCUMENT_NATURES = [
  "report",
  "letter",
  "statement",
  "transcript",
  "agreement",
  "note",
  "other",
] as const
export type DocumentNature = (typeof DOCUMENT_NATURES)[number]

export const DIRECTIONS = ["ltr", "rtl"] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A document: what it is, who published it, and which version of its text is held. */
export const document = declare(
  "document",
  {
    version: version({ leaves: "open" }),
    title: line({ leaves: "title", found: "named", calls: true }),
    publisher: maybe(line({ leaves: "around", found: "said" })),
    date: maybe(day({ leaves: "fact" })),
    nature: word(DOCUMENT_NATURES, { leaves: "open" }),
    /** BCP 47, where known. */
    language: maybe(key({ leaves: "around" })),
    direction: word(DIRECTIONS, { leaves: "open" }),
  },
  { called: "a document", stands: "frame", moments: ({ date, title }) => once(date, title) },
)
export type DocumentBody = BodyOf<typeof document>
