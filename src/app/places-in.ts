/** Makes anchors in the texts that a body stands in. */

import { failed, type DocumentId, type ProcessId } from "../base/index.ts"
import { anchorsOf, type AnchorAt, type Body, type RecordTransaction } from "../record/index.ts"
import { anchorSpan, type SourceDocument } from "../sources/index.ts"

/** A place in a text that is not there. */
export const nowhere: AnchorAt = (document, span) =>
  failed({ kind: "span-outside", document, span, length: 0 })

/** Makes anchors in the texts that the body stands in, which must be this process's own. */
export async function placesIn(
  record: RecordTransaction,
  process: ProcessId,
  body: Body,
): Promise<AnchorAt> {
  const versions = [...new Set(anchorsOf(body).map(({ document }) => document))]
  const own =
    versions.length === 0
      ? []
      : await record.current({ process, kinds: ["document"], documents: versions })
  const held = own.flatMap(({ content }) =>
    content.kind === "held" && content.body.kind === "document" ? [content.body.version] : [],
  )
  const texts = new Map<DocumentId, SourceDocument>()
  for (const version of held) {
    const text = await record.document(version)
    if (text !== undefined) texts.set(version, text)
  }
  return (document, span) => {
    const text = texts.get(document)
    return text === undefined ? nowhere(document, span) : anchorSpan(text, span)
  }
}
