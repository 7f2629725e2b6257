/** Why a document was read as it was, and an outside model that reads it. */

import { modelOffer, readByModel } from "../../app/model/index.ts"
import { documentReading, tryAgain } from "../../app/index.ts"
import { readingReasons } from "../../app/reasons/index.ts"
import { laterOf, readingPatience } from "../later.ts"
import { route, type Route } from "../route.ts"
import { readingState } from "../schemas/index.ts"
import {
  modelOffer as offerSchema,
  modelRead,
  modelRequest,
  reasonsView,
} from "../schemas/reading.ts"
import { ofDocument } from "./params.ts"

export const readingRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/documents/{document}/reading",
    summary: "How far a document's reading has come, without its text",
    params: ofDocument,
    bodies: {},
    status: 200,
    answer: readingState,
    faults: [],
    run: ({ ports, session, params: { process, document } }) =>
      documentReading(ports, session.viewer, { process, item: document }),
  }),
  route({
    method: "post",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/reading",
    summary: "Have a document read again that could not be read",
    params: ofDocument,
    bodies: {},
    status: 200,
    answer: readingState,
    faults: ["destroyed"],
    run: ({ ports, settings, session, params: { process, document } }) =>
      tryAgain(ports, session.viewer, {
        process,
        item: document,
        patience: readingPatience(settings),
        later: laterOf(settings),
      }),
  }),
  route({
    method: "get",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/reasons",
    summary: "Why each statement of a document was read as it was",
    params: ofDocument,
    bodies: {},
    status: 200,
    answer: reasonsView,
    faults: ["destroyed"],
    run: ({ ports, session, params }) => readingReasons(ports, session.viewer, params),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/documents/{document}/model",
    summary: "Whether an outside model may read a document, and where its text would go",
    params: ofDocument,
    bodies: {},
    status: 200,
    answer: offerSchema,
    faults: ["destroyed"],
    run: ({ ports, session, params }) => modelOffer(ports, session.viewer, params),
  }),
  route({
    method: "post",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/model",
    summary:
      "Send a document's text to the model, and keep what it finds as drafts. That the text " +
      "is sent is recorded first",
    params: ofDocument,
    bodies: { json: modelRequest },
    status: 201,
    answer: modelRead,
    faults: ["destroyed", "model"],
    run: ({ ports, session, params, body }) =>
      readByModel(ports, session.viewer, { ...params, ...body }),
  }),
]
