/**
 * A process in which every text of every kind of entry is a word that stands nowhere else, resting
 * on a note on given terms: what is found outside can be told by its word. Made from the shapes of
 * the bodies: a field that is added has a word without anybody saying so.
 */

import type { DocumentId, EntryId, ItemId } from "../../base/index.ts"
import {
  BODY_KINDS,
  parseBody,
  type Body,
  type BodyKind,
  type NewEntry,
  type NoteTerms,
  type RecordTransaction,
} from "../../record/index.ts"
import { filledBody, variantsOf, type Filling } from "../../record/testing/filled-body.ts"
import { newNote } from "../index.ts"
import { affair, right, type Affair } from "./affair.ts"

/** A word and the field that it stands in. */
export interface Canary {
  readonly word: string
  readonly at: string
  readonly kind: BodyKind
}

export interface CanaryWorld extends Affair {
  readonly terms: NoteTerms
  readonly canaries: readonly Canary[]
  /** Of each kind, the items that hold them. */
  readonly items: ReadonlyMap<BodyKind, readonly ItemId[]>
  readonly note: ItemId
}

/** What no terms are over, or what is meant to be told outside. */
const EXEMPT: Readonly<Record<string, string>> = {
  "process.title": "whoever may open a process may say what it is called",
  "process.summary": "the same",
  "note.describedAs": "how whoever told it may be described outside",
  "reading.reader": "a reader's name and version",
}

const DESCRIBED = "a person close to the talks"

/** Letters, so that it is one word to a search and a key to an issue: `qxaaxq`, `qxabxq` … */
const wordOf = (number: number): string =>
  `qx${String.fromCharCode(...[676, 26, 1].map((unit) => 97 + (Math.floor(number / unit) % 26)))}xq`

export async function canaryWorld(terms: NoteTerms): Promise<CanaryWorld> {
  const own = await affair()
  const { ports, viewer, process } = own
  const canaries: Canary[] = []
  const canary = (kind: BodyKind, at: string): string => {
    const word = wordOf(canaries.length)
    canaries.push({ word, at: `${kind}${at}`, kind })
    return word
  }
  const text = `${canary("document", ".text")} stops the ferry in June.`
  const told = right(
    await newNote(ports, viewer, {
      process,
      patience: 5_000,
      later: (work) => {
        work.catch(() => undefined)
      },
      note: {
        text,
        terms,
        with: [{ kind: "named", name: canary("actor", ".name") }],
        occasion: "call",
        day: "2021-03-08",
        describedAs: DESCRIBED,
        title: canary("document", ".title"),
      },
    }),
  )
  const items = await ports.record.as(viewer, (record) =>
    fill(record, own, {
      note: told.document,
      length: text.length,
      exact: text,
      canary,
      mint: ports.chance.mint,
    }),
  )
  return { ...own, terms, canaries, items, note: told.document }
}

interface Filled {
  readonly note: ItemId
  readonly exact: string
  readonly length: number
  readonly canary: (kind: BodyKind, at: string) => string
  readonly mint: Affair["ports"]["chance"]["mint"]
}

async function fill(
  record: RecordTransaction,
  { process }: Affair,
  { note, exact, canary, mint }: Filled,
): Promise<ReadonlyMap<BodyKind, readonly ItemId[]>> {
  const heads = await record.current({ process })
  const document = heads.find(({ item }) => item === note)
  const noted = heads.flatMap(({ content }) =>
    content.kind === "held" && content.body.kind === "note" ? [content.body] : [],
  )[0]
  const voice = heads.find(({ item }) => item === noted?.with[0])
  if (
    document?.content.kind !== "held" ||
    document.content.body.kind !== "document" ||
    voice === undefined
  )
    throw new RangeError("no note was kept")
  const { version } = document.content.body
  const ids = new Map(
    BODY_KINDS.map((kind) => [kind, Array.from({ length: variantsOf(kind) }, () => mint("item"))]),
  )
  ids.set("document", [note])
  ids.set("actor", [voice.item])
  const others =
    heads.find(({ kind, item }) => kind === "actor" && item !== voice.item)?.item ?? voice.item
  const place = {
    document: version,
    start: 0,
    end: [...exact].length,
    exact,
    prefix: "",
    suffix: "",
  }
  const entries = BODY_KINDS.filter((kind) => kind !== "process").flatMap((kind) =>
    (ids.get(kind) ?? []).map((item, variant): NewEntry => {
      const head: EntryId | undefined =
        kind === "document" ? document.id : kind === "actor" ? voice.id : undefined
      return {
        id: mint("entry"),
        item,
        standing: "admitted",
        body: bodyOf(kind, variant, { ids, canary, place, version, others }),
        maker: "person",
        supersedes: head,
        because: undefined,
      }
    }),
  )
  const written = await record.append(process, entries)
  if (!written.ok) throw new RangeError(`not written: ${written.fault.kind}`)
  return ids
}

