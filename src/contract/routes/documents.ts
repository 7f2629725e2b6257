/** Documents of a process. */

import { z } from "@hono/zod-openapi"
import type { Json } from "../../base/index.ts"
import { destroyRequest, documentForm, documentRequest, markRequest } from "../requests.ts"
import { letting } from "../shown.ts"
import { addedDocument, documentLine, itemView, readerView } from "../views.ts"
import { inProcess, look, ofDocument } from "./params.ts"
import type { RouteTable } from "./route.ts"

/** Bytes: 16 MiB of document and room for the form around it. */
const LARGEST_DOCUMENT = 17_000_000

/** Of the model's own fields, those that hold of the whole. */
const annotationCollection = letting<{ readonly [name: string]: Json }>(
  z
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
    }),
)

export const documentsRoutes = {
  documents: {
    method: "get",
    path: "/api/processes/{process}/documents",
    summary: "Every document of a process, oldest first",
    params: inProcess,
    query: look,
    status: 200,
    answer: z.array(documentLine),
    faults: [],
  },
  addDocument: {
    method: "post",
    apart: true,
    path: "/api/processes/{process}/documents",
    summary: "Add a document: a file, or text. It is kept before it is read",
    params: inProcess,
    body: { json: documentRequest, form: documentForm },
    limit: LARGEST_DOCUMENT,
    status: 201,
    answer: addedDocument,
    faults: ["unreadable"],
  },
  document: {
    method: "get",
    apart: true,
    path: "/api/processes/{process}/documents/{document}",
    summary: "A document's text with everything the record holds in it",
    params: ofDocument,
    query: look,
    status: 200,
    answer: readerView,
    faults: [],
  },
  annotations: {
    method: "get",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/annotations",
    summary:
      "What was read in a document as W3C Web Annotations; what its terms forbid to pass on " +
      "is not in it",
    params: ofDocument,
    query: look,
    status: 200,
    media: "application/ld+json",
    answer: annotationCollection,
    faults: ["destroyed"],
  },
  destroyDocument: {
    method: "post",
    path: "/api/processes/{process}/documents/{document}/destroy",
    params: ofDocument,
    body: { json: destroyRequest },
    status: 200,
    summary: "Destroy a document's content where its source is in danger; a tombstone stays",
    answer: documentLine,
    faults: ["destroyed"],
  },
  markStatement: {
    method: "post",
    apart: true,
    path: "/api/processes/{process}/documents/{document}/statements",
    summary: "Mark a statement by hand",
    params: ofDocument,
    body: { json: markRequest },
    status: 201,
    answer: itemView,
    faults: ["destroyed"],
  },
} as const satisfies RouteTable
