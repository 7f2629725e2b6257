/** The documents that an export is of, and what stands in each, under its terms. */

import {
  compareSpans,
  failed,
  ok,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import {
  foldedName,
  termsFaultWords,
  type AnyTerms,
  type DocumentBody,
  type Entry,
  type RecordTransaction,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import type { SourceDocument } from "../../sources/index.ts"
import type { Fault } from "../fault.ts"
import { findItem, findProcess, LIVE } from "../inside.ts"
import { hiddenActors, leavingBook, type LeavingEntry } from "../leaving/index.ts"
import { invalid, lineFrom } from "../line.ts"
import { LEAVING_KINDS, leavingItem, type LeavingItem } from "./leaving-item.ts"

export interface LeavingDocument {
  readonly item: ItemId
  readonly version: SourceDocument
  /** Undefined for a note that is not on the record: its title may tell who was met. */
  readonly title: string | undefined
  readonly language: string | undefined
  readonly terms: AnyTerms
  /** In order of place. */
  readonly items: readonly LeavingItem[]
  /** How many items stay, because their terms forbid that they leave. */
  readonly withheld: number
  /** The whole text, or why it may not leave. */
  readonly text: Result<string, Fault>
}

/** Everything in one document that may leave. A few queries. */
export async function leavingDocument(
  record: RecordTransaction,
  process: ProcessId,
  document: ItemId,
): Promise<Result<LeavingDocument, Fault>> {
  const found = await heldDocument(record, process, document)
  if (!found.ok) return found
  const { entry, body, version } = found.value
  const entries = (
    await record.current({ process, document: version.id, kinds: LEAVING_KINDS, standings: LIVE })
  ).filter(({ content }) => content.kind === "held")
  const statements = entries.flatMap(({ kind, item }) => (kind === "statement" ? [item] : []))
  const wordless =
    statements.length === 0
      ? []
      : await record.current({
          process,
          kinds: ["corroboration"],
          standings: LIVE,
          refersToAny: statements,
          refersAs: "rests",
        })
  const all = [...new Map([...entries, ...wordless].map((each) => [each.item, each])).values()]
  const book = await leavingBook(record, process, [entry, ...all])
  const names = await leavingNames(record, process)
  const items = all.flatMap((each) => leaves(each, book.get(each.item), names) ?? [])
  const own = book.get(entry.item)
  const noted =
    own?.documents.some(({ note }) => note !== undefined && note.terms !== "on-record") === true
  return ok({
    item: entry.item,
    version,
    title: noted ? undefined : body.title,
    language: body.language,
    terms: own?.terms ?? "confided",
    items: [...items].sort(inOrder),
    withheld: all.length - items.length,
    text: textOf(version, own),
  })
}

const leaves = (
  entry: Entry,
  leaving: LeavingEntry | undefined,
  names: ReadonlyMap<ItemId, string>,
): LeavingItem | undefined =>
  leaving === undefined ? undefined : leavingItem(entry, leaving, names)

function textOf({ text }: SourceDocument, own: LeavingEntry | undefined): Result<string, Fault> {
  const left = own?.clear(text) ?? failed({ kind: "confided" as const })
  return left.ok
    ? ok(left.value.words)
    : failed({ kind: "invalid", field: "terms", ...termsFaultWords(left.fault) })
}

/** The document with its text, where both are still held. */
export async function heldDocument(
  record: RecordTransaction,
  process: ProcessId,
  document: ItemId,
): Promise<Result<HeldBody<DocumentBody> & { readonly version: SourceDocument }, Fault>> {
  const found = await findProcess(record, process)
  if (!found.ok) return found
  const entry = await findItem(record, process, document, "document", ["document"])
  if (!entry.ok) return entry
  if (entry.value.content.kind !== "held") return failed(entry.value.content)
  const [held] = bodiesOf("document", [entry.value])
  const version = held === undefined ? undefined : await record.document(held.body.version)
  return held === undefined || version === undefined
    ? failed({ kind: "not-found", what: "document" })
    : ok({ ...held, version })
}

/** Each actor's name as it stands. One query. */
export async function actorNames(
  record: RecordTransaction,
  process: ProcessId,
): Promise<ReadonlyMap<ItemId, string>> {
  return new Map(
    bodiesOf("actor", await record.current({ process, kinds: ["actor"] })).map(
      ({ entry, body }) => [entry.item, body.name],
    ),
  )
}

/**
 * The same of those whose names may leave: not of whom only a confidence names, or who only told
 * something that must not be theirs.
 */
export async function leavingNames(
  record: RecordTransaction,
  process: ProcessId,
): Promise<ReadonlyMap<ItemId, string>> {
  const names = await actorNames(record, process)
  const hidden = await hiddenActors(record, process, [...names.keys()])
  return new Map([...names].filter(([actor]) => !hidden.has(actor)))
}

/**
 * The documents of the process that are called so: by id, by whole title, else by its beginning;
 * all, oldest first, where no name is given. A fault where there is none; several may be.
 */
export async function documentsCalled(
  record: RecordTransaction,
  process: ProcessId,
  name: string | undefined,
): Promise<Result<readonly HeldBody<DocumentBody>[], Fault>> {
  const found = await findProcess(record, process)
  if (!found.ok) return found
  const all = bodiesOf("document", await record.current({ process, kinds: ["document"] }))
  const wanted = name === undefined ? undefined : foldedName(name)
  const whole = all.filter(
    ({ entry, body }) =>
      wanted === undefined || entry.item === name || foldedName(body.title) === wanted,
  )
  const byPrefix =
    wanted === undefined || wanted === ""
      ? []
      : all.filter(({ body }) => foldedName(body.title).startsWith(wanted))
  const called = whole.length > 0 ? whole : byPrefix
  if (called.length > 0) return ok(called)
  return invalid(
    "document",
    name === undefined
      ? "no document in this process"
      : JSON.stringify(lineFrom(name).slice(0, 60)),
    name === undefined ? "add one first" : "write a document's title, or the beginning of it",
  )
}

const inOrder = (a: LeavingItem, b: LeavingItem): number => {
  const [first, second] = [a.places[0], b.places[0]]
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined) || (a.item < b.item ? -1 : 1)
  return compareSpans(first, second) || (a.item < b.item ? -1 : 1)
}
