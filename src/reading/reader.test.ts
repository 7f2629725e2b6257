import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { growth, LINEAR } from "../../test/growth.ts"
import { codePointLength, placeMap } from "../base/index.ts"
import { isInside, spanText } from "./reader.ts"
import { interrupted, mutated, placesOf, shuffled, STORY } from "./testing/odd-texts.ts"
import { readInClauses, readText, readWith, shown } from "./testing/read.ts"

function expectSound(text: string): void {
  const reading = readText(text, "2021-03-08")
  for (const span of placesOf(reading))
    expect(isInside(text, span), `${span.start}-${span.end} of ${codePointLength(text)}`).toBe(true)
  const actors = new Set(reading.actors.map(({ id }) => id))
  for (const { actor } of reading.statements.flatMap(({ speakers }) => speakers))
    if (actor !== undefined) expect(actors.has(actor)).toBe(true)
  for (const refs of [
    ...reading.proposals.flatMap(({ by, to, through, parties }) => [by, to, through, parties]),
    ...reading.events.flatMap(({ source, target }) => [source, target]),
    ...reading.corroborations.map(({ by }) => by),
  ]) {
    for (const ref of refs) expect(actors.has(ref)).toBe(true)
  }
}

describe("whatever the text, nothing is thrown and every place lies inside it", () => {
  test("mutated reports", () => fc.assert(fc.property(mutated, expectSound), { numRuns: 150 }))
  test("words and marks in any order", () =>
    fc.assert(fc.property(shuffled, expectSound), { numRuns: 150 }))
  test("any characters", () =>
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectSound), {
      numRuns: 100,
    }))
  test("any characters inside English", () =>
    fc.assert(fc.property(interrupted, expectSound), { numRuns: 100 }))
})

test(
  "places count code points: an emoji and right-to-left words before a statement move it by " +
    "their number",
  () => {
    const { reading, words } = shown("😀😀 سلام said the man. Hana Petrov said it was late.")
    const last = reading.statements.at(-1)
    expect(words(last?.content[0])).toBe("it was late")
    expect(words(last?.speakers[0]?.span)).toBe("Hana Petrov")
  },
)

test("markup is read as spaces, and places stay those of the text", () => {
  const text = "**Hana Petrov** said _it_ was late."
  const places = placeMap(text)
  const marks = [
    { start: 0, end: 2 },
    { start: 13, end: 15 },
    { start: 21, end: 22 },
    { start: 24, end: 25 },
  ]
  const reading = readWith({
    text,
    markup: marks,
    date: undefined,
    title: undefined,
    publisher: undefined,
  })
  expect(reading.statements[0]?.speakers[0]?.span).toEqual({ start: 2, end: 13 })
  expect(places.slice(reading.statements[0]?.content[0] ?? { start: 0, end: 0 })).toBe(
    "it_ was late",
  )
})

test("reading twice gives the same, and needs no date", () => {
  expect(readText(STORY, "2021-03-08")).toEqual(readText(STORY, "2021-03-08"))
  expect(
    readText(STORY)
      .dates.filter(({ value }) => value !== undefined)
      .map(({ kind }) => kind),
  ).toEqual(["duration"])
})

/** With PARLEY_TEST_LONG=1 the sizes are those of the largest documents. */
const TIMES = process.env["PARLEY_TEST_LONG"] === "1" ? 24 : 1

test.each([
  {
    why: "text without a full stop",
    least: 240,
    text: (n: number) => "the man said that the other man was late and ".repeat(n),
  },
  {
    why: "a word of many letters",
    least: 8_000,
    text: (n: number) => `The minister said ${"x".repeat(n)} was late.`,
  },
  { why: "many quotations", least: 110, text: (n: number) => '"We go," she said. '.repeat(n) },
  {
    why: "marks that nothing closes",
    least: 200,
    text: (n: number) => "“We go and the man said ".repeat(n),
  },
  { why: "cues alone", least: 640, text: (n: number) => "said ".repeat(n) },
  {
    why: "relative clauses in each other",
    least: 200,
    text: (n: number) => `${"the man who ".repeat(n)}said it.`,
  },
  {
    why: "spaces and line ends",
    least: 8_000,
    text: (n: number) => `${" \n".repeat(n)}The man said it was late.`,
  },
  { why: "commas", least: 320, text: (n: number) => `${"the man, ".repeat(n)}said it was late.` },
])("time grows with the text: $why", ({ text, least }) => {
  const read = (size: number) => readText(text(size), "2021-03-08")
  const whole = text(4 * TIMES * least)
  for (const span of placesOf(readText(whole, "2021-03-08")).slice(-50)) {
    expect(isInside(whole, span)).toBe(true)
  }
  expect(growth(TIMES * least, read)).toBeLessThan(LINEAR)
})

test(
  "the clause-level profile leaves out objects and voices carried over, and keeps the rest as " +
    "they are",
  () => {
    const text =
      "The mayor denied the report. Noor Amiri said the road would open and added that the " +
      "bridge was safe."
    const saying = (read: typeof readWith): readonly string[] =>
      read({
        text,
        markup: [],
        date: undefined,
        title: undefined,
        publisher: undefined,
      }).statements.map(({ content }) => content.map((span) => spanText(text, span)).join())
    expect(saying(readWith)).toEqual([
      "the report",
      "the road would open",
      "that the bridge was safe",
    ])
    expect(saying(readInClauses)).toEqual(["the road would open"])
  },
)
