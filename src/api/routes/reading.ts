/** Why a document was read as it was, and an outside model that reads it. */

import { modelOffer, readByModel } from "../../app/model/index.ts"
import { documentReading, tryAgain } from "../../app/index.ts"
import { readingReasons } from "../../app/reasons/index.ts"
import { laterOf, readingPatience } from "../later.ts"
import type { Runs } from "../route.ts"

export const readingRuns = {
  reading: ({ ports, session, params: { process, document } }) =>
    documentReading(ports, session.viewer, { process, item: document }),
  readAgain: ({ ports, settings, session, params: { process, document } }) =>
    tryAgain(ports, session.viewer, {
      process,
      item: document,
      patience: readingPatience(settings),
      later: laterOf(settings),
    }),
  reasons: ({ ports, session, params }) => readingReasons(ports, session.viewer, params),
  model: ({ ports, session, params }) => modelOffer(ports, session.viewer, params),
  readByModel: ({ ports, session, params, body }) =>
    readByModel(ports, session.viewer, { ...params, ...body }),
} satisfies Partial<Runs>
