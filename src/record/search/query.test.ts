import fc from "fast-check"
import { expect, test } from "vitest"
import { parseSearch } from "./query.ts"

const day = (text: string): string => text

test.each([
  {
    why: "bare words must all be found, in any form",
    query: "interim governments",
    want: {
      terms: [
        { kind: "word", word: "interim", stem: "interim" },
        { kind: "word", word: "governments", stem: "government" },
      ],
      fields: {},
    },
  },
  {
    why: "quotation marks keep words together",
    query: '"interim government"',
    want: {
      terms: [
        {
          kind: "phrase",
          words: [
            { word: "interim", after: 0 },
            { word: "government", after: 1 },
          ],
          open: false,
        },
      ],
      fields: {},
    },
  },
  {
    why: "curved and angled marks do too",
    query: "“interim government”",
    want: {
      terms: [
        {
          kind: "phrase",
          words: [
            { word: "interim", after: 0 },
            { word: "government", after: 1 },
          ],
          open: false,
        },
      ],
      fields: {},
    },
  },
  {
    why: "a word too common leaves its place open in a phrase",
    query: '"end of the war"',
    want: {
      terms: [
        {
          kind: "phrase",
          words: [
            { word: "end", after: 0 },
            { word: "war", after: 3 },
          ],
          open: false,
        },
      ],
      fields: {},
    },
  },
  {
    why: "words joined by a hyphen are a phrase",
    query: "power-sharing",
    want: {
      terms: [
        {
          kind: "phrase",
          words: [
            { word: "power", after: 0 },
            { word: "sharing", after: 1 },
          ],
          open: false,
        },
      ],
      fields: {},
    },
  },
  {
    why: "a star asks for the beginning of a word",
    query: "govern*",
    want: { terms: [{ kind: "prefix", prefix: "govern", stem: undefined }], fields: {} },
  },
  {
    why: "Chinese is a phrase of pairs",
    query: "停火协议",
    want: {
      terms: [
        {
          kind: "phrase",
          words: [
            { word: "停火", after: 0 },
            { word: "火协", after: 1 },
            { word: "协议", after: 2 },
          ],
          open: false,
        },
      ],
      fields: {},
    },
  },
  {
    why: "one Chinese character is the beginning of a pair",
    query: "停",
    want: { terms: [{ kind: "prefix", prefix: "停", stem: undefined }], fields: {} },
  },
  {
    why: "fields stand among the words",
    query: 'actor:"Noor Amiri" stance:denies before:2021-03-10 road',
    want: {
      terms: [{ kind: "word", word: "road", stem: "road" }],
      fields: { actor: "Noor Amiri", stance: "denies", to: day("2021-03-09") },
    },
  },
  {
    why: "from and to take their days in, after leaves its own out",
    query: "after:2021-03-01 to:2021-03-08",
    want: { terms: [], fields: { from: day("2021-03-02"), to: day("2021-03-08") } },
  },
  {
    why: "a name before a colon and a space is a word",
    query: "Amiri: road",
    want: {
      terms: [
        { kind: "word", word: "amiri", stem: "amiri" },
        { kind: "word", word: "road", stem: "road" },
      ],
      fields: {},
    },
  },
  {
    why: "common words beside others are passed over",
    query: "the road",
    want: { terms: [{ kind: "word", word: "road", stem: "road" }], fields: {} },
  },
  { why: "nothing asks for nothing", query: "  ", want: { terms: [], fields: {} } },
])("query: $why", ({ query, want }) =>
  expect(parseSearch(query)).toEqual({ ok: true, value: want }),
)

test.each([
  {
    why: "the last word is the beginning of one",
    query: "interim gov",
    want: [
      { kind: "word", word: "interim", stem: "interim" },
      { kind: "prefix", prefix: "gov", stem: "gov" },
    ],
  },
  {
    why: "a space ends it",
    query: "interim gov ",
    want: [
      { kind: "word", word: "interim", stem: "interim" },
      { kind: "word", word: "gov", stem: "gov" },
    ],
  },
  {
    why: "a phrase may be open",
    query: '"interim gov',
    want: [
      {
        kind: "phrase",
        words: [
          { word: "interim", after: 0 },
          { word: "gov", after: 1 },
        ],
        open: true,
      },
    ],
  },
  {
    why: "a common word at the end waits",
    query: "road the",
    want: [{ kind: "word", word: "road", stem: "road" }],
  },
])("while typing: $why", ({ query, want }) =>
  expect(parseSearch(query, true)).toMatchObject({ ok: true, value: { terms: want } }),
)

test.each([
  {
    why: "an open quotation mark",
    query: 'road "interim gov',
    found: "a quotation mark that is not closed",
  },
  { why: "an unknown field", query: "speaker:Amiri", found: "speaker:, which is no field" },
  {
    why: "a field twice",
    query: "from:2021-03-01 after:2021-03-02",
    found: "after: where from is said already",
  },
  { why: "a value that is none of its words", query: "stance:maybe", found: 'stance:"maybe"' },
  { why: "a day that does not exist", query: "before:2021-02-30", found: 'before:"2021-02-30"' },
  {
    why: "the first day there is, before which there is none",
    query: "before:0001-01-01",
    found: 'before:"0001-01-01"',
  },
  { why: "an empty value", query: 'actor:""', found: "actor: with nothing after it" },
  {
    why: "days in the wrong order",
    query: "from:2021-03-08 to:2021-03-01",
    found: "days from 2021-03-08 to 2021-03-01",
  },
  {
    why: "ten thousand words",
    query: "road ".repeat(10_000),
    found: "a query of 50000 characters",
  },
  { why: "more words than anybody means", query: "road ".repeat(33), found: "33 words" },
  {
    why: "nothing but words of every text",
    query: "the of and",
    found: "only words that stand in every text",
  },
  { why: "a phrase of them", query: '"of the"', found: "only words that stand in every text" },
  { why: "NUL", query: "road\0", found: "U+0000" },
  { why: "half a character", query: "road \ud800", found: "half a character" },
])("query: refuses $why in one sentence", ({ query, found }) => {
  const parsed = parseSearch(query)
  expect(parsed.ok ? "" : parsed.fault.found).toContain(found)
  expect(parsed.ok ? "" : parsed.fault.mend).not.toBe("")
})

test("query: any text is understood or refused, never thrown at", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), (query, typing) => {
      parseSearch(query, typing)
    }),
  ))
