/** Agreements, commitments, deadlines; the calendar. */

import { z } from "@hono/zod-openapi"
import {
  agreementView,
  calendar,
  clausesToPromise,
  commitmentDrafts,
  deadlineDraft,
  promisesView,
} from "../promises.ts"
import { itemId } from "../words.ts"
import { inProcess, inQuery, look, ofDocument, ofItem } from "./params.ts"
import type { RouteTable } from "./route.ts"

const onlyOne = look.extend({
  item: itemId
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

export const promisesRoutes = {
  promises: {
    method: "get",
    path: "/api/processes/{process}/commitments",
    summary: "Agreements, commitments with what became of them, and every deadline",
    params: inProcess,
    query: look,
    status: 200,
    answer: promisesView,
    faults: [],
  },
  commitmentDrafts: {
    method: "get",
    path: "/api/processes/{process}/commitments/drafts",
    summary: "What was promised in statements and is not yet kept as a commitment",
    params: inProcess,
    query: look,
    status: 200,
    answer: commitmentDrafts,
    faults: [],
  },
  agreement: {
    method: "get",
    path: "/api/processes/{process}/agreements/{item}",
    summary: "One agreement: who is party to it and who is not, and its commitments",
    params: ofItem,
    query: look,
    status: 200,
    answer: agreementView,
    faults: ["destroyed"],
  },
  calendar: {
    method: "get",
    path: "/api/processes/{process}/calendar.ics",
    summary: "Deadlines as a calendar; what was told in confidence is not in it",
    params: inProcess,
    query: onlyOne,
    status: 200,
    media: "text/calendar",
    answer: calendar,
    faults: [],
  },
  clauses: {
    method: "get",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/clauses",
    summary: "A document's clauses, from which commitments may be drafted",
    params: ofDocument,
    query: look,
    status: 200,
    answer: clausesToPromise,
    faults: ["destroyed"],
  },
  deadline: {
    method: "get",
    path: "/api/deadline",
    summary: "Work out a deadline from its words; nothing is written",
    params: z.object({}),
    query: toReckon,
    status: 200,
    answer: deadlineDraft,
    faults: [],
  },
} as const satisfies RouteTable
