/**
 * English words brought down to one form: `denies`, `denied` and `deny` are the same word to
 * somebody who looks for one.
 */

const PLAIN = /^[a-z]+$/
const VOWEL = /[aeiouy]/
const DOUBLED = /([bdfgmnprt])\1$/

/** Forms that no rule leads back. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: "say",
  told: "tell",
  met: "meet",
  held: "hold",
  gave: "give",
  given: "give",
  took: "take",
  taken: "take",
  went: "go",
  gone: "go",
  sent: "send",
  spoke: "speak",
  spoken: "speak",
  wrote: "write",
  written: "write",
  broke: "break",
  broken: "break",
  began: "begin",
  begun: "begin",
  left: "leave",
  kept: "keep",
  led: "lead",
  fought: "fight",
  men: "man",
  women: "woman",
  children: "child",
  withdrew: "withdraw",
  withdrawn: "withdraw",
  agreed: "agree",
}

/**
 * The form that a folded word shares with its plurals, past tenses, participles and adverbs; a word
 * with any other letter than a to z, or of three letters or fewer, is its own. It is a form to
 * compare by, not always a word.
 */
export function stemOf(word: string): string {
  if (!PLAIN.test(word)) return word
  const known = IRREGULAR[word]
  const base = known ?? (word.length <= 3 ? word : withoutEnding(singular(word)))
  return base.length <= 3 ? base : lastLetter(base)
}

function singular(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith("s") ? word.slice(0, -1) : word
}

function withoutEnding(word: string): string {
  if (word.endsWith("ied")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(ceed|[^aeiouy]eed)$/.test(word)) return word
  for (const ending of ["ingly", "edly", "ing", "ed", "ly"]) {
    const rest = word.slice(0, -ending.length)
    if (word.endsWith(ending) && rest.length >= 3 && VOWEL.test(rest))
      return DOUBLED.test(rest) ? rest.slice(0, -1) : rest
  }
  return word
}

/** `deny` as `deni`, `propose` as `propos`: what follows them in other forms begins so. */
const lastLetter = (word: string): string => word.replace(/([^aeiou])y$/, "$1i").replace(/e$/, "")
