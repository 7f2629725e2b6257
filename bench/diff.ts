/**
 * Clause comparison: a megabyte of clauses, edited; and beside it the textbook's table of all pairs
 * of words, in the same run.
 */

import { seededDraw } from "../src/base/index.ts"
import { compareTexts, wordDifference, type ComparedClause } from "../src/record/index.ts"
import { commonLength } from "../src/record/texts/testing/slow-common.ts"
import { tokensOf } from "../src/record/texts/tokens.ts"

const draw = seededDraw(84)
const WORDS = Array.from({ length: 6000 }, (_, i) => `w${i.toString(36)}`)
const word = (): string => WORDS[Math.floor(draw() ** 2 * WORDS.length)] ?? ""
const wording = (length: number): string => Array.from({ length }, word).join(" ")
const text = (clauses: number, words: number): readonly ComparedClause[] =>
  Array.from({ length: clauses }, (_, i) => ({
    number: String(i + 1),
    words: wording(words),
    status: undefined,
    alternatives: [],
  }))
const edited = (words: string, share: number): string =>
  words
    .split(" ")
    .map((each) => (draw() < share ? word() : each))
    .join(" ")

export async function run(print: (line: string) => void): Promise<void> {
  const whole = text(2850, 80)
  print(
    "a version of " +
      `${whole.reduce((sum, { words }) => sum + words.length, 0).toLocaleString("en")} ` +
      `characters, ${whole.length} clauses (at most 1,000 ms, or bounded and said so):`,
  )
  for (const [name, other] of [
    [
      "1 word in 20 changed",
      whole.map((clause) => ({ ...clause, words: edited(clause.words, 0.05) })),
    ],
    [
      "half of the words changed",
      whole.map((clause) => ({ ...clause, words: edited(clause.words, 0.5) })),
    ],
    ["clauses in another order", [...whole].sort((a, b) => (a.words < b.words ? -1 : 1))],
    ["another text altogether", text(2850, 80)],
  ] as const)
    print(
      `  ${name}: ${timed(() => compareTexts(whole, other), 3)} ms, ` +
        `${compareTexts(whole, other).exactness.kind}`,
    )
  oneClause(print)
  for (const length of [500, 2000, 8000]) beside(print, length)
}

/** The worst that a clause can be: as long as a whole version. */
function oneClause(print: (line: string) => void): void {
  const long = wording(230_000)
  for (const [name, other] of [
    ["1 word in 100 changed", edited(long, 0.01)],
    ["nothing in common but words", wording(230_000)],
  ] as const) {
    const { deleted, inserted, atLeast } = wordDifference(long, other)
    const exact =
      deleted + inserted === atLeast
        ? "exact"
        : `bounded: ${deleted + inserted} shown, at least ${atLeast}`
    print(
      `one clause of ${long.length.toLocaleString("en")} characters, ${name}: ` +
        `${timed(() => wordDifference(long, other), 3)} ms, ${exact}`,
    )
  }
}

/** A version as one wording, by the table of all pairs and by ours; the counts must be the same. */
function beside(print: (line: string) => void, length: number): void {
  const from = wording(length)
  const changed = edited(from, 0.05)
  const [left, right] = [tokensOf(from).words, tokensOf(changed).words]
  const common = commonLength(left, right)
  const found = wordDifference(from, changed)
  if (found.deleted !== left.length - common || found.inserted !== right.length - common)
    throw new Error("the two ways disagree")
  const [fast, slow] = [
    timed(() => wordDifference(from, changed), 10),
    timed(() => commonLength(left, right), 3),
  ]
  print(
    `${length} words, 1 in 20 changed: ${fast} ms, table of all pairs ${slow} ms, ratio ` +
      `${Math.round(slow / fast)}`,
  )
}

/** The best of several runs, in milliseconds. */
function timed(work: () => unknown, runs: number): number {
  let best = Infinity
  for (let i = 0; i < runs; i += 1) {
    const started = performance.now()
    work()
    best = Math.min(best, performance.now() - started)
  }
  return Math.round(best * 100) / 100
}
