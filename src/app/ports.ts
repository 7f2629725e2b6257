/** What the app asks of the world; `main.ts` hands it in. */

import type {
  Day,
  Digest,
  DocumentId,
  Instant,
  ItemId,
  Mint,
  PersonId,
  ProcessId,
  Result,
  Utf8,
  Written,
  WrittenFault,
} from "../base/index.ts"
import type { ExplainedReading, Reading, ReadingInput } from "../reading/index.ts"
import type { OnceRequest, RecordStore, Viewer } from "../record/index.ts"
import type { Files, Folders, Intake } from "../sources/index.ts"

export interface Reader {
  /**
   * Drafts from one text. Runs off the main thread where the text is long, the shortest of those
   * that wait first.
   *
   * @param spent  told, once or several times, how many milliseconds of processor time were spent
   *   so far
   * @throws ReadingFailed where the reading takes too long or too much, breaks off, or is stopped
   */
  read(input: ReadingInput, spent?: (milliseconds: number) => void): Promise<Reading>
  /** The same with its reasons, where this reader has any. */
  explain?(input: ReadingInput): Promise<ExplainedReading>
}

/** Why a model gave no drafts: what was found, and the mend, as the two parts of one sentence. */
export interface ModelFault {
  readonly found: string
  readonly mend: string
}

/**
 * A model outside of Parley, where the operator set one up. Whatever text it reads is disclosed to
 * whoever runs it.
 */
export interface ModelReader {
  /** `model/<name>`: who its drafts say they are by. */
  readonly maker: string
  /** The host that texts are sent to, as people are told. */
  readonly host: string
  /** The longest text it is sent, in code points. */
  readonly longest: number
  /**
   * Drafts whose every place lies in the text; what the model made up is not among them. Never
   * throws.
   */
  read(input: ReadingInput): Promise<Result<Reading, ModelFault>>
}

/**
 * What a port throws where the world fails in a way that a person can be told: the disk is full,
 * the database is starting. Nothing was written, and the message is one plain sentence that may be
 * shown to anybody.
 */
export interface Unavailable extends Error {
  readonly kind: "unavailable"
}

export const isUnavailable = (error: unknown): error is Unavailable =>
  error instanceof Error && (error as { kind?: unknown }).kind === "unavailable"

/**
 * What a port throws where files of the database are damaged: waiting mends nothing, and the
 * message is one plain sentence that may be shown to anybody.
 */
export interface Damaged extends Error {
  readonly kind: "damaged"
}

export const isDamaged = (error: unknown): error is Damaged =>
  error instanceof Error && (error as { kind?: unknown }).kind === "damaged"

/**
 * What a port throws where the record does not take what it is told, whatever the reason; the
 * message may be shown to anybody.
 */
export interface Refused extends Error {
  readonly kind: "refused"
}

export const isRefused = (error: unknown): error is Refused =>
  error instanceof Error && (error as { kind?: unknown }).kind === "refused"

/**
 * What `RecordStore.onceOnly` throws where the request was carried out already: nothing was written
 * now.
 */
export interface Repeated extends Error {
  readonly kind: "repeated"
}

export const isRepeated = (error: unknown): error is Repeated =>
  error instanceof Error && (error as { kind?: unknown }).kind === "repeated"

/** What is known of a request that came under a key. */
export type KnownRequest =
  /** Nothing was carried out under this key. */
  | { readonly kind: "new" }
  /** The key belongs to another request of this person. */
  | { readonly kind: "other" }
  /** It was carried out; its answer was lost, or is not kept any more, or comes in a moment. */
  | { readonly kind: "unanswered" }
  | { readonly kind: "answered"; readonly status: number; readonly answer: string }

/**
 * Requests that were carried out under a key (`RecordStore.onceOnly`); a person's own, and nobody
 * else's.
 */
export interface Requests {
  find(person: PersonId, request: OnceRequest): Promise<KnownRequest>
  /**
   * Keeps the answer to what was carried out under this key; without effect where nothing was, or
   * what it was about has been destroyed.
   */
  keepAnswer(
    person: PersonId,
    key: string,
    answer: { readonly status: number; readonly answer: string },
  ): Promise<void>
  /**
   * Forgets requests carried out before this instant; gives how many. An operator's call, under no
   * viewer.
   */
  sweep(until: Instant): Promise<number>
}

