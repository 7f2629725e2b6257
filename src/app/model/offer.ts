/**
 * Whether a document may be read by the model that the operator set up, and where its text would
 * go.
 */

import {
  codePointLength,
  failed,
  ok,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type { ModelOffer, SentLine } from "../../contract/index.ts"
import {
  stricter,
  type DocumentBody,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import type { SourceDocument } from "../../sources/index.ts"
import { looking } from "../as-of.ts"
import { heldDocument } from "../exports/gather.ts"
import type { Fault } from "../fault.ts"
import { leavingBook } from "../leaving/index.ts"
import { isByModel } from "../own-reading.ts"
import type { ModelReader, Ports } from "../ports.ts"

interface Asked {
  readonly process: ProcessId
  readonly document: ItemId
}

/** What the page offers for a document. */
export function modelOffer(
  ports: Pick<Ports, "record" | "clock" | "model">,
  viewer: Viewer,
  { process, document }: Asked,
): Promise<Result<ModelOffer, Fault>> {
  return looking(ports, viewer, {}, async (record) => {
    const held = await heldDocument(record, process, document)
    if (!held.ok) return held
    const sent = await sentOf(record, process, held.value)
    if (ports.model === undefined) return ok({ kind: "none", sent })
    const refused = await refusal(record, process, held.value, ports.model)
    return ok(
      refused === undefined
        ? {
            kind: "offered",
            maker: ports.model.maker,
            host: ports.model.host,
            disclosure: disclosureOf(ports.model, held.value.version),
            sent,
          }
        : { kind: "refused", because: refused, sent },
    )
  })
}

export type ChosenDocument = HeldBody<DocumentBody> & { readonly version: SourceDocument }

/** The document, where its text may be sent to this model; else a fault that says why not. */
export async function sendable(
  record: RecordTransaction,
  { process, document }: Asked,
  model: ModelReader,
): Promise<Result<ChosenDocument, Fault>> {
  const held = await heldDocument(record, process, document)
  if (!held.ok) return held
  const because = await refusal(record, process, held.value, model)
  return because === undefined
    ? held
    : failed({
        kind: "invalid",
        field: "document",
        found: because,
        mend: "mark its statements by hand",
      })
}

/** Why the text stays here, as the middle of a sentence; undefined where it may go. */
async function refusal(
  record: RecordTransaction,
  process: ProcessId,
  { entry, version }: ChosenDocument,
  { longest }: ModelReader,
): Promise<string | undefined> {
  if (entry.standing !== "admitted") return "a document that was withdrawn"
  const own = (await leavingBook(record, process, [entry])).get(entry.item)
  if (own === undefined || stricter(own.terms, "on-record") || !own.clear(version.text).ok)
    return "a document that was not given on the record, whose text may not leave"
  const length = codePointLength(version.text)
  return length > longest
    ? `a document of ${length.toLocaleString("en")} characters, of which a model is sent at ` +
        `most ${longest.toLocaleString("en")}`
    : undefined
}

const disclosureOf = ({ host, maker }: ModelReader, { length }: SourceDocument): string =>
  `All ${length.toLocaleString("en")} characters of this text leave this workbench for ` +
  `${host}, where ${maker.replace(/^model\//, "")} reads them and whoever runs it may keep ` +
  "them."

async function sentOf(
  record: RecordTransaction,
  process: ProcessId,
  { version }: ChosenDocument,
): Promise<readonly SentLine[]> {
  const readings = bodiesOf(
    "reading",
    await record.current({ process, document: version.id, kinds: ["reading"] }),
  ).filter(({ body }) => isByModel(body))
  const chain =
    readings.length === 0 ? [] : await record.chain(readings.map(({ entry }) => entry.item))
  return readings.map(({ entry, body }) => {
    const first = chain.find(({ item }) => item === entry.item) ?? entry
    return {
      at: first.recordedAt,
      reader: body.reader,
      drafts: body.drafts,
      ...(first.because === undefined ? {} : { because: first.because }),
    }
  })
}
