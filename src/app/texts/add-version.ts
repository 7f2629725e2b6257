/** A document put on the record as a version of a text. */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { DraftedClause, ItemView, NewVersion } from "../../contract/index.ts"
import type { Clause, VersionBody, Viewer } from "../../record/index.ts"
import { entryToAdd } from "../add-item.ts"
import { appended } from "../document.ts"
import type { Fault } from "../fault.ts"
import { findItem, findProcess, itemViews } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { draftIn } from "./draft-version.ts"

interface Asked {
  readonly process: ProcessId
  readonly item: ItemId
  readonly version: NewVersion
}

/**
 * Puts the version on the record: its clauses are admitted by being saved, each with its place in
 * the document.
 */
export function addVersionFromDocument(
  { record, chance }: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  { process, item, version }: Asked,
): Promise<Result<ItemView, Fault>> {
  return record.as(viewer, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const text = await findItem(inside, process, item, "item", ["text"])
    if (!text.ok) return text
    if (text.value.content.kind !== "held") return failed(text.value.content)
    const draft = await draftIn(inside, process, item, version.document)
    if (!draft.ok) return draft
    const body: VersionBody = {
      kind: "version",
      text: item,
      label: version.label ?? draft.value.label,
      when: version.when,
      document: version.document,
      clauses: version.clauses ?? draft.value.clauses.map(clauseOf),
      rests: { anchors: [], items: [version.document] },
    }
    const entry = await entryToAdd(
      inside,
      process,
      { body, because: version.because, item: chance.mint("item") },
      chance,
    )
    if (!entry.ok) return entry
    const [view] = await itemViews(inside, await appended(inside, process, [entry.value]))
    if (view === undefined) throw new RangeError("a version just written is not there")
    return ok(view)
  })
}

const clauseOf = ({
  number,
  words,
  status,
  alternatives,
  proposedBy,
  supportedBy,
  place,
}: DraftedClause): Clause => ({
  number,
  words,
  status,
  alternatives,
  proposedBy,
  supportedBy,
  anchor: { ...place, exact: "", prefix: "", suffix: "" },
})
