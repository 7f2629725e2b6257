/**
 * What a reading process may answer: its words are checked, since it has been reading what
 * strangers wrote.
 */

import { ok, type Result } from "../base/index.ts"
import { isNormalised, type Extracted, type IntakeFault } from "../sources/index.ts"
import { refuse } from "./fault.ts"

const FAULTS: readonly IntakeFault["kind"][] = [
  "empty",
  "too-large",
  "not-text",
  "wrong-encoding",
  "unsupported-type",
  "too-deep",
  "took-too-long",
  "took-too-much-memory",
  "broken",
]

/** The answer as a value of our own making, or undefined where it has another shape. */
export function checkedReply(message: unknown): Result<Extracted, IntakeFault> | undefined {
  if (!isRecord(message)) return undefined
  if (message["ok"] === true && isRecord(message["value"])) return checkedText(message["value"])
  const fault = message["fault"]
  if (!isRecord(fault)) return undefined
  const { found, mend } = fault
  const kind = FAULTS.find((each) => each === fault["kind"])
  return kind !== undefined && typeof found === "string" && typeof mend === "string"
    ? refuse(kind, found, mend)
    : undefined
}

function checkedText({
  text,
  markup,
  extractor,
  title,
  language,
  direction,
}: Record<string, unknown>): Result<Extracted, IntakeFault> | undefined {
  if (
    typeof text !== "string" ||
    !isNormalised(text) ||
    typeof extractor !== "string" ||
    !Array.isArray(markup)
  )
    return undefined
  if (!markup.every(isSpan) || !isMaybeText(title) || !isMaybeText(language)) return undefined
  if (direction !== undefined && direction !== "ltr" && direction !== "rtl") return undefined
  return ok({ text, markup, extractor, title, language, direction })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const isMaybeText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === "string"

const isSpan = (value: unknown): value is { readonly start: number; readonly end: number } =>
  isRecord(value) && Number.isInteger(value["start"]) && Number.isInteger(value["end"])
