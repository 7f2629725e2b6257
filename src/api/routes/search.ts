/** Searching, notes, and quotes. */

import {
  listNotes,
  newNote,
  quoteItem,
  searchProcess,
  type NewNote,
  type SearchAsked,
} from "../../app/index.ts"
import { laterOf, readingPatience } from "../later.ts"
import { route, type Route } from "../route.ts"
import { addedNote, noteRequest, notesView } from "../schemas/notes.ts"
import { quoteView, searchFields, searchView } from "../schemas/search.ts"
import { received } from "../wire.ts"
import { inProcess, look, ofItem } from "./params.ts"

export const searchRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/search",
    summary: "Documents, statements and entries that hold words, the best first",
    params: inProcess,
    query: look.extend(searchFields),
    bodies: {},
    status: 200,
    answer: searchView,
    faults: [],
    run: ({ ports, session, params, query: { asOf, ...asked } }) =>
      searchProcess(ports, session.viewer, { ...params, asOf, ...(asked satisfies SearchAsked) }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/notes",
    summary: "Notes of calls and meetings, newest first",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: notesView,
    faults: [],
    run: ({ ports, session, params, query }) =>
      listNotes(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "post",
    apart: true,
    path: "/api/processes/{process}/notes",
    summary: "Keep a note: its text, with whom, on what terms",
    params: inProcess,
    bodies: { json: noteRequest },
    status: 201,
    answer: addedNote,
    faults: ["unreadable"],
    run: ({ ports, session, params, body, settings }) =>
      newNote(ports, session.viewer, {
        ...params,
        note: { ...received<NewNote>(body), terms: body.terms },
        patience: readingPatience(settings),
        later: laterOf(settings),
      }),
  }),
  route({
    method: "get",
    path: "/api/processes/{process}/items/{item}/quote",
    summary: "An item's words as a citation, where their terms let them leave",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: quoteView,
    faults: ["destroyed"],
    run: ({ ports, session, params, query }) =>
      quoteItem(ports, session.viewer, { ...params, ...query }),
  }),
]
