/** Which fields of an entry hold items of the record. In a process file they hold local names. */

import {
  ofEveryKind,
  WRITTEN_KINDS,
  type AnyFields,
  type CorroborationBody,
  type StatementBody,
  type WrittenBody,
} from "../../record/index.ts"

/**
 * Kinds that a process file may write: all that a person writes, and the three that are looked for
 * among the drafts first.
 */
export type EntryKind =
  WrittenBody["kind"] | "actor" | StatementBody["kind"] | CorroborationBody["kind"]

/** A file names who speaks and who is spoken to by fields of its own. */
const LOOKED_FOR = {
  actor: [],
  statement: ["by", "to"],
  corroboration: ["statement", "by", "claim", "lineage.of"],
} as const

/** Where items stand in an object with these fields; a point leads into a list or a map. */
const itemsIn = (fields: AnyFields): readonly string[] =>
  Object.entries(fields).flatMap(([name, { holds }]) => {
    const within = holds.kind === "list" ? holds.of.holds : holds
    if (within.kind === "item") return [name]
    return within.kind === "parts" ? itemsIn(within.parts).map((path) => `${name}.${path}`) : []
  })

const WRITTEN = ofEveryKind(({ fields }) =>
  itemsIn(fields).filter((path) => !path.startsWith("rests.")),
)

/** The fields by kind, without `rests`, which every written kind may have. */
export const ITEM_FIELDS: Readonly<Record<EntryKind, readonly string[]>> = {
  ...WRITTEN,
  ...LOOKED_FOR,
}

export const ENTRY_KINDS: readonly EntryKind[] = [
  "actor",
  "statement",
  "corroboration",
  ...WRITTEN_KINDS,
]
