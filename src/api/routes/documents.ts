/** Documents of a process. */

import {
  addDocument,
  destroyDocument,
  listDocuments,
  markStatement,
  readerView,
  type Fault,
  type NewDocument,
} from "../../app/index.ts"
import { exportAnnotations } from "../../app/exports/index.ts"
import { failed, ok, type ProcessId, type Result } from "../../base/index.ts"
import type { AddedDocument, SentFile } from "../../contract/index.ts"
import { laterOf, readingPatience } from "../later.ts"
import type { Asked, Runs, Session } from "../route.ts"

/** What a form and a JSON body both come to. */
interface SentDocument extends Partial<
  Pick<NewDocument, "title" | "publisher" | "date" | "nature" | "language">
> {
  readonly file?: SentFile | undefined
  readonly text?: string | undefined
}

export const documentsRuns = {
  documents: ({ ports, session, params, query }) =>
    listDocuments(ports, session.viewer, { ...params, ...query }),
  addDocument: add,
  document: ({ ports, session, params, query }) =>
    readerView(ports, session.viewer, { ...params, ...query }),
  annotations: async ({ ports, session, params, query }) => {
    const found = await exportAnnotations(ports, session.viewer, { ...params, ...query })
    return found.ok ? ok(found.value.collection) : found
  },
  destroyDocument: ({ ports, session, params, body }) =>
    destroyDocument(ports, session.viewer, { ...params, ...body }),
  markStatement: ({ ports, session, params, body }) =>
    markStatement(ports, session.viewer, { ...params, mark: body }),
} satisfies Partial<Runs>

async function add({
  ports,
  settings,
  session,
  params,
  body,
}: Asked<{ readonly process: ProcessId }, SentDocument, Session>): Promise<
  Result<AddedDocument, Fault>
> {
  const content = contentOf(body)
  if (content === undefined)
    return failed({
      kind: "invalid",
      field: "file",
      found: "neither or both of file and text",
      mend: "send one of the two",
    })
  const { title, publisher, date, nature, language } = body
  const document: NewDocument = { content, title, publisher, date, nature, language }
  return addDocument(ports, session.viewer, {
    process: params.process,
    document,
    patience: readingPatience(settings),
    later: laterOf(settings),
  })
}

/** A browser sends an empty file field along where nothing was chosen. */
function contentOf({ file, text }: SentDocument): NewDocument["content"] | undefined {
  const chosen =
    file !== undefined && (file.name !== "" || file.bytes.length > 0) ? file : undefined
  const typed = text === undefined || (text === "" && chosen !== undefined) ? undefined : text
  if (chosen !== undefined && typed === undefined)
    return { kind: "file", name: chosen.name, bytes: chosen.bytes }
  return chosen === undefined && typed !== undefined ? { kind: "text", text: typed } : undefined
}
