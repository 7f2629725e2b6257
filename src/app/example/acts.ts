/**
 * What an entry of a process file does to the record: it begins an item, or says something of a
 * draft.
 */

import { failed, faultAt, ok, type Result, type WrittenFault } from "../../base/index.ts"
import type { Body, WrittenBody } from "../../record/index.ts"
import { actorAct } from "./actors.ts"
import type { Act, Bench } from "./bench.ts"
import { bodyOf } from "./bodies.ts"
import type { FileEntry } from "./entries.ts"
import { stanceAct } from "./stances.ts"
import { statementAct } from "./statements.ts"

/** What the entry does, or what is wrong with it and at which line. */
export function actOf(entry: FileEntry, bench: Bench): Result<Act, WrittenFault> {
  switch (entry.kind) {
    case "actor":
      return actorAct(entry, bench)
    case "statement":
      return statementAct(entry, bench)
    case "corroboration":
      return stanceAct(entry, bench)
    default: {
      const body = bodyOf(entry, bench)
      if (!body.ok) return body
      return isWritten(body.value)
        ? ok({ kind: "write", body: body.value })
        : failed(faultAt(entry.fields, "write an entry of another kind", `a ${body.value.kind}`))
    }
  }
}

const isWritten = (body: Body): body is WrittenBody => "rests" in body || body.kind === "note"
