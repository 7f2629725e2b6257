/** Checks on what people type into a single line: a title, a name, a reason. */

import { codePointLength, failed, ok, type Result } from "../base/index.ts"
import type { Fault } from "./fault.ts"

/** In code points. */
const LONGEST_LINE = 300
/** In UTF-16 units. */
const LONGEST_PARAGRAPHS = 4000
/** UTF-16 units of a text that a line is made from. */
const MOST_LOOKED_AT = 1000

/** A surrogate without its other half; with the `u` flag a whole pair does not match. */
const HALF_CHARACTER = /\p{Cs}/u
const CONTROL = /\p{Cc}|[\u2028\u2029]/u
/** Embeddings, overrides and isolates: they turn the direction of what follows, so that a name can read as another. */
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u

/**
 * The line without space at its ends, in NFC; a fault where it is empty or over 300 characters, or holds a control character, half a
 * character, or one that turns the direction of text.
 */
export function plainLine(field: string, text: string): Result<string, Fault> {
  const line = text.trim()
  const length = codePointLength(line)
  if (length === 0) return invalid(field, "nothing", "write a line of text")
  if (length > LONGEST_LINE) return invalid(field, `${length} characters`, `write at most ${LONGEST_LINE}`)
  const found = strange(line)
  // Composing costs the square of its length: only a line known to be short gets here.
  return found === undefined ? ok(line.normalize("NFC")) : invalid(field, found, "leave that character out")
}

/** The same for a line that may be left out; a blank one counts as left out. */
export const optionalLine = (field: string, text: string | undefined): Result<string | undefined, Fault> =>
  text === undefined || text.trim() === "" ? ok(undefined) : plainLine(field, text)

/** A paragraph or two, which may be empty; line breaks stay. */
export function paragraphs(field: string, text: string): Result<string, Fault> {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST_PARAGRAPHS) return invalid(field, `${trimmed.length} characters`, `write at most ${LONGEST_PARAGRAPHS}`)
  // PostgreSQL keeps no NUL, and would change half a character without a word.
  return /[\0\p{Cs}]/u.test(trimmed) ? invalid(field, "a character that is no text", "leave that character out") : ok(trimmed.normalize("NFC"))
}

/** A line made out of text nobody typed for it (a document's own title): strange characters become spaces, the end is cut. */
export function lineFrom(text: string): string {
  const clean = text.slice(0, MOST_LOOKED_AT).replace(/[\p{Cc}\p{Cs}\s\u202a-\u202e\u2066-\u2069]+/gu, " ").trim().normalize("NFC").trim()
  const points = [...clean]
  return points.length > LONGEST_LINE ? `${points.slice(0, LONGEST_LINE - 1).join("").trimEnd()}…` : clean
}

/** A fault at one field. */
export const invalid = (field: string, found: string, mend: string) => failed<Fault>({ kind: "invalid", field, found, mend })

function strange(line: string): string | undefined {
  if (HALF_CHARACTER.test(line)) return "half a character (a lone surrogate)"
  const control = CONTROL.exec(line)?.[0]
  if (control !== undefined) return `the control character ${codeName(control)}`
  const turn = TURNS_DIRECTION.exec(line)?.[0]
  return turn === undefined ? undefined : `${codeName(turn)}, which turns the direction of text`
}

const codeName = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
