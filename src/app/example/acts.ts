/**
 * What an entry of a process file does to the record: it begins an item, or says something of a
 * draft.
 */

import { failed, faultAt, ok, type Result, type WrittenFault } from "../../base/index.ts"
import { isWritten } from "../../record/index.ts"
import { actorAct } from "./actors.ts"
import type { Act, Bench } from "./bench.ts"
import { bodyOf } from "./bodies.ts"
import type { FileEntry } from "./entries.ts"
import { stanceAct } from "./stances.ts"
import { statementAct } from "./statements.ts"

/** What the entry does, or what is wrong with it and at which line. */
export function actOf(entry: FileEntry, bench: Bench): Result<Act, WrittenFault> {
  if (entry.kind === "actor") return actorAct(entry, bench)
  if (entry.kind === "statement") return statementAct(entry, bench)
  if (entry.kind === "corroboration") return stanceAct(entry, bench)
  const body = bodyOf(entry, bench)
  if (!body.ok) return body
  return isWritten(body.value)
    ? ok({ kind: "write", body: body.value })
    : failed(faultAt(entry.fields, "write an entry of another kind", `a ${body.value.kind}`))
}
