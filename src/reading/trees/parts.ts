/** Words cut as the treebanks cut them: hyphenated words into their parts. */

export interface Parts {
  readonly parts: readonly string[]
  /** For each part the word it comes from. */
  readonly ownerOf: readonly number[]
}

/** Longest word that is cut. */
const LONGEST = 48

/** The parts of these words; most are one part. */
export function partsOf(words: readonly string[]): Parts {
  const [parts, ownerOf]: [string[], number[]] = [[], []]
  words.forEach((word, owner) => {
    for (const part of cut(word)) {
      parts.push(part)
      ownerOf.push(owner)
    }
  })
  return { parts, ownerOf }
}

function cut(word: string): readonly string[] {
  if (word.length > LONGEST || word.length < 3) return [word]
  if (/^cannot$/i.test(word)) return [word.slice(0, 3), word.slice(3)]
  const parts = word.includes("-")
    ? word.split(/(?<=[^-])(-)(?=[^-])/).filter((part) => part !== "")
    : [word]
  return parts.length > 9 ? [word] : parts
}
