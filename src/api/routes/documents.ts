/** Documents of a process. */

import { z } from "@hono/zod-openapi"
import {
  addDocument,
  destroyDocument,
  listDocuments,
  markStatement,
  readerView,
  type AddedDocument,
  type Fault,
  type NewDocument,
  type StatementMark,
} from "../../app/index.ts"
import { exportAnnotations } from "../../app/exports/index.ts"
import { failed, ok, type ProcessId, type Result } from "../../base/index.ts"
import type { SentFile } from "../body.ts"
import { laterOf, readingPatience } from "../later.ts"
import { route, type Asked, type Route, type Session } from "../route.ts"
import {
  addedDocument,
  destroyRequest,
  documentForm,
  documentLine,
  documentRequest,
  itemView,
  markRequest,
  readerView as readerViewSchema,
} from "../schemas/index.ts"
import { received } from "../wire.ts"
import { inProcess, look, ofDocument } from "./params.ts"

/** Bytes: 16 MiB of document and room for the form around it. */
const LARGEST_DOCUMENT = 17_000_000

/** Of the model's own fields, those that hold of the whole. */
const annotationCollection = z
  .looseObject({
    id: z.string(),
    type: z.literal("AnnotationCollection"),
    label: z.string().optional(),
    total: z.int(),
    withheld: z
      .int()
      .openapi({ description: "Items that stay, because their terms forbid that they leave." }),
    first: z.looseObject({
      type: z.literal("AnnotationPage"),
      items: z.array(z.looseObject({ id: z.string(), type: z.literal("Annotation") })),
    }),
  })
  .openapi({
    description: "W3C Web Annotations as JSON-LD: an AnnotationCollection with its one page.",
  })

/** What a form and a JSON body both come to. */
interface SentDocument extends Partial<
  Pick<NewDocument, "title" | "publisher" | "date" | "nature" | "language">
> {
  readonly file?: SentFile | undefined
  readonly text?: string | undefined
}

export const documentRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/documents",
    summary: "Every document of a process, oldest first",
    params: inProcess,
    query: look,
    bodies: {},
    status: 200,
    answer: z.array(documentLine),
    faults: [],
    run: ({ ports, session, params, query }) =>
      listDocuments(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "post",
    apart: true,
    path: "/api/processes/{process}/documents",
    summary: "Add a document: a file, or text. It is kept before it is read",
    params: inProcess,
    bodies: { json: documentRequest, form: documentForm },
    limit: LARGEST_DOCUMENT,
    status: 201,
    answer: addedDocument,
    faults: ["unreadable"],
    run: add,
  }),
  route({
    method: "get",
    apart: true,
    path: "/api/processes/{process}/documents/{document}",
    summary: "A document's text with everything the record holds in it",
    params: ofDocument,
    query: look,
    bodies: {},
    status: 200,
    answer: readerViewSchema,
    faults: [],
    run: ({ ports, session, params, query }) =>
      readerView(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "get",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/annotations",
    summary:
      "What was read in a document as W3C Web Annotations; what its terms forbid to pass on " +
      "is not in it",
    params: ofDocument,
    query: look,
    bodies: {},
    status: 200,
    media: "application/ld+json",
    answer: annotationCollection,
    faults: ["destroyed"],
    run: async ({ ports, session, params, query }) => {
      const found = await exportAnnotations(ports, session.viewer, { ...params, ...query })
      return found.ok ? ok<object>(found.value.collection) : found
    },
  }),
  route({
    method: "post",
    path: "/api/processes/{process}/documents/{document}/destroy",
    params: ofDocument,
    bodies: { json: destroyRequest },
    status: 200,
    summary: "Destroy a document's content where its source is in danger; a tombstone stays",
    answer: documentLine,
    faults: ["destroyed"],
    run: ({ ports, session, params, body }) =>
      destroyDocument(ports, session.viewer, { ...params, ...body }),
  }),
  route({
    method: "post",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/statements",
    summary: "Mark a statement by hand",
    params: ofDocument,
    bodies: { json: markRequest },
    status: 201,
    answer: itemView,
    faults: ["destroyed"],
    run: ({ ports, session, params, body }) =>
      markStatement(ports, session.viewer, { ...params, mark: received<StatementMark>(body) }),
  }),
]

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
