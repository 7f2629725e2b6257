/**
 * Views as they may leave Parley: by the terms that hold now, and by those of the day that is
 * looked back to, where there is one.
 */

import type { ItemId, ProcessId } from "../../base/index.ts"
import {
  stricter,
  TERMS_WORDS,
  termsFaultWords,
  type RecordTransaction,
  type TermsFault,
  type Viewer,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Ports } from "../ports.ts"
import { hiddenActors } from "./hidden-actors.ts"
import { leavingBook, type LeavingBook, type LeavingEntry } from "./leaving.ts"

/** A voice in the place of those who may not be named. */
export interface DescribedVoice {
  readonly name: string
  readonly unnamed: true
}

/** What of each item may be told outside. An item that it was not made for is withheld. */
export interface Screen {
  /** The words, or the sentence that says why they may not leave. */
  words(item: ItemId, words: string): string
  /** The same of words that stand under a name: only where whoever said them may be named. */
  attributed(item: ItemId, words: string): string
  /** Whose words they are: as they are, by a description alone, or nobody. */
  voices<V extends { readonly name: string }>(
    item: ItemId,
    voices: readonly V[],
  ): readonly (V | DescribedVoice)[]
  /**
   * Whether nobody known by name is kept back: whoever said it may be told as the page tells it.
   */
  named(item: ItemId): boolean
  /** A document's title; that of a note which is not on the record may tell who was met. */
  title(document: ItemId, title: string): string
  /** Whether words of it may leave at all. */
  may(item: ItemId): boolean
  /** Whether these may. */
  passes(item: ItemId, words: string): boolean
  /** Whether it was given on the record, so that what stands around its words may leave too. */
  onRecord(item: ItemId): boolean
  /** An actor's name, unless nothing on the open record names it. */
  actor(actor: ItemId, name: string): string
  /** Of how many items something was held back so far, in whole or in part. */
  withheld(): number
}

export interface ScreenAsked extends Look {
  readonly process: ProcessId
  readonly items: readonly ItemId[]
}

/** The screen for these items. */
export async function screenFor(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, items, asOf }: ScreenAsked,
): Promise<Screen> {
  const bookAt = (look: Look): Promise<LeavingBook> =>
    looking(ports, viewer, look, (record) => bookOf(record, process, items))
  const books = [await bookAt({}), ...(asOf === undefined ? [] : [await bookAt({ asOf })])]
  const hidden = await looking(ports, viewer, {}, (record) => hiddenActors(record, process, items))
  return screenOf((item) => {
    const entries = books.map((book) => book.get(item))
    return entries.every((entry) => entry !== undefined) ? entries : []
  }, hidden)
}

async function bookOf(
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<LeavingBook> {
  return items.length === 0
    ? new Map()
    : leavingBook(record, process, await record.current({ process, items: [...new Set(items)] }))
}

function screenOf(entriesOf: EntriesOf, hidden: ReadonlySet<ItemId>): Screen {
  const kept = new Set<ItemId>()
  /** What leaves, with a note of the item where that is not what was there. */
  const noting = <T>(item: ItemId, there: T, leaves: T): T => {
    if (leaves !== there) kept.add(item)
    return leaves
  }
  const faultOf = (item: ItemId, said: string): TermsFault | undefined => {
    const fault = entriesOf(item)
      .map((entry) => entry.clear(said))
      .find((each) => !each.ok)
    return fault?.ok === false ? fault.fault : undefined
  }
  const words: Screen["words"] = (item, said) => {
    const fault = faultOf(item, said)
    return noting(
      item,
      said,
      entriesOf(item).length === 0 ? GONE : fault === undefined ? said : withheld(fault),
    )
  }
  const named: Screen["named"] = (item) =>
    noting(item, true, entriesOf(item).length > 0 && entriesOf(item).every(({ hides }) => !hides))
  return {
    words,
    named,
    attributed: (item, said) => {
      const left = words(item, said)
      return left !== said || named(item) ? left : UNDER_A_NAME
    },
    voices: (item, voices) => {
      const left = voicesBy(entriesOf)(item, voices)
      noting<unknown>(item, voices, left)
      return left
    },
    title: (document, title) => noting(document, title, titlesBy(entriesOf)(document, title)),
    passes: (item, said) =>
      noting(item, true, entriesOf(item).length > 0 && faultOf(item, said) === undefined),
    may: (item) =>
      noting(item, true, entriesOf(item).length > 0 && faultOf(item, "") === undefined),
    onRecord: (item) =>
      noting(
        item,
        true,
        entriesOf(item).length > 0 &&
          entriesOf(item).every(({ terms }) => !stricter(terms, "on-record")),
      ),
    actor: (actor, name) => noting(actor, name, hidden.has(actor) ? SOMEBODY : name),
    withheld: () => kept.size,
  }
}

type EntriesOf = (item: ItemId) => readonly LeavingEntry[]

const voicesBy =
  (entriesOf: EntriesOf) =>
  <V extends { readonly name: string }>(
    item: ItemId,
    voices: readonly V[],
  ): readonly (V | DescribedVoice)[] => {
    const left = entriesOf(item).map((entry) => entry.clear(""))
    const described = left.flatMap((each) =>
      each.ok && each.value.attribution.kind === "described"
        ? [{ name: each.value.attribution.as, unnamed: true } as const]
        : [],
    )
    return left.length === 0 || left.some(({ ok }) => !ok)
      ? []
      : described.length > 0
        ? described.slice(-1)
        : voices
  }

const titlesBy =
  (entriesOf: EntriesOf) =>
  (document: ItemId, title: string): string => {
    const entries = entriesOf(document)
    return entries.length > 0 &&
      entries.every((entry) =>
        entry.documents.every(({ note }) => note === undefined || note.terms === "on-record"),
      )
      ? title
      : "a note"
  }

/** Stands for an actor whom nothing on the open record names. */
const SOMEBODY = "somebody"
const UNDER_A_NAME =
  "Withheld: it was said on terms that name nobody, and stands here under a name."
const GONE = "Withheld: its content is not there any more."

/** Why words are not told, as a sentence in their place. */
export function withheld(fault: TermsFault): string {
  const { found, mend } = termsFaultWords(fault)
  return `Withheld: ${fault.kind === "confided" ? TERMS_WORDS.confided : found}; ${mend}.`
}
