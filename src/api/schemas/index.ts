/** The API's shapes. */

export {
  actorLine, actorView, addedDocument, deadlineLine, documentLine, historyView, itemView, problem, processLine, processView, readerView, readingState,
  sessionView, statementLine,
} from "./views.ts"
export { destroyRequest, documentForm, documentRequest, markRequest, processRequest, sentAddition, sentReview, signInRequest } from "./requests.ts"
export { day, itemId, processId, span } from "./words.ts"
