/** A letter as a whole text: salutation, body, sign-off, signature. */

import { chainAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import type { Telling } from "./telling.ts"

const WITH = "with (?:respect|regards|best wishes|great respect)"
const SIGN_OFFS = new RegExp(
  "^(?:yours|sincerely|respectfully|faithfully|regards|kind regards|best regards|" +
    `${WITH}|very truly)`,
)
const LONGEST = 8

/** Whose letter the text is, to whom, and what it says; undefined where it is none. */
export function letterOf(grammar: Grammar): Telling | undefined {
  const { words, paragraphs } = grammar.page
  const opening = paragraphs.findIndex(
    ({ from, to }) => words[from]?.text === "Dear" && to - from <= LONGEST * 2,
  )
  const closing =
    opening < 0
      ? -1
      : paragraphs.findIndex(
          (run, i) =>
            i > opening && run.to - run.from <= LONGEST && SIGN_OFFS.test(textOf(grammar, run)),
        )
  const [first, last, signature] = [
    paragraphs[opening + 1],
    paragraphs[closing - 1],
    paragraphs[closing + 1],
  ]
  const name = signature === undefined ? undefined : phraseIn(grammar, signature)
  if (closing - opening < 2 || first === undefined || last === undefined || name === undefined)
    return undefined
  return {
    kind: "letter",
    name,
    body: { from: first.from, to: last.to },
    question: undefined,
    addressee: toLine(grammar, opening) ?? addressed(grammar, paragraphs[opening]),
  }
}

const textOf = (grammar: Grammar, { from, to }: Run): string =>
  grammar.page.words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ")

/** The name or office that a short line is. */
function phraseIn(grammar: Grammar, { from, to }: Run): Run | undefined {
  const phrase = grammar.phraseAt(from)
  return phrase?.from === from &&
    to - from <= LONGEST &&
    phrase.kind !== "time" &&
    phrase.kind !== "pronoun"
    ? { from, to: phrase.to }
    : undefined
}

/** `To: President Elena Varga` above the salutation. */
function toLine(grammar: Grammar, opening: number): Run | undefined {
  const { words, paragraphs } = grammar.page
  const line = paragraphs
    .slice(0, opening)
    .find(({ from }) => words[from]?.lower === "to" && words[from + 1]?.text === ":")
  return line === undefined ? undefined : chainAfter(grammar, line.from + 2, line.to)
}

/** `Dear President Varga,` */
const addressed = (grammar: Grammar, line: Run | undefined): Run | undefined =>
  line === undefined ? undefined : chainAfter(grammar, line.from + 1, line.to)
