/**
 * What a person writes must rest on something, on days that can be, and be what the engines can
 * read.
 */

import type { Failed } from "../base/index.ts"
import type { ClaimBody, Grounds, WrittenBody } from "../record/index.ts"
import { checkArrangement, checkConflict } from "./arrangements/checks.ts"
import type { Fault } from "./fault.ts"
import { invalid } from "./line.ts"
import { checkDays } from "./promises/check.ts"

/** Kinds that frame what others say of them: they may stand before anything is said. */
const MAY_REST_ON_NOTHING: ReadonlySet<WrittenBody["kind"]> = new Set([
  "note",
  "issue",
  "version",
  "text",
])

/**
 * What is wrong with a written body besides its texts; undefined where nothing is. A body that
 * rests on nothing is refused.
 */
export function writtenFault(body: WrittenBody): Failed<Fault> | undefined {
  const days = checkDays(body)
  if (!days.ok) return days
  return groundsFault(body) ?? reckoned(body)
}

/** What an engine will be asked to reckon with must be what it can read. */
function reckoned(body: WrittenBody): Failed<Fault> | undefined {
  const checked =
    body.kind === "arrangement"
      ? checkArrangement(body)
      : body.kind === "conflict"
        ? checkConflict(body)
        : undefined
  return checked?.ok === false ? checked : undefined
}

function groundsFault(body: WrittenBody): ReturnType<typeof invalid> | undefined {
  if (MAY_REST_ON_NOTHING.has(body.kind) || !("rests" in body)) return undefined
  return isEmpty(body.rests) ? invalid("body.rests", "nothing", restMend(body)) : undefined
}

const isEmpty = ({ anchors, items }: Grounds): boolean => anchors.length === 0 && items.length === 0

const restMend = (
  body: { readonly kind: Exclude<WrittenBody["kind"], ClaimBody["kind"]> } | ClaimBody,
): string =>
  body.kind === "claim"
    ? "name a statement on which the claim rests, or mark words in a document"
    : "name what it rests on: a statement, a note, or words in a document"
