/**
 * The history of a compartment: a chain of links, each hashed over the one before, that stays when
 * content is destroyed. A link holds who did what to which item and when, and a salted hash of what
 * was said; what was said lies apart.
 */

import {
  canonicalJson,
  type CompartmentId,
  type Digest,
  type DocumentId,
  type EntryId,
  type Instant,
  type ItemId,
  type PersonId,
  type ProcessId,
  type Utf8,
} from "../base/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import type { Body, BodyKind } from "./kinds/index.ts"
import { formatBody } from "./body-json.ts"
import type { Standing } from "./types.ts"

/**
 * Version of the canonical form that is hashed. A change of form is a new word here, and old links
 * keep the old one.
 */
const HISTORY_FORMAT = "parley-history/1"

/** What stands as the previous hash before the first link. */
export const GENESIS = "0".repeat(64)

/**
 * What a link tells of: an entry written, a document version kept, a source identified, something
 * destroyed, somebody made a member of the room, a history accepted as it was found although its
 * last known end was not in it.
 */
export type ActOnRecord = "write" | "keep" | "identify" | "destroy" | "join" | "accept"

interface Placed {
  readonly compartment: CompartmentId
  /** From 1, without gaps. */
  readonly seq: number
  readonly author: PersonId
  readonly recordedAt: Instant
}

export interface WriteLink extends Placed {
  readonly act: "write"
  readonly id: EntryId
  readonly item: ItemId
  readonly process: ProcessId
  readonly kind: BodyKind
  readonly standing: Standing
  readonly maker: string
  readonly supersedes: EntryId | undefined
  readonly contentHash: string
}
export interface KeepLink extends Placed {
  readonly act: "keep"
  readonly id: DocumentId
  readonly process: ProcessId
  readonly contentHash: string
}
export interface IdentifyLink extends Placed {
  readonly act: "identify"
  readonly item: ItemId
  readonly process: ProcessId
  readonly contentHash: string
}
/**
 * The tombstone: the content of the link numbered `target` was destroyed, by whom, when, and the
 * reason that may be told.
 */
export interface DestroyLink extends Placed {
  readonly act: "destroy"
  readonly target: number
  readonly because: string
}
/**
 * Somebody became a member; who stands where others name an item, and their name is content, which
 * can be destroyed.
 */
export interface JoinLink extends Placed {
  readonly act: "join"
  readonly item: PersonId
  readonly contentHash: string
  readonly because: string
}
/** A person went on with this history although the end that was last known of it is not in it. */
export interface AcceptLink extends Placed {
  readonly act: "accept"
  readonly because: string
}

export type HistoryLink = WriteLink | KeepLink | IdentifyLink | DestroyLink | JoinLink | AcceptLink

/** How the pure rooms hash: both are handed in. */
export interface Hashing {
  readonly digest: Digest
  readonly utf8: Utf8
}

/** Content as it lies beside its link until it is destroyed. */
export interface SaltedContent {
  readonly salt: string
  readonly text: string
}

/** The fields that some acts have and others have not, in the order in which they are hashed. */
const ACT_FIELDS = [
  "id",
  "item",
  "process",
  "kind",
  "standing",
  "maker",
  "supersedes",
  "contentHash",
  "target",
  "because",
] as const
type ActFields = { readonly [F in (typeof ACT_FIELDS)[number]]?: string | number | undefined }

/**
 * The link's hash: SHA-256 over canonical JSON of a list that begins with the format and the
 * previous hash, then every field that any act has, in a fixed order, absent ones as null: no two
 * links have one form, and no act can carry a field unseen.
 *
 * @param previous  the hash of the link before, `GENESIS` for the first
 */
export function linkHash(previous: string, link: HistoryLink, { digest, utf8 }: Hashing): string {
  const { compartment, seq, act, author, recordedAt } = link
  const fields: ActFields = link
  // A plain list of texts, numbers and nulls: its one JSON is canonical already.
  return digest(
    utf8(
      JSON.stringify([
        HISTORY_FORMAT,
        previous,
        compartment,
        seq,
        act,
        author,
        recordedAt,
        ...ACT_FIELDS.map((name) => fields[name] ?? null),
      ]),
    ),
  )
}

/**
 * A salt is 256 random bits in base64url, always this long, so that salt and content cannot run
 * into each other.
 */
const SALT = /^[\w-]{43}$/

/**
 * SHA-256 of salt and content; without the salt it tells nothing about a content that one might
 * guess.
 */
export const contentHash = ({ salt, text }: SaltedContent, { digest, utf8 }: Hashing): string =>
  digest(utf8(salt + text))

export const isSalt = (text: string): boolean => SALT.test(text)

/**
 * An entry's content as one text: its body and its reason, which may betray a source as much as the
 * body may.
 */
export const entryContent = (body: Body, because: string | undefined): string =>
  canonicalJson({ body: formatBody(body), because })

/**
 * A document version's content as one text: its words and all hashes of them, which would confirm a
 * guess.
 */
export const documentContent = ({
  text,
  length,
  sha256,
  textSha256,
  extractor,
  markup,
}: Omit<SourceDocument, "id">): string =>
  canonicalJson({
    text,
    length,
    sha256,
    textSha256,
    extractor,
    markup: markup.map(({ start, end }) => [start, end]),
  })

/** A source's identity as one text. */
export const identityContent = (words: string): string => canonicalJson({ identity: words })

/**
 * A member's name as one text, as it was known when they became one; without a name where none was
 * known.
 */
export const memberContent = (name: string | undefined): string => canonicalJson({ name })

/**
 * A text fit for the permanent history and every database: U+0000 and lone surrogates become
 * U+FFFD.
 */
export const permanentText = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, "\ufffd")
