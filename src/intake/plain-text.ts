/** Plain text: the file's content as it stands, in NFC with LF. */

import { ok, type Result } from "../base/index.ts"
import { normaliseText, type Extracted, type IntakeFault } from "../sources/index.ts"
import { refuse } from "./fault.ts"
import { decodeUtf8 } from "./utf8.ts"

/**
 * Accents on one letter. Composing takes time that grows with the square of a run: 100,000 take 13
 * s; no script uses 10.
 */
const MOST_ACCENTS = 128

/** The document's text; `empty` where it holds white space only. */
export function extractPlainText(bytes: Uint8Array): Result<Extracted, IntakeFault> {
  const text = textIn(bytes)
  return text.ok
    ? ok({ text: text.value, markup: [], extractor: "text/1", title: undefined })
    : text
}

/** The text of a file in UTF-8, normalised. */
export function textIn(bytes: Uint8Array): Result<string, IntakeFault> {
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) return decoded
  const composable = checkAccents(decoded.value)
  if (!composable.ok) return composable
  const text = normaliseText(decoded.value)
  return /[^\s\ufeff\u200b]/.test(text)
    ? ok(text)
    : refuse("empty", "there is no text in it", "give a document that has some")
}

/**
 * The same text, or a refusal that names the line where more than 128 accents stand on one letter.
 */
export function checkAccents(text: string): Result<string, IntakeFault> {
  for (const { 0: accents, index } of text.matchAll(/\p{M}{2,129}/gu)) {
    if (accents.length <= MOST_ACCENTS) continue
    const line = text.slice(0, index).split("\n").length
    return refuse(
      "broken",
      `more than ${MOST_ACCENTS} accents stand on one letter on line ${line}`,
      "take them away",
    )
  }
  return ok(text)
}
