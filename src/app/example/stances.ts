/**
 * Stances in a process file: the draft on that statement, given its claim and lineage, or a new
 * one.
 */

import {
  failed,
  faultAt,
  ok,
  type ItemId,
  type Result,
  type WrittenFault,
} from "../../base/index.ts"
import { type CorroborationBody, type StatementBody } from "../../record/index.ts"
import { reviewAct, type Act, type Bench } from "./bench.ts"
import { bodyOf } from "./bodies.ts"
import type { FileEntry } from "./entries.ts"

/** By whom, unless the entry says so: the statement's speakers. */
export function stanceAct(entry: FileEntry, bench: Bench): Result<Act, WrittenFault> {
  const read = bodyOf(withBy(entry), bench)
  if (!read.ok) return read
  if (read.value.kind !== "corroboration") return failed(faultAt(entry.fields, "write a stance"))
  const said = read.value
  const draft = bench.drafts.stances.find(
    ({ body }) =>
      body.statement === said.statement &&
      body.stance === said.stance &&
      (body.claim === undefined || body.claim === said.claim),
  )
  const by = said.by.length > 0 ? said.by : (draft?.body.by ?? speakersOf(said.statement, bench))
  if (by.length === 0)
    return failed(
      faultAt(entry.fields, "write by:, since its statement names nobody", "a stance by nobody"),
    )
  const body: CorroborationBody = { ...said, by, about: said.about ?? draft?.body.about }
  return ok(draft === undefined ? { kind: "write", body } : reviewAct(draft, body))
}

/** The shape wants a list, which may be left out in a file. */
function withBy(entry: FileEntry): FileEntry {
  if (entry.fields.fields.has("by")) return entry
  const none = { kind: "list", items: [], place: entry.fields.place } as const
  return {
    ...entry,
    fields: { ...entry.fields, fields: new Map([...entry.fields.fields, ["by", none]]) },
  }
}

function speakersOf(statement: ItemId, { bodies, drafts }: Bench): readonly ItemId[] {
  const body =
    bodies.get(statement) ?? drafts.statements.find(({ entry }) => entry.item === statement)?.body
  return body?.kind === "statement" ? speakers(body) : []
}

const speakers = (body: StatementBody): readonly ItemId[] =>
  body.speakers.flatMap(({ actor }) => actor ?? [])
