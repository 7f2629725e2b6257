/**
 * What a body that somebody sends must be besides its shape: its texts, its days, what it rests on,
 * what engines will ask of it.
 */

import { failed, ok, type Result } from "../base/index.ts"
import { checkTexts, isWritten, type Body } from "../record/index.ts"
import type { Fault } from "./fault.ts"
import { invalid } from "./line.ts"
import { clauseLines } from "./texts/check.ts"
import { writtenFault } from "./written-lines.ts"

/**
 * The body with each of its texts trimmed and checked, at any depth, or the first thing that is
 * wrong.
 */
export function checkLines(body: Body): Result<Body, Fault> {
  const texts = checkTexts(body)
  return texts.ok ? wholeBody(texts.value) : failed({ kind: "invalid", ...texts.fault })
}

function wholeBody(body: Body): Result<Body, Fault> {
  if (body.kind === "event")
    return /^[A-Z][A-Z-]{1,30}$/.test(body.code)
      ? ok(body)
      : invalid(
          "body.code",
          "something else than a code",
          "write an event type in capitals, such as CONSULT",
        )
  if (body.kind === "date")
    return body.value === undefined || /^[0-9TZPWMDYH:/+.-]{2,60}$/.test(body.value)
      ? ok(body)
      : invalid(
          "body.value",
          "something else than a date",
          "write it as ISO 8601 has it, such as 2021-05-01",
        )
  if (body.kind === "statement")
    return body.content.length > 0
      ? ok(body)
      : invalid("body.content", "no place in the text", "mark the words of the statement")
  if (body.kind === "version") return writtenFault(body) ?? clauseLines(body)
  return isWritten(body) ? (writtenFault(body) ?? ok(body)) : ok(body)
}
