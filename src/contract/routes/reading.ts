/** Why a document was read as it was, and an outside model that reads it. */

import { modelOffer, modelRead, modelRequest, reasonsView } from "../reading.ts"
import { readingState } from "../views.ts"
import { ofDocument } from "./params.ts"
import type { RouteTable } from "./route.ts"

export const readingRoutes = {
  reading: {
    method: "get",
    path: "/api/processes/{process}/documents/{document}/reading",
    summary: "How far a document's reading has come, without its text",
    params: ofDocument,
    status: 200,
    answer: readingState,
    faults: [],
  },
  readAgain: {
    method: "post",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/reading",
    summary: "Have a document read again that could not be read",
    params: ofDocument,
    status: 200,
    answer: readingState,
    faults: ["destroyed"],
  },
  reasons: {
    method: "get",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/reasons",
    summary: "Why each statement of a document was read as it was",
    params: ofDocument,
    status: 200,
    answer: reasonsView,
    faults: ["destroyed"],
  },
  model: {
    method: "get",
    path: "/api/processes/{process}/documents/{document}/model",
    summary: "Whether an outside model may read a document, and where its text would go",
    params: ofDocument,
    status: 200,
    answer: modelOffer,
    faults: ["destroyed"],
  },
  readByModel: {
    method: "post",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/model",
    summary:
      "Send a document's text to the model, and keep what it finds as drafts. That the text " +
      "is sent is recorded first",
    params: ofDocument,
    body: { json: modelRequest },
    status: 201,
    answer: modelRead,
    faults: ["destroyed", "model"],
  },
} as const satisfies RouteTable
