/**
 * The clauses of a document drafted as the next version of a text: nothing is written until a
 * person saves them.
 */

import {
  failed,
  ok,
  withoutStray,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type { DraftedClause, VersionDraft } from "../../contract/index.ts"
import {
  clausesIn,
  compareTexts,
  inOrder,
  isReworded,
  type Body,
  type Clause,
  type ClauseDraft,
  type DocumentBody,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { destroyedFault, findItem, findProcess } from "../inside.ts"
import { invalid } from "../line.ts"
import type { Ports } from "../ports.ts"
import { repeatedNotes } from "./compared.ts"
import { gathered } from "./gather.ts"

interface Asked extends Look {
  readonly process: ProcessId
  readonly item: ItemId
  readonly document: ItemId
}

/**
 * The document's clauses; those whose words stand in the latest version keep its status, proposers
 * and supporters.
 */
export function draftVersion(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, item, document, ...look }: Asked,
): Promise<Result<VersionDraft, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    return found.ok ? draftIn(inside, process, item, document) : found
  })
}

/** The same inside a transaction. */
export async function draftIn(
  record: RecordTransaction,
  process: ProcessId,
  item: ItemId,
  document: ItemId,
): Promise<Result<VersionDraft, Fault>> {
  const text = await heldIn(record, process, item, "text")
  if (!text.ok) return text
  const source = await heldIn(record, process, document, "document")
  if (!source.ok) return source
  const { entry, body } = source.value
  const version = await record.document(body.version)
  const drafts = version === undefined ? [] : clausesIn(version).map(sendable)
  if (drafts.length === 0)
    return invalid(
      "document",
      `no words in “${body.title}”`,
      "choose a document that holds the version’s text",
    )
  const before = inOrder((await gathered(record, process, [item])).versions)
  const clauses = carriedOver(drafts, before.at(-1)?.body.clauses, {
    body,
    by: before.length === 0 ? text.value.body.by : [],
  })
  return ok({
    document: { item: entry.item, title: body.title, direction: body.direction },
    label: labelAfter(before.map((each) => each.body.label)),
    clauses,
    notes: repeatedNotes({ name: `“${body.title}”`, clauses }),
  })
}

/**
 * A document may hold what no field takes: marks that turn its direction say nothing, and do not
 * keep a clause from being saved.
 */
const sendable = (draft: ClauseDraft): ClauseDraft => ({
  ...draft,
  number: withoutStray(draft.number),
  words: withoutStray(draft.words),
  alternatives: draft.alternatives.map(withoutStray),
})

async function heldIn<K extends "text" | "document">(
  record: RecordTransaction,
  process: ProcessId,
  item: ItemId,
  kind: K,
): Promise<Result<HeldBody<Extract<Body, { kind: K }>>, Fault>> {
  const entry = await findItem(record, process, item, kind === "document" ? "document" : "item", [
    kind,
  ])
  if (!entry.ok) return entry
  const destroyed = destroyedFault(entry.value)
  if (destroyed !== undefined) return failed(destroyed)
  const [held] = bodiesOf(kind, [entry.value])
  return held === undefined ? failed({ kind: "not-found", what: "item" }) : ok(held)
}

/**
 * A first version is proposed by whoever proposes the text; of a later one only what did not change
 * is known.
 */
function carriedOver(
  drafts: readonly ClauseDraft[],
  before: readonly Clause[] | undefined,
  { body, by }: { readonly body: DocumentBody; readonly by: readonly ItemId[] },
): readonly DraftedClause[] {
  const same = before === undefined ? new Map<number, Clause>() : unchanged(before, drafts)
  return drafts.map(({ number, words, status, alternatives, span }, index) => {
    const kept = same.get(index)
    const own = kept === undefined || status !== "open" ? status : kept.status
    return {
      number,
      words,
      status: own,
      alternatives,
      proposedBy: kept?.proposedBy ?? by,
      supportedBy: kept?.supportedBy ?? [],
      place: { document: body.version, ...span },
      carried: kept !== undefined,
    }
  })
}

/** Clauses of the former version, by the index of the draft that has their words. */
function unchanged(
  before: readonly Clause[],
  drafts: readonly ClauseDraft[],
): ReadonlyMap<number, Clause> {
  const { changes } = compareTexts(before, drafts)
  return new Map(
    changes.flatMap((change) => {
      const clause =
        change.kind === "pair" && !isReworded(change.difference) ? before[change.from] : undefined
      return clause === undefined || change.kind !== "pair" ? [] : [[change.to, clause]]
    }),
  )
}

/** One more than the largest number that a label ends in. */
function labelAfter(labels: readonly string[]): string {
  const numbers = labels.map((label) => Number(/(\d{1,6})\s*$/.exec(label)?.[1] ?? 0))
  return String(numbers.reduce((most, number) => Math.max(most, number), 0) + 1)
}
