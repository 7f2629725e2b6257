import { describe, expect, test } from "vitest"
import { mintId, seededDraw, type Mint } from "../base/index.ts"
import type { ActorRef, Reading, StatementRef } from "../reading/index.ts"
import { sampleDocument } from "../sources/testing/sample-document.ts"
import { anchorsOf } from "./anchors.ts"
import type { Body } from "./kinds/index.ts"
import { formatBody, parseBody } from "./body-json.ts"
import { draftEntries, readingEntries } from "./draft-entries.ts"
import { linksOf } from "./links.ts"
import { numberedId } from "./testing/arbitrary-body.ts"
import type { NewEntry } from "./types.ts"

const TEXT =
  "On Friday the envoy, Ms. Noor Amiri 𝔄, told the council to meet by June 1. The mayor " +
  "would not say why."
const version = sampleDocument(TEXT, 1)
const span = (words: string): { start: number; end: number } => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length
  return { start, end: start + [...words].length }
}
const [a1, a2, s1] = ["a1" as ActorRef, "a2" as ActorRef, "s1" as StatementRef]

const reading: Reading = {
  reader: "rules/1",
  understood: true,
  actors: [
    {
      id: a1,
      name: "Noor Amiri",
      kind: "person",
      aliases: ["the envoy"],
      offices: [{ title: "envoy", ...span("envoy") }],
      mentions: [span("Ms. Noor Amiri")],
    },
    {
      id: a2,
      name: "the mayor",
      kind: "person",
      aliases: [],
      offices: [],
      mentions: [span("The mayor")],
    },
  ],
  statements: [
    {
      id: s1,
      form: "indirect",
      act: "ask",
      terms: "on-record",
      negated: false,
      confidence: 0.9,
      speakers: [
        { actor: a1, span: span("the envoy") },
        { actor: undefined, span: undefined },
      ],
      cue: span("told"),
      content: [span("to meet by June 1")],
      addressees: [a2],
      occasion: span("On Friday"),
      basis: undefined,
      inAnswerTo: undefined,
      manner: undefined,
    },
  ],
  corroborations: [{ stance: "declines", by: [a2], statement: s1, about: span("why") }],
  dates: [
    {
      ...span("June 1"),
      value: "2022-06-01",
      grain: "day",
      kind: "deadline",
      what: span("meet"),
      setBy: [a1],
      status: "set",
    },
  ],
  proposals: [
    {
      ...span("to meet"),
      by: [a1],
      to: [],
      through: [],
      parties: [a2],
      status: "proposed",
      statement: s1,
    },
  ],
  events: [{ ...span("meet"), code: "CONSULT", source: [a1], target: [] }],
  narration: [{ ...span("The mayor would not say why"), kind: "fact" }],
}

function testMint(): Mint {
  const draw = seededDraw(1)
  return (kind) =>
    mintId(
      kind,
      Uint8Array.from({ length: 26 }, () => Math.floor(draw() * 256)),
    )
}

const drafts = draftEntries(reading, version, testMint()).entries
const one = <K extends Body["kind"]>(
  kind: K,
): NewEntry & { readonly body: Extract<Body, { kind: K }> } => {
  const found = drafts.find(({ body }) => body.kind === kind)
  if (found === undefined) throw new RangeError(`no ${kind} was drafted`)
  return found as NewEntry & { readonly body: Extract<Body, { kind: K }> }
}

describe("drafts", () => {
  test("come one for each thing drafted, actors and statements first", () => {
    expect(drafts.map(({ body }) => body.kind)).toEqual([
      "actor",
      "actor",
      "statement",
      "corroboration",
      "date",
      "proposal",
      "event",
      "narration",
    ])
  })

  test("are drafts by their reader, each beginning an item of its own", () => {
    expect(
      drafts.every(
        ({ standing, maker, supersedes }) =>
          standing === "draft" && maker === "rules/1" && supersedes === undefined,
      ),
    ).toBe(true)
    expect(new Set(drafts.flatMap(({ id, item }) => [id, item])).size).toBe(16)
  })

  test("keep their places as the words that stand there, counted in characters", () => {
    for (const { exact, start, end } of drafts.flatMap(({ body }) => anchorsOf(body)))
      expect([...TEXT].slice(start, end).join("")).toBe(exact)
    expect(one("statement").body).toMatchObject({
      cue: { exact: "told", suffix: " the council to meet by June 1. " },
      content: [{ exact: "to meet by June 1" }],
      occasion: { exact: "On Friday" },
      basis: undefined,
    })
  })

  test("refer to the items that the file's own names became", () => {
    const [amiri, mayor] = drafts
      .filter(({ body }) => body.kind === "actor")
      .map(({ item }) => item)
    expect(one("statement").body).toMatchObject({
      speakers: [{ actor: amiri }, { actor: undefined, anchor: undefined }],
      addressees: [mayor],
    })
    expect(one("corroboration").body).toMatchObject({
      stance: "declines",
      by: [mayor],
      statement: one("statement").item,
      about: { exact: "why" },
    })
    expect(one("date").body).toMatchObject({
      dateKind: "deadline",
      value: "2022-06-01",
      setBy: [amiri],
      what: { exact: "meet" },
    })
    expect(one("proposal").body).toMatchObject({
      by: [amiri],
      parties: [mayor],
      statement: one("statement").item,
    })
  })

  test("can be kept: each body is read back as it is, and refers to this version alone", () => {
    for (const { body } of drafts) {
      expect(parseBody(formatBody(body))).toEqual({ ok: true, value: body })
      expect(linksOf(body).documents).toEqual([version.id])
    }
  })
})

