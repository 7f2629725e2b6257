/** The reader on texts that nobody would write: nothing thrown, no place outside the text. */

import fc from "fast-check"
import { isInside } from "../../src/reading/reader.ts"
import type { Reading } from "../../src/reading/index.ts"
import { interrupted, mutated, placesOf, shuffled } from "../../src/reading/testing/odd-texts.ts"

const EACH = 2_500

/** Reads ten thousand texts, drawn with one seed, and prints how many went wrong. */
export function odd(print: (line: string) => void, read: (text: string) => Reading): void {
  let [thrown, outside] = [0, 0]
  const texts = [
    mutated,
    shuffled,
    interrupted,
    fc.string({ unit: "binary", maxLength: 300 }),
  ].flatMap((kind) => fc.sample(kind, { numRuns: EACH, seed: 20210308 }))
  for (const text of texts) {
    try {
      outside += placesOf(read(text)).filter((span) => !isInside(text, span)).length
    } catch {
      thrown += 1
    }
  }
  print(
    `${texts.length} generated and mutated texts: ${thrown} exceptions, ${outside} places ` +
      "outside the text",
  )
}

/** The least time for a text and for ten times as much of it, by its ratio to the length. */
export function linear(print: (line: string) => void, read: (text: string) => Reading): void {
  const took = (text: string): number => {
    const began = performance.now()
    read(text)
    return performance.now() - began
  }
  for (const [name, piece] of [
    ["no full stop", "the man said that the other man was late and "],
    ["quotations", '"We go," she said. '],
    ["unclosed marks", "“We go and the man said "],
  ] as const) {
    const [short, long] = [took(piece.repeat(2_300)), took(piece.repeat(23_000))]
    print(`${name}: ten times the text took ${(long / short).toFixed(1)} times as long`)
  }
}
