/** Why the reader read what it read, for a person who asks. */

export { readingReasons } from "./reasons.ts"
export { reasonWords } from "./reason-words.ts"
