/**
 * What the engines will ask of an arrangement and of a conflict, asked when they are written down.
 */

import {
  failed,
  formatRational,
  formatWrittenFault,
  ok,
  parseRational,
  rational,
  writtenOf,
  type Json,
  type Result,
  type WrittenFault,
} from "../../base/index.ts"
import type { ArrangementBody, ConflictBody } from "../../record/index.ts"
import { decodePower } from "../../talks/powersharing/index.ts"
import { decodeConflict } from "../../talks/stability/index.ts"
import type { Fault } from "../fault.ts"
import { invalid } from "../line.ts"

/**
 * Longest model or rule, in UTF-16 units, and most options in a conflict on the record: 1,024
 * states are drawn and settled while one waits.
 */
const LONGEST = 100_000
const MOST_OPTIONS = 10

/** The arrangement, or what is wrong with its groups, chair, offices, quotas or rule. */
export function checkArrangement(body: ArrangementBody): Result<ArrangementBody, Fault> {
  const keys = body.groups.map(({ key }) => key)
  if (keys.length === 0)
    return invalid("body.groups", "nobody", "name at least one group with its seats")
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined)
    return invalid(
      "body.groups",
      `the key ${JSON.stringify(twice)} twice`,
      "give each group a key of its own",
    )
  const unkeyed = body.groups.findIndex(({ key, name }) => key.trim() === "" || name.trim() === "")
  if (unkeyed >= 0)
    return invalid(`body.groups[${unkeyed}]`, "a group without a key or a name", "write both")
  if (body.groups.reduce((sum, { seats }) => sum + seats, 0) > 100_000)
    return invalid("body.groups", "over 100,000 seats", "write the seats of a body that can meet")
  const unknownGroup = unknownGroupIn(body, keys)
  if (unknownGroup !== undefined)
    return invalid(
      unknownGroup.field,
      `the group ${JSON.stringify(unknownGroup.key)}, which the arrangement does not have`,
      `name one of ${keys.join(", ")}`,
    )
  const quota = body.quotas.findIndex(({ least }) => !isShare(least))
  if (quota >= 0)
    return invalid(
      `body.quotas[${quota}].least`,
      JSON.stringify(body.quotas[quota]?.least),
      'write a share from 0 to 1, such as "3/10"',
    )
  return body.rule === undefined ? ok(body) : ruleFault(body, body.rule)
}

/** The first place that names a group which is not there. */
function unknownGroupIn(
  { chair, offices, committees = [] }: ArrangementBody,
  keys: readonly string[],
): { readonly field: string; readonly key: string } | undefined {
  const named = [
    ...(chair === undefined ? [] : [{ field: "body.chair", key: chair }]),
    ...offices.flatMap(({ group }, index) =>
      group === undefined ? [] : [{ field: `body.offices[${index}].group`, key: group }],
    ),
    ...committees.flatMap(({ seats }, index) =>
      seats.map(({ group }) => ({ field: `body.committees[${index}]`, key: group })),
    ),
  ]
  return named.find(({ key }) => !keys.includes(key))
}

function isShare(text: string): boolean {
  const share = parseRational(text)
  return share.ok && share.value.numerator >= 0n && share.value.numerator <= share.value.denominator
}

function ruleFault(body: ArrangementBody, rule: string): Result<ArrangementBody, Fault> {
  const parsed = jsonOf("body.rule", rule)
  if (!parsed.ok) return parsed
  const members = body.groups.map(({ key, seats }) => ({
    id: key,
    seats: formatRational(rational(seats)),
  }))
  const power = decodePower(writtenOf({ members, rule: parsed.value }))
  return power.ok ? ok(body) : written("body.rule", power.fault)
}

/** The conflict, or what is wrong with its model. */
export function checkConflict(body: ConflictBody): Result<ConflictBody, Fault> {
  const parsed = jsonOf("body.model", body.model)
  if (!parsed.ok) return parsed
  if (optionsIn(parsed.value) > MOST_OPTIONS)
    return invalid(
      "body.model",
      `over ${MOST_OPTIONS} options`,
      "leave some out here; parley stability takes more",
    )
  const conflict = decodeConflict(writtenOf(parsed.value))
  if (!conflict.ok) return written("body.model", conflict.fault)
  const known = optionIds(parsed.value)
  const unknown = [
    { field: "body.today", options: body.today },
    ...(body.cases ?? []).map(({ options }, index) => ({
      field: `body.cases[${index}].options`,
      options,
    })),
  ].flatMap(({ field, options }) =>
    options.filter((option) => !known.includes(option)).map((option) => ({ field, option })),
  )[0]
  return unknown === undefined
    ? ok(body)
    : invalid(
        unknown.field,
        `the option ${JSON.stringify(unknown.option)}, which the model does not have`,
        known.length === 0 ? "leave it out" : `name one of ${known.join(", ")}`,
      )
}

/** The ids of a model's options; of a model that gives its states outright, those of the states. */
function optionIds(model: Json): readonly string[] {
  type Named = string | { readonly id: string }
  const { deciders = [], states } = model as {
    readonly deciders?: readonly { readonly options?: readonly Named[] }[]
    readonly states?: readonly Named[] | null
  }
  return [...deciders.flatMap(({ options = [] }) => options), ...(states ?? [])].map((each) =>
    typeof each === "string" ? each : each.id,
  )
}

function optionsIn(model: Json): number {
  const deciders = (model as { readonly deciders?: unknown } | null)?.deciders
  return Array.isArray(deciders)
    ? deciders.reduce(
        (sum: number, { options }: { readonly options?: unknown }) =>
          sum + (Array.isArray(options) ? options.length : 0),
        0,
      )
    : 0
}

function jsonOf(field: string, text: string): Result<Json, Fault> {
  if (text.length > LONGEST)
    return invalid(field, `${text.length} characters`, `write at most ${LONGEST}`)
  if (/[[{]{64}/.test(text.replaceAll(/[^[\]{}]/g, "")))
    return invalid(field, "JSON nested too deeply", "write it flatter")
  try {
    return ok(JSON.parse(text) as Json)
  } catch {
    return invalid(field, "something else than JSON", "write it as FORMATS.md has it")
  }
}

const written = (field: string, fault: WrittenFault) =>
  failed<Fault>({
    kind: "invalid",
    field,
    found: formatWrittenFault(field, fault).replace(/\.$/, ""),
    mend: "mend that place",
  })
