/** Why a document was read as it was, and an outside model that reads it. */

import { modelOffer, readByModel } from "../../app/model/index.ts"
import { readingReasons } from "../../app/reasons/index.ts"
import { route, type Route } from "../route.ts"
import { modelOffer as offerSchema, modelRead, modelRequest, reasonsView } from "../schemas/reading.ts"
import { ofDocument } from "./params.ts"

export const readingRoutes: readonly Route[] = [
  route({
    method: "get", path: "/api/processes/{process}/documents/{document}/reasons", summary: "Why each statement of a document was read as it was", params: ofDocument, bodies: {}, status: 200,
    answer: reasonsView, faults: ["destroyed"], run: ({ ports, session, params }) => readingReasons(ports, session.viewer, params),
  }),
  route({
    method: "get", path: "/api/processes/{process}/documents/{document}/model", summary: "Whether an outside model may read a document, and where its text would go", params: ofDocument, bodies: {}, status: 200,
    answer: offerSchema, faults: ["destroyed"], run: ({ ports, session, params }) => modelOffer(ports, session.viewer, params),
  }),
  route({
    method: "post", path: "/api/processes/{process}/documents/{document}/model", summary: "Send a document's text to the model, and keep what it finds as drafts. That the text is sent is recorded first", params: ofDocument,
    bodies: { json: modelRequest }, status: 201, answer: modelRead, faults: ["destroyed", "model"], run: ({ ports, session, params, body }) => readByModel(ports, session.viewer, { ...params, ...body }),
  }),
]
