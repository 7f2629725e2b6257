/**
 * Text for a terminal: one line's worth of words at a time, and nothing in it that could steer the
 * screen.
 */

/**
 * Words with single spaces; characters that move the cursor, colour the screen or turn the
 * direction of writing are left out.
 */
export const plain = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, " ")
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()

/**
 * A value as one JSON document, by lines. The same value to whoever reads it; characters that could
 * steer a screen or turn the direction of writing stand as their numbers.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    numbered,
  )

const numbered = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`

/**
 * The words of `text` in lines of at most `width` characters, the first after `first`, the others
 * after `rest`. A word that is too long for a line stands alone on one.
 */
export function wrapped(
  text: string,
  width: number,
  first: string,
  rest: string,
): readonly string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(" ")) {
    if (!empty && [...line].length + 1 + [...word].length > width) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

/** How wide lines are where nobody says how wide the screen is. */
const WIDTH = 100

/**
 * Lines that keep their own indent, each wrapped to `columns` (0: not known) and going on two
 * spaces further in.
 */
export const indented = (lines: readonly string[], columns: number): string =>
  lines
    .flatMap((line) => {
      const indent = /^ */.exec(line)?.[0] ?? ""
      return line === ""
        ? [""]
        : wrapped(plain(line), columns > 0 ? columns : WIDTH, indent, `${indent}  `)
    })
    .join("\n")
