import fc from "fast-check"
import { expect, test } from "vitest"
import { placeMap } from "../../base/index.ts"
import { clausesIn } from "./clauses-in.ts"

const drafts = (text: string) => clausesIn({ text, markup: [] })
const told = (text: string): readonly string[] =>
  drafts(text).map(({ number, words }) => `${number}: ${words}`)

test.each([
  {
    why: "numbers with a dot",
    text: "1. Road opens.\n2. Bridge\nis guarded.",
    want: ["1: Road opens.", "2: Bridge is guarded."],
  },
  { why: "numbers with a bracket", text: "1) Road\n2) Bridge", want: ["1: Road", "2: Bridge"] },
  {
    why: "a number and its letters",
    text: "2. The parties:\n(a) withdraw;\n(b) report.\n3. End.",
    want: ["2: The parties:", "2(a): withdraw;", "2(b): report.", "3: End."],
  },
  {
    why: "letters with their number",
    text: "2(a) withdraw\n2(b) report",
    want: ["2(a): withdraw", "2(b): report"],
  },
  {
    why: "articles with a heading",
    text: "Article I\nCeasefire\nArticle II: Prisoners",
    want: ["I: Ceasefire", "II: Prisoners"],
  },
  {
    why: "articles above numbers",
    text: "Article III\n1. Road\n2. Bridge\nArticle IV\n1. Funds",
    want: ["III.1: Road", "III.2: Bridge", "IV.1: Funds"],
  },
  {
    why: "composed numbers",
    text: "III.1 Road\nIII.2 Bridge\n1.2.3 Funds",
    want: ["III.1: Road", "III.2: Bridge", "1.2.3: Funds"],
  },
  {
    why: "an article and its paragraph",
    text: "Art. 4 §1 Road\nArt. 4 §2 Bridge",
    want: ["4 §1: Road", "4 §2: Bridge"],
  },
  {
    why: "bullets under a number",
    text: "1. Both:\n• withdraw\n• report\n2. End",
    want: ["1: Both:", "1•1: withdraw", "1•2: report", "2: End"],
  },
  { why: "bullets alone", text: "- withdraw\n- report", want: ["•1: withdraw", "•2: report"] },
  {
    why: "small roman numbers under a letter; the letter i after h",
    text: "1. x\n(a) y\n(i) one\n(ii) two\n(b) z",
    want: ["1: x", "1(a): y", "1(a)(i): one", "1(a)(ii): two", "1(b): z"],
  },
  {
    why: "the letter i where h came before",
    text: "(g) x\n(h) y\n(i) z",
    want: ["(g): x", "(h): y", "(i): z"],
  },
  {
    why: "what stands before the first number is the chapeau",
    text: "The parties,\nmeeting in June,\n1. agree\n2. sign",
    want: ["chapeau: The parties, meeting in June,", "1: agree", "2: sign"],
  },
  {
    why: "Persian articles and digits",
    text: "ماده ۱ آتش‌بس برقرار است\nماده ۲ زندانیان آزاد می‌شوند",
    want: ["۱: آتش‌بس برقرار است", "۲: زندانیان آزاد می‌شوند"],
  },
  {
    why: "prose that opens with a number or an article is prose",
    text: "Article 3 of the treaty is old.\n\n2021 was a hard year.\n\nA. Smith said so.",
    want: [
      "1: Article 3 of the treaty is old.",
      "2: 2021 was a hard year.",
      "3: A. Smith said so.",
    ],
  },
  {
    why: "without numbers, paragraphs are numbered",
    text: "One\nline.\n\n  Two.  \n\n\nThree.",
    want: ["1: One line.", "2: Two.", "3: Three."],
  },
  {
    why: "without empty lines, each line is a paragraph",
    text: "One\nTwo",
    want: ["1: One", "2: Two"],
  },
  {
    why: "a paragraph inside a clause stays one",
    text: "1. One\n\nmore\n2. Two",
    want: ["1: One\nmore", "2: Two"],
  },
  { why: "nothing is no clause", text: " \n\n ", want: [] },
])("clauses: $why", ({ text, want }) => expect(told(text)).toEqual(want))

test.each([
  {
    why: "brackets around wording",
    text: "1. The road [shall] open\n2. x",
    want: { status: "bracketed", words: "The road [shall] open", alternatives: [] },
  },
  {
    why: "a note's number in brackets is none",
    text: "1. The road opens [12]\n2. x",
    want: { status: "open", words: "The road opens [12]", alternatives: [] },
  },
  {
    why: "alternatives",
    text: "1. The road opens\nAlt 1: in May\nAlt 2: in June\n2. x",
    want: { status: "alternatives", words: "The road opens in May", alternatives: ["in June"] },
  },
  {
    why: "alternatives in brackets",
    text: "1. It opens [Alt 1: in May] [Alt 2: in June]\n2. x",
    want: { status: "alternatives", words: "It opens in May", alternatives: ["in June"] },
  },
])("clauses: $why", ({ text, want }) => expect(drafts(text)[0]).toMatchObject(want))

test(
  "Markdown's stars are left out of the words, its numbers are not; the places are the text's " +
    "own",
  () => {
    const text = "1. The **road** opens\n2. 𝔅ridge"
    const [first, second] = clausesIn({
      text,
      markup: [
        { start: 0, end: 3 },
        { start: 7, end: 9 },
        { start: 13, end: 15 },
        { start: 22, end: 25 },
      ],
    })
    expect(first).toMatchObject({
      number: "1",
      words: "The road opens",
      span: { start: 3, end: 21 },
    })
    expect(placeMap(text).slice(second?.span ?? { start: 0, end: 0 })).toBe("𝔅ridge")
  },
)

test("law: spans rise, lie in the text and begin and end with words; no word is lost", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "1. ",
          "2(a) ",
          "(b) ",
          "(i) ",
          "Article IV ",
          "- ",
          "road ",
          "سی ",
          "𝔄 ",
          "[x] ",
          "\n",
          "\n\n",
          "Alt 1: ",
        ),
        { maxLength: 20 },
      ),
      (parts) => {
        const text = parts.join("")
        const clauses = drafts(text)
        const places = placeMap(text)
        clauses.forEach(({ span, words }, index) => {
          expect(span.start).toBeGreaterThanOrEqual(clauses[index - 1]?.span.end ?? 0)
          expect(places.slice(span).trim()).toBe(places.slice(span))
          expect(words).not.toBe("")
        })
        const count = (words: string): number => words.split(/road|سی|𝔄/u).length
        expect(
          clauses.reduce(
            (sum, { words, alternatives }) =>
              sum + [words, ...alternatives].reduce((all, each) => all + count(each) - 1, 0),
            0,
          ),
        ).toBe(count(text) - 1)
      },
    ),
  ))
