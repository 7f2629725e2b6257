/**
 * A text as the rest of this room reads it: tagged words, sentences, paragraphs and quotations, all
 * with exact places.
 */

import { placeMap, type Span } from "../../base/index.ts"
import { paragraphs } from "./paragraphs.ts"
import { quotations, type Quotation } from "./quotations.ts"
import { sentences, type Run } from "./sentences.ts"
import type { Analyser } from "../trees/analyser.ts"
import { tagOf, type Tag } from "./tagging.ts"
import { tokenise, type Token } from "./tokens.ts"

export interface Word extends Token {
  readonly tag: Tag
}

export interface Sentence extends Run {
  readonly paragraph: number
}

/**
 * Over the tokens of a page: for each its head, a token of the same sentence, -1 for a sentence's
 * root; and its relation to it.
 */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: readonly string[]
}

/**
 * Places inside this room are UTF-16 units and token indexes; only the finished reading counts in
 * code points.
 */
export interface Page {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Run[]
  readonly quotations: readonly Quotation[]
  readonly tree: Tree
  /** For each token the sentence it stands in. */
  readonly sentenceOf: Int32Array
  /** For each token the quotation it stands in, its marks included; -1 outside. */
  readonly quotationOf: Int32Array
}

/**
 * The page of a text whose markup has been blanked. `reports` says whether a word reports speech.
 */
export function makePage(
  text: string,
  analyse: Analyser,
  mend: (tokens: readonly Token[], tags: readonly Tag[]) => readonly Tag[],
  reports: (word: string) => boolean,
): Page {
  const tokens: Token[] = []
  const runs: Run[] = []
  for (const { start, end } of paragraphs(text)) {
    const from = tokens.length
    for (const token of tokenise(text, start, end)) tokens.push(token)
    if (tokens.length > from) runs.push({ from, to: tokens.length })
  }
  const all = runs.flatMap((run, paragraph) =>
    sentences(tokens, run.from, run.to, reports).map((each): Sentence => ({ ...each, paragraph })),
  )
  const { tags, tree } = analysed(tokens, all, analyse)
  const mended = mend(tokens, tags)
  const words = tokens.map((token, index): Word => ({ ...token, tag: mended[index] ?? "X" }))
  const quoted = quotations(words, runs)
  return {
    text,
    words,
    sentences: all,
    paragraphs: runs,
    quotations: quoted,
    tree,
    sentenceOf: owners(
      words.length,
      all.map(({ from, to }) => ({ from, to })),
    ),
    quotationOf: owners(
      words.length,
      quoted.map(({ open, close, closed }) => ({ from: open, to: closed ? close + 1 : close })),
    ),
  }
}

function analysed(
  tokens: readonly Token[],
  runs: readonly Run[],
  analyse: Analyser,
): { readonly tags: readonly Tag[]; readonly tree: Tree } {
  const [tags, relations]: [Tag[], string[]] = [[], []]
  const heads = new Int32Array(tokens.length).fill(-1)
  for (const { from, to } of runs) {
    const own = tokens.slice(from, to)
    const found = analyse(own.map(({ text }) => text))
    own.forEach((token, i) => {
      tags.push(tagOf(token, found.tags[i]))
      relations.push(found.relations[i] ?? "dep")
      const head = found.heads[i] ?? -1
      heads[from + i] = head < 0 ? -1 : from + head
    })
  }
  return { tags, tree: { heads, relations } }
}

/**
 * The same text with every markup character but line ends blanked, so that places stay what they
 * were.
 */
export function blankMarkup(text: string, markup: readonly Span[]): string {
  if (markup.length === 0) return text
  const places = placeMap(text)
  const parts: string[] = []
  let at = 0
  for (const span of markup) {
    const [start, end] = [Math.max(at, places.toUnit(span.start)), places.toUnit(span.end)]
    if (end <= start) continue
    parts.push(text.slice(at, start), text.slice(start, end).replaceAll(/[^\n]/g, " "))
    at = end
  }
  return parts.join("") + text.slice(at)
}

function owners(length: number, runs: readonly Run[]): Int32Array {
  const found = new Int32Array(length).fill(-1)
  runs.forEach(({ from, to }, index) => found.fill(index, from, to))
  return found
}
