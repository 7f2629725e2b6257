/**
 * What a text that somebody sends may be: how long, of which characters. One rule for every field,
 * wherever it stands.
 */

import { failed, ok, type Result } from "./result.ts"
import { codePointLength } from "./span.ts"

/** How a field's text is written, and its limit. */
export interface TextRule {
  /**
   * `line`: one line, trimmed and composed (NFC). `paragraphs`: the same with line ends. `wording`:
   * words of a document, with line ends, trimmed only. `key`: a name within its body, left as it
   * is. `json`: JSON as text, left as it is; every text within it is a key.
   */
  readonly written: "line" | "paragraphs" | "wording" | "key" | "json"
  /** In code points. */
  readonly most: number
  readonly blank: "refused" | "allowed"
}

/**
 * What is wrong with a text, what to do about it, and where within it (`.deciders[0].name`; empty
 * for the whole).
 */
export interface TextFault {
  readonly within: string
  readonly found: string
  readonly mend: string
}

/** The longest line, in code points. */
export const LONGEST_LINE = 300
const LONGEST_PARAGRAPHS = 4000

export const LINE: TextRule = { written: "line", most: LONGEST_LINE, blank: "refused" }
export const PARAGRAPHS: TextRule = {
  written: "paragraphs",
  most: LONGEST_PARAGRAPHS,
  blank: "refused",
}
export const MAYBE_PARAGRAPHS: TextRule = { ...PARAGRAPHS, blank: "allowed" }
/** The words that a day or a deadline was told in. */
export const PHRASE: TextRule = { written: "paragraphs", most: 1000, blank: "allowed" }
export const KEY: TextRule = { written: "key", most: LONGEST_LINE, blank: "allowed" }
/** Words of one clause; all of a version have a limit of their own. */
export const WORDING: TextRule = { written: "wording", most: 1_000_000, blank: "refused" }
export const JSON_TEXT: TextRule = { written: "json", most: 100_000, blank: "refused" }

/** A surrogate without its other half; with the `u` flag a whole pair does not match. */
const HALF_CHARACTER = /\p{Cs}/u
const CONTROL = /\p{Cc}|[\u2028\u2029]/u
/**
 * The same where lines may end: a line feed, a carriage return, a tab, and the separators of lines
 * and paragraphs.
 */
const CONTROL_IN_LINES = /[^\P{Cc}\n\r\t]/u
/**
 * Embeddings, overrides and isolates: they turn the direction of what follows, so that a name can
 * read as another.
 */
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u

/**
 * The text as it is kept, or what is wrong with it; cost grows with the limit, never with what was
 * sent.
 */
export function checkText(rule: TextRule, text: string): Result<string, TextFault> {
  const kept = rule.written === "key" || rule.written === "json" ? text : text.trim()
  if (kept.trim() === "" && rule.blank === "refused") return wrong("nothing", mendOf(rule))
  const length = kept.length > 2 * rule.most ? kept.length : codePointLength(kept)
  if (length > rule.most) return wrong(`${length} characters`, `write at most ${rule.most}`)
  const stray = strayCharacter(
    kept,
    rule.written === "line" || rule.written === "key" ? CONTROL : CONTROL_IN_LINES,
  )
  if (stray !== undefined) return wrong(stray, "leave that character out")
  if (rule.written === "json") return checkJson(kept)
  // Composing costs the square of its length: only a text known to be short gets here.
  return ok(rule.written === "line" || rule.written === "paragraphs" ? kept.normalize("NFC") : kept)
}

/**
 * A text without the characters that no field takes, for words that nobody typed: a document's own.
 */
export const withoutStray = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n\r\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu, "")

const wrong = (found: string, mend: string, within = ""): Result<never, TextFault> =>
  failed({ within, found, mend })

function mendOf({ written }: TextRule): string {
  switch (written) {
    case "line":
    case "key":
      return "write a line of text"
    case "paragraphs":
      return "write a sentence"
    case "wording":
      return "write the clause’s words"
    case "json":
      return "write it as FORMATS.md has it"
  }
}

function strayCharacter(text: string, control: RegExp): string | undefined {
  if (HALF_CHARACTER.test(text)) return "half a character (a lone surrogate)"
  const found = control.exec(text)?.[0]
  if (found !== undefined) return `the control character ${codeName(found)}`
  const turn = TURNS_DIRECTION.exec(text)?.[0]
  return turn === undefined ? undefined : `${codeName(turn)}, which turns the direction of text`
}

const codeName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`

/**
 * Escapes hide characters in JSON: its texts and the names of its fields are looked at as they will
 * be read. What is no JSON passes, to be told by its reader.
 */
function checkJson(text: string): Result<string, TextFault> {
  const waiting: { readonly value: unknown; readonly within: string }[] = [
    { value: parsed(text), within: "" },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, within } = next
    if (typeof value === "string") {
      const found = checkText(KEY, value)
      if (!found.ok) return wrong(found.fault.found, found.fault.mend, within)
    } else if (Array.isArray(value))
      waiting.push(
        ...value
          .map((each: unknown, index) => ({ value: each, within: `${within}[${index}]` }))
          .reverse(),
      )
    else if (typeof value === "object" && value !== null) {
      const fields = Object.entries(value)
      const name = fields.map(([key]) => checkText(KEY, key)).find((each) => !each.ok)
      if (name?.ok === false)
        return wrong(`a field whose name holds ${name.fault.found}`, name.fault.mend, within)
      waiting.push(
        ...fields
          .map(([key, each]: [string, unknown]) => ({ value: each, within: `${within}.${key}` }))
          .reverse(),
      )
    }
  }
  return ok(text)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