describe("a reading", () => {
  const document = numberedId("item", 1)

  test("is on the record before its drafts, as a fact, and says how many they are", () => {
    const [first, ...rest] = readingEntries(reading, { document, version, mint: testMint() })
    expect(first).toMatchObject({
      standing: "admitted",
      maker: "rules/1",
      body: {
        kind: "reading",
        document,
        version: version.id,
        reader: "rules/1",
        understood: true,
        drafts: 8,
      },
    })
    expect(rest).toEqual(drafts)
  })

  test("of nothing understood is on the record all the same", () => {
    const nothing: Reading = {
      reader: "rules/1",
      understood: false,
      actors: [],
      statements: [],
      corroborations: [],
      dates: [],
      proposals: [],
      events: [],
      narration: [],
    }
    expect(readingEntries(nothing, { document, version, mint: testMint() })).toMatchObject([
      { body: { understood: false, drafts: 0 } },
    ])
  })

  test("takes an item that is given to it", () => {
    expect(
      readingEntries(reading, {
        document,
        version,
        item: numberedId("item", 7),
        mint: testMint(),
      })[0].item,
    ).toBe(numberedId("item", 7))
  })
})

const [date, stance, narrated] = [reading.dates, reading.corroborations, reading.narration]
const outside = { start: 0, end: 900 }

test.each([
  {
    why: "a value that is no date",
    broken: { dates: date.map((each) => ({ ...each, value: "soon" })) },
    want: [["date", 1, "its value is not a date in ISO 8601"]],
  },
  {
    why: "a bound that is no date",
    broken: { dates: date.map((each) => ({ ...each, until: "soon" })) },
    want: [["date", 1, "its until is not a date in ISO 8601"]],
  },
  {
    why: "a place outside the text",
    broken: { narration: narrated.map((each) => ({ ...each, ...outside })) },
    want: [["narration", 1, "it stands at a place that is not in the text"]],
  },
  {
    why: "a place of no length",
    broken: { events: reading.events.map((each) => ({ ...each, end: each.start })) },
    want: [["event", 1, "it stands at a place that is not in the text"]],
  },
  {
    why: "a confidence that is no number",
    broken: { statements: reading.statements.map((each) => ({ ...each, confidence: NaN })) },
    want: [
      ["statement", 1, "its confidence is not a number from 0 to 1"],
      ["corroboration", 1, "what it is about was left out"],
    ],
  },
  {
    why: "somebody who was not drafted",
    broken: { corroborations: stance.map((each) => ({ ...each, by: ["a9" as ActorRef] })) },
    want: [["corroboration", 1, "it names somebody or something that was not drafted"]],
  },
  {
    why: "the same fault twice",
    broken: { dates: [...date, ...date].map((each) => ({ ...each, value: "soon" })) },
    want: [["date", 2, "its value is not a date in ISO 8601"]],
  },
])("$why is left out alone, and told", ({ broken, want }) => {
  const { entries, leftOut } = draftEntries({ ...reading, ...broken }, version, testMint())
  expect(leftOut.map(({ kind, count, because }) => [kind, count, because])).toEqual(want)
  const gone = want.map(([kind]) => kind)
  expect(entries.map(({ body }) => body.kind)).toEqual(
    drafts.map(({ body }) => body.kind).filter((kind) => !gone.includes(kind)),
  )
  for (const { body } of entries)
    expect(parseBody(formatBody(body))).toEqual({ ok: true, value: body })
})

test("what refers to an actor that was left out says nothing of it", () => {
  const actors = reading.actors.map((each) =>
    each.id === a1 ? { ...each, mentions: [outside] } : each,
  )
  const { entries, leftOut } = draftEntries({ ...reading, actors }, version, testMint())
  expect(leftOut).toMatchObject([{ kind: "actor", count: 1 }])
  expect(entries.find(({ body }) => body.kind === "statement")?.body).toMatchObject({
    speakers: [{ actor: undefined, anchor: { exact: "the envoy" } }, {}],
  })
  expect(entries.find(({ body }) => body.kind === "date")?.body).toMatchObject({ setBy: [] })
})

test("a reading says what was left out of it, and only then", () => {
  const document = numberedId("item", 1)
  const dates = date.map((each) => ({ ...each, value: "soon" }))
  const [first] = readingEntries({ ...reading, dates }, { document, version, mint: testMint() })
  expect(first.body).toMatchObject({
    drafts: 7,
    leftOut: [{ kind: "date", count: 1, because: "its value is not a date in ISO 8601" }],
  })
  expect(parseBody(formatBody(first.body))).toEqual({ ok: true, value: first.body })
  expect(
    "leftOut" in readingEntries(reading, { document, version, mint: testMint() })[0].body,
  ).toBe(false)
})
