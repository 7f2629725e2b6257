/**
 * Extends a compartment's history: acts become links, numbered and hashed one after the other, with
 * their content.
 */

import {
  type CompartmentId,
  type EntryId,
  type Instant,
  type ItemId,
  type PersonId,
  type ProcessId,
} from "../base/index.ts"
import {
  contentHash,
  documentContent,
  entryContent,
  identityContent,
  linkHash,
  memberContent,
  permanentText,
  type Hashing,
  type HistoryLink,
  type WriteLink,
} from "./history.ts"
import { formatBody, parseBody } from "./body-json.ts"
import type { Entry, NewEntry } from "./types.ts"
import type { HistoryRow } from "./verify.ts"
import type { SourceDocument } from "../sources/index.ts"

/** Where a chain ends: what the next link is hashed over. */
export interface ChainEnd {
  readonly compartment: CompartmentId
  readonly seq: number
  readonly hash: string
  readonly recordedAt: Instant
}

/** What the keeper of a record needs of the world. */
export interface KeeperParts extends Hashing {
  now(): Instant
  /** 256 random bits in base64url: the salt of one content. */
  secret(): string
}

export type Act =
  | { readonly act: "write"; readonly process: ProcessId; readonly entry: NewEntry }
  | { readonly act: "keep"; readonly process: ProcessId; readonly document: SourceDocument }
  | {
      readonly act: "identify"
      readonly process: ProcessId
      readonly item: ItemId
      readonly words: string
    }
  | { readonly act: "destroy"; readonly target: number; readonly because: string }
  | {
      readonly act: "join"
      readonly member: PersonId
      readonly name: string | undefined
      readonly because: string
    }
  | { readonly act: "accept"; readonly because: string }

/**
 * The links for these acts, after the end of a chain, all at one instant: now, or the last link's
 * instant where the clock has gone back, so that time never does.
 *
 * @throws RangeError for an entry whose body cannot be read back, or a salt of another length (bugs
 *   in the caller)
 */
export function extendChain(
  end: ChainEnd,
  acts: readonly Act[],
  author: PersonId,
  parts: KeeperParts,
): { readonly rows: readonly HistoryRow[]; readonly end: ChainEnd } {
  if (acts.length === 0) return { rows: [], end }
  const now = parts.now()
  const recordedAt = now > end.recordedAt ? now : end.recordedAt
  let { seq, hash } = end
  const rows = acts.map((act): HistoryRow => {
    seq += 1
    const content = saltedContent(act, parts)
    const link = linkOf(
      act,
      { compartment: end.compartment, seq, author, recordedAt },
      content === undefined ? "" : contentHash(content, parts),
    )
    hash = linkHash(hash, link, parts)
    return { link, hash, content }
  })
  return { rows, end: { compartment: end.compartment, seq, hash, recordedAt } }
}

/** What must be known of an item's newest entry before it can be built upon. */
export interface Head {
  readonly id: EntryId
  readonly process: ProcessId
}

export type HeadFault<H> =
  | {
      readonly kind: "stale"
      readonly item: ItemId
      readonly expected: EntryId | undefined
      readonly head: H
    }
  | { readonly kind: "unknown-item"; readonly item: ItemId }

/**
 * Why these entries cannot be written, given the newest entry of each item they touch; undefined
 * where they can. Entries of one call build on each other.
 */
export function headFault<H extends Head>(
  process: ProcessId,
  entries: readonly NewEntry[],
  heads: ReadonlyMap<ItemId, H>,
): HeadFault<H> | undefined {
  const written = new Map<ItemId, EntryId>()
  for (const { id, item, supersedes } of entries) {
    const head = heads.get(item)
    if (head !== undefined && head.process !== process) return { kind: "unknown-item", item }
    if ((written.get(item) ?? head?.id) !== supersedes)
      return head === undefined
        ? { kind: "unknown-item", item }
        : { kind: "stale", item, expected: supersedes, head }
    written.set(item, id)
  }
  return undefined
}

/** An entry as it is told: what was written, or the tombstone in its place. */
export function entryOf(
  link: WriteLink,
  content: Entry["content"],
  because: string | undefined,
): Entry {
  const { id, item, process, compartment, kind, standing, author, maker, recordedAt, supersedes } =
    link
  return {
    id,
    item,
    process,
    compartment,
    kind,
    standing,
    content,
    author,
    maker,
    recordedAt,
    supersedes,
    because,
  }
}

/**
 * The body and reason in an entry's content text. Throws where it is not one that was written here.
 */
export function readEntryContent(text: string): {
  readonly content: Entry["content"]
  readonly because: string | undefined
} {
  const { body: json, because } = JSON.parse(text) as {
    readonly body: unknown
    readonly because?: string
  }
  const body = parseBody(json)
  if (!body.ok)
    throw new Error(
      `the record holds a body that cannot be read: ${body.fault.path} is ` +
        `${body.fault.found}; run parley verify-history`,
    )
  return { content: { kind: "held", body: body.value }, because }
}

type Place = Pick<HistoryLink, "compartment" | "seq" | "author" | "recordedAt">

function linkOf(act: Act, place: Place, hash: string): HistoryLink {
  switch (act.act) {
    case "write":
      return writeLink(act.entry, act.process, place, hash)
    case "keep":
      return { act: "keep", ...place, id: act.document.id, process: act.process, contentHash: hash }
    case "identify":
      return { act: "identify", ...place, item: act.item, process: act.process, contentHash: hash }
    case "destroy":
      return { act: "destroy", ...place, target: act.target, because: permanentText(act.because) }
    case "join":
      return {
        act: "join",
        ...place,
        item: act.member,
        contentHash: hash,
        because: permanentText(act.because),
      }
    case "accept":
      return { act: "accept", ...place, because: permanentText(act.because) }
  }
}

const writeLink = (
  { id, item, standing, body, maker, supersedes }: NewEntry,
  process: ProcessId,
  place: Place,
  hash: string,
): WriteLink => ({
  act: "write",
  ...place,
  id,
  item,
  process,
  kind: body.kind,
  standing,
  maker: permanentText(maker),
  supersedes,
  contentHash: hash,
})

function saltedContent(act: Act, parts: KeeperParts): HistoryRow["content"] {
  switch (act.act) {
    case "write":
      return { salt: parts.secret(), text: checkedContent(act.entry) }
    case "keep":
      return { salt: parts.secret(), text: documentContent(act.document) }
    case "identify":
      return { salt: parts.secret(), text: identityContent(act.words) }
    case "join":
      return { salt: parts.secret(), text: memberContent(act.name) }
    case "destroy":
    case "accept":
      return undefined
  }
}

/** A body that could not be read back must not be written: found here, the caller still has it. */
function checkedContent({ body, because }: NewEntry): string {
  const again = parseBody(formatBody(body))
  if (!again.ok)
    throw new RangeError(
      `an entry's body cannot be kept: ${again.fault.path} is ${again.fault.found}; ` +
        `${again.fault.mend}`,
    )
  return entryContent(body, because)
}
