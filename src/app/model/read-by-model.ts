/**
 * A document read by an outside model: that its text goes out is on the record first, then what
 * came back, as drafts.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { ModelRead } from "../../contract/index.ts"
import {
  readingEntries,
  type NewEntry,
  type ReadingBody,
  type RecordTransaction,
  type StatementBody,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import type { Reading } from "../../reading/index.ts"
import { appended } from "../document.ts"
import { heldDocument } from "../exports/gather.ts"
import type { Fault } from "../fault.ts"
import type { ModelReader, Ports } from "../ports.ts"
import { sendable, type ChosenDocument } from "./offer.ts"

interface Asked {
  readonly process: ProcessId
  readonly document: ItemId
  /** The model and the host that the person was told of; another than these is not asked. */
  readonly maker: string
  readonly host: string
}

/**
 * Sends the document's text to the model and drafts what it finds. That the text is sent is on the
 * record before it goes, whatever comes back.
 *
 * @returns `invalid` where the document may not be sent, or the model is another than the person
 *   chose; `model` where it gave no drafts
 */
export async function readByModel(
  ports: Pick<Ports, "record" | "chance" | "model">,
  viewer: Viewer,
  { process, document, maker, host }: Asked,
): Promise<Result<ModelRead, Fault>> {
  const {
    model,
    record,
    chance: { mint },
  } = ports
  if (model === undefined)
    return failed({
      kind: "invalid",
      field: "maker",
      found: "no model that was set up",
      mend: "ask the operator, or mark the statements by hand",
    })
  if (model.maker !== maker || model.host !== host)
    return failed({
      kind: "invalid",
      field: "maker",
      found: "another model than the one set up now",
      mend: "load the page again and read where the text would go",
    })
  const item = mint("item")
  const chosen = await record.as(viewer, async (inside) => {
    const held = await sendable(inside, { process, document }, model)
    if (held.ok) await appended(inside, process, [sending(held.value, model, { item, mint })])
    return held
  })
  if (!chosen.ok) return chosen
  const { version, body } = chosen.value
  const reading = await model.read({
    text: version.text,
    markup: version.markup,
    date: body.date,
    title: body.title,
    publisher: body.publisher,
  })
  if (!reading.ok) return failed({ kind: "model", ...reading.fault })
  return record.as(viewer, (inside) =>
    keep(inside, { process, document, item, reading: reading.value }, mint),
  )
}

function sending(
  { entry, version }: ChosenDocument,
  { maker, host }: ModelReader,
  { item, mint }: { readonly item: ItemId } & Pick<Ports["chance"], "mint">,
): NewEntry {
  const body: ReadingBody = {
    kind: "reading",
    document: entry.item,
    version: version.id,
    reader: maker,
    understood: false,
    drafts: 0,
  }
  return {
    id: mint("entry"),
    item,
    standing: "admitted",
    body,
    maker: "person",
    supersedes: undefined,
    because: `The text was sent to ${host}.`,
  }
}

interface Kept {
  readonly process: ProcessId
  readonly document: ItemId
  readonly item: ItemId
  readonly reading: Reading
}

/**
 * The drafts that nobody has yet, and the reading's own entry after the one that said the text was
 * sent.
 */
async function keep(
  record: RecordTransaction,
  { process, document, item, reading }: Kept,
  mint: Ports["chance"]["mint"],
): Promise<Result<ModelRead, Fault>> {
  const held = await heldDocument(record, process, document)
  if (!held.ok) return held
  const { version } = held.value
  const marked = new Set(
    bodiesOf(
      "statement",
      await record.current({ process, document: version.id, kinds: ["statement"] }),
    ).map(({ body }) => wordsAt(body.content)),
  )
  const statements = reading.statements.filter(({ content }) => !marked.has(wordsAt(content)))
  const named = new Set(
    statements.flatMap(({ speakers }) => speakers.flatMap(({ actor }) => actor ?? [])),
  )
  const fresh: Reading = {
    ...reading,
    statements,
    actors: reading.actors.filter(({ id }) => named.has(id)),
  }
  const [sent] = await record.current({ process, items: [item] })
  const [own, ...drafts] = readingEntries(fresh, { document, version, item, mint })
  await appended(record, process, [{ ...own, supersedes: sent?.id }, ...drafts.map(unmeasured)])
  const added = drafts.filter(({ body }) => body.kind === "statement").length
  return ok({ reader: reading.reader, added, known: reading.statements.length - statements.length })
}

const wordsAt = (content: readonly { readonly start: number; readonly end: number }[]): string =>
  content
    .map(({ start, end }) => `${start} ${end}`)
    .sort()
    .join(";")

/** Nobody has measured how often a model is right, so its drafts say no confidence. */
const unmeasured = (entry: NewEntry): NewEntry =>
  entry.body.kind === "statement"
    ? { ...entry, body: { ...entry.body, confidence: undefined } satisfies StatementBody }
    : entry
