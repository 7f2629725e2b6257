/**
 * What is kept beside a history and made from its contents: worked out again, link by link, as it
 * should be.
 */

import { stemOf, type HistoryLink, type HistoryRow, readEntryContent } from "../record/index.ts"
import type { Instant } from "../base/index.ts"
import { sumMaker, type Grain, type Summed, type SumKey, type Sums } from "./row-sums.ts"
import { searchRowOf, searchRowOfText, wordsOfText } from "./search-rows.ts"
import { searchable } from "./searchable.ts"

/**
 * A member by the history: with the name that it knows; without one where it knows none, or that
 * was destroyed.
 */
export type Members = ReadonlyMap<string, string | undefined>

/** All that a room's links say there should be. */
export interface Derived {
  readonly sums: Readonly<Record<Summed, Sums>>
  /** Words that are not their own stem, with that. */
  readonly stems: ReadonlyMap<string, string>
  readonly members: Members
  readonly processes: ReadonlySet<string>
  /** How many contents lie in each table. */
  readonly contents: Readonly<Record<ContentTable, number>>
  /** The title of the room's process; undefined where that is not there to be read. */
  readonly room: string | undefined
}

export type ContentTable = "content" | "document_text" | "source_identity"

/** In which table the content of these acts lies. */
export const TABLE_OF = {
  write: "content",
  join: "content",
  keep: "document_text",
  identify: "source_identity",
} as const

export interface Deriver {
  /**
   * Takes the next link with its content, both found to be as they were written. @throws where a
   * body cannot be read
   */
  take(row: HistoryRow): void | Promise<void>
  derived(): Derived
}

/** A deriver of what the links of one room make. It holds sums, words and members, and no row. */
export function deriver(key: SumKey, grain: Grain): Deriver {
  const maker = sumMaker(key, grain)
  const [members, processes, stems] = [
    new Map<string, string | undefined>(),
    new Set<string>(),
    new Map<string, string>(),
  ]
  const contents = { content: 0, document_text: 0, source_identity: 0 }
  let room: string | undefined
  const stemmed = stemCollector(stems)
  const written = (link: Extract<HistoryLink, { act: "write" }>, text: string): void => {
    const { content } = readEntryContent(text)
    if (content.kind !== "held") return
    maker.links(link.seq, searchable(content.body))
    const row = searchRowOf(link, content.body)
    maker.searched(row)
    stemmed(row.words)
    if (content.body.kind === "process") room = content.body.title
  }
  const kept = async (
    link: Extract<HistoryLink, { act: "keep" }>,
    content: string,
  ): Promise<void> => {
    const { text } = JSON.parse(content) as { readonly text: string }
    const place = { seq: link.seq, process: link.process, recordedAt: link.recordedAt as Instant }
    maker.searched(searchRowOfText(place, link.id))
    for await (const some of wordsOfText({ text })) {
      maker.worded(link.seq, some)
      stemmed(some)
    }
  }
  return {
    take: ({ link, content }) => {
      // A damaged row may have lost it, whatever its type says.
      const process: unknown = "process" in link ? link.process : undefined
      if (typeof process === "string") processes.add(process)
      if (link.act === "join")
        members.set(link.item, content === undefined ? undefined : nameIn(content.text))
      if (content === undefined || link.act === "destroy" || link.act === "accept") return undefined
      contents[TABLE_OF[link.act]] += 1
      if (link.act === "write") written(link, content.text)
      return link.act === "keep" ? kept(link, content.text) : undefined
    },
    derived: () => ({ sums: maker.sums(), stems, members, processes, contents, room }),
  }
}

/** Puts words that are not their own stem into `stems`, with that; each word is looked at once. */
function stemCollector(
  stems: Map<string, string>,
): (words: Iterable<readonly [string, unknown]>) => void {
  const seen = new Set<string>()
  return (words) => {
    for (const [word] of words) {
      if (seen.has(word)) continue
      seen.add(word)
      const stem = stemOf(word)
      if (stem !== word) stems.set(word, stem)
    }
  }
}

const nameIn = (text: string): string | undefined =>
  (JSON.parse(text) as { readonly name?: string }).name
