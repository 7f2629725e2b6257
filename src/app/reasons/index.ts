/** Why the reader read what it read, for a person who asks. */

export { readingReasons, type Reason, type ReasonsView, type StatementReasons } from "./reasons.ts"
export { reasonWords } from "./reason-words.ts"
