import fc from "fast-check"
import { expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import type { Mark, Role } from "./marks.ts"
import { itemAtClick, itemsOf, marksByPiece, segmentsOf } from "./segments.ts"

const mark = (item: string, role: Role, start: number, end: number): Mark => ({
  item: item as ItemId,
  role,
  start,
  end,
})
const text = "The envoy said that talks may open."
const drawn = (marks: readonly Mark[], words = text): readonly string[] =>
  segmentsOf(words, { start: 0, end: words.length }, marks).map(
    ({ start, end, marks: its, override }) =>
      words.slice(start, end) +
      its.map(({ item, role }) => `<${item}:${role}>`).join("") +
      (override ? "!" : ""),
  )

test.each([
  { why: "no mark leaves one run", marks: [], want: [text] },
  {
    why: "marks side by side",
    marks: [mark("a", "speaker", 0, 9), mark("a", "cue", 10, 14)],
    want: ["The envoy<a:speaker>", " ", "said<a:cue>", " that talks may open."],
  },
  {
    why: "a mark within another",
    marks: [mark("b", "date", 20, 25), mark("a", "content", 15, 34)],
    want: [
      "The envoy said ",
      "that <a:content>",
      "talks<a:content><b:date>",
      " may open<a:content>",
      ".",
    ],
  },
  {
    why: "marks that cross",
    marks: [mark("a", "content", 4, 14), mark("b", "content", 10, 19)],
    want: [
      "The ",
      "envoy <a:content>",
      "said<a:content><b:content>",
      " that<b:content>",
      " talks may open.",
    ],
  },
  { why: "an empty mark is nothing", marks: [mark("a", "content", 4, 4)], want: [text] },
  {
    why: "a mark over the whole text",
    marks: [mark("a", "narration", 0, 35)],
    want: [`${text}<a:narration>`],
  },
])("segments: $why", ({ marks, want }) => expect(drawn(marks)).toEqual(want))

test("an override character stands alone and is told", () =>
  expect(drawn([mark("a", "content", 0, 4)], "ab\u202ecd")).toEqual([
    "ab<a:content>",
    "\u202e<a:content>!",
    "c<a:content>",
    "d",
  ]))

const anyMark = fc
  .tuple(fc.nat(3), fc.nat(40), fc.nat(20))
  .map(([item, start, length]) => mark(String(item), "content", start, start + length))

test("segments cover the piece once, and each lies under exactly the marks that hold it", () =>
  fc.assert(
    fc.property(
      fc.array(anyMark, { maxLength: 12 }),
      fc.nat(10),
      fc.integer({ min: 11, max: 35 }),
      (marks, start, end) => {
        const segments = segmentsOf(text, { start, end }, marks)
        expect(segments.map((segment) => text.slice(segment.start, segment.end)).join("")).toBe(
          text.slice(start, end),
        )
        for (const segment of segments) {
          const over = marks.filter(
            (each) =>
              each.start <= segment.start && each.end >= segment.end && each.start < each.end,
          )
          expect(new Set(segment.marks)).toEqual(new Set(over))
        }
      },
    ),
  ))

test("marks by piece are those that a slow look at every pair finds", () =>
  fc.assert(
    fc.property(
      fc.array(anyMark, { maxLength: 20 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      (marks, lengths) => {
        let at = 0
        const pieces = lengths.map((length) => ({ start: at, end: (at += length) }))
        const filled = marks.filter(({ start, end }) => start < end)
        const slow = pieces.map((piece) =>
          filled.filter((each) => each.start < piece.end && each.end > piece.start),
        )
        const fast = marksByPiece(pieces, filled)
        expect(pieces.map((_, index) => fast.get(index) ?? [])).toEqual(slow)
      },
    ),
  ))

test.each([
  { why: "the narrowest first", selected: undefined, want: "b" },
  { why: "again, the wider one", selected: "b", want: "a" },
  { why: "and round", selected: "a", want: "b" },
  { why: "another item's selection changes nothing", selected: "z", want: "b" },
])("a click where marks overlap: $why", ({ selected, want }) =>
  expect(
    itemAtClick(
      itemsOf([mark("a", "content", 0, 30), mark("b", "date", 5, 9), mark("a", "cue", 5, 9)]),
      selected as ItemId | undefined,
    ),
  ).toBe(want),
)

test("a click under no mark means nothing", () =>
  expect(itemAtClick([], undefined)).toBeUndefined())
