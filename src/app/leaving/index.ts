/** What may leave Parley, and under which terms. */

export { leavingBook, type LeavingBook, type LeavingEntry } from "./leaving.ts"
export { quoteItem } from "./quote.ts"
export {
  notedDocuments,
  notesOn,
  termsOfDocuments,
  termsOver,
  type NotedDocument,
} from "./noted.ts"
export { screenFor, withheld, type DescribedVoice, type Screen } from "./screen.ts"
export { hiddenActors } from "./hidden-actors.ts"
export { leave, type Withheld } from "./fields/leave.ts"
export { CLAIM, CLAIMS } from "./fields/claims.ts"
export { POSITIONS } from "./fields/positions.ts"
export { DRAFTS, PROMISES } from "./fields/promises.ts"
export { SHARING } from "./fields/sharing.ts"
export { TURNING, WHY } from "./fields/table.ts"
export { TIMELINE } from "./fields/timeline.ts"
