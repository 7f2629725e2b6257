/** Branches of a sentence's tree: children by relation, and the words that hang on one. */

import type { Page } from "../text/page.ts"
import type { Run } from "../text/sentences.ts"

/** The children of a token in its sentence, in order, that bear one of these relations. */
export function childrenOf(page: Page, token: number, relations: ReadonlySet<string>): number[] {
  const found: number[] = []
  const sentence = page.sentences[page.sentenceOf[token] ?? -1]
  if (sentence === undefined) return found
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (page.tree.heads[at] === token && relations.has(page.tree.relations[at] ?? ""))
      found.push(at)
  return found
}

/** Whether a token hangs on another, or is it. */
function hangsOn(page: Page, token: number, on: number): boolean {
  for (
    let [at, steps] = [token, 0];
    at >= 0 && steps < 240;
    at = page.tree.heads[at] ?? -1, steps += 1
  )
    if (at === on) return true
  return false
}

/** The unbroken run of words around a token that hang on it; inside `bounds`. */
export function branchAt(page: Page, token: number, bounds: Run): Run {
  let [from, to] = [token, token + 1]
  while (from > bounds.from && hangsOn(page, from - 1, token)) from -= 1
  while (to < bounds.to && hangsOn(page, to, token)) to += 1
  return { from, to }
}
