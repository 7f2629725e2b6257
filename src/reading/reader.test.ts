import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { codePointLength, placeMap, type Day, type Span } from "../base/index.ts"
import { isInside } from "./reader.ts"
import { readText, readWith, shown } from "./testing/read.ts"
import type { Reading } from "./types.ts"

/** Every place that a reading names. */
function placesOf(reading: Reading): Span[] {
  const some = (spans: readonly (Span | undefined)[]): Span[] => spans.filter((span): span is Span => span !== undefined)
  return [
    ...reading.actors.flatMap(({ mentions, offices }) => [...mentions, ...offices]),
    ...reading.statements.flatMap((each) => some([each.cue, ...each.content, ...each.speakers.map(({ span }) => span), each.occasion, each.basis, each.inAnswerTo, each.manner])),
    ...some(reading.corroborations.map(({ about }) => about)), ...reading.dates.flatMap((each) => some([each, each.what])), ...reading.proposals, ...reading.events, ...reading.narration,
  ]
}

function expectSound(text: string): void {
  const reading = readText(text, "2021-03-08")
  for (const span of placesOf(reading)) expect(isInside(text, span), `${span.start}-${span.end} of ${codePointLength(text)}`).toBe(true)
  const actors = new Set(reading.actors.map(({ id }) => id))
  for (const { actor } of reading.statements.flatMap(({ speakers }) => speakers)) if (actor !== undefined) expect(actors.has(actor)).toBe(true)
  for (const refs of [...reading.proposals.flatMap(({ by, to, through, parties }) => [by, to, through, parties]), ...reading.events.flatMap(({ source, target }) => [source, target]), ...reading.corroborations.map(({ by }) => by)]) {
    for (const ref of refs) expect(actors.has(ref)).toBe(true)
  }
}

const STORY = `TARSK (Harbour Wire) - The government of Velmara has offered the Northern Front a "two-year" deal, Noor Amiri, the envoy, said on Friday.
“We will not sign,” Colonel Idris Bako said. “It gives us a flag 🏴 and nothing else.”

Asked if he would meet President Elena Varga by 15 April, Bako declined to comment, nor did he say why. A US official and another source familiar with the letter said it was authentic, according to the Wire.`

const PIECES = ['"', "“", "”", "'", "’", "\n", "\n\n", " said ", " that ", ", ", ". ", "😀", "سلام", "\u202e", "(", ")", ":", "—", " who ", " and ", " by May 1 ", "\t", "…", " according to ", " not ", "\ud800"]

/** The story with pieces dropped, doubled and put in anywhere. */
const mutated = fc.array(fc.tuple(fc.nat(STORY.length), fc.nat(30), fc.constantFrom(...PIECES)), { maxLength: 12 }).map((cuts) =>
  cuts.reduce((text, [at, size, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + size), STORY))

const shuffled = fc.array(fc.constantFrom(...PIECES, ...STORY.split(/\s+/)), { maxLength: 80 }).map((words) => words.join(" "))

describe("whatever the text, nothing is thrown and every place lies inside it", () => {
  test("mutated reports", () => fc.assert(fc.property(mutated, expectSound), { numRuns: 150 }))
  test("words and marks in any order", () => fc.assert(fc.property(shuffled, expectSound), { numRuns: 150 }))
  test("any characters", () => fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectSound), { numRuns: 100 }))
  test("any characters inside English", () => fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(STORY.length), (odd, at) => expectSound(STORY.slice(0, at) + odd + STORY.slice(at))), { numRuns: 100 }))
})

test("places count code points: an emoji and right-to-left words before a statement move it by their number", () => {
  const { reading, words } = shown("😀😀 سلام said the man. Hana Petrov said it was late.")
  const last = reading.statements.at(-1)
  expect(words(last?.content[0])).toBe("it was late")
  expect(words(last?.speakers[0]?.span)).toBe("Hana Petrov")
})

test("markup is read as spaces, and places stay those of the text", () => {
  const text = "**Hana Petrov** said _it_ was late."
  const places = placeMap(text)
  const marks = [{ start: 0, end: 2 }, { start: 13, end: 15 }, { start: 21, end: 22 }, { start: 24, end: 25 }]
  const reading = readWith({ text, markup: marks, date: undefined, title: undefined, publisher: undefined })
  expect(reading.statements[0]?.speakers[0]?.span).toEqual({ start: 2, end: 13 })
  expect(places.slice(reading.statements[0]?.content[0] ?? { start: 0, end: 0 })).toBe("it_ was late")
})

test("reading twice gives the same, and needs no date", () => {
  expect(readText(STORY, "2021-03-08")).toEqual(readText(STORY, "2021-03-08"))
  expect(readText(STORY).dates.filter(({ value }) => value !== undefined).map(({ kind }) => kind)).toEqual(["duration"])
})

/** Generous: a quiet machine takes a fifth. What is held here is that ten times the text takes about ten times as long. */
const LIMIT = 9_000

test.each([
  { why: "a megabyte without a full stop", text: "the man said that the other man was late and ".repeat(23_000) },
  { why: "a word of 100,000 letters", text: `The minister said ${"x".repeat(100_000)} was late.` },
  { why: "10,000 quotations", text: '"We go," she said. '.repeat(10_000) },
  { why: "20,000 marks that nothing closes", text: "“We go and the man said ".repeat(20_000) },
  { why: "60,000 cues", text: "said ".repeat(60_000) },
  { why: "20,000 relative clauses", text: `${"the man who ".repeat(20_000)}said it.` },
  { why: "400,000 spaces and line ends", text: `${" \n".repeat(200_000)}The man said it was late.` },
  { why: "30,000 commas", text: `${"the man, ".repeat(30_000)}said it was late.` },
])("linear time: $why", ({ text }) => {
  const reading = readWith({ text, markup: [], date: "2021-03-08" as Day, title: undefined, publisher: undefined })
  for (const span of placesOf(reading).slice(-50)) expect(isInside(text, span)).toBe(true)
}, LIMIT)
