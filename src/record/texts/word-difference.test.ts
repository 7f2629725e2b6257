import fc from "fast-check"
import { expect, test } from "vitest"
import { changesWords, textAfter, textBefore, turned, wordDifference } from "./word-difference.ts"
import { tokensOf } from "./tokens.ts"
import { commonLength } from "./testing/slow-common.ts"

const shown = (from: string, to: string): string =>
  wordDifference(from, to)
    .pieces.map(({ kind, text }) =>
      kind === "kept" ? text : kind === "deleted" ? `[-${text}-]` : `[+${text}+]`,
    )
    .join("")

test.each([
  {
    why: "the same words are one kept piece",
    from: "The road opens.",
    to: "The road opens.",
    want: "The road opens.",
  },
  { why: "two empty wordings differ in nothing", from: "", to: "", want: "" },
  {
    why: "one word for another",
    from: "The road opens.",
    to: "The bridge opens.",
    want: "The[- road-][+ bridge+] opens.",
  },
  {
    why: "words struck out take their blank along",
    from: "shall endeavour to withdraw",
    to: "shall withdraw",
    want: "shall[- endeavour to-] withdraw",
  },
  {
    why: "a word put before all others",
    from: "withdraw",
    to: "shall withdraw",
    want: "[+shall +]withdraw",
  },
  { why: "all words new", from: "", to: "a b", want: "[+a b+]" },
  {
    why: "a comma is a change of its own",
    from: "now then",
    to: "now, then",
    want: "now[+,+] then",
  },
  {
    why: "a number changes as a whole",
    from: "within 90 days",
    to: "within 120 days",
    want: "within[- 90-][+ 120+] days",
  },
  {
    why: "a decimal is one word",
    from: "at least 3.5 per cent",
    to: "at least 3.25 per cent",
    want: "at least[- 3.5-][+ 3.25+] per cent",
  },
  {
    why: "thousands and a decimal are one word",
    from: "1,000.50 tonnes",
    to: "1,500.50 tonnes",
    want: "[-1,000.50-][+1,500.50+] tonnes",
  },
  {
    why: "thousands parted by points or an apostrophe",
    from: "1.000,50 or 1’000",
    to: "1.000,75 or 2’000",
    want: "[-1.000,50-][+1.000,75+] or[- 1’000-][+ 2’000+]",
  },
  {
    why: "thousands parted by a fixed blank",
    from: "1\u00a0000\u00a0000 in all",
    to: "1\u00a0500\u00a0000 in all",
    want: "[-1\u00a0000\u00a0000-][+1\u00a0500\u00a0000+] in all",
  },
  {
    why: "a year before a number is not its thousands",
    from: "in 2021\u00a0300 came",
    to: "in 2022\u00a0300 came",
    want: "in[- 2021-][+ 2022+]\u00a0300 came",
  },
  {
    why: "a time of day is one word",
    from: "from 12:30 on",
    to: "from 12:45 on",
    want: "from[- 12:30-][+ 12:45+] on",
  },
  {
    why: "a day is one word",
    from: "by 2021-03-04.",
    to: "by 2021-03-14.",
    want: "by[- 2021-03-04-][+ 2021-03-14+].",
  },
  {
    why: "a fraction is one word, and a sign of per cent is none of it",
    from: "2/3 or 66.6%",
    to: "3/4 or 66.7%",
    want: "[-2/3-][+3/4+] or[- 66.6-][+ 66.7+]%",
  },
  {
    why: "a sum is written of several",
    from: "7 + 7 + 1",
    to: "7 + 7 + 2",
    want: "7 + 7 +[- 1-][+ 2+]",
  },
  {
    why: "a sign for section is none of the number",
    from: "§4.2",
    to: "§4.3",
    want: "§[-4.2-][+4.3+]",
  },
  {
    why: "a full stop behind a number is none of it",
    from: "in 2021. Then",
    to: "in 2021, Then",
    want: "in 2021[-.-][+,+] Then",
  },
  {
    why: "Eastern digits and their comma",
    from: "۱٫۵ تن",
    to: "۱٫۲۵ تن",
    want: "[-۱٫۵-][+۱٫۲۵+] تن",
  },
  {
    why: "a number in a script without spaces",
    from: "第3.5条",
    to: "第3.25条",
    want: "第[-3.5-][+3.25+]条",
  },
  {
    why: "a hyphen between letters still stands alone",
    from: "ceasefire-line",
    to: "ceasefire line",
    want: "ceasefire[---][+ +]line",
  },
  {
    why: "brackets taken away are what changes",
    from: "[shall] withdraw",
    to: "shall withdraw",
    want: "[-[-]shall[-]-] withdraw",
  },
  {
    why: "Persian runs from right to left and is compared all the same",
    from: "آتش‌بس تا سی روز",
    to: "آتش‌بس تا شصت روز",
    want: "آتش‌بس تا[- سی-][+ شصت+] روز",
  },
  {
    why: "Thai is cut into words though no space parts them",
    from: "ถอนกำลังภายในเก้าสิบวัน",
    to: "ถอนกำลังภายในหกสิบวัน",
    want: "ถอนกำลังภายใน[-เก้า-][+หก+]สิบวัน",
  },
  {
    why: "letters outside the basic plane stay whole",
    from: "𝔄 𝔅",
    to: "𝔄 ℭ",
    want: "𝔄[- 𝔅-][+ ℭ+]",
  },
])("word by word: $why", ({ from, to, want }) => expect(shown(from, to)).toBe(want))

