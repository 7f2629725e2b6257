/** Bytes to text, strictly: what is not UTF-8 is refused with the place of its first bad byte. */

import { isUtf8 } from "node:buffer"
import { firstInvalidByte, ok, type Result } from "../base/index.ts"
import type { IntakeFault } from "../sources/index.ts"
import { refuse } from "./fault.ts"
import { wideEncoding } from "./signature.ts"

/**
 * The text in these bytes, byte order mark included.
 *
 * @returns the text; `wrong-encoding` for UTF-16, UTF-32 and whatever is not UTF-8, `not-text` for
 *          U+0000, both with the place of the byte, counted from 0
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, IntakeFault> {
  const wide = wideEncoding(bytes)
  if (wide !== undefined)
    return refuse("wrong-encoding", `this is ${wide} (byte 0 on)`, "save it as UTF-8")
  const zero = bytes.indexOf(0)
  const bad = isUtf8(bytes) ? -1 : firstInvalidByte(bytes)
  if (bad >= 0 && (zero < 0 || bad < zero)) {
    return refuse(
      "wrong-encoding",
      `byte ${bad} (0x${(bytes[bad] ?? 0).toString(16).padStart(2, "0")}) is not UTF-8 text`,
      "save the file as UTF-8",
    )
  }
  if (zero >= 0)
    return refuse(
      "not-text",
      `byte ${zero} is NUL, which no text holds`,
      "save the file as plain text in UTF-8",
    )
  return ok(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))
}
