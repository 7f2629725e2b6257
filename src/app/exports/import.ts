/** Annotations of a document, W3C's or brat's, put on the record as drafts by a person's hand. */

import {
  failed,
  ok,
  type ItemId,
  type Mint,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import {
  linksOf,
  type Body,
  type NewEntry,
  type RecordTransaction,
  type Viewer,
} from "../../record/index.ts"
import type { SourceDocument } from "../../sources/index.ts"
import { checkLines } from "../body-lines.ts"
import { appended } from "../document.ts"
import { formatFault, type Fault } from "../fault.ts"
import type { Ports } from "../ports.ts"
import { alreadyThere, type AlreadyThere } from "./already-there.ts"
import { annotationsIn, sentAnnotation, type SentAnnotation } from "./annotation-file.ts"
import { bratAnnotationsIn, isBrat } from "./brat-file.ts"
import { heldDocument } from "./gather.ts"
import { importedBody } from "./imported-body.ts"
import { namesBook, type NamesBook } from "./names-book.ts"

/** How many of what was dropped are told of. */
const TOLD = 20

export interface ImportedView {
  readonly document: ItemId
  /** Drafts written, without the actors. */
  readonly added: number
  /** Actors that were not known by name, drafted too. */
  readonly actors: number
  /**
   * Annotations that say what the document holds already: from this file before, by a reader, or by
   * hand.
   */
  readonly known: number
  readonly dropped: number
  /** One sentence for each that was dropped, at most 20. */
  readonly told: readonly string[]
}

/**
 * Writes what aligns with the document's text and is not there yet, as drafts whose maker is
 * `person`; what does not align is dropped and told. All of one file is written in one transaction;
 * the same file again writes nothing.
 *
 * @returns `invalid` where the file holds no annotations; nothing is then written
 */
export function importAnnotations(
  { record, chance: { mint } }: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  {
    process,
    document,
    source,
  }: { readonly process: ProcessId; readonly document: ItemId; readonly source: string },
): Promise<Result<ImportedView, Fault>> {
  return record.as(viewer, async (inside) => {
    const held = await heldDocument(inside, process, document)
    if (!held.ok) return held
    const { version } = held.value
    const sent = isBrat(source) ? bratAnnotationsIn(source, version) : annotationsIn(source)
    if (!sent.ok) return sent
    const names = await namesBook(inside, process, mint)
    const there = await alreadyThere(inside, process, version, (item) => names.freshName(item))
    const { entries, known, dropped } = draftsOf(sent.value, version, { names, there }, mint)
    const fresh = namedIn(names.fresh(), entries)
    await write(inside, process, [...fresh, ...entries])
    return ok({
      document,
      added: entries.length,
      actors: fresh.length,
      known,
      dropped: dropped.length,
      told: dropped.slice(0, TOLD),
    })
  })
}

const write = async (
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly NewEntry[],
): Promise<void> => {
  if (entries.length > 0) await appended(record, process, entries)
}

/** Those of the new actors whom a draft names; who stands only in what was known is not drafted. */
function namedIn(fresh: readonly NewEntry[], drafts: readonly NewEntry[]): readonly NewEntry[] {
  const named = new Set(drafts.flatMap(({ body }) => linksOf(body).items.map(({ item }) => item)))
  return fresh.filter(({ item }) => named.has(item))
}

interface Books {
  readonly names: NamesBook
  readonly there: AlreadyThere
}
interface Sorted {
  readonly entries: readonly NewEntry[]
  readonly known: number
  readonly dropped: readonly string[]
}
interface Aligned {
  readonly place: number
  readonly item: ItemId
  readonly sent: SentAnnotation
}

/** Statements first: stances and proposals name them. */
function draftsOf(
  all: readonly unknown[],
  version: SourceDocument,
  { names, there }: Books,
  mint: Mint,
): Sorted {
  const dropped: { readonly place: number; readonly words: string }[] = []
  const aligned = all.flatMap((value, place): readonly Aligned[] => {
    const sent = sentAnnotation(value, version)
    if (sent.ok) return [{ place, item: mint("item"), sent: sent.value }]
    dropped.push({ place, words: sent.fault })
    return []
  })
  const statements = new Map<string, ItemId>()
  let known = 0
  const entries = [...aligned]
    .sort((a, b) => Number(isStatement(b)) - Number(isStatement(a)) || a.place - b.place)
    .flatMap(({ place, item, sent }) => {
      const body = checked(sent, names, statements)
      if (!body.ok) {
        dropped.push({ place, words: body.fault })
        return []
      }
      const same = there.find(body.value)
      if (body.value.kind === "statement" && sent.id !== undefined)
        statements.set(sent.id, same ?? item)
      if (same !== undefined) known += 1
      else there.add(body.value, item)
      return same === undefined ? [draft(body.value, item, mint)] : []
    })
  return {
    entries,
    known,
    dropped: [...dropped]
      .sort((a, b) => a.place - b.place)
      .map(({ place, words }) => `Annotation ${place + 1} ${words}; it was dropped.`),
  }
}

const isStatement = ({ sent: { said } }: Aligned): boolean =>
  said["kind"] === undefined || said["kind"] === "statement"

/** Names are written down only once the body is known to be right. */
function checked(
  sent: SentAnnotation,
  names: NamesBook,
  statements: ReadonlyMap<string, ItemId>,
): Result<Body, string> {
  const trial = names.trial()
  const body = importedBody(sent, trial, statements)
  if (!body.ok) return body
  const lines = checkLines(body.value)
  if (!lines.ok)
    return failed(`says what cannot be: ${formatFault(lines.fault).replace(/\.$/, "")}`)
  trial.keep()
  return lines
}

const draft = (body: Body, item: ItemId, mint: Mint): NewEntry => ({
  id: mint("entry"),
  item,
  standing: "draft",
  body,
  maker: "person",
  supersedes: undefined,
  because: undefined,
})
