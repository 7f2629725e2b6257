/** Agreements, commitments, deadlines; the calendar. */

import { z } from "@hono/zod-openapi"
import {
  agreementView,
  calendarFeed,
  clausesOfDocument,
  commitmentDrafts,
  promisesView,
  reckon,
} from "../../app/promises/index.ts"
import type { ItemId } from "../../base/index.ts"
import { route, type Route } from "../route.ts"
import { itemId } from "../schemas/index.ts"
import {
  agreementView as agreementSchema,
  calendar,
  clausesToPromise,
  commitmentDrafts as draftsSchema,
  deadlineDraft,
  promisesView as promisesSchema,
} from "../schemas/promises.ts"
import { inProcess, look, ofDocument, ofItem } from "./params.ts"

const inQuery = (name: string, description: string) => ({
  param: { name, in: "query" as const, description },
})

const onlyOne = look.extend({
  item: itemId
    .transform((id) => id as ItemId)
    .optional()
    .openapi(inQuery("item", "Only the deadline in whose thread this item stands.")),
})
const text = z.string().max(1000).optional()
const toReckon = z.strictObject({
  words: z
    .string()
    .max(1000)
    .openapi(inQuery("words", "The words of the deadline: `within 14 months of signature`.")),
  from: text.openapi(inQuery("from", "The day that they count from.")),
  written: text.openapi(inQuery("written", "The day as a document states it.")),
  hour: text.openapi(inQuery("hour", "`17:30`, or `24:00` for the end of the day.")),
  zone: text.openapi(inQuery("zone", "A name of the IANA database: `Asia/Kabul`.")),
})

export const promiseRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/commitments",
    summary: "Agreements, commitments with what became of them, and every deadline",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: promisesSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      promisesView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/commitments/drafts",
    summary: "What was promised in statements and is not yet kept as a commitment",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: draftsSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      commitmentDrafts(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/agreements/{item}",
    summary: "One agreement: who is party to it and who is not, and its commitments",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: agreementSchema,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      agreementView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/calendar.ics",
    summary: "Deadlines as a calendar; what was told in confidence is not in it",
    params: inProcess,
    query: onlyOne,
    bodies: {},
    status: 200,
    media: "text/calendar",
    answer: calendar,
    faults: [],
    run: ({ ports, session, params, query }) =>
      calendarFeed(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/clauses",
    summary: "A document's clauses, from which commitments may be drafted",
    params: ofDocument,
    query: look,
    bodies: {},
    status: 200,
    answer: clausesToPromise,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      clausesOfDocument(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/deadline",
    summary: "Work out a deadline from its words; nothing is written",
    params: z.object({}),
    query: toReckon,
    bodies: {},
    status: 200,
    answer: deadlineDraft,
    faults: [],
    run: async ({ query }) => reckon(query),
  }),
]
