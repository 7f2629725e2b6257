import fc from "fast-check"
import { expect, test } from "vitest"
import { paragraphs } from "./paragraphs.ts"
import { quotations } from "./quotations.ts"
import { sentences } from "./sentences.ts"
import { tokenise } from "./tokens.ts"

test.each([
  {
    why: "contractions are split as the treebanks split them",
    text: "He wasn't sure it's theirs.",
    want: ["He", "was", "n't", "sure", "it", "'s", "theirs", "."],
  },
  {
    why: "abbreviations keep their stop",
    text: "Ms. Li of the U.S. and Sen. Cole met at 5 p.m. on Jan. 3.",
    want: [
      "Ms.",
      "Li",
      "of",
      "the",
      "U.S.",
      "and",
      "Sen.",
      "Cole",
      "met",
      "at",
      "5",
      "p.m.",
      "on",
      "Jan.",
      "3",
      ".",
    ],
  },
  {
    why: "hyphens, figures and links stay whole",
    text: "A power-sharing deal: 20,000 men, 3.5%, https://a.org/x.",
    want: [
      "A",
      "power-sharing",
      "deal",
      ":",
      "20,000",
      "men",
      ",",
      "3.5",
      "%",
      ",",
      "https://a.org/x",
      ".",
    ],
  },
  {
    why: "every quotation mark is a token of its own",
    text: "“No,” she said — ‘never’.",
    want: ["“", "No", ",", "”", "she", "said", "—", "‘", "never", "’", "."],
  },
  {
    why: "a plural's apostrophe is no quotation mark",
    text: "the workers' rights",
    want: ["the", "workers", "'", "rights"],
  },
  {
    why: "invisible direction marks belong to no word",
    text: "\u200fسلام\u200f peace",
    want: ["سلام", "peace"],
  },
])("tokenise: $why", ({ text, want }) =>
  expect(tokenise(text).map((token) => token.text)).toEqual(want),
)

test("tokenise: every token is the text at its place, in order, whatever the text", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let end = 0
      for (const token of tokenise(text)) {
        expect(token.text).toBe(text.slice(token.start, token.end))
        expect(token.start).toBeGreaterThanOrEqual(end)
        end = token.end
      }
    }),
  ))

const split = (text: string): string[] => {
  const tokens = tokenise(text)
  return sentences(tokens, 0, tokens.length, (word) => word === "asked").map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  )
}

test.each([
  {
    why: "a title's stop ends nothing",
    text: "Ms. Li came. Gen. Bako left.",
    want: ["Ms. Li came.", "Gen. Bako left."],
  },
  {
    why: "a country's stop ends a sentence only before a new one",
    text: "He left the U.S. The army stayed in the U.S. embassy.",
    want: ["He left the U.S.", "The army stayed in the U.S. embassy."],
  },
  {
    why: "a closing mark stays with its sentence",
    text: 'She spoke of "the urgency of my tone." Talks go on.',
    want: ['She spoke of "the urgency of my tone."', "Talks go on."],
  },
  {
    why: "a question is not cut from who asked it",
    text: '"Why now?" Mr. Cole asked. Nobody knew.',
    want: ['"Why now?" Mr. Cole asked.', "Nobody knew."],
  },
  {
    why: "a small letter goes on",
    text: '"Why?" he said. It rained.',
    want: ['"Why?" he said.', "It rained."],
  },
  {
    why: "a number after No. goes on",
    text: "He lives at No. 10 now. Good.",
    want: ["He lives at No. 10 now.", "Good."],
  },
  {
    why: "ellipses and two marks end once",
    text: "Really?! Well... Yes.",
    want: ["Really?!", "Well...", "Yes."],
  },
])("sentences: $why", ({ text, want }) => expect(split(text)).toEqual(want))

test("sentences: a text without a stop is cut into bounded pieces that cover it", () => {
  const tokens = tokenise("word, ".repeat(2000))
  const runs = sentences(tokens, 0, tokens.length, () => false)
  expect(Math.max(...runs.map(({ from, to }) => to - from))).toBeLessThanOrEqual(240)
  expect(runs.map(({ from }) => from)).toEqual([0, ...runs.slice(0, -1).map(({ to }) => to)])
})

test.each([
  { why: "a line is a paragraph", text: "One.\nTwo.\n\nThree.", want: ["One.", "Two.", "Three."] },
  {
    why: "lines broken at a margin are joined up to the blank line",
    text: `${"a line of words that was broken at a margin by an old\n".repeat(4)}editor.\n\nNext.`,
    want: 2,
  },
])("paragraphs: $why", ({ text, want }) => {
  const found = paragraphs(text).map(({ start, end }) => text.slice(start, end))
  expect(typeof want === "number" ? found.length : found).toEqual(want)
})

const quoted = (text: string): string[] => {
  const tokens = tokenise(text)
  const runs = paragraphs(text).map(({ start, end }) => ({
    from: tokens.findIndex((token) => token.start >= start),
    to: tokens.filter((token) => token.start < end).length,
  }))
  return quotations(tokens, runs).map(
    ({ open, close, closed, continues }) =>
      text.slice(tokens[open]?.start, tokens[closed ? close : close - 1]?.end) +
      (closed ? "" : " (open)") +
      (continues === undefined ? "" : ` (goes on with ${continues})`),
  )
}

test.each([
  { why: "straight marks pair", text: 'He said "yes" and "no."', want: ['"yes"', '"no."'] },
  {
    why: "curly marks pair, others inside are theirs",
    text: "“She said ‘go’ to me,” he said.",
    want: ["“She said ‘go’ to me,”"],
  },
  {
    why: "single marks pair where no apostrophe can be",
    text: "The 'open door' isn't the workers' door.",
    want: ["'open door'"],
  },
  {
    why: "doubled single marks and angle marks",
    text: "``Go,'' he said. «Stay», she said.",
    want: ["``Go,''", "«Stay»"],
  },
  {
    why: "an unclosed paragraph goes on in the next that opens with a mark",
    text: '"One.\n"Two," he said.',
    want: ['"One. (open)', '"Two," (goes on with 0)'],
  },
  {
    why: "and in the next that only closes",
    text: '"One.\nTwo," he said.',
    want: ['"One. (open)', 'Two," (goes on with 0)'],
  },
  {
    why: "a mark that nothing closes stops at its paragraph's end",
    text: 'He said "yes.\nThen he left.',
    want: ['"yes. (open)'],
  },
])("quotations: $why", ({ text, want }) => expect(quoted(text)).toEqual(want))
