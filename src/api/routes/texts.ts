/** Letters and texts on the table. */

import {
  addVersionFromDocument,
  compareVersions,
  draftVersion,
  letterView,
  listTexts,
  textView,
} from "../../app/texts/index.ts"
import type { Runs } from "../route.ts"

export const textsRuns = {
  texts: ({ ports, session, params, query }) =>
    listTexts(ports, session.viewer, { ...params, ...query }),
  letter: ({ ports, session, params, query }) =>
    letterView(ports, session.viewer, { ...params, ...query }),
  text: ({ ports, session, params, query }) =>
    textView(ports, session.viewer, { ...params, ...query }),
  versionDraft: ({ ports, session, params, query }) =>
    draftVersion(ports, session.viewer, { ...params, ...query }),
  addVersion: ({ ports, session, params, body }) =>
    addVersionFromDocument(ports, session.viewer, { ...params, version: body }),
  compare: ({ ports, session, params, query }) =>
    compareVersions(ports, session.viewer, { ...params, ...query }),
} satisfies Partial<Runs>
