/** Two versions, or two documents, side by side. */

import {
  failed,
  ok,
  type DocumentId,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type { ComparedSide, CompareView } from "../../contract/index.ts"
import {
  clausesIn,
  type ComparedClause,
  type DocumentBody,
  type RecordTransaction,
  type VersionBody,
  type Viewer,
  bodiesOf,
  type HeldBody,
  inOrder,
} from "../../record/index.ts"
import { textDirection } from "../../sources/index.ts"
import { looking, type Look } from "../as-of.ts"
import { destroyedFault, findItem, findProcess } from "../inside.ts"
import type { Fault } from "../fault.ts"
import type { Ports } from "../ports.ts"
import { staleOf } from "../stale.ts"
import { invalid } from "../line.ts"
import { compared } from "./compared.ts"
import { gathered } from "./gather.ts"

export interface CompareAsked extends Look {
  readonly process: ProcessId
  readonly a: ItemId
  readonly b: ItemId
}

/**
 * What differs from `a` to `b`: each a version, a document, a text (its latest version) or a letter
 * (its document).
 */
export function compareVersions(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, a, b, ...look }: CompareAsked,
): Promise<Result<CompareView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const from = await sideOf(inside, process, a, "a")
    if (!from.ok) return from
    const to = await sideOf(inside, process, b, "b")
    if (!to.ok) return to
    const clauses = ({ clauses: shown }: ComparedSide): readonly ComparedClause[] =>
      shown.map(({ status, ...clause }) => ({ ...clause, status }))
    const comparison = compared(
      { name: nameOf(from.value), clauses: clauses(from.value) },
      { name: nameOf(to.value), clauses: clauses(to.value) },
    )
    return ok({
      process: { id: process, title: found.value.body.title },
      from: from.value,
      to: to.value,
      ...comparison,
    })
  })
}

/** `“Interim arrangement”, version 2`, or the document's title. */
export const nameOf = ({ title, label }: Pick<ComparedSide, "title" | "label">): string =>
  label === undefined ? `“${title}”` : `“${title}”, version ${label}`

async function sideOf(
  record: RecordTransaction,
  process: ProcessId,
  item: ItemId,
  field: "a" | "b",
): Promise<Result<ComparedSide, Fault>> {
  const entry = await findItem(record, process, item, "item")
  if (!entry.ok) return entry
  const destroyed = destroyedFault(entry.value)
  if (destroyed !== undefined) return failed(destroyed)
  const [[version], [document], [text], [letter]] = [
    bodiesOf("version", [entry.value]),
    bodiesOf("document", [entry.value]),
    bodiesOf("text", [entry.value]),
    bodiesOf("letter", [entry.value]),
  ]
  if (version !== undefined) return versionSide(record, process, version)
  if (document !== undefined) return documentSide(record, process, document)
  if (text !== undefined) {
    const latest = inOrder((await gathered(record, process, [item])).versions).at(-1)
    return latest === undefined
      ? invalid(
          field,
          `the text “${text.body.title}”, which has no version yet`,
          "add a version to it first",
        )
      : sideOf(record, process, latest.item, field)
  }
  if (letter?.body.document !== undefined)
    return sideOf(record, process, letter.body.document, field)
  return invalid(
    field,
    `an item that has no clauses (${entry.value.kind})`,
    "name a version, a text, a document, or a letter whose text is held",
  )
}

async function versionSide(
  record: RecordTransaction,
  process: ProcessId,
  { entry, body }: HeldBody<VersionBody>,
): Promise<Result<ComparedSide, Fault>> {
  const text = await findItem(record, process, body.text, "item", ["text"])
  const [held] = text.ok ? bodiesOf("text", [text.value]) : []
  const stale = (await staleOf(record, process, [entry])).get(entry.item)
  return ok({
    item: entry.item,
    kind: "version",
    title: held?.body.title ?? "A text that is not there",
    label: body.label,
    text: body.text,
    ...(body.when === undefined ? {} : { when: body.when }),
    ...(body.document === undefined ? {} : { document: body.document }),
    direction: textDirection(
      body.clauses
        .slice(0, 40)
        .map(({ words }) => words)
        .join("\n"),
    ),
    clauses: body.clauses.map(({ number, words, status, alternatives }) => ({
      number,
      words,
      status,
      alternatives,
    })),
    ...(stale === undefined ? {} : { stale }),
  })
}

async function documentSide(
  record: RecordTransaction,
  process: ProcessId,
  { entry, body }: HeldBody<DocumentBody>,
): Promise<Result<ComparedSide, Fault>> {
  const stale = (await staleOf(record, process, [entry])).get(entry.item)
  return ok({
    item: entry.item,
    kind: "document",
    title: body.title,
    ...(body.date === undefined ? {} : { when: { value: body.date, words: undefined } }),
    document: entry.item,
    direction: body.direction,
    clauses: await documentClauses(record, body.version),
    ...(stale === undefined ? {} : { stale }),
  })
}

/** Of a document only what its text says: no status is read into it. */
async function documentClauses(
  record: RecordTransaction,
  version: DocumentId,
): Promise<ComparedSide["clauses"]> {
  const source = await record.document(version)
  return source === undefined
    ? []
    : clausesIn(source).map(({ number, words, alternatives }) => ({ number, words, alternatives }))
}
