import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { codePointLength, placeMap, type Day } from "../base/index.ts"
import { isInside, spanText } from "./reader.ts"
import { interrupted, mutated, placesOf, shuffled, STORY } from "./testing/odd-texts.ts"
import { readInClauses, readText, readWith, shown } from "./testing/read.ts"

function expectSound(text: string): void {
  const reading = readText(text, "2021-03-08")
  for (const span of placesOf(reading)) expect(isInside(text, span), `${span.start}-${span.end} of ${codePointLength(text)}`).toBe(true)
  const actors = new Set(reading.actors.map(({ id }) => id))
  for (const { actor } of reading.statements.flatMap(({ speakers }) => speakers)) if (actor !== undefined) expect(actors.has(actor)).toBe(true)
  for (const refs of [...reading.proposals.flatMap(({ by, to, through, parties }) => [by, to, through, parties]), ...reading.events.flatMap(({ source, target }) => [source, target]), ...reading.corroborations.map(({ by }) => by)]) {
    for (const ref of refs) expect(actors.has(ref)).toBe(true)
  }
}

describe("whatever the text, nothing is thrown and every place lies inside it", () => {
  test("mutated reports", () => fc.assert(fc.property(mutated, expectSound), { numRuns: 150 }))
  test("words and marks in any order", () => fc.assert(fc.property(shuffled, expectSound), { numRuns: 150 }))
  test("any characters", () => fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectSound), { numRuns: 100 }))
  test("any characters inside English", () => fc.assert(fc.property(interrupted, expectSound), { numRuns: 100 }))
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

/** Generous: a quiet machine takes a quarter, at most. What is held here is that ten times the text takes about ten times as long. */
const LIMIT = 40_000

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

test("the clause-level profile leaves out objects and voices carried over, and keeps the rest as they are", () => {
  const text = "The mayor denied the report. Noor Amiri said the road would open and added that the bridge was safe."
  const saying = (read: typeof readWith): readonly string[] =>
    read({ text, markup: [], date: undefined, title: undefined, publisher: undefined }).statements.map(({ content }) => content.map((span) => spanText(text, span)).join())
  expect(saying(readWith)).toEqual(["the report", "the road would open", "that the bridge was safe"])
  expect(saying(readInClauses)).toEqual(["the road would open"])
})
