/**
 * What a document's text is, however it came: NFC, line ends as LF, no byte order mark, nothing
 * trimmed.
 */

/**
 * The text that spans count in: one byte order mark dropped from the front, CRLF and CR as LF, then
 * Unicode's composed form (NFC). Nothing else changes.
 */
export function normaliseText(raw: string): string {
  const unmarked = raw.startsWith("\ufeff") ? raw.slice(1) : raw
  const lines = unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked
  return isComposed(lines) ? lines : lines.normalize("NFC")
}

/** Whether a text could have come from `normaliseText`. */
export const isNormalised = (text: string): boolean => !text.includes("\r") && isComposed(text)

/**
 * UTF-16 units that are composed at once: a text of megabytes is looked at without a second one
 * beside it.
 */
const AT_ONCE = 65_536

/**
 * Whether composing changes nothing. A piece ends before a character of ASCII, which no character
 * before it composes with.
 */
function isComposed(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = start + AT_ONCE >= text.length ? text.length : nextPlain(text, start + AT_ONCE)
    const piece = text.slice(start, end)
    if (piece.normalize("NFC") !== piece) return false
    start = end
  }
  return true
}

function nextPlain(text: string, from: number): number {
  for (let unit = from; unit < text.length; unit += 1) if (text.charCodeAt(unit) < 0x80) return unit
  return text.length
}

export type TextDirection = "ltr" | "rtl"

/** Code points looked at to tell a text's direction; the first page is enough. */
const LOOKED_AT = 4000
const SCRIPTS = "Arabic Hebrew Syriac Thaana Nko Adlam Mandaic Samaritan".split(" ")
const RIGHT_TO_LEFT = new RegExp(
  `[${SCRIPTS.map((name) => String.raw`\p{Script=${name}}`).join("")}]`,
  "gu",
)
const LETTER = /\p{L}/gu

/**
 * Which way most of the letters in the text's first 4,000 characters run. Not the first strong
 * letter, as HTML's `dir=auto` takes it: an Arabic statement that opens with a foreign name runs
 * right to left all the same. A text without letters runs left to right.
 */
export function textDirection(text: string): TextDirection {
  const page = text.slice(0, LOOKED_AT)
  const rightToLeft = page.match(RIGHT_TO_LEFT)?.length ?? 0
  return rightToLeft * 2 > (page.match(LETTER)?.length ?? 0) ? "rtl" : "ltr"
}