/**
 * How often a document's reading was begun, and the processor time that it took, in milliseconds.
 */
export interface Tried {
  readonly tries: number
  readonly cpu: number
}

/**
 * Tries to read documents. A cache and no part of the record: it is in no history, and whatever is
 * lost of it means that a document is tried once more. A try is put down before it begins, so that
 * one which ends the whole program counts too.
 */
export interface ReadingTries {
  /** Of every document that this viewer sees and that was tried and not read. */
  known(viewer: Viewer): Promise<ReadonlyMap<ItemId, Tried>>
  /** Puts down that a try begins; without effect where the viewer sees no such process. */
  begin(viewer: Viewer, process: ProcessId, document: ItemId): Promise<void>
  /** Puts down what the try at hand took, and takes it back where it does not count. */
  end(
    viewer: Viewer,
    document: ItemId,
    took: { readonly cpu: number; readonly counts: boolean },
  ): Promise<void>
  /** Forgets every try of a document: it was read, or is to be tried again. */
  forget(viewer: Viewer, document: ItemId): Promise<void>
  /**
   * How long these texts are, in code points; what the viewer does not see, or was destroyed, is
   * left out.
   */
  lengths(viewer: Viewer, versions: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, number>>
}

/** Sign-in links and sessions; only hashes of the secrets are kept. */
export interface Sessions {
  /** Keeps a link that signs this person in once, until the instant. */
  keepLink(linkHash: string, person: PersonId, until: Instant): Promise<void>
  /** Uses the link up: the person, or undefined where it is unknown, used or over. */
  useLink(linkHash: string, now: Instant): Promise<PersonId | undefined>
  begin(sessionHash: string, person: PersonId, until: Instant): Promise<void>
  find(
    sessionHash: string,
    now: Instant,
  ): Promise<{ readonly person: PersonId; readonly name: string } | undefined>
  end(sessionHash: string): Promise<void>
  /** The person of that name, made where there is none yet. */
  person(name: string, mint: Mint): Promise<PersonId>
  /**
   * Everybody there is, or those of the given ids; by name. An operator's call, under no viewer.
   */
  people(
    ids?: readonly PersonId[],
  ): Promise<readonly { readonly person: PersonId; readonly name: string }[]>
}

export interface Chance {
  readonly mint: Mint
  /** 256 random bits, in base64url. */
  secret(): string
}

export interface Alarm {
  readonly rings: Promise<void>
  cancel(): void
}

export interface Clock {
  /**
   * An alarm that rings once, after so many milliseconds, unless it is cancelled; it keeps nobody
   * from leaving.
   */
  alarm(milliseconds: number): Alarm
  now(): Instant
  /** The day it is where the person sits. */
  today(): Day
  /** The last instant of a day there. */
  endOf(day: Day): Instant
}

/** Everything; a function takes the few it needs: `Pick<Ports, "record" | "clock">`. */
export interface Ports {
  readonly files: Files
  /** What a JSON or YAML file says. */
  readonly written: (source: string) => Promise<Result<Written, WrittenFault>>
  readonly folders: Folders
  /**
   * What an XML file says: each element as a map of `tag`, `attributes` (a map of texts) and
   * `children` (a list of elements), in that order; text between elements is left out. No entity
   * but the five predefined ones is expanded.
   */
  readonly markup: (source: string) => Promise<Result<Written, WrittenFault>>
  readonly intake: Intake
  readonly reader: Reader
  /** Left out where no model was set up. */
  readonly model?: ModelReader
  readonly record: RecordStore
  readonly requests: Requests
  readonly sessions: Sessions
  /**
   * What people are told on every page once damage was met and something had to be left out;
   * undefined until then.
   */
  readonly damage?: () => string | undefined
  readonly tries: ReadingTries
  readonly chance: Chance
  readonly clock: Clock
  readonly digest: Digest
  readonly utf8: Utf8
}
