/**
 * From entries to what stands: the newest of each item, on any past day, and how far a document's
 * reading has come.
 */

import type { Instant, ItemId } from "../base/index.ts"
import type { LeftOut, ReadingBody } from "./kinds/reading.ts"
import type { Entry } from "./types.ts"

/**
 * The newest entry of each item, in the order in which the items began.
 *
 * @param entries  oldest first
 * @param asOf     only entries recorded at or before this instant count; without it all do
 */
export function newestEntries(entries: readonly Entry[], asOf?: Instant): readonly Entry[] {
  const newest = new Map<ItemId, Entry>()
  for (const entry of entries)
    if (asOf === undefined || entry.recordedAt <= asOf) newest.set(entry.item, entry)
  return [...newest.values()]
}

/**
 * How far a document's reading has come. No queue is kept: a document on which no reading is
 * recorded waits for one.
 */
export type DocumentState =
  | { readonly kind: "waiting" }
  | {
      readonly kind: "read"
      readonly reader: string
      readonly drafts: number
      readonly leftOut?: readonly LeftOut[]
    }
  /** It could not be read; a person may have it tried again. */
  | { readonly kind: "failed"; readonly reader: string; readonly because: string }
  | { readonly kind: "not-understood"; readonly reader: string }
  | { readonly kind: "destroyed"; readonly at: Instant; readonly because: string }
  | { readonly kind: "damaged"; readonly because: string }

/**
 * The state of a document, from its own entry and the newest entries of readings, of this or any
 * other document. Of several readings of its version the last counts; a reading of a former version
 * does not.
 *
 * @throws RangeError for an entry that is not a document's (a bug in the caller)
 */
export function documentState({ item, content }: Entry, readings: readonly Entry[]): DocumentState {
  if (content.kind !== "held") return content
  const { body } = content
  if (body.kind !== "document")
    throw new RangeError(`the state of a document was asked of a ${body.kind}`)
  return readingState(
    readings
      .flatMap(readingBody)
      .findLast(({ document, version }) => document === item && version === body.version),
  )
}

/** The state that a reading leaves a document in; waiting where there is none. */
export function readingState(reading: ReadingBody | undefined): DocumentState {
  if (reading === undefined) return { kind: "waiting" }
  const { reader, understood, drafts, leftOut = [], failed } = reading
  if (failed !== undefined) return { kind: "failed", reader, because: failed }
  return understood
    ? { kind: "read", reader, drafts, ...(leftOut.length === 0 ? {} : { leftOut }) }
    : { kind: "not-understood", reader }
}

/** Whether a person still has to say a word on it: a draft whose content is there. */
export const waits = ({ standing, content }: Entry): boolean =>
  standing === "draft" && content.kind === "held"

const readingBody = ({ content }: Entry): readonly ReadingBody[] =>
  content.kind === "held" && content.body.kind === "reading" ? [content.body] : []
