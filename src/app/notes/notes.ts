/** The notes of a process, as a list. */

import { dayOf, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { NoteLine, NotesView } from "../../contract/index.ts"
import {
  type DocumentBody,
  type NoteBody,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, itemViews, LIVE } from "../inside.ts"
import { lineFrom } from "../line.ts"
import type { Ports } from "../ports.ts"

/** Notes listed; `count` says how many there are. */
const LISTED = 200
/** In UTF-16 units. */
const BEGINNING = 240

/**
 * The live notes of the process, newest first. A note whose words were destroyed is gone with them.
 */
export function listNotes(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, ...look }: Look & { readonly process: ProcessId },
): Promise<Result<NotesView, Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const entries = await record.current({
      process,
      kinds: ["note"],
      standings: LIVE,
      newest: LISTED,
    })
    const counts =
      entries.length < LISTED
        ? [{ count: entries.length }]
        : await record.counts({ process, kinds: ["note"], standings: LIVE })
    const notes = await noteLines(record, process, bodiesOf("note", entries))
    return ok({
      process: { id: process, title: found.value.body.title },
      notes,
      count: counts.reduce((sum, { count }) => sum + count, 0),
    })
  })
}

async function noteLines(
  record: RecordTransaction,
  process: ProcessId,
  notes: readonly HeldBody<NoteBody>[],
): Promise<readonly NoteLine[]> {
  if (notes.length === 0) return []
  const documents = new Map(
    bodiesOf(
      "document",
      await record.current({
        process,
        kinds: ["document"],
        items: notes.map(({ body }) => body.document),
      }),
    ).map(({ entry, body }) => [entry.item, body]),
  )
  const views = new Map(
    (
      await itemViews(
        record,
        notes.map(({ entry }) => entry),
      )
    ).map((view) => [view.item, view]),
  )
  const names = await namesOf(record, process, notes)
  const said = await statementsIn(record, process, [...documents.values()])
  const lines: NoteLine[] = []
  for (const { entry, body } of notes) {
    const [view, document] = [views.get(entry.item), documents.get(body.document)]
    if (view === undefined || document === undefined) continue
    const text = (await record.document(document.version))?.text ?? ""
    const words = lineFrom(text.slice(0, BEGINNING * 2)).slice(0, BEGINNING)
    lines.push({
      view,
      document: { item: body.document, title: document.title, direction: document.direction },
      terms: body.terms,
      occasion: body.occasion,
      day: body.day ?? dayOf(entry.recordedAt),
      with: body.with.flatMap((actor) => names.get(actor) ?? []),
      words,
      statements: said.get(document.version) ?? 0,
      ...(body.describedAs === undefined ? {} : { describedAs: body.describedAs }),
    })
  }
  return lines
}

async function namesOf(
  record: RecordTransaction,
  process: ProcessId,
  notes: readonly HeldBody<NoteBody>[],
): Promise<ReadonlyMap<ItemId, { readonly actor: ItemId; readonly name: string }>> {
  const items = [...new Set(notes.flatMap(({ body }) => body.with))]
  const found =
    items.length === 0
      ? []
      : bodiesOf("actor", await record.current({ process, kinds: ["actor"], items }))
  return new Map(
    found.map(({ entry, body }) => [entry.item, { actor: entry.item, name: body.name }]),
  )
}

async function statementsIn(
  record: RecordTransaction,
  process: ProcessId,
  documents: readonly DocumentBody[],
): Promise<ReadonlyMap<DocumentBody["version"], number>> {
  const counts = await record.countsByDocument({
    process,
    kinds: ["statement"],
    standings: LIVE,
    documents: documents.map(({ version }) => version),
  })
  const said = new Map<DocumentBody["version"], number>()
  for (const { document, count } of counts) said.set(document, (said.get(document) ?? 0) + count)
  return said
}
