/**
 * The entries of a process file, as their author wrote them: each with a local name, its kind and
 * its fields, which hold local names where the record holds items, and quotes where it holds
 * places.
 *
 *     - id: genuine # local name; another entry says `genuine` where it means this one kind: claim
 *       in: report.txt # where its quotes stand, unless a quote says otherwise claimKind:
 *       authenticity text: The letter is genuine. about: [letter] rests: [said-genuine, { quote:
 *       "declined to comment", in: report.txt, nth: 1 }]
 */

import {
  failed,
  faultAt,
  fieldPath,
  fields,
  ok,
  oneOf,
  optional,
  text,
  wholeNumber,
  type Decoder,
  type Place,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { ENTRY_KINDS, ITEM_FIELDS, type EntryKind } from "./item-fields.ts"

export interface FileEntry {
  readonly id: string
  readonly kind: EntryKind
  /** The file in which its quotes stand, where they do not say. */
  readonly in: string | undefined
  readonly because: string | undefined
  /** The fields of its kind, and the place of the whole. */
  readonly fields: Written & { readonly kind: "map" }
  /** Every local name in it, with its place, in the order of the file. */
  readonly names: readonly LocalName[]
}

export interface LocalName {
  readonly name: string
  readonly place: Place
}

/** Words in a document, and which of several places where they stand, from 1. */
export interface Quote {
  readonly quote: string
  readonly in: string | undefined
  readonly nth: number | undefined
}

export const quote: Decoder<Quote> = fields<Quote>({
  quote: text,
  in: optional(text, undefined),
  nth: optional(wholeNumber(1, 10_000), undefined),
})

/** Whether a value is a quote: a map that has the field. */
export const isQuote = (written: Written): boolean =>
  written.kind === "map" && written.fields.has("quote")

interface Head {
  readonly id: string
  readonly kind: EntryKind
  readonly in: string | undefined
  readonly because: string | undefined
}
const OWN = ["id", "kind", "in", "because"] as const

const localName: Decoder<string> = (written) => {
  const name = text(written)
  return !name.ok || /^[\w-]{1,60}$/.test(name.value)
    ? name
    : failed(faultAt(written, "write a local name in letters, digits and hyphens"))
}
const head = fields<Head>({
  id: localName,
  kind: oneOf(ENTRY_KINDS),
  in: optional(text, undefined),
  because: optional(text, undefined),
})

/** One entry; whether its fields fit its kind is told when it is made. */
export const fileEntry: Decoder<FileEntry> = (written) => {
  if (written.kind !== "map")
    return failed(faultAt(written, "write an entry with id, kind and its fields"))
  const split = (own: boolean): Written & { kind: "map" } => ({
    ...written,
    fields: new Map(
      [...written.fields].filter(([key]) => (OWN as readonly string[]).includes(key) === own),
    ),
  })
  const read = head(split(true))
  if (!read.ok) return read
  const rest = split(false)
  return ok({
    ...read.value,
    fields: rest,
    names: namesIn(rest, [...ITEM_FIELDS[read.value.kind], "rests"]),
  })
}

function namesIn(
  written: Written & { readonly kind: "map" },
  paths: readonly string[],
): readonly LocalName[] {
  return paths.flatMap((path) =>
    valuesAt(written, path.split(".")).flatMap((found) => {
      const leaves = found.kind === "list" ? found.items : [found]
      return leaves.flatMap((leaf) =>
        leaf.kind === "text" || leaf.kind === "number"
          ? [{ name: leaf.text, place: leaf.place }]
          : [],
      )
    }),
  )
}

/** The values that a path leads to, through lists. */
function valuesAt(written: Written, [step, ...rest]: readonly string[]): readonly Written[] {
  if (step === undefined) return [written]
  if (written.kind === "list")
    return written.items.flatMap((item) => valuesAt(item, [step, ...rest]))
  const next = written.kind === "map" ? written.fields.get(step) : undefined
  return next === undefined ? [] : valuesAt(next, rest)
}

/**
 * The value at a JSON path below this one (`.clauses[0].words`), or the nearest above it that is
 * there.
 */
export function writtenAt(written: Written, path: string): Written {
  const step = /^(?:\.([\w-]+)|\[(\d+)\])/.exec(path)
  if (step === null) return written
  const next =
    written.kind === "map"
      ? written.fields.get(step[1] ?? "")
      : written.kind === "list"
        ? written.items[Number(step[2])]
        : undefined
  return next === undefined
    ? {
        ...written,
        place: { ...written.place, path: fieldPath(written.place.path, step[1] ?? "") },
      }
    : writtenAt(next, path.slice(step[0].length))
}

/** The fault of a name that nothing in the file has, or of a name that two entries have. */
export function nameFault(
  entries: readonly FileEntry[],
  documents: readonly string[],
): WrittenFault | undefined {
  const known = new Set(documents)
  for (const {
    id,
    fields: { place },
  } of entries) {
    if (known.has(id))
      return {
        kind: "written",
        place,
        found: `the local name ${JSON.stringify(id)} a second time`,
        mend: "give each entry a name of its own",
      }
    known.add(id)
  }
  const unknownName = entries.flatMap(({ names }) => names).find(({ name }) => !known.has(name))
  return unknownName === undefined
    ? undefined
    : {
        kind: "written",
        place: unknownName.place,
        found: `the name ${JSON.stringify(unknownName.name)}, which nothing here has`,
        mend: "name an entry by its id, or a document by its file",
      }
}

/**
 * The entries so that each comes after those it names, else as in the file.
 *
 * @returns the fault of the first circle met, which names all who are in it
 */
export function inOrder(entries: readonly FileEntry[]): Result<readonly FileEntry[], WrittenFault> {
  const byName = new Map(entries.map((entry) => [entry.id, entry]))
  const done = new Set<FileEntry>()
  for (const entry of entries) {
    const circle = visit(entry, { byName, done, path: [] })
    if (circle !== undefined) return failed(circle)
  }
  return ok([...done])
}

interface Walk {
  readonly byName: ReadonlyMap<string, FileEntry>
  readonly done: Set<FileEntry>
  readonly path: readonly FileEntry[]
}

/** As deep as the longest chain of entries, each of which names the next. */
function visit(entry: FileEntry, { byName, done, path }: Walk): WrittenFault | undefined {
  if (done.has(entry)) return undefined
  for (const { name, place } of entry.names) {
    const next = byName.get(name)
    const inPath = next === undefined ? -1 : [...path, entry].indexOf(next)
    if (inPath >= 0)
      return {
        kind: "written",
        place,
        found:
          "a circle: " +
          `${[...[...path, entry].slice(inPath).map(({ id }) => id), name].join(", ")}`,
        mend: "let one of them not name the next",
      }
    const deeper =
      next === undefined ? undefined : visit(next, { byName, done, path: [...path, entry] })
    if (deeper !== undefined) return deeper
  }
  done.add(entry)
  return undefined
}
