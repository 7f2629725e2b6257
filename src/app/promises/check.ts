/**
 * What dates of a body must be besides their shape, and what a commitment and a finding must name.
 */

import { ok, type Failed, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import {
  daysOf,
  isZone,
  type Body,
  type BodyKind,
  type Deadline,
  type RecordTransaction,
} from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { invalid } from "../line.ts"

/** Fields, whatever the kind, that hold a day or hour as ISO 8601 has it. */
const WHENS = ["signed", "when", "written", "delivered", "acknowledged", "madePublic", "term"]
const DEADLINES = ["due", "until"]
const MEND =
  "write a day that exists as year-month-day, such as 2021-05-01, or leave it out and give " +
  "the words"

/**
 * The body, or the first of its dates that cannot be: a day that does not exist, an unknown zone, a
 * time that ends before it begins.
 */
export function checkDays<B extends Body>(body: B): Result<B, Fault> {
  for (const [field, value] of Object.entries(body)) {
    const fault = WHENS.includes(field)
      ? whenFault(`body.${field}.value`, (value as { readonly value?: string } | undefined)?.value)
      : DEADLINES.includes(field) && typeof value === "object"
        ? deadlineFault(`body.${field}`, value as Deadline | undefined)
        : field === "held"
          ? heldFault(value as { readonly from?: string; readonly until?: string } | undefined)
          : undefined
    if (fault !== undefined) return fault
  }
  return ok(body)
}

/**
 * The fault of a commitment or a finding that names something of another kind, or something that
 * was taken back.
 */
export async function promiseFault(
  record: RecordTransaction,
  process: ProcessId,
  body: Body,
): Promise<Failed<Fault> | undefined> {
  if (body.kind === "agreement")
    return body.parties.length === 0
      ? fault("body.parties", "nobody", "name those who are party to it")
      : undefined
  if (body.kind === "commitment") {
    if (body.by.length === 0) return fault("body.by", "nobody", "name who shall do it")
    return body.agreement === undefined
      ? undefined
      : ofKind(record, process, {
          item: body.agreement,
          kind: "agreement",
          field: "body.agreement",
        })
  }
  if (body.kind === "finding")
    return ofKind(record, process, {
      item: body.commitment,
      kind: "commitment",
      field: "body.commitment",
    })
  return undefined
}

interface Named {
  readonly item: ItemId
  readonly kind: BodyKind
  readonly field: string
}

async function ofKind(
  record: RecordTransaction,
  process: ProcessId,
  { item, kind, field }: Named,
): Promise<Failed<Fault> | undefined> {
  const [entry] = await record.current({ process, items: [item] })
  if (entry === undefined) return undefined
  if (entry.kind !== kind) return fault(field, withArticle(entry.kind), `name ${withArticle(kind)}`)
  const gone = entry.content.kind === "held" ? entry.standing : entry.content.kind
  return gone === "admitted" || gone === "draft"
    ? undefined
    : fault(
        field,
        `${withArticle(kind)} that was ${gone}`,
        `put the ${kind} on the record again first, or choose another`,
      )
}

const withArticle = (noun: string): string => `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`

function whenFault(field: string, value: string | undefined): Failed<Fault> | undefined {
  if (value === undefined || DURATION.test(value) || isRecurring(value)) return undefined
  const days =
    value.split("/").length <= 2 && value.split("/").every((part) => ISO.test(part))
      ? daysOf(value)
      : undefined
  if (days === undefined) return fault(field, JSON.stringify(value), MEND)
  return days.first > days.last
    ? fault(field, `a time that ends before it begins (${value})`, "write the earlier day first")
    : undefined
}

const CLOCK = String.raw`(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)?`
const ZONE = String.raw`(?:Z|[+-]\d\d:?\d\d)?`
const ISO = new RegExp(String.raw`^\d{4}(?:-\d\d(?:-\d\d(?:T${CLOCK}${ZONE})?)?)?$`)
const DURATION = /^P(?=.)(?:\d{1,6}[YMWD])*(?:T(?:\d{1,6}[HMS])+)?$/

/** `R/PT48H`, with the day it begins or ends on where that is told. */
function isRecurring(value: string): boolean {
  const [again = "", ...parts] = value.split("/")
  const [duration, ...others] = parts.filter((part) => DURATION.test(part))
  return (
    /^R\d{0,6}$/.test(again) &&
    duration !== undefined &&
    others.length === 0 &&
    parts.length <= 2 &&
    parts.every((part) => part === duration || ISO.test(part))
  )
}

function deadlineFault(field: string, deadline: Deadline | undefined): Failed<Fault> | undefined {
  if (deadline === undefined) return undefined
  const { zone, written, computed } = deadline
  if (zone !== undefined && !isZone(zone))
    return fault(
      `${field}.zone`,
      JSON.stringify(zone.slice(0, 60)),
      "write the name of a zone, such as Asia/Kabul or UTC",
    )
  if (deadline.words.trim() === "" && written === undefined && deadline.instant === undefined)
    return fault(`${field}.words`, "nothing", "write the words of the deadline, or a day")
  return whenFault(`${field}.written`, written) ?? whenFault(`${field}.computed`, computed)
}

const heldFault = (
  held: { readonly from?: string; readonly until?: string } | undefined,
): Failed<Fault> | undefined =>
  held?.from !== undefined && held.until !== undefined && held.from > held.until
    ? fault(
        "body.held.until",
        `${held.until}, which is before ${held.from}`,
        "write the earlier day as from and the later as until",
      )
    : undefined

const fault = (field: string, found: string, mend: string): Failed<Fault> =>
  invalid(field, found, mend)
