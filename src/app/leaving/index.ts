/** What may leave Parley, and under which terms. */

export { leavingBook, wordsToLeave, type LeavingBook, type LeavingEntry } from "./leaving.ts"
export { quoteItem, type QuoteView } from "./quote.ts"
export { notedDocuments, notesOn, termsOfDocuments, termsOver, type NotedDocument } from "./noted.ts"
export { screenFor, withheld, type DescribedVoice, type Screen } from "./screen.ts"
