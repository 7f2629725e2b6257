/** An edge that is dragged goes by whole words. */

import fc from "fast-check"
import { expect, test } from "vitest"
import { dragEdge, type Edge } from "./span-edges.ts"

const TEXT = "The envoy said “we will not wait” on Friday."
const at = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
})

test.each<{ why: string; from: string; edge: Edge; to: number; want: string }>([
  {
    why: "an end inside a word goes to the word's end",
    from: "we will",
    edge: "end",
    to: TEXT.indexOf("not") + 1,
    want: "we will not",
  },
  {
    why: "a beginning inside a word goes to the word's beginning",
    from: "not wait",
    edge: "start",
    to: TEXT.indexOf("will") + 2,
    want: "will not wait",
  },
  {
    why: "an end on a space stays with the word before",
    from: "we will not",
    edge: "end",
    to: TEXT.indexOf(" not") + 1,
    want: "we will",
  },
  {
    why: "a beginning on a space goes to the word after",
    from: "we will",
    edge: "start",
    to: TEXT.indexOf(" will"),
    want: "will",
  },
  {
    why: "a mark at a word's end is taken where the pointer is past it",
    from: "we will not wait",
    edge: "end",
    to: TEXT.indexOf("”") + 1,
    want: "we will not wait”",
  },
  { why: "an edge never passes the other", from: "we will", edge: "end", to: 0, want: "we will" },
  {
    why: "a place outside the text is its end",
    from: "Friday",
    edge: "end",
    to: 9999,
    want: "Friday.",
  },
])("$why", ({ from, edge, to, want }) => {
  const { start, end } = dragEdge(TEXT, at(from), edge, to)
  expect(TEXT.slice(start, end)).toBe(want)
})

test("whatever the place, the span stays in the text, is not empty, and keeps its other edge", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
      fc.nat(40),
      fc.nat(40),
      fc.integer({ min: -5, max: 50 }),
      fc.constantFrom<Edge>("start", "end"),
      (text, a, b, to, edge) => {
        const span = {
          start: Math.min(a, b) % text.length,
          end:
            text.length -
            (Math.max(a, b) % Math.max(1, text.length - (Math.min(a, b) % text.length))),
        }
        const moved = dragEdge(text, span, edge, to)
        expect(moved.start >= 0 && moved.start < moved.end && moved.end <= text.length).toBe(true)
        expect(edge === "start" ? moved.end : moved.start).toBe(
          edge === "start" ? span.end : span.start,
        )
      },
    ),
  ))
