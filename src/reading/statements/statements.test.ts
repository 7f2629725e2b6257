import { expect, test } from "vitest"
import { shown } from "../testing/read.ts"

const first = (text: string) => {
  const { reading, words } = shown(text, "2022-05-06")
  return { statement: reading.statements[0], words }
}

test.each([
  { why: "a name speaks on the record", text: "Hana Petrov said it was late.", want: "on-record" },
  {
    why: "an unnamed official does not",
    text: "A senior official said it was late.",
    want: "anonymous",
  },
  {
    why: "anonymity that was asked for",
    text: "The deputy mayor, who asked not to be named, said it was late.",
    want: "anonymous",
  },
  {
    why: "nor may one that was not authorised",
    text: "An aide who was not authorized to speak to the press said it was late.",
    want: "anonymous",
  },
  {
    why: "on background",
    text: "Two ministers, speaking on background, said it was late.",
    want: "background",
  },
  { why: "a letter is a document", text: "The letter says it is late.", want: "document" },
  {
    why: "what somebody writes in a memo is one too",
    text: "In a memo to the council, Petrov said it was late.",
    want: "document",
  },
  {
    why: "a spokeswoman without a name speaks for those who sent her",
    text: "A spokeswoman for the ministry said it was late.",
    want: "on-record",
  },
])("terms: $why", ({ text, want }) => expect(first(text).statement?.terms).toBe(want))

test.each([
  { why: "all quoted", text: '"It is late," Petrov said.', want: "direct" },
  { why: "none quoted", text: "Petrov said that it was late.", want: "indirect" },
  { why: "some quoted", text: 'Petrov said it was "very late".', want: "mixed" },
])("form: $why", ({ text, want }) => expect(first(text).statement?.form).toBe(want))

test.each([
  {
    why: "familiar with",
    text: "A source familiar with the letter said it was late.",
    want: "familiar with the letter",
  },
  {
    why: "briefed on",
    text: "The list is short, according to two people briefed on the talks.",
    want: "briefed on the talks",
  },
  {
    why: "with knowledge of, inside an aside",
    text: "One aide, with direct knowledge of the deal, said it was late.",
    want: "with direct knowledge of the deal",
  },
  {
    why: "who was there",
    text: "A man who was present said it was late.",
    want: "who was present",
  },
  {
    why: "citing",
    text: "The agency said it was late, citing two ministers.",
    want: "citing two ministers",
  },
  { why: "none", text: "Petrov said it was late.", want: "" },
])("basis: $why", ({ text, want }) => {
  const { statement, words } = first(text)
  expect(words(statement?.basis)).toBe(want)
})

test.each([
  {
    why: "after the cue, with its day",
    text: '"It is late," Petrov said at a press briefing Monday.',
    want: "at a press briefing Monday",
  },
  {
    why: "before the subject",
    text: "In a statement on Friday, the ministry said it was late.",
    want: "In a statement on Friday",
  },
  {
    why: "at the content's end",
    text: "Petrov proposed that trade resume in a letter to the council.",
    want: "in a letter to the council",
  },
  { why: "a place is none", text: "Petrov said in Lagos that it was late.", want: "" },
])("occasion: $why", ({ text, want }) => {
  const { statement, words } = first(text)
  expect(words(statement?.occasion)).toBe(want)
})

test.each([
  { why: "an adverb beside the cue", text: "Petrov bluntly said it was late.", want: "bluntly" },
  { why: "a phrase of tone", text: '"It is late," she said with regret.', want: "with regret" },
  {
    why: "a tone lent by the clause before",
    text: "The note reflects frustration as Petrov wrote that it was late.",
    want: "frustration",
  },
  { why: "when is no tone", text: "Petrov also recently said it was late.", want: "" },
])("manner: $why", ({ text, want }) => {
  const { reading, words } = shown(text, "2022-05-06")
  expect(reading.statements.map(({ manner }) => words(manner)).join("")).toBe(want)
})

