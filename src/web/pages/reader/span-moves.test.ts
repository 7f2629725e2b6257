import fc from "fast-check"
import { expect, test } from "vitest"
import {
  caretAt,
  caretSpan,
  moveCaret,
  moveCaretByParagraph,
  moveEdge,
  type WordCaret,
} from "./span-moves.ts"

const text = "The envoy said that talks may open.\nNobody answered."
const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end)
const span = { start: 15, end: 25 }

test.each([
  {
    why: "the end goes out",
    move: { edge: "end" as const, forward: true },
    want: "that talks may",
  },
  { why: "the end comes in", move: { edge: "end" as const, forward: false }, want: "that" },
  {
    why: "the start goes out",
    move: { edge: "start" as const, forward: false },
    want: "said that talks",
  },
  { why: "the start comes in", move: { edge: "start" as const, forward: true }, want: "talks" },
])("a span by one word: $why", ({ move, want }) =>
  expect(words(moveEdge(text, span, move))).toBe(want),
)

test("a span of one word cannot be made empty", () => {
  const one = { start: 4, end: 9 }
  expect(moveEdge(text, one, { edge: "end", forward: false })).toEqual(one)
  expect(moveEdge(text, one, { edge: "start", forward: true })).toEqual(one)
})

const begin = caretAt(text, 0)
const after = (...moves: readonly ((caret: WordCaret) => WordCaret)[]): string | undefined =>
  begin === undefined
    ? undefined
    : words(caretSpan(moves.reduce((caret, move) => move(caret), begin)))
const on = (caret: WordCaret): WordCaret => moveCaret(text, caret, true, false)
const extend = (caret: WordCaret): WordCaret => moveCaret(text, caret, true, true)
const back = (caret: WordCaret): WordCaret => moveCaret(text, caret, false, true)

test.each([
  { why: "it begins on the first word", got: after(), want: "The" },
  { why: "it steps word by word", got: after(on, on), want: "said" },
  { why: "it extends", got: after(on, extend, extend), want: "envoy said that" },
  { why: "it shrinks again", got: after(on, extend, extend, back), want: "envoy said" },
  { why: "it turns round its beginning", got: after(on, on, back, back), want: "The envoy said" },
  { why: "it stays at the beginning", got: after(back), want: "The" },
  {
    why: "it goes to the next paragraph",
    got: after((caret) => moveCaretByParagraph(text, caret, true, false)),
    want: "Nobody",
  },
  {
    why: "and back",
    got: after(
      (caret) => moveCaretByParagraph(text, caret, true, false),
      (caret) => moveCaretByParagraph(text, caret, false, false),
    ),
    want: "The",
  },
  {
    why: "the last paragraph has no next",
    got: after((caret) =>
      moveCaretByParagraph(text, moveCaretByParagraph(text, caret, true, false), true, false),
    ),
    want: "Nobody",
  },
])("selecting words by keyboard: $why", ({ got, want }) => expect(got).toBe(want))

test("a text without words has no caret", () => expect(caretAt(" \n!", 0)).toBeUndefined())

test("moving an edge never leaves the text and never empties the span", () =>
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom("start" as const, "end" as const),
      fc.boolean(),
      (start, length, edge, forward) => {
        const from = { start, end: Math.min(text.length, start + length) }
        fc.pre(from.start < from.end)
        const moved = moveEdge(text, from, { edge, forward })
        expect(moved.start).toBeGreaterThanOrEqual(0)
        expect(moved.end).toBeLessThanOrEqual(text.length)
        expect(moved.start).toBeLessThan(moved.end)
      },
    ),
  ))
