/**
 * Attributions made by layout: a speaker's name and a colon, a picture's credit, a signature after
 * a dash.
 */

import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import { PLAIN, type Attribution } from "./attribution.ts"
import { opensQuotation } from "./complement.ts"
import { trim } from "./extent.ts"

const CREDITS = new Set(["image", "images", "photo", "photos", "photograph", "picture", "credit"])
const LABELS = new Set([
  "note",
  "notes",
  "source",
  "sources",
  "update",
  "correction",
  "related",
  "see",
  "read",
  "video",
  "audio",
  "file",
  "date",
  "subject",
  "to",
  "from",
  "cc",
  "re",
  "q",
  "a",
  "question",
  "answer",
  "table",
  "figure",
  "warning",
  "breaking",
  "exclusive",
  "urgent",
  "live",
  "analysis",
  "opinion",
  "editor",
])

/** The attribution that the shape of a paragraph makes, if it makes one. */
export function byLayout(grammar: Grammar, paragraph: Run): Attribution | undefined {
  return creditOf(grammar, paragraph) ?? turnOf(grammar, paragraph)
}

const base = { ...PLAIN, act: "say", nature: "speech", lemma: "" } as const

/** `A robot at the fair. Image: Kim Lee.` */
function creditOf(grammar: Grammar, paragraph: Run): Attribution | undefined {
  const { words, sentenceOf } = grammar.page
  for (let at = paragraph.from; at + 2 < paragraph.to; at += 1) {
    if (
      !CREDITS.has(words[at]?.lower ?? "") ||
      words[at + 1]?.text !== ":" ||
      !/^\p{Lu}/u.test(words[at]?.text ?? "")
    )
      continue
    const name = trim(grammar.page, { from: at + 2, to: paragraph.to })
    const caption = trim(grammar.page, { from: paragraph.from, to: at })
    if (name === undefined || caption === undefined || name.to - name.from > 8) return undefined
    return {
      ...base,
      act: "publish",
      construction: "credit",
      lemma: "image",
      cue: { from: at, to: at + 1 },
      voices: [{ run: name, antecedent: undefined }],
      content: [caption],
      sentence: sentenceOf[at] ?? 0,
    }
  }
  return undefined
}

/** `MR. COLE: We will not go.` and `Amiri: "We will not go."` */
function turnOf(grammar: Grammar, paragraph: Run): Attribution | undefined {
  const { words, sentenceOf } = grammar.page
  const colon = colonAt(grammar, paragraph)
  if (colon === undefined) return undefined
  const name = trim(grammar.page, { from: paragraph.from, to: colon })
  const content = trim(grammar.page, { from: colon + 1, to: paragraph.to })
  if (name === undefined || content === undefined || content.to - content.from < 3) return undefined
  const quoted = opensQuotation(grammar, colon + 1)
  const lowers = words.slice(name.from, name.to).map(({ lower }) => lower)
  if (
    LABELS.has(lowers[0] ?? "") ||
    lowers.some((word) => CREDITS.has(word)) ||
    (!quoted && !isSpeakersName(grammar, name))
  )
    return undefined
  return {
    ...base,
    construction: "turn",
    cue: undefined,
    voices: [{ run: name, antecedent: undefined }],
    content: [content],
    sentence: sentenceOf[name.from] ?? 0,
  }
}

function colonAt(grammar: Grammar, paragraph: Run): number | undefined {
  for (let at = paragraph.from + 1; at < Math.min(paragraph.to - 1, paragraph.from + 8); at += 1) {
    const word = grammar.page.words[at]
    if (word?.text === ":") return at
    if (
      word === undefined ||
      word.kind === "quote" ||
      word.kind === "stop" ||
      grammar.groupAt(at) !== undefined
    )
      return undefined
  }
  return undefined
}

/** Written in capitals throughout, or a courtesy title and a name. */
function isSpeakersName(grammar: Grammar, run: Run): boolean {
  const words = grammar.page.words.slice(run.from, run.to).filter(({ kind }) => kind === "word")
  return words.length > 0 && words.every(({ text }) => !/\p{Ll}/u.test(text))
}
