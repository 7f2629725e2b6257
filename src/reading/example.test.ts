import { expect, test } from "vitest"
import { codePointLength, type Day } from "../base/index.ts"
import { formatReading } from "./index.ts"
import { readText } from "./testing/read.ts"

const TEXT =
  "On Friday the envoy, Ms. Noor Amiri, told reporters that the council had asked for talks " +
  "by June 1. The mayor would not say why."

const document = {
  text: TEXT,
  length: codePointLength(TEXT),
  sha256: "aa",
  textSha256: "bb",
  extractor: "text/1",
  date: "2022-05-06" as Day,
  title: undefined,
  publisher: undefined,
}
const json = JSON.parse(
  JSON.stringify(formatReading(document, readText(TEXT, "2022-05-06"))),
) as Record<string, unknown>

/** The example by which the contract `parley-reading/1` is told, field by field. */
test("the contract's example: document and text", () => {
  expect(json["format"]).toBe("parley-reading/1")
  expect(json["document"]).toMatchObject({
    sha256: "aa",
    textSha256: "bb",
    length: 128,
    date: "2022-05-06",
    extractor: "text/1",
  })
  expect(json["text"]).toBe(TEXT)
})

test("the contract's example: actors in order of first mention", () =>
  expect(json["actors"]).toEqual([
    {
      id: "a1",
      name: "Noor Amiri",
      kind: "person",
      aliases: ["Ms. Noor Amiri", "the envoy"],
      offices: [{ title: "envoy", start: 14, end: 19 }],
      mentions: [{ start: 21, end: 35 }],
    },
    {
      id: "a2",
      name: "reporters",
      kind: "group",
      aliases: [],
      offices: [],
      mentions: [{ start: 42, end: 51 }],
    },
    {
      id: "a3",
      name: "the council",
      kind: "organization",
      aliases: [],
      offices: [],
      mentions: [{ start: 57, end: 68 }],
    },
    {
      id: "a4",
      name: "the mayor",
      kind: "person",
      aliases: [],
      offices: [{ title: "mayor", start: 104, end: 109 }],
      mentions: [{ start: 100, end: 109 }],
    },
  ]))

test("the contract's example: statements, the second one withheld", () =>
  expect(json["statements"]).toEqual([
    {
      id: "s1",
      form: "indirect",
      act: "say",
      terms: "on-record",
      negated: false,
      confidence: expect.any(Number),
      speakers: [{ actor: "a1", start: 10, end: 35 }],
      cue: { start: 37, end: 41 },
      content: [{ start: 52, end: 98 }],
      addressees: ["a2"],
      occasion: null,
      basis: null,
      inAnswerTo: null,
      manner: null,
    },
    {
      id: "s2",
      form: "indirect",
      act: "decline",
      terms: "on-record",
      negated: true,
      confidence: expect.any(Number),
      speakers: [{ actor: "a4", start: 100, end: 109 }],
      cue: { start: 110, end: 123 },
      content: [{ start: 124, end: 127 }],
      addressees: [],
      occasion: null,
      basis: null,
      inAnswerTo: null,
      manner: null,
    },
  ]))

test("the contract's example: corroboration, proposal, event, narration", () => {
  expect(json["corroborations"]).toEqual([
    { stance: "declines", by: ["a4"], statement: "s2", about: { start: 124, end: 127 } },
  ])
  expect(json["proposals"]).toEqual([
    {
      by: ["a3"],
      to: [],
      through: [],
      parties: ["a3"],
      start: 83,
      end: 88,
      status: "proposed",
      statement: "s1",
    },
  ])
  expect(json["events"]).toEqual([
    { code: "CONSULT", source: ["a3"], target: [], start: 83, end: 88 },
  ])
  expect(json["narration"]).toEqual([{ kind: "fact", start: 0, end: 9 }])
})

test("the contract's example: the deadline, and the Friday on which it was told", () =>
  expect(json["dates"]).toEqual([
    {
      start: 3,
      end: 9,
      value: "2022-05-06",
      grain: "day",
      kind: "date",
      what: null,
      setBy: [],
      status: "set",
    },
    {
      start: 92,
      end: 98,
      value: "2022-06-01",
      grain: "day",
      kind: "deadline",
      what: { start: 83, end: 88 },
      setBy: [],
      status: "set",
    },
  ]))

test("a reading of another language keeps the text and says so", () => {
  const text =
    "Die Regierung hat am Montag mit den Rebellen über einen Waffenstillstand gesprochen und " +
    "wird das nicht wiederholen."
  expect(formatReading({ ...document, text }, readText(text))).toMatchObject({
    understood: false,
    text,
    actors: [],
    statements: [],
    dates: [],
    narration: [],
  })
})
