/** Texts that no field takes, for any rule. */

import type { TextRule } from "../../base/index.ts"

export interface BadText {
  readonly why: string
  readonly found: string
  text(rule: TextRule): string
}

/** Within JSON a character can be told by its number, and what is too long is the whole. */
const said = (rule: TextRule, text: string): string =>
  rule.written === "json" ? JSON.stringify(text) : text

const TOO_LONG: BadText = {
  why: "too long a text",
  found: "characters",
  text: ({ most }) => "x".repeat(most + 1),
}

export const BAD_TEXTS: readonly BadText[] = [
  TOO_LONG,
  {
    why: "a right-to-left override",
    found: "U+202E, which turns the direction of text",
    text: (rule) => said(rule, "gnp.\u202ejpg"),
  },
  {
    why: "an isolate",
    found: "U+2067, which turns the direction of text",
    text: (rule) => said(rule, "a\u2067b"),
  },
  { why: "NUL", found: "the control character U+0000", text: (rule) => said(rule, "a\0b") },
  {
    why: "a control sequence",
    found: "the control character U+009B",
    text: (rule) => said(rule, "a\u009b31m"),
  },
  {
    why: "half a character",
    found: "half a character (a lone surrogate)",
    text: (rule) => said(rule, "a\ud800b"),
  },
]

/** Both of a body of text and of its escapes. */
export const WORST: readonly BadText[] = BAD_TEXTS.slice(0, 2)
