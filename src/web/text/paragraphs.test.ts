import fc from "fast-check"
import { expect, test } from "vitest"
import { blocksOf } from "./paragraphs.ts"

const paragraphs = (text: string): readonly string[] =>
  blocksOf(text).flatMap((block) =>
    block.paragraphs.map(({ start, end }) => text.slice(start, end)),
  )

test.each([
  {
    why: "blank lines part paragraphs, and lines within stay together",
    text: "a\nb\n\n\nc\n",
    want: ["a\nb", "c"],
  },
  { why: "without blank lines every line is one", text: "a\nb\nc\n", want: ["a", "b", "c"] },
  { why: "a line of spaces is blank", text: "a\n  \nb", want: ["a", "b"] },
  { why: "an empty text has none", text: "", want: [] },
  { why: "white space alone has none", text: "\n \n", want: [] },
])("paragraphs: $why", ({ text, want }) => expect(paragraphs(text)).toEqual(want))

test("a paragraph of 10,000 characters comes in pieces cut after spaces", () => {
  const pieces = blocksOf("word ".repeat(2_000))[0]?.paragraphs[0]?.pieces ?? []
  expect(pieces.map(({ end }) => end)).toEqual([4_000, 8_000, 10_000])
})

test("a cut never falls inside a character outside the basic plane", () => {
  const text = `a${"😀".repeat(4_000)}`
  for (const { pieces } of blocksOf(text)[0]?.paragraphs ?? [])
    for (const { start } of pieces) expect(text.codePointAt(start)).toBeGreaterThan(96)
})

test("no character but white space is lost, and nothing comes twice", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "b ", "\n", "\n\n", "😀", "ک"), { maxLength: 80 }),
      (parts) => {
        const text = parts.join("")
        const pieces = blocksOf(text).flatMap(({ paragraphs: all }) =>
          all.flatMap((paragraph) => paragraph.pieces),
        )
        expect(
          pieces
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replaceAll(/\s/g, ""),
        ).toBe(text.replaceAll(/\s/g, ""))
        pieces.reduce((end, piece) => {
          expect(piece.start).toBeGreaterThanOrEqual(end)
          return piece.end
        }, 0)
      },
    ),
  ))
