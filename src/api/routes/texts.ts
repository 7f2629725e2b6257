/** Letters and texts on the table. */

import {
  addVersionFromDocument,
  compareVersions,
  draftVersion,
  letterView,
  listTexts,
  textView,
  type NewVersion,
} from "../../app/texts/index.ts"
import type { ItemId } from "../../base/index.ts"
import { route, type Route } from "../route.ts"
import { itemId, itemView } from "../schemas/index.ts"
import {
  compareView,
  letterView as letterSchema,
  textsView,
  textView as textSchema,
  versionDraft,
  versionRequest,
} from "../schemas/texts.ts"
import { received } from "../wire.ts"
import { inProcess, look, ofItem } from "./params.ts"

const named = (name: string, description: string) =>
  itemId.transform((id) => id as ItemId).openapi({ param: { name, in: "query", description } })
const pair = look.extend({
  a: named("a", "A version, a text (its latest version), a document, or a letter (its document)."),
  b: named("b", "What it is compared with."),
})
const fromDocument = look.extend({
  document: named("document", "The document whose clauses are wanted."),
})

/** Bytes: a version of a million characters, each clause with its place and its parties. */
const LARGEST_VERSION = 8_000_000

export const textRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/texts",
    summary: "Letters and texts on the table, each with its state in a line",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: textsView,
    faults: [],
    run: ({ ports, session, params, query }) =>
      listTexts(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/letters/{item}",
    summary: "A letter's way from hand to hand, what it carried, what is said of it",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: letterSchema,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      letterView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/texts/{item}",
    summary: "A text: its versions and clauses, who has seen which version, who answered what",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: textSchema,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      textView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/texts/{item}/draft",
    summary: "A document's clauses drafted as the text's next version; nothing is written",
    params: ofItem,
    query: fromDocument,
    bodies: {},
    status: 200,
    answer: versionDraft,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      draftVersion(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "post",
    path: "/api/processes/{process}/texts/{item}/versions",
    summary:
      "Put a document on the record as a version of a text; its clauses are drafted where " +
      "none are sent",
    params: ofItem,
    bodies: { json: versionRequest },
    limit: LARGEST_VERSION,
    status: 201,
    answer: itemView,
    faults: ["destroyed"],
    run: ({ ports, session, params, body }) =>
      addVersionFromDocument(ports, session.viewer, {
        ...params,
        version: received<NewVersion>(body),
      }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/compare",
    summary: "Two versions or documents compared clause by clause",
    params: inProcess,
    query: pair,
    bodies: {},
    status: 200,
    answer: compareView,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      compareVersions(ports, session.viewer, { ...params, ...query }),
  }),
]
