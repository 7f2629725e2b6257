/** Auxiliaries, modals and negations, by their words. */

export const MODALS = new Set([
  "will",
  "would",
  "shall",
  "should",
  "can",
  "could",
  "may",
  "might",
  "must",
  "'ll",
  "wo",
  "ca",
  "cannot",
])
const BE = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'m", "'re", "'s"])
const HAVE = new Set(["have", "has", "had", "having", "'ve"])
const DO = new Set(["do", "does", "did"])

/** An auxiliary or a modal, whatever its tag. */
export const isAuxiliary = (word: string): boolean =>
  MODALS.has(word) || BE.has(word) || HAVE.has(word) || DO.has(word)
export const isModal = (word: string): boolean => MODALS.has(word)
export const isBe = (word: string): boolean => BE.has(word)
export const isHave = (word: string): boolean => HAVE.has(word)
export const isDo = (word: string): boolean => DO.has(word)
export const isNegation = (word: string): boolean =>
  word === "not" || word === "n't" || word === "never"