test.each([
  {
    why: "asked whether",
    text: "Asked whether she would resign, Petrov said no such plan existed.",
    want: "whether she would resign",
  },
  {
    why: "when asked about",
    text: "When asked about the leak, Petrov declined to comment.",
    want: "about the leak",
  },
])("in answer to: $why", ({ text, want }) => {
  const { statement, words } = first(text)
  expect(words(statement?.inAnswerTo)).toBe(want)
})

const stances = (text: string): string[] => {
  const { reading, words, names } = shown(text, "2022-05-06")
  return reading.corroborations.map(({ stance, by, about }) =>
    `${names(by)} ${stance} ${words(about)}`.trim(),
  )
}

test.each([
  {
    why: "two unnamed voices confirm, each its own",
    text: "A US official and another diplomat said it was authentic.",
    want: ["a US official, another diplomat confirms it"],
  },
  {
    why: "a verb of confirming",
    text: "The ministry confirmed the visit.",
    want: ["the ministry confirms the visit"],
  },
  {
    why: "a denial",
    text: "Petrov denied that she had been paid.",
    want: ["Petrov denies she had been paid"],
  },
  {
    why: "reports called false",
    text: "Petrov said the reports were false.",
    want: ["Petrov denies the reports"],
  },
  {
    why: "not true is false",
    text: "Petrov said the claim was not true.",
    want: ["Petrov denies the claim"],
  },
  {
    why: "a dispute",
    text: "The union disputed the figures.",
    want: ["the union disputes the figures"],
  },
  {
    why: "declining is not denying",
    text: "Petrov declined to comment on the letter.",
    want: ["Petrov declines the letter"],
  },
  {
    why: "declining an answer is about the question",
    text: "Asked about the leak, Petrov declined to comment.",
    want: ["Petrov declines about the leak"],
  },
  {
    why: "neither confirms nor denies",
    text: "The ministry would not confirm the report.",
    want: ["the ministry declines the report"],
  },
  {
    why: "a repetition",
    text: "Petrov repeated that the road was closed.",
    want: ["Petrov repeats the road was closed"],
  },
  {
    why: "a statement about the world is no stance",
    text: "Petrov said the road was closed.",
    want: [],
  },
])("corroborations: $why", ({ text, want }) => expect(stances(text)).toEqual(want))

test("a quotation that fills a paragraph goes to whoever spoke before, carried", () => {
  const { reading, statements } = shown(
    '"We are leaving," Petrov said.\n"Nobody asked us to come."',
    "2022-05-06",
  )
  expect(statements).toEqual([
    'Petrov <said> "We are leaving," (say)',
    'Petrov <> "Nobody asked us to come." (say)',
  ])
  expect(reading.statements[1]?.speakers[0]?.span).toBeUndefined()
})

test("a quotation over two paragraphs is one statement", () =>
  expect(shown('Petrov said: "We are leaving.\n"Nobody asked us to come."').statements).toEqual([
    'Petrov <said> "We are leaving. / "Nobody asked us to come." (say)',
  ]))

test("confidence: a plain statement by a name is surer than one supposed or carried", () => {
  const sure = (text: string): number => first(text).statement?.confidence ?? 0
  expect(sure("Petrov told reporters that it was late.")).toBeGreaterThan(0.6)
  expect(sure("Petrov told reporters that it was late.")).toBeGreaterThan(
    sure("She would say that it was late."),
  )
})

test.each([
  {
    why: "never, before the verb",
    text: "The army never admitted that it fired first.",
    want: true,
  },
  {
    why: "nobody, as the subject",
    text: "No one in the council said the deal was dead.",
    want: true,
  },
  {
    why: "neither of two",
    text: "Neither the army nor the rebels have confirmed the exchange.",
    want: true,
  },
  {
    why: "stopped short of saying",
    text: "Petrov stopped short of saying the truce was over.",
    want: true,
  },
  {
    why: "no confirmation",
    text: "There was no confirmation from the army that it had left.",
    want: true,
  },
  {
    why: "what is promised not to be done is promised",
    text: "The rebels promised not to attack the town.",
    want: false,
  },
])("negated: $why", ({ text, want }) => expect(first(text).statement?.negated).toBe(want))
