/** What a version, a showing and a response must hold besides their shape. */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import {
  numberKey,
  repeatedNumbers,
  type Body,
  type BodyKind,
  type Clause,
  type RecordTransaction,
  type ResponseBody,
  type VersionBody,
  bodiesOf,
} from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { LIVE } from "../inside.ts"
import { invalid } from "../line.ts"

/** UTF-16 units of all clauses of one version together. */
const LONGEST_VERSION = 1_000_000

/**
 * The version, or the first thing wrong with its clauses besides their texts. Other kinds pass as
 * they are.
 */
export function clauseLines<B extends Body>(body: B): Result<B, Fault> {
  return (body.kind === "version" ? versionFault(body) : undefined) ?? ok(body)
}

type Invalid = ReturnType<typeof invalid>

function versionFault({ clauses }: VersionBody): Invalid | undefined {
  if (clauses.length === 0)
    return invalid(
      "body.clauses",
      "an empty version",
      "write at least one clause, or draft them from a document",
    )
  const length = clauses.reduce(
    (sum, { words, alternatives }) =>
      sum + words.length + alternatives.reduce((all, each) => all + each.length, 0),
    0,
  )
  if (length > LONGEST_VERSION)
    return invalid(
      "body.clauses",
      `${length} characters`,
      `write at most ${LONGEST_VERSION} in one version`,
    )
  for (const [index, clause] of clauses.entries()) {
    const fault = clauseFault(`body.clauses[${index}]`, clause)
    if (fault !== undefined) return fault
  }
  const [twice] = repeatedNumbers(clauses)
  if (twice === undefined) return undefined
  return invalid(
    `body.clauses[${twice.at[1] ?? 0}].number`,
    `the number ${JSON.stringify(twice.number)} a second time`,
    "give each clause a number of its own, such as 2 and 2 bis",
  )
}

function clauseFault(field: string, { alternatives, status }: Clause): Invalid | undefined {
  return alternatives.length > 0 && status !== "alternatives"
    ? invalid(
        `${field}.status`,
        `${status} beside alternatives`,
        "write alternatives, or leave them out",
      )
    : undefined
}

/**
 * The fault of a version, showing or response that names something of another kind, or a clause
 * that does not exist. Asks only for these three.
 */
export async function textFault(
  record: RecordTransaction,
  process: ProcessId,
  body: Body,
  item?: ItemId,
): Promise<Result<never, Fault> | undefined> {
  if (body.kind === "version")
    return (
      (await ofKind(record, process, body.text, "text", "body.text")) ??
      labelFault(record, process, body, item)
    )
  if (body.kind === "showing") {
    if (body.to.length === 0)
      return invalid("body.to", "nobody", "name whoever was shown the version")
    return ofKind(record, process, body.version, "version", "body.version")
  }
  if (body.kind === "response") return responseFault(record, process, body)
  return undefined
}

/** Versions are told apart by their labels. */
async function labelFault(
  record: RecordTransaction,
  process: ProcessId,
  body: VersionBody,
  item: ItemId | undefined,
): Promise<Invalid | undefined> {
  const others = bodiesOf(
    "version",
    await record.current({ process, kinds: ["version"], standings: LIVE, refersTo: body.text }),
  )
  const same = others.some(
    (other) =>
      other.body.text === body.text &&
      other.entry.item !== item &&
      other.body.label === body.label.trim(),
  )
  return same
    ? invalid(
        "body.label",
        `${JSON.stringify(body.label.trim())}, which another version of this text has`,
        "give the version a label of its own",
      )
    : undefined
}

async function responseFault(
  record: RecordTransaction,
  process: ProcessId,
  body: ResponseBody,
): Promise<Invalid | undefined> {
  if (body.by.length === 0) return invalid("body.by", "nobody", "name the party that answers")
  const wrong =
    (await ofKind(record, process, body.version, "version", "body.version")) ??
    (body.counter === undefined
      ? undefined
      : await ofKind(record, process, body.counter, "version", "body.counter"))
  if (wrong !== undefined || body.clause === undefined) return wrong
  const [version] = bodiesOf("version", await record.current({ process, items: [body.version] }))
  const clauses = version?.body.clauses ?? []
  if (clauses.some(({ number }) => numberKey(number) === numberKey(body.clause ?? "")))
    return undefined
  return invalid(
    "body.clause",
    `the clause ${JSON.stringify(body.clause)}, which version ${version?.body.label ?? ""} has not`,
    `name one of ${clauses
      .slice(0, 12)
      .map(({ number }) => number)
      .join(", ")}, or leave it out for the whole`,
  )
}

async function ofKind(
  record: RecordTransaction,
  process: ProcessId,
  item: ItemId,
  kind: BodyKind,
  field: string,
): Promise<Invalid | undefined> {
  const [entry] = await record.current({ process, items: [item] })
  return entry === undefined || entry.kind === kind
    ? undefined
    : invalid(field, `a ${entry.kind}`, `name a ${kind}`)
}
