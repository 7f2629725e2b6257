/**
 * What cannot be so of what a person writes about positions and actors, told before it is written.
 */

import type { Failed, ItemId, ProcessId } from "../../base/index.ts"
import {
  faultOnIssue,
  faultWithin,
  type Body,
  type BodyFault,
  type BodyKind,
  type RecordTransaction,
  bodiesOf,
} from "../../record/index.ts"
import type { Fault } from "../fault.ts"

/**
 * The first thing wrong with this body: days in the wrong order, an actor related to itself,
 * options of one key, an option that the issue does not have, somebody named who is no actor.
 * Undefined where nothing is, or where it is of another kind.
 */
export async function positionFault(
  record: RecordTransaction,
  process: ProcessId,
  body: Body,
): Promise<Failed<Fault> | undefined> {
  const fault =
    faultWithin(body) ??
    (await kindFault(record, process, body)) ??
    (await optionFault(record, process, body))
  return fault === undefined ? undefined : { ok: false, fault: { kind: "invalid", ...fault } }
}

interface Named {
  readonly field: string
  readonly kind: BodyKind
  readonly items: readonly ItemId[]
}

/** What each field must name. */
function namedIn(body: Body): readonly Named[] {
  const actors = (field: string, items: readonly ItemId[]): Named => ({
    field,
    kind: "actor",
    items,
  })
  const issue = (item: ItemId): Named => ({ field: "body.issue", kind: "issue", items: [item] })
  if (body.kind === "position") return [actors("body.actor", [body.actor]), issue(body.issue)]
  if (body.kind === "issue") return [actors("body.decidedBy", body.decidedBy ?? [])]
  if (body.kind === "preference") return [actors("body.party", [body.party]), issue(body.issue)]
  if (body.kind === "fallback") return [actors("body.party", [body.party])]
  if (body.kind === "safeguard") return [actors("body.by", body.by), issue(body.issue)]
  if (body.kind === "relation")
    return [actors("body.from", [body.from]), actors("body.to", [body.to])]
  if (body.kind === "role") return [actors("body.actor", [body.actor])]
  if (body.kind === "office")
    return [actors("body.actor", [body.actor]), actors("body.appointedBy", body.appointedBy)]
  if (body.kind === "name")
    return [actors("body.actor", [body.actor]), actors("body.usedBy", body.usedBy)]
  if (body.kind === "meeting") return [actors("body.between", body.between)]
  if (body.kind === "risk") return [actors("body.for", body.for), actors("body.by", body.by)]
  return []
}

async function kindFault(
  record: RecordTransaction,
  process: ProcessId,
  body: Body,
): Promise<BodyFault | undefined> {
  const named = namedIn(body)
  const items = [...new Set(named.flatMap((each) => each.items))]
  if (items.length === 0) return undefined
  const kinds = new Map(
    (await record.current({ process, items })).map(({ item, kind }) => [item, kind]),
  )
  for (const { field, kind, items: wanted } of named) {
    const other = wanted
      .map((item) => kinds.get(item))
      .find((each) => each !== undefined && each !== kind)
    if (other !== undefined)
      return {
        field,
        found: `the item of another kind, a ${other}`,
        mend: kind === "actor" ? "choose an actor" : "choose an issue",
      }
  }
  return undefined
}

async function optionFault(
  record: RecordTransaction,
  process: ProcessId,
  body: Body,
): Promise<BodyFault | undefined> {
  if (body.kind !== "position" && body.kind !== "preference" && body.kind !== "safeguard")
    return undefined
  const [issue] = bodiesOf(
    "issue",
    await record.current({ process, items: [body.issue], kinds: ["issue"] }),
  )
  return issue === undefined ? undefined : faultOnIssue(body, issue.body)
}
