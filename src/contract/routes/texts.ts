/** Letters and texts on the table. */

import {
  compareView,
  letterView,
  textView,
  textsView,
  versionDraft,
  versionRequest,
} from "../texts.ts"
import { itemView } from "../views.ts"
import { itemId } from "../words.ts"
import { inProcess, look, ofItem } from "./params.ts"
import type { RouteTable } from "./route.ts"

const named = (name: string, description: string) =>
  itemId.openapi({ param: { name, in: "query", description } })
const pair = look.extend({
  a: named("a", "A version, a text (its latest version), a document, or a letter (its document)."),
  b: named("b", "What it is compared with."),
})
const fromDocument = look.extend({
  document: named("document", "The document whose clauses are wanted."),
})

/** Bytes: a version of a million characters, each clause with its place and its parties. */
const LARGEST_VERSION = 8_000_000

export const textsRoutes = {
  texts: {
    method: "get",
    path: "/api/processes/{process}/texts",
    summary: "Letters and texts on the table, each with its state in a line",
    params: inProcess,
    query: look,
    status: 200,
    answer: textsView,
    faults: [],
  },
  letter: {
    method: "get",
    path: "/api/processes/{process}/letters/{item}",
    summary: "A letter's way from hand to hand, what it carried, what is said of it",
    params: ofItem,
    query: look,
    status: 200,
    answer: letterView,
    faults: ["destroyed"],
  },
  text: {
    method: "get",
    path: "/api/processes/{process}/texts/{item}",
    summary: "A text: its versions and clauses, who has seen which version, who answered what",
    params: ofItem,
    query: look,
    status: 200,
    answer: textView,
    faults: ["destroyed"],
  },
  versionDraft: {
    method: "get",
    path: "/api/processes/{process}/texts/{item}/draft",
    summary: "A document's clauses drafted as the text's next version; nothing is written",
    params: ofItem,
    query: fromDocument,
    status: 200,
    answer: versionDraft,
    faults: ["destroyed"],
  },
  addVersion: {
    method: "post",
    path: "/api/processes/{process}/texts/{item}/versions",
    summary:
      "Put a document on the record as a version of a text; its clauses are drafted where " +
      "none are sent",
    params: ofItem,
    body: { json: versionRequest },
    limit: LARGEST_VERSION,
    status: 201,
    answer: itemView,
    faults: ["destroyed"],
  },
  compare: {
    method: "get",
    path: "/api/processes/{process}/compare",
    summary: "Two versions or documents compared clause by clause",
    params: inProcess,
    query: pair,
    status: 200,
    answer: compareView,
    faults: ["destroyed"],
  },
} as const satisfies RouteTable
