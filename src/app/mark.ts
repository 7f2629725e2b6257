/** A statement marked by hand: any text, any language, nobody's draft but the person's own. */

import { allOf, ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { ItemView, StatementMark } from "../contract/index.ts"
import type { RecordTransaction, StatementBody, Viewer } from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import { appended } from "./document.ts"
import type { Fault } from "./fault.ts"
import { findItem, findProcess, itemViews } from "./inside.ts"
import { invalid, optionalLine } from "./line.ts"
import { byHand, speakersOf, type Speaker } from "./marked-speakers.ts"
import { anchorAt, maybeAnchorAt } from "./places.ts"
import type { Ports } from "./ports.ts"

interface MarkAsked {
  readonly process: ProcessId
  readonly document: ItemId
  readonly mark: StatementMark
}

/**
 * Puts the statement on the record, admitted, with whoever is new among its speakers; all or
 * nothing.
 */
export function markStatement(
  { record, chance: { mint } }: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  { process, document, mark }: MarkAsked,
): Promise<Result<ItemView, Fault>> {
  return record.as(viewer, async (inside) => {
    const version = await versionOf(inside, process, document)
    if (!version.ok) return version
    const because = optionalLine("because", mark.because)
    if (!because.ok) return because
    const speakers = await speakersOf(inside, process, version.value, mark, mint)
    if (!speakers.ok) return speakers
    const body = bodyOf(
      version.value,
      mark,
      speakers.value.map(({ speaker }) => speaker),
    )
    if (!body.ok) return body
    const entry = byHand(body.value, mint("item"), mint, because.value)
    const written = await appended(inside, process, [
      ...speakers.value.flatMap(({ actor }) => actor ?? []),
      entry,
    ])
    const [view] = await itemViews(
      inside,
      written.filter(({ id }) => id === entry.id),
    )
    if (view === undefined) throw new RangeError("a statement just written is not there")
    return ok(view)
  })
}

/** The text of a document of this process that is still held. */
async function versionOf(
  record: RecordTransaction,
  process: ProcessId,
  document: ItemId,
): Promise<Result<SourceDocument, Fault>> {
  const found = await findProcess(record, process)
  if (!found.ok) return found
  const entry = await findItem(record, process, document, "document", ["document"])
  if (!entry.ok) return entry
  const { content } = entry.value
  if (content.kind !== "held") return { ok: false, fault: content }
  const version =
    content.body.kind === "document" ? await record.document(content.body.version) : undefined
  return version === undefined
    ? { ok: false, fault: { kind: "not-found", what: "document" } }
    : ok(version)
}

function bodyOf(
  document: SourceDocument,
  { content, cue, act, terms, form, negated = false }: StatementMark,
  speakers: readonly Speaker[],
): Result<StatementBody, Fault> {
  if (content.length === 0)
    return invalid("content", "no place in the text", "mark the words of the statement")
  const places = allOf(content.map((span, index) => anchorAt(document, `content[${index}]`, span)))
  if (!places.ok) return places
  const cuePlace = maybeAnchorAt(document, "cue", cue)
  if (!cuePlace.ok) return cuePlace
  return ok({
    kind: "statement",
    form,
    act,
    terms,
    negated,
    confidence: undefined,
    speakers,
    cue: cuePlace.value,
    content: places.value,
    addressees: [],
    occasion: undefined,
    basis: undefined,
    inAnswerTo: undefined,
    manner: undefined,
  })
}
