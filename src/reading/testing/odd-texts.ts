/**
 * Texts that nobody would write, for laws that hold whatever the text; and the places that a
 * reading names.
 */

import fc from "fast-check"
import type { Span } from "../../base/index.ts"
import type { Reading } from "../types.ts"

/** Every place that a reading names. */
export function placesOf(reading: Reading): Span[] {
  const some = (spans: readonly (Span | undefined)[]): Span[] =>
    spans.filter((span): span is Span => span !== undefined)
  return [
    ...reading.actors.flatMap(({ mentions, offices }) => [...mentions, ...offices]),
    ...reading.statements.flatMap((each) =>
      some([
        each.cue,
        ...each.content,
        ...each.speakers.map(({ span }) => span),
        each.occasion,
        each.basis,
        each.inAnswerTo,
        each.manner,
      ]),
    ),
    ...some(reading.corroborations.map(({ about }) => about)),
    ...reading.dates.flatMap((each) => some([each, each.what])),
    ...reading.proposals,
    ...reading.events,
    ...reading.narration,
  ]
}

export const STORY =
  "TARSK (Harbour Wire) - The government of Velmara has offered the Northern Front a " +
  `"two-year" deal, Noor Amiri, the envoy, said on Friday.\n` +
  "“We will not sign,” Colonel Idris Bako said. “It gives us a flag 🏴 and nothing else.”\n\n" +
  "Asked if he would meet President Elena Varga by 15 April, Bako declined to comment, nor " +
  "did he say why. A US official and another source familiar with the letter said it was " +
  "authentic, according to the Wire."

const PIECES = [
  '"',
  "“",
  "”",
  "'",
  "’",
  "\n",
  "\n\n",
  " said ",
  " that ",
  ", ",
  ". ",
  "😀",
  "سلام",
  "\u202e",
  "(",
  ")",
  ":",
  "—",
  " who ",
  " and ",
  " by May 1 ",
  "\t",
  "…",
  " according to ",
  " not ",
  "\ud800",
  " __proto__ ",
  " constructor ",
]

/** The story with pieces dropped, doubled and put in anywhere. */
export const mutated = fc
  .array(fc.tuple(fc.nat(STORY.length), fc.nat(30), fc.constantFrom(...PIECES)), { maxLength: 12 })
  .map((cuts) =>
    cuts.reduce(
      (text, [at, size, piece]) =>
        text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + size),
      STORY,
    ),
  )

export const shuffled = fc
  .array(fc.constantFrom(...PIECES, ...STORY.split(/\s+/)), { maxLength: 80 })
  .map((words) => words.join(" "))

/** Any characters put into English. */
export const interrupted = fc
  .tuple(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(STORY.length))
  .map(([odd, at]) => STORY.slice(0, at) + odd + STORY.slice(at))
