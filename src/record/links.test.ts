import fc from "fast-check"
import { expect, test } from "vitest"
import { leansOn, linksOf } from "./links.ts"
import { anchorsOf } from "./anchors.ts"
import { numberedId, someAnchor, someBody } from "./testing/arbitrary-body.ts"
import type { Body } from "./kinds/index.ts"

const [one, two, three, four] = [
  numberedId("item", 1),
  numberedId("item", 2),
  numberedId("item", 3),
  numberedId("item", 4),
]
const [first, second] = [numberedId("document", 1), numberedId("document", 2)]
const place = (document = first) => ({
  document,
  start: 0,
  end: 3,
  exact: "yes",
  prefix: "",
  suffix: "",
})
const by = (...items: readonly (typeof one)[]) =>
  items.map((each) => ({ item: each, role: "by" as const }))
const about = (...items: readonly (typeof one)[]) =>
  items.map((each) => ({ item: each, role: "about" as const }))

const rests = (...items: readonly (typeof one)[]) =>
  items.map((each) => ({ item: each, role: "rests" as const }))
const NOTHING = {
  occasion: undefined,
  basis: undefined,
  inAnswerTo: undefined,
  manner: undefined,
  cue: undefined,
  confidence: undefined,
  negated: false,
} as const

const ROWS: readonly {
  readonly why: string
  readonly body: Body
  readonly documents: readonly (typeof first)[]
  readonly items: readonly object[]
}[] = [
  {
    why: "a process refers to nothing",
    body: { kind: "process", title: "", summary: "" },
    documents: [],
    items: [],
  },
  {
    why: "a document to its version",
    body: {
      kind: "document",
      version: first,
      title: "",
      publisher: undefined,
      date: undefined,
      nature: "report",
      language: undefined,
      direction: "ltr",
    },
    documents: [first],
    items: [],
  },
  {
    why: "a reading to the document and the version read",
    body: {
      kind: "reading",
      document: one,
      version: first,
      reader: "",
      understood: true,
      drafts: 0,
    },
    documents: [first],
    items: about(one),
  },
  {
    why: "an actor to every document it is named in, once",
    body: {
      kind: "actor",
      name: "",
      actorKind: "person",
      aliases: [],
      offices: [{ title: "", anchor: place(second) }],
      mentions: [place(), place(), place(second)],
    },
    documents: [second, first],
    items: [],
  },
  {
    why: "a statement to its speakers by, its addressees about",
    body: {
      ...NOTHING,
      kind: "statement",
      form: "direct",
      act: "say",
      terms: "on-record",
      speakers: [
        { actor: one, anchor: place() },
        { actor: undefined, anchor: undefined },
        { actor: one, anchor: undefined },
      ],
      content: [place()],
      addressees: [two, one],
    },
    documents: [first],
    items: [...by(one), ...about(two, one)],
  },
  {
    why: "a stance to who takes it by, the statement about",
    body: {
      kind: "corroboration",
      stance: "confirms",
      by: [one, two],
      statement: three,
      about: undefined,
      claim: undefined,
      lineage: undefined,
      grade: undefined,
    },
    documents: [],
    items: [...by(one, two), ...about(three), ...rests(three)],
  },
  {
    why: "a stance on a claim to the claim and those whom it repeats, about",
    body: {
      kind: "corroboration",
      stance: "repeats",
      by: [],
      statement: three,
      about: undefined,
      claim: one,
      lineage: { kind: "repeats", of: [two] },
      grade: undefined,
    },
    documents: [],
    items: [...about(three, one, two), ...rests(three)],
  },
  {
    why: "a claim to what it is about, and to what it rests on",
    body: {
      kind: "claim",
      claimKind: "fact",
      text: "",
      about: [one],
      rests: { anchors: [place()], items: [two] },
    },
    documents: [first],
    items: [...about(one), ...rests(two)],
  },
  {
    why: "a date to who set it about",
    body: {
      kind: "date",
      dateKind: "deadline",
      anchor: place(),
      value: undefined,
      grain: "day",
      what: place(second),
      setBy: [one],
      status: "set",
    },
    documents: [first, second],
    items: about(one),
  },
  {
    why: "a proposal to its authors by, all others about",
    body: {
      kind: "proposal",
      anchor: place(),
      by: [one],
      to: [two],
      through: [three],
      parties: [two, one],
      status: "proposed",
      statement: four,
    },
    documents: [first],
    items: [...by(one), ...about(two, three, one, four)],
  },
  {
    why: "an event to its sources by, its targets about",
    body: { kind: "event", code: "CONSULT", anchor: place(), source: [one], target: [two] },
    documents: [first],
    items: [...by(one), ...about(two)],
  },
  {
    why: "narration to its place alone",
    body: { kind: "narration", narrationKind: "fact", anchor: place() },
    documents: [first],
    items: [],
  },
]

test.each(ROWS)("$why", ({ body, documents, items }) => {
  expect(linksOf(body)).toEqual({ documents, items })
})

test("every document that an anchor stands in is linked, and each link is there once", () =>
  fc.assert(
    fc.property(someBody(), (body) => {
      const { documents, items } = linksOf(body)
      expect(documents).toEqual(
        expect.arrayContaining(anchorsOf(body).map(({ document }) => document)),
      )
      expect(new Set(documents).size).toBe(documents.length)
      expect(new Set(items.map(({ item: each, role }) => `${role} ${each}`)).size).toBe(
        items.length,
      )
    }),
  ))

test("every id in a body's JSON is linked, so that nothing that refers is missed", () =>
  fc.assert(
    fc.property(someBody(), (body) => {
      const { documents, items } = linksOf(body)
      const linked = new Set<string>([...documents, ...items.map(({ item: each }) => each)])
      const ids = JSON.stringify(body).match(/"(?:item|document)_[0-9a-z]{26}"/g) ?? []
      expect(ids.map((id) => id.slice(1, -1)).filter((id) => !linked.has(id))).toEqual([])
    }),
  ))

test.each([
  { why: "a stance without words leans on its statement", about: undefined, leans: three },
  { why: "a stance with words of its own does not", about: place(), leans: undefined },
])("$why", ({ about: anchor, leans }) => {
  expect(
    leansOn({
      kind: "corroboration",
      stance: "denies",
      by: [one],
      statement: three,
      about: anchor,
      claim: undefined,
      lineage: undefined,
      grade: undefined,
    }),
  ).toBe(leans)
})

test("no other body leans on an item", () =>
  fc.assert(
    fc.property(
      someBody([
        "statement",
        "actor",
        "date",
        "proposal",
        "event",
        "narration",
        "document",
        "reading",
        "process",
      ]),
      (body) => leansOn(body) === undefined,
    ),
  ))

test("an anchor by chance is as long as its words", () =>
  fc.assert(
    fc.property(someAnchor(), ({ start, end, exact }) => [...exact].length === end - start),
  ))
