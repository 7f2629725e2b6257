/** How like two clauses are: the words they share, whatever their order. */

import { isWord, tokensOf } from "./tokens.ts"

/**
 * A clause's words as ascending numbers, each as often as it stands there; and all of its wording
 * as one key, blanks aside.
 */
export interface WordBag {
  readonly words: Int32Array
  readonly key: string
}

/** Bags of wordings, in order, over one numbering of words. */
export function wordBags(
  wordings: readonly string[],
  numbers: Map<string, number>,
): readonly WordBag[] {
  return wordings.map((wording) => {
    const tokens = tokensOf(wording).words
    return {
      words: Int32Array.from(tokens.filter(isWord), (word) =>
        numberOf(word.toLowerCase(), numbers),
      ).sort(),
      key: tokens.join("\u0001"),
    }
  })
}

/** How many words two bags share, a word that stands twice in both counted twice. */
export function shared({ words: a }: WordBag, { words: b }: WordBag): number {
  let [i, j, count] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) count += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return count
}

/** The words of the one bag that the other has not. */
export function without({ words: a }: WordBag, { words: b }: WordBag): WordBag {
  const left: number[] = []
  let j = 0
  for (const word of a) {
    while (j < b.length && (b[j] ?? 0) < word) j += 1
    if (b[j] === word) j += 1
    else left.push(word)
  }
  return { words: Int32Array.from(left), key: "" }
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size)
  return numbers.size - 1
}
