/** Searching, notes, and quotes. */

import { addedNote, noteRequest, notesView } from "../notes.ts"
import { quoteView, searchFields, searchView } from "../search.ts"
import { inProcess, look, ofItem } from "./params.ts"
import type { RouteTable } from "./route.ts"

export const searchRoutes = {
  search: {
    method: "get",
    path: "/api/processes/{process}/search",
    summary: "Documents, statements and entries that hold words, the best first",
    params: inProcess,
    query: look.extend(searchFields),
    status: 200,
    answer: searchView,
    faults: [],
  },
  notes: {
    method: "get",
    path: "/api/processes/{process}/notes",
    summary: "Notes of calls and meetings, newest first",
    params: inProcess,
    query: look,
    status: 200,
    answer: notesView,
    faults: [],
  },
  addNote: {
    method: "post",
    apart: true,
    path: "/api/processes/{process}/notes",
    summary: "Keep a note: its text, with whom, on what terms",
    params: inProcess,
    body: { json: noteRequest },
    status: 201,
    answer: addedNote,
    faults: ["unreadable"],
  },
  quote: {
    method: "get",
    path: "/api/processes/{process}/items/{item}/quote",
    summary: "An item's words as a citation, where their terms let them leave",
    params: ofItem,
    query: look,
    status: 200,
    answer: quoteView,
    faults: ["destroyed"],
  },
} as const satisfies RouteTable
