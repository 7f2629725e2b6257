/** Checks on what people type into a single line: a title, a name, a reason. */

import {
  checkText,
  failed,
  LINE,
  LONGEST_LINE,
  MAYBE_PARAGRAPHS,
  ok,
  type Result,
  type TextRule,
} from "../base/index.ts"
import type { Fault } from "./fault.ts"

/** UTF-16 units of a text that a line is made from. */
const MOST_LOOKED_AT = 1000

/**
 * The line without space at its ends, in NFC; a fault where it is empty or over 300 characters, or
 * holds a control character, half a character, or one that turns the direction of text.
 */
export const plainLine = (field: string, text: string): Result<string, Fault> =>
  checked(field, LINE, text)

/** The same for a line that may be left out; a blank one counts as left out. */
export const optionalLine = (
  field: string,
  text: string | undefined,
): Result<string | undefined, Fault> =>
  text === undefined || text.trim() === "" ? ok(undefined) : plainLine(field, text)

/** A paragraph or two, which may be empty; line breaks stay. */
export const paragraphs = (field: string, text: string): Result<string, Fault> =>
  checked(field, MAYBE_PARAGRAPHS, text)

function checked(field: string, rule: TextRule, text: string): Result<string, Fault> {
  const found = checkText(rule, text)
  return found.ok
    ? found
    : invalid(`${field}${found.fault.within}`, found.fault.found, found.fault.mend)
}

/**
 * A line made out of text nobody typed for it (a document's own title): strange characters become
 * spaces, the end is cut.
 */
export function lineFrom(text: string): string {
  const clean = text
    .slice(0, MOST_LOOKED_AT)
    .replace(/[\p{Cc}\p{Cs}\s\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
    .normalize("NFC")
    .trim()
  const points = [...clean]
  return points.length > LONGEST_LINE
    ? `${points
        .slice(0, LONGEST_LINE - 1)
        .join("")
        .trimEnd()}…`
    : clean
}

/** A fault at one field. */
export const invalid = (field: string, found: string, mend: string) =>
  failed<Fault>({ kind: "invalid", field, found, mend })
