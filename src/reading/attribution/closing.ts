/** The occasion that closes a statement: `… that trade resume, in a letter to the council`. */

import { chainAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import { CLOSING_OCCASIONS } from "../words/occasions.ts"
import { trim } from "./extent.ts"

export interface Closed {
  readonly content: Run
  readonly occasion: Run | undefined
}

const OPENERS = new Set(["in", "at", "during", "via", "through", "on"])
const LINKS = new Set(["from", "to", "with", "on", "in", "by", "for", "of", "at"])

/** The content without the occasion at its end, and the occasion. */
export function closeContent(grammar: Grammar, content: Run): Closed {
  const { words, quotationOf } = grammar.page
  for (let at = content.from + 3; at < content.to - 1; at += 1) {
    if (!OPENERS.has(words[at]?.lower ?? "") || (quotationOf[at] ?? -1) >= 0) continue
    const phrase = grammar.phraseAt(at + 1)
    if (
      phrase === undefined ||
      phrase.from !== at + 1 ||
      !isOccasion(grammar, phrase.from, phrase.head) ||
      !runsToEnd(grammar, at + 1, content.to)
    )
      continue
    const kept = trim(grammar.page, { from: content.from, to: at })
    if (kept !== undefined) return { content: kept, occasion: { from: at, to: content.to } }
  }
  return { content, occasion: undefined }
}

/** `delivered by`, `sent via`. */
const carried = (grammar: Grammar, at: number): boolean =>
  /^(?:sent|delivered|conveyed|carried|passed|handed|brought|transmitted|signed|seen)$/.test(
    grammar.page.words[at]?.lower ?? "",
  ) && ["by", "via", "through", "to"].includes(grammar.page.words[at + 1]?.lower ?? "")

/** The comma between an office and the name that follows it, or after that name. */
const isName = (grammar: Grammar, at: number): boolean =>
  grammar.page.words[at]?.text === "," &&
  (grammar.phraseAt(at + 1)?.kind === "proper" ||
    ["to", "from"].includes(grammar.page.words[at + 1]?.lower ?? ""))

/** `a letter`, `his speech`: an occasion not spoken of before. */
const isOccasion = (grammar: Grammar, from: number, head: number): boolean =>
  CLOSING_OCCASIONS.has(grammar.page.words[head]?.lower ?? "") &&
  ["a", "an", "his", "her", "their", "its", "an"].includes(grammar.page.words[from]?.lower ?? "")

/** Nothing but phrases and the prepositions between them up to the end. */
function runsToEnd(grammar: Grammar, from: number, end: number): boolean {
  let at = from
  for (let guard = 0; guard < 10 && at < end; guard += 1) {
    if (LINKS.has(grammar.page.words[at]?.lower ?? "")) {
      at += 1
      continue
    }
    const chain = chainAfter(grammar, at, end)
    const phrase = grammar.phraseAt(at)
    const to = chain?.to ?? (phrase?.from === at ? phrase.to : undefined)
    if (to === undefined) return false
    if (to >= end) return true
    at = LINKS.has(grammar.page.words[to]?.lower ?? "")
      ? to + 1
      : carried(grammar, to)
        ? to + 2
        : isName(grammar, to)
          ? to + 1
          : grammar.phraseAt(to)?.kind === "time"
            ? to
            : ["early", "late"].includes(grammar.page.words[to]?.lower ?? "")
              ? to + 1
              : end + 1
  }
  return at === end
}
