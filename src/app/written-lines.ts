/** The lines of text in what a person writes, each trimmed and checked; and that it rests on something. */

import { ok, type Result } from "../base/index.ts"
import type { ClaimBody, Grounds, WrittenBody } from "../record/index.ts"
import { checkArrangement, checkConflict } from "./arrangements/checks.ts"
import type { Fault } from "./fault.ts"
import { invalid, paragraphs, plainLine } from "./line.ts"
import { checkDays } from "./promises/check.ts"

/** How each text field of a kind is written: one line, a line that may be left out, or paragraphs. */
type Rules = Readonly<Record<string, "line" | "maybe-line" | "text" | "maybe-text">>

const RULES: { readonly [K in WrittenBody["kind"]]: Rules } = {
  claim: { text: "line" }, risk: { condition: "maybe-line", stake: "line" }, note: { describedAs: "maybe-line" },
  letter: { title: "line" }, text: { title: "line", exit: "maybe-text" }, version: { label: "line" }, showing: {}, response: { clause: "maybe-line", words: "maybe-text" },
  issue: { title: "line", summary: "text" }, position: { text: "text" },
  relation: { words: "maybe-line" }, role: {}, office: { title: "line" }, name: { name: "line" }, meeting: { place: "maybe-line", about: "maybe-line" },
  agreement: { title: "line" }, commitment: { what: "text", measure: "maybe-text", condition: "maybe-text" }, finding: { words: "maybe-text" },
  preference: {}, fallback: { words: "maybe-line" }, safeguard: { title: "line" },
  arrangement: { title: "line", exit: "maybe-text" }, conflict: { title: "line" }, scenario: { title: "line" },
}

/** Kinds that frame what others say of them: they may stand before anything is said. */
const MAY_REST_ON_NOTHING: ReadonlySet<WrittenBody["kind"]> = new Set(["note", "issue", "version", "text"])

/** The body with its lines trimmed, or the first that is wrong; a body that rests on nothing is refused. */
export function writtenLines<B extends WrittenBody>(body: B): Result<B, Fault> {
  const changed: Record<string, string | undefined> = {}
  for (const [field, rule] of Object.entries(RULES[body.kind])) {
    const line = fieldLine(`body.${field}`, rule, (body as unknown as Readonly<Record<string, string | undefined>>)[field])
    if (!line.ok) return line
    changed[field] = line.value
  }
  const days = checkDays(body)
  if (!days.ok) return days
  const grounds = groundsFault(body)
  return grounds ?? reckoned({ ...body, ...changed })
}

/** What an engine will be asked to reckon with must be what it can read. */
function reckoned<B extends WrittenBody>(body: B): Result<B, Fault> {
  const checked = body.kind === "arrangement" ? checkArrangement(body) : body.kind === "conflict" ? checkConflict(body) : undefined
  return checked?.ok === false ? checked : ok(body)
}

function fieldLine(field: string, rule: Rules[string], text: string | undefined): Result<string | undefined, Fault> {
  if (rule.startsWith("maybe-") && (text === undefined || text.trim() === "")) return ok(undefined)
  if (rule.endsWith("line")) return plainLine(field, text ?? "")
  const found = paragraphs(field, text ?? "")
  return found.ok && found.value === "" && field !== "body.summary" ? invalid(field, "nothing", "write a sentence") : found
}

function groundsFault(body: WrittenBody): ReturnType<typeof invalid> | undefined {
  if (MAY_REST_ON_NOTHING.has(body.kind) || !("rests" in body)) return undefined
  return isEmpty(body.rests) ? invalid("body.rests", "nothing", restMend(body)) : undefined
}

const isEmpty = ({ anchors, items }: Grounds): boolean => anchors.length === 0 && items.length === 0

const restMend = (body: { readonly kind: Exclude<WrittenBody["kind"], ClaimBody["kind"]> } | ClaimBody): string =>
  body.kind === "claim" ? "name a statement on which the claim rests, or mark words in a document" : "name what it rests on: a statement, a note, or words in a document"
