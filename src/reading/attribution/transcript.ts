/** Transcripts of briefings and hearings: `MR. ORLIN: …`, `QUESTION: …`. */

import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import { trim } from "./extent.ts"
import type { Telling } from "./telling.ts"

/** A name's turns from which on a text is a transcript. */
const FEWEST = 2
const ASKING = new Set(["question", "q", "reporter", "journalist", "moderator", "operator"])

interface Turn {
  readonly name: Run
  readonly asks: boolean
  readonly from: number
}

/**
 * The turns of those who are named, in order, each with the question before it; none where the text
 * is no transcript.
 */
export function turnsOf(grammar: Grammar): readonly Telling[] {
  const turns = grammar.page.paragraphs.flatMap((paragraph) => turnAt(grammar, paragraph) ?? [])
  if (turns.filter(({ asks }) => !asks).length < FEWEST || !turns.some(({ asks }) => asks))
    return []
  const end = grammar.page.words.length
  const bodies = turns.map((turn, i) =>
    trim(grammar.page, { from: turn.from, to: turns[i + 1]?.name.from ?? end }),
  )
  return turns.flatMap(({ name, asks }, i): readonly Telling[] => {
    const body = bodies[i]
    const question = turns[i - 1]?.asks === true ? bodies[i - 1] : undefined
    return asks || body === undefined
      ? []
      : [{ kind: "turn", name, body, question, addressee: undefined }]
  })
}

/** Words in capitals, then a colon, at a paragraph's beginning. */
function turnAt(grammar: Grammar, { from, to }: Run): Turn | undefined {
  const { words } = grammar.page
  for (let at = from; at < Math.min(to, from + 7); at += 1) {
    const word = words[at]
    if (word === undefined) return undefined
    if (word.text === ":")
      return at === from
        ? undefined
        : { name: { from, to: at }, asks: ASKING.has(words[from]?.lower ?? ""), from: at + 1 }
    if (
      word.kind !== "word" ||
      !(
        isCapitals(word.text) ||
        (at === from && /^(?:Question|Q|Reporter|Moderator)$/.test(word.text))
      )
    )
      return undefined
  }
  return undefined
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
