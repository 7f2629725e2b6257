/** A document for tests, made of a text alone. */

import { createHash } from "node:crypto"
import { mintId, type DocumentId } from "../../base/index.ts"
import { makeDocument } from "../document.ts"
import { normaliseText } from "../text.ts"
import type { SourceDocument } from "../types.ts"

/** The document that this text makes; `seed` (0 to 255) tells its id from other documents' ids. */
export function sampleDocument(raw: string, seed = 0): SourceDocument {
  const bytes = new TextEncoder().encode(raw)
  return makeDocument({
    id: sampleDocumentId(seed),
    bytes,
    extracted: { text: normaliseText(raw), markup: [], extractor: "text/1", title: undefined },
    digest: (each) => createHash("sha256").update(each).digest("hex"),
    utf8: (text) => new TextEncoder().encode(text),
  })
}

export const sampleDocumentId = (seed: number): DocumentId =>
  mintId("document", new Uint8Array(26).fill(seed))
