import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { longWordIndex, wordIndex, type WordPlaces } from "./word-index.ts"

const whole = (
  text: string,
  most?: { readonly words: number; readonly places: number },
): ReadonlyMap<string, WordPlaces> => {
  const words = [...longWordIndex({ text, weight: 1 }, most)].flat()
  expect(new Set(words.map(([word]) => word)).size).toBe(words.length)
  return new Map(words)
}

const word = fc.constantFrom(
  "road",
  "Road",
  "the",
  "bridge’s",
  "U.N.",
  "مفتوح",
  "道路",
  "naïve",
  "x1",
  "😀",
  "--",
)
const between = fc.constantFrom(" ", "", "\n", "。", ".", " '")
const texts = fc
  .array(fc.tuple(word, between), { maxLength: 200 })
  .map((words) => words.flat().join(""))

describe("the index of a long text", () => {
  test.each([
    { why: "gathered at once", most: undefined },
    { why: "in as many shares as it has words", most: { words: 1, places: 1_000 } },
    { why: "in shares by its places", most: { words: 1_000, places: 7 } },
  ])("$why, is that of a short one, each word once", ({ most }) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(whole(text, most)).toEqual(new Map(wordIndex([{ text, weight: 1 }])))
      }),
      { numRuns: 60 },
    )
  })

  test("is the same wherever the text is cut to be looked at", () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 300 }), (some, before) => {
        // So long that it is cut somewhere in the text.
        const text = `${"-".repeat(100_000 - before)}${some} ${some}`
        expect(whole(text)).toEqual(new Map(wordIndex([{ text, weight: 1 }])))
      }),
      { numRuns: 60 },
    )
  })

  test("is handed over in parts, in order, and stops in between for others", () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `w${index}`).join(" ")
    const parts = [...longWordIndex({ text, weight: 1 })]
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(4_000)
    expect(parts.filter((part) => part.length === 0).length).toBeGreaterThanOrEqual(2)
    expect(parts.flat()).toHaveLength(50_000)
    const words = parts.flat().map(([word]) => word)
    expect(words).toEqual([...words].sort())
  })
})