test("a line broken elsewhere is shown, and counts as no word", () => {
  const { pieces, deleted, inserted } = wordDifference("shall withdraw", "shall\nwithdraw")
  expect([deleted, inserted]).toEqual([0, 0])
  expect(pieces.some(changesWords)).toBe(false)
  expect(textAfter(pieces)).toBe("shall\nwithdraw")
})

const word = fc.constantFrom(
  "the",
  "road",
  "shall",
  "open",
  "3.5",
  "1,000",
  "7",
  ",",
  ".",
  " ",
  "  ",
  "\n",
  "سی",
  "𝔄",
  "[",
  "วัน",
  "\ud800",
)
const wording = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join("")),
  fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 40 }),
)

test("law: kept and deleted are the first text, kept and inserted the second", () =>
  fc.assert(
    fc.property(wording, wording, (from, to) => {
      const { pieces } = wordDifference(from, to)
      expect(textBefore(pieces)).toBe(from)
      expect(textAfter(pieces)).toBe(to)
      expect(
        pieces.every(({ text }, i) => text !== "" && pieces[i - 1]?.kind !== pieces[i]?.kind),
      ).toBe(true)
    }),
    { numRuns: 400 },
  ))

test("law: no difference has fewer words", () =>
  fc.assert(
    fc.property(wording, wording, (from, to) => {
      const [left, right] = [tokensOf(from).words, tokensOf(to).words]
      const { deleted, inserted, atLeast } = wordDifference(from, to)
      const common = commonLength(left, right)
      expect([deleted, inserted, atLeast]).toEqual([
        left.length - common,
        right.length - common,
        deleted + inserted,
      ])
    }),
    { numRuns: 400 },
  ))

test("law: the other way round, deleted and inserted change places", () =>
  fc.assert(
    fc.property(wording, wording, (from, to) => {
      expect(wordDifference(to, from)).toEqual(turned(wordDifference(from, to)))
    }),
    { numRuns: 400 },
  ))

test(
  "law: without the effort for the shortest way, the texts come out the same and the gap is " +
    "told",
  () =>
    fc.assert(
      fc.property(wording, wording, fc.nat(60), (from, to, left) => {
        const { pieces, deleted, inserted, atLeast } = wordDifference(from, to, { left })
        expect([textBefore(pieces), textAfter(pieces)]).toEqual([from, to])
        const common = commonLength(tokensOf(from).words, tokensOf(to).words)
        const least = tokensOf(from).words.length + tokensOf(to).words.length - 2 * common
        expect(atLeast <= least && least <= deleted + inserted).toBe(true)
      }),
      { numRuns: 400 },
    ),
)
