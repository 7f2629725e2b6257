import { expect, test } from "vitest"
import { placeMap } from "../../base/index.ts"
import { tally, tokensIn, type MarkedTokens } from "../testing/score.ts"
import { readText } from "../testing/read.ts"
import { hardTexts, taken } from "./marked.ts"

test("marks are taken out of a sentence, nested and shared", () => {
  const { text, attributions } = taken("{Amiri|s12} {said|c1} {she {knew|c2} {why|t2}|t1}.")
  expect(text).toBe("Amiri said she knew why.")
  const words = (places: readonly { readonly start: number; readonly end: number }[]): readonly string[] => places.map(({ start, end }) => text.slice(start, end))
  expect(attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)])).toEqual([[["Amiri"], ["said"], ["she knew why"]], [["Amiri"], ["knew"], ["why"]]])
})

test.each(["{Amiri said|s", "Amiri|s} said", "{Amiri|q} said"])("%s is no marked sentence", (marked) => { expect(() => taken(marked)).toThrow(RangeError) })

test("there are two hundred sentences of twenty kinds, half of them kept for measuring", () => {
  expect(hardTexts.length).toBeGreaterThanOrEqual(200)
  expect(new Set(hardTexts.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20)
  expect(hardTexts.filter(({ half }) => half === "kept")).toHaveLength(Math.floor(hardTexts.length / 2))
})

const found = (text: string): MarkedTokens[] => {
  const units = (spans: readonly ({ readonly start: number; readonly end: number } | undefined)[]) =>
    spans.flatMap((span) => span === undefined ? [] : [{ start: placeMap(text).toUnit(span.start), end: placeMap(text).toUnit(span.end) }])
  return readText(text).statements.map(({ speakers, cue, content }) =>
    ({ source: tokensIn(text, units(speakers.map(({ span }) => span))), cue: tokensIn(text, units([cue])), content: tokensIn(text, units(content)) }))
}

test.each(hardTexts.filter(({ half, kind }) => half === "mended" && kind === "nothing said"))("nothing is read into: $text", ({ text }) => { expect(found(text)).toEqual([]) })

/** Attributions of that half in full, when this was last measured. */
const REACHED = 71

test("of the half that may be mended against, what was once read right is read right", () => {
  const right = hardTexts.filter(({ half }) => half === "mended").map(({ text, attributions }) => tally(found(text), attributions.map(({ source, cue, content }) =>
    ({ source: tokensIn(text, source), cue: tokensIn(text, cue), content: tokensIn(text, content) })))).reduce((sum, { full }) => sum + full, 0)
  expect(right).toBeGreaterThanOrEqual(REACHED)
})