interface Making {
  readonly ids: ReadonlyMap<BodyKind, readonly ItemId[]>
  readonly canary: Filled["canary"]
  readonly place: object
  readonly version: DocumentId
  readonly others: ItemId
}

/** What an item's field names, by the field's own name; any other names somebody. */
const NAMES: Readonly<Record<string, BodyKind>> = {
  issue: "issue",
  text: "text",
  version: "version",
  agreement: "agreement",
  commitment: "commitment",
  letter: "letter",
  document: "document",
  statement: "statement",
  arrangement: "arrangement",
  claim: "claim",
  counter: "version",
  items: "statement",
  about: "letter",
  of: "scenario",
}

function bodyOf(
  kind: BodyKind,
  variant: number,
  { ids, canary, place, version, others }: Making,
): Body {
  const nameOf = (path: string): string =>
    path
      .replaceAll(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? ""
  const KEY = "qxkeyxq"
  const filling: Filling = {
    text: (path, { written }) => {
      if (EXEMPT[`${kind}${path}`] !== undefined) return kind === "note" ? DESCRIBED : "colons/1"
      if (written === "json")
        return path === ".rule"
          ? JSON.stringify({ atLeast: 1, of: [KEY] })
          : modelOf(KEY, canary(kind, `${path}.name`))
      return path.endsWith(".zone") ? "Asia/Kabul" : written === "key" ? KEY : canary(kind, path)
    },
    item: (path) => ids.get(NAMES[nameOf(path)] ?? "actor")?.[0] ?? others,
    document: () => version,
    place: () => place,
    instead: (path) =>
      kind === "relation" && path === ".sort"
        ? "member-of"
        : kind === "relation" && path === ".to"
          ? others
          : undefined,
  }
  const parsed = parseBody(filledBody(kind, filling, variant))
  if (!parsed.ok)
    throw new RangeError(`${kind}${parsed.fault.path}: ${parsed.fault.found}; ${parsed.fault.mend}`)
  return parsed.value
}

const modelOf = (key: string, name: string): string =>
  JSON.stringify({
    format: "parley-conflict/1",
    deciders: [{ id: "north", name, options: [{ id: key, name }] }],
    preferences: { north: { statements: [key] } },
  })

/** The words found in what came out; `query` is what was asked with, and counts for nothing. */
export const foundIn = ({ canaries }: CanaryWorld, output: string, query = ""): readonly string[] =>
  canaries
    .filter(({ word }) => word !== query && output.toLowerCase().includes(word))
    .map(({ at }) => at)

/**
 * Those that must not leave: of what was confided all, and the key that stands in every list of
 * options; of what was told on background or not for attribution whatever tells who told it.
 */
export function leaksIn(world: CanaryWorld, output: string, query = ""): readonly string[] {
  const found = foundIn(world, output, query)
  if (world.terms === "on-record") return []
  if (world.terms === "confided")
    return [
      ...found,
      ...(output.includes("qxkeyxq") ? ["a key"] : []),
      ...(output.includes("stops the ferry") ? ["the note's words"] : []),
    ]
  return found.filter(
    (at) =>
      at.startsWith("actor.") ||
      at === "document.title" ||
      at === "document.publisher" ||
      at === "document.language",
  )
}
