import fc from "fast-check"
import { expect, test } from "vitest"
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
  trimmed,
  wordAt,
} from "./word-steps.ts"

const text = "The envoy said: talks open."

test.each([
  { why: "the end moves out by one word", got: nextWordEnd(text, 3), want: 9 },
  { why: "the end moves in by one word", got: previousWordEnd(text, 14), want: 9 },
  { why: "the end skips punctuation on its way in", got: previousWordEnd(text, 15), want: 14 },
  { why: "the start moves in by one word", got: nextWordStart(text, 0), want: 4 },
  { why: "the start moves out by one word", got: previousWordStart(text, 16), want: 10 },
  { why: "the start stays at the beginning", got: previousWordStart(text, 0), want: 0 },
  { why: "the end stops at the end", got: nextWordEnd(text, 27), want: 27 },
])("one word: $why", ({ got, want }) => expect(got).toBe(want))

test.each([
  { why: "in the middle of a word", unit: 6, want: { start: 4, end: 9 } },
  { why: "between two words, the next", unit: 9, want: { start: 10, end: 14 } },
  { why: "after the last, none", unit: 26, want: undefined },
])("the word at a place: $why", ({ unit, want }) => expect(wordAt(text, unit)).toEqual(want))

test("Persian words step as English ones do", () => {
  const persian = "سخنگو گفت: مذاکرات ادامه دارد."
  expect(
    persian.slice(
      previousWordStart(persian, persian.length),
      nextWordEnd(persian, previousWordStart(persian, persian.length)),
    ),
  ).toBe("دارد")
})

test("white space at the ends of a selection is left out", () =>
  expect(trimmed(text, { start: 3, end: 10 })).toEqual({ start: 4, end: 9 }))

test("a selection of white space alone is empty", () => {
  const { start, end } = trimmed("a   b", { start: 1, end: 4 })
  expect(end - start).toBe(0)
})

test("a step never leaves the text and never goes the wrong way", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(80), (words, at) => {
      const unit = Math.min(at, words.length)
      expect(nextWordEnd(words, unit)).toBeGreaterThanOrEqual(unit)
      expect(nextWordEnd(words, unit)).toBeLessThanOrEqual(words.length)
      expect(previousWordStart(words, unit)).toBeLessThanOrEqual(unit)
      expect(previousWordEnd(words, unit)).toBeGreaterThanOrEqual(0)
    }),
  ))
