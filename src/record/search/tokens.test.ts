import fc from "fast-check"
import { expect, test } from "vitest"
import { foldedWord } from "./fold.ts"
import { stemOf } from "./stem.ts"
import { eachToken, tokens } from "./tokens.ts"

const wordsOf = (text: string): readonly string[] => [...tokens(text)].map(({ word }) => word)

test.each([
  {
    why: "letters are compared in lower case, apart at spaces and signs",
    text: "The Council, again: north-east",
    want: ["the", "council", "again", "north", "east"],
  },
  {
    why: "a possessive is the name itself",
    text: "Amiri's and the parties’ road",
    want: ["amiri", "and", "the", "parties", "road"],
  },
  {
    why: "an abbreviation is one word without its dots",
    text: "the U.N. and the U.S. said",
    want: ["the", "un", "and", "the", "us", "said"],
  },
  {
    why: "an accent is one way of writing the letter",
    text: "Élysée ÉLYSÉE Elysee naïve Łódź",
    want: ["elysee", "elysee", "elysee", "naive", "lodz"],
  },
  {
    why: "digits are words",
    text: "on 2021-03-08 at 4 p",
    want: ["on", "2021", "03", "08", "at", "4", "p"],
  },
  {
    why: "Persian and Arabic keyboards write one yeh and one kaf",
    text: "مذاكرات علي مذاکرات علی",
    want: ["مذاکرات", "علی", "مذاکرات", "علی"],
  },
  { why: "a joiner inside a Persian word is not seen", text: "می\u200cشود", want: ["میشود"] },
  { why: "vowel points may be left out", text: "السَّلَامُ السلام", want: ["السلام", "السلام"] },
  { why: "Hebrew points may be left out", text: "שָׁלוֹם שלום", want: ["שלום", "שלום"] },
  {
    why: "a Devanagari sign is a letter, not an accent",
    text: "वार्ता",
    want: ["वार्ता".normalize("NFC")],
  },
  {
    why: "Chinese is found by pairs of characters, the last alone",
    text: "停火协议",
    want: ["停火", "火协", "协议", "议"],
  },
  { why: "Thai too", text: "สงบ", want: ["สง", "งบ", "บ"] },
  {
    why: "Chinese beside Latin letters is parted from them",
    text: "abc停火def",
    want: ["abc", "停火", "火", "def"],
  },
  { why: "nothing but signs holds no word", text: "… — !? \u0000", want: [] },
])("tokens: $why", ({ text, want }) => expect(wordsOf(text)).toEqual(want))

test("tokens: places rise, and each holds the word it says", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      let before = -1
      for (const { word, at, start, end } of tokens(text)) {
        expect(at).toBe(before + 1)
        before = at
        expect(foldedWord(text.slice(start, end).replaceAll(/[.'’]/gu, ""))).toBe(word)
      }
    }),
  ))

test("a short text is cut as a long one is, whatever letters, dots, apostrophes are in it", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("A", "b", "U.", "N.", "7", "'", "’", ".", " ", "é", "-", "s"), {
        maxLength: 20,
      }),
      (parts) => {
        const told: unknown[] = []
        eachToken(parts.join(""), (word, at, start) => {
          told.push({ word, at, start })
        })
        expect(told).toEqual(
          [...tokens(parts.join(""))].map(({ word, at, start }) => ({ word, at, start })),
        )
      },
    ),
    { numRuns: 2_000 },
  ))

test("folding: a folded word is folded, and no longer than the index takes", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const { word } of tokens(text)) {
        expect(foldedWord(word)).toBe(word)
        expect(word.length).toBeLessThanOrEqual(64)
        expect(/\p{Cs}/u.test(word)).toBe(false)
      }
    }),
  ))

test.each([
  { words: ["deny", "denies", "denied", "denying"] },
  { words: ["propose", "proposes", "proposed", "proposing"] },
  { words: ["agree", "agrees", "agreed", "agreeing"] },
  { words: ["meet", "meets", "meeting", "meetings", "met"] },
  { words: ["stop", "stops", "stopped", "stopping"] },
  { words: ["official", "officials", "officially"] },
  { words: ["party", "parties"] },
  { words: ["say", "says", "said", "saying"] },
  { words: ["ceasefire", "ceasefires"] },
  { words: ["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"] },
  { words: ["release", "releases", "released", "releasing"] },
  { words: ["clash", "clashes", "clashed"] },
])("stems: $words are one word", ({ words }) =>
  expect([...new Set(words.map(stemOf))]).toHaveLength(1),
)

test.each([["crisis"], ["need"], ["thing"], ["king"], ["مذاکرات"], ["elysée"], ["42"], ["talk"]])(
  "stems: %s is its own",
  (word) => expect(stemOf(word)).toBe(word),
)
