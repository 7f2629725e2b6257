/**
 * Search: what is looked for, by which words a thing is found, how well it answers, and the piece
 * that shows it.
 */

export {
  type PhraseWord,
  type SearchFault,
  type SearchFields,
  type SearchTerm,
  type SearchWish,
} from "./types.ts"
export {
  PIECE,
  PIECE_LEAD,
  type SearchFound,
  type SearchHit,
  type SearchQuery,
  type SearchTermsWish,
} from "./asking.ts"
export { parseSearch } from "./query.ts"
export { ALL_TERMS, checkFields, SEARCH_FIELDS, type SearchField } from "./fields.ts"
export { stemOf } from "./stem.ts"
export { IN_TEXT, searchParts, type SearchPart } from "./searchable.ts"
export { longWordIndex, wordIndex, type WordIndex, type WordPlaces } from "./word-index.ts"
export { searchMarks, searchScore, type Mark } from "./match.ts"
export { bestPlace } from "./places.ts"
export { bestStart, snippetOf, type Snippet } from "./snippet.ts"
