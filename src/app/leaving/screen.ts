/** Views as they may leave Parley: by the terms that hold now, and by those of the day that is looked back to, where there is one. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import { TERMS_WORDS, termsFaultWords, type RecordTransaction, type TermsFault, type Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Ports } from "../ports.ts"
import { leavingBook, type LeavingBook, type LeavingEntry } from "./leaving.ts"

/** A voice in the place of those who may not be named. */
export interface DescribedVoice { readonly name: string; readonly unnamed: true }

/** What of each item may be told outside. An item that it was not made for is withheld. */
export interface Screen {
  /** The words, or the sentence that says why they may not leave. */
  words(item: ItemId, words: string): string
  /** The same of words that stand under a name: only where whoever said them may be named. */
  attributed(item: ItemId, words: string): string
  /** Whose words they are: as they are, by a description alone, or nobody. */
  voices<V extends { readonly name: string }>(item: ItemId, voices: readonly V[]): readonly (V | DescribedVoice)[]
  /** Whether nobody known by name is kept back: whoever said it may be told as the page tells it. */
  named(item: ItemId): boolean
  /** A document's title; that of a note which is not on the record may tell who was met. */
  title(document: ItemId, title: string): string
}

interface ScreenAsked extends Look { readonly process: ProcessId; readonly items: readonly ItemId[] }

/** The screen for these items. */
export async function screenFor(ports: Pick<Ports, "record" | "clock">, viewer: Viewer, { process, items, asOf }: ScreenAsked): Promise<Screen> {
  const bookAt = (look: Look): Promise<LeavingBook> => looking(ports, viewer, look, (record) => bookOf(record, process, items))
  const books = [await bookAt({}), ...asOf === undefined ? [] : [await bookAt({ asOf })]]
  return screenOf((item) => {
    const entries = books.map((book) => book.get(item))
    return entries.every((entry) => entry !== undefined) ? entries : []
  })
}

async function bookOf(record: RecordTransaction, process: ProcessId, items: readonly ItemId[]): Promise<LeavingBook> {
  return items.length === 0 ? new Map() : leavingBook(record, process, await record.current({ process, items: [...new Set(items)] }))
}

function screenOf(entriesOf: EntriesOf): Screen {
  const words: Screen["words"] = (item, said) => {
    const left = entriesOf(item).map((entry) => entry.clear(said))
    const fault = left.find((each) => !each.ok)
    return left.length === 0 ? GONE : fault === undefined ? said : withheld(fault.fault)
  }
  const named: Screen["named"] = (item) => entriesOf(item).length > 0 && entriesOf(item).every(({ hides }) => !hides)
  const attributed: Screen["attributed"] = (item, said) => {
    const left = words(item, said)
    return left !== said || named(item) ? left : UNDER_A_NAME
  }
  return { words, attributed, named, voices: voicesBy(entriesOf), title: titlesBy(entriesOf) }
}

type EntriesOf = (item: ItemId) => readonly LeavingEntry[]

const voicesBy = (entriesOf: EntriesOf): Screen["voices"] => (item, voices) => {
  const left = entriesOf(item).map((entry) => entry.clear(""))
  const described = left.flatMap((each) => each.ok && each.value.attribution.kind === "described" ? [{ name: each.value.attribution.as, unnamed: true } as const] : [])
  return left.length === 0 || left.some(({ ok }) => !ok) ? [] : described.length > 0 ? described.slice(-1) : voices
}

const titlesBy = (entriesOf: EntriesOf): Screen["title"] => (document, title) => {
  const entries = entriesOf(document)
  return entries.length > 0 && entries.every((entry) => entry.documents.every(({ note }) => note === undefined || note.terms === "on-record")) ? title : "a note"
}

const UNDER_A_NAME = "Withheld: it was said on terms that name nobody, and stands here under a name."
const GONE = "Withheld: its content is not there any more."

/** Why words are not told, as a sentence in their place. */
export function withheld(fault: TermsFault): string {
  const { found, mend } = termsFaultWords(fault)
  return `Withheld: ${fault.kind === "confided" ? TERMS_WORDS.confided : found}; ${mend}.`
}
