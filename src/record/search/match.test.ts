import fc from "fast-check"
import { expect, test } from "vitest"
import { codePointLength, placeMap } from "../../base/index.ts"
import {
  bestStart,
  parseSearch,
  searchMarks,
  searchScore,
  snippetOf,
  wordIndex,
  type SearchTerm,
} from "./index.ts"

function termsOf(query: string, typing = false): readonly SearchTerm[] {
  const wish = parseSearch(query, typing)
  if (!wish.ok) throw new RangeError(wish.fault.found)
  return wish.value.terms
}

const TEXT =
  "The envoy proposed an interim government. Nobody denied that an interim power-sharing " +
  "government was proposed."
const index = wordIndex([{ text: TEXT, weight: 4 }])

test.each([
  { why: "all words must be there", query: "envoy interim", want: true },
  { why: "one that is not makes it none", query: "envoy minister", want: false },
  { why: "any form of a word will do", query: "proposing", want: true },
  { why: "a phrase wants its words side by side", query: '"interim government"', want: true },
  { why: "and in order", query: '"government interim"', want: false },
  { why: "and in the form that is written", query: '"interim governments"', want: false },
  {
    why: "a common word in a phrase is a place of any word",
    query: '"proposed an interim"',
    want: true,
  },
  { why: "a beginning is enough with a star", query: "gov*", want: true },
  { why: "but not without", query: "gov", want: false },
])("match: $why", ({ query, want }) =>
  expect(searchScore(index, termsOf(query)) !== undefined).toBe(want),
)

test("match: a word counts sixteen times its part's weight, and once for each place it has", () =>
  expect(
    searchScore(
      wordIndex([
        { text: "road road", weight: 8 },
        { text: "road bridge", weight: 1 },
      ]),
      termsOf("road bridge"),
    ),
  ).toBe(8 * 16 + 3 + 1 * 16 + 1))

test("match: no phrase goes on from one part into the next", () =>
  expect(
    searchScore(
      wordIndex([
        { text: "the interim", weight: 8 },
        { text: "government", weight: 1 },
      ]),
      termsOf('"interim government"'),
    ),
  ).toBeUndefined())

test.each([
  { why: "every form of a word", query: "propose", want: ["proposed", "proposed"] },
  { why: "a phrase as one", query: '"interim government"', want: ["interim government"] },
  { why: "what is being typed", query: "gov", typing: true, want: ["government", "government"] },
  {
    why: "the longer of two that overlap",
    query: 'interim "interim government"',
    want: ["interim government", "interim"],
  },
])("marks: $why", ({ query, typing = false, want }) =>
  expect(
    searchMarks(TEXT, termsOf(query, typing)).map(({ start, end }) => TEXT.slice(start, end)),
  ).toEqual(want),
)

test("marks: a text has marks exactly where its index has a score", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("road", "roads", "bridge", "the", "停火", "مذاكرات", "opened"), {
        maxLength: 8,
      }),
      fc.constantFrom("road", '"road bridge"', "停火", "مذاکرات", "op*", '"the road"'),
      (words, query) => {
        const text = words.join(" ")
        const terms = termsOf(query)
        expect(searchMarks(text, terms).length > 0).toBe(
          searchScore(wordIndex([{ text, weight: 1 }]), terms) !== undefined,
        )
      },
    ),
  ))

test("snippet: a long text is cut between words around the place that answers most", () => {
  const long =
    `${"Nothing was said of it. ".repeat(40)}road ${"It went on for long. ".repeat(40)}The ` +
    `road and the bridge 𝔄 were opened. ${"And so on. ".repeat(40)}`
  const { text, marks, start, cut } = snippetOf(long, termsOf("road bridge"))
  expect(cut).toEqual({ before: true, after: true })
  expect(codePointLength(text)).toBeLessThanOrEqual(240)
  expect(marks.map((mark) => placeMap(text).slice(mark))).toEqual(["road", "bridge"])
  expect(placeMap(long).slice({ start, end: start + codePointLength(text) })).toBe(text)
})

test("snippet: is a piece of the text, cut at no half character, its marks inside", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("road ", "𝔄𝔅𝔄𝔅𝔄𝔅", "bridge ", "x".repeat(50), "停火"), {
        maxLength: 60,
      }),
      (pieces) => {
        const whole = pieces.join("")
        const { text, marks, start } = snippetOf(whole, termsOf("road bridge 停火"))
        expect(placeMap(whole).slice({ start, end: start + codePointLength(text) })).toBe(text)
        for (const mark of marks)
          expect(["road", "bridge", "停火"]).toContain(placeMap(text).slice(mark))
      },
    ),
  ))

test("best place: the first of the narrowest that hold most terms", () =>
  expect(
    bestStart(
      [
        { start: 0, term: 0 },
        { start: 500, term: 0 },
        { start: 520, term: 1 },
        { start: 900, term: 1 },
        { start: 910, term: 0 },
      ],
      100,
    ),
  ).toBe(500))
