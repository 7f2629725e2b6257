/** Searching, notes, and quotes. */

import { listNotes, newNote, quoteItem, searchProcess } from "../../app/index.ts"
import type { SearchAsked } from "../../contract/index.ts"
import { laterOf, readingPatience } from "../later.ts"
import type { Runs } from "../route.ts"

export const searchRuns = {
  search: ({ ports, session, params, query: { asOf, ...asked } }) =>
    searchProcess(ports, session.viewer, { ...params, asOf, ...(asked satisfies SearchAsked) }),
  notes: ({ ports, session, params, query }) =>
    listNotes(ports, session.viewer, { ...params, ...query }),
  addNote: ({ ports, session, params, body, settings }) =>
    newNote(ports, session.viewer, {
      ...params,
      note: { ...body, terms: body.terms },
      patience: readingPatience(settings),
      later: laterOf(settings),
    }),
  quote: ({ ports, session, params, query }) =>
    quoteItem(ports, session.viewer, { ...params, ...query }),
} satisfies Partial<Runs>
