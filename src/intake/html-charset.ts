/** The characters of an HTML file, in the encoding that it declares. */

import { TextDecoder } from "node:util"
import { ok, type Result } from "../base/index.ts"
import type { IntakeFault } from "../sources/index.ts"
import { refuse } from "./fault.ts"
import { decodeUtf8 } from "./utf8.ts"

/**
 * Bytes in which a page must declare its encoding (the HTML standard asks for 1,024; some pages
 * need more).
 */
const PRESCANNED = 4096

/**
 * The page's characters: by its byte order mark, else by the encoding it declares, else as UTF-8. A
 * browser would guess; here a page that declares nothing and is not UTF-8 is refused, since a wrong
 * guess changes words.
 *
 * @returns the characters; `wrong-encoding` for an unknown encoding or bytes that it does not have,
 *   `not-text` for U+0000
 */
export function decodeHtml(bytes: Uint8Array): Result<string, IntakeFault> {
  const label = markedEncoding(bytes) ?? declaredEncoding(bytes)
  const decoder = label === undefined ? undefined : decoderOf(label)
  if (label !== undefined && decoder === undefined) {
    return refuse(
      "wrong-encoding",
      `the page declares the encoding ${JSON.stringify(label.slice(0, 40))}, which is not known`,
      "save it as UTF-8",
    )
  }
  if (decoder === undefined || decoder.encoding === "utf-8") return decodeUtf8(bytes)
  return decodeAs(decoder, bytes)
}

function decodeAs(decoder: TextDecoder, bytes: Uint8Array): Result<string, IntakeFault> {
  try {
    const text = decoder.decode(bytes)
    const zero = text.indexOf("\0")
    return zero < 0
      ? ok(text)
      : refuse(
          "not-text",
          `character ${zero} is NUL, which no text holds`,
          "save the page as UTF-8",
        )
  } catch {
    return refuse(
      "wrong-encoding",
      `the page declares the encoding ${decoder.encoding}, but has bytes that are none of it`,
      "save it as UTF-8",
    )
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8"
  if (first === 0xff && second === 0xfe) return "utf-16le"
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined
}

/**
 * What a `meta` element or an XML declaration says. A page that can be read as ASCII cannot be in
 * UTF-16, whatever it says.
 */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCANNED))
  const declared =
    /<meta\b[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(head) ??
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head)
  const label = declared?.[1]?.toLowerCase()
  return label?.startsWith("utf-16") === true ? "utf-8" : label
}

/** Undefined where no such encoding is known. */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: label === "utf-8" })
  } catch {
    return undefined
  }
}
