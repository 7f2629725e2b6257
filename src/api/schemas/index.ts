/** The API's shapes. */

export {
  addedDocument,
  documentLine,
  historyView,
  itemView,
  problem,
  processLine,
  processView,
  readerView,
  readingState,
  reviewedItems,
  sessionView,
  statementLine,
} from "./views.ts"
export {
  destroyRequest,
  documentForm,
  documentRequest,
  markRequest,
  processRequest,
  sentAddition,
  sentReview,
  sentReviews,
  signInRequest,
} from "./requests.ts"
export { claimRequest, claimsView, claimView, dependentsView } from "./claims.ts"
export { actorMapView, actorView, joinRequest, meetingsView } from "./actors.ts"
export { choicesView, issueView, positionsView, risksView } from "./positions.ts"
export { day, entryId, itemId, processId, span } from "./words.ts"
