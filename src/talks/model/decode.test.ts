import { expect, test } from "vitest"
import { formatRational, formatWrittenFault } from "../../base/index.ts"
import { parseWritten } from "../../intake/index.ts"
import { decodeTalks } from "./decode.ts"
import { formatTalks, reservationJson } from "./format.ts"

const whole = {
  format: "parley-talks/1",
  title: "Two and two",
  parties: [{ id: "north", name: "The north", reservation: 55 }, { id: "south" }],
  issues: [
    { id: "A", options: [{ id: "A1" }, { id: "A2", name: "Second" }] },
    { id: "B", name: "Bee", options: [{ id: "B1" }] },
  ],
  preferences: [
    {
      party: "north",
      issue: "A",
      weight: "1/3",
      scores: { A2: 8, A1: "0.10" },
      basis: "estimated",
      author: "me",
      evidence: ["s1"],
    },
  ],
  interactions: [{ party: "north", when: { A: "A1", B: "B1" }, score: -5 }],
  forbidden: [{ A: "A2", B: "B1" }],
  adoption: { all: ["north", "south"] },
}

function read(value: unknown) {
  const written = parseWritten(JSON.stringify(value))
  return written.ok ? decodeTalks(written.value) : written
}

/** The fault's sentence; empty where there is none. */
function sentence(change: object): string {
  const talks = read({ ...whole, ...change })
  return talks.ok ? "" : formatWrittenFault("t.json", talks.fault)
}

test(
  "decodeTalks: everything in a whole file, numbers as written, names from ids where none are " +
    "given",
  () => {
    const talks = read(whole)
    if (!talks.ok) throw new Error(formatWrittenFault("t", talks.fault))
    const [preference] = talks.value.preferences
    expect(
      talks.value.parties.map(({ name, reservation }) => [
        name,
        reservation && reservationJson(reservation),
      ]),
    ).toEqual([
      ["The north", "55"],
      ["south", undefined],
    ])
    expect(
      talks.value.issues.map(({ name, options }) => [name, options.map((option) => option.name)]),
    ).toEqual([
      ["A", ["A1", "Second"]],
      ["Bee", ["B1"]],
    ])
    expect(preference && formatRational(preference.weight)).toBe("1/3")
    expect(
      preference?.judgement.kind === "scores" &&
        [...preference.judgement.scores].map(([id, score]) => `${id} ${formatRational(score)}`),
    ).toEqual(["A1 1/10", "A2 8"])
    expect(preference?.origin).toEqual({
      heldBy: undefined,
      author: "me",
      basis: "estimated",
      evidence: ["s1"],
    })
  },
)

test(
  "decodeTalks: without preferences, interactions, forbidden and adoption, nothing but parties " +
    "and issues is needed",
  () => {
    const talks = read({ parties: whole.parties, issues: whole.issues })
    expect(talks.ok && [talks.value.preferences, talks.value.adoption.kind]).toEqual([[], "all"])
  },
)

test(
  "decodeTalks: an adoption rule may weigh parties by a field of theirs, and only then may " +
    "they have it",
  () => {
    const parties = [
      { id: "north", seats: 3 },
      { id: "south", seats: "1/2" },
    ]
    expect(sentence({ parties, adoption: { weight: "seats", quota: 2 } })).toBe("")
    expect(sentence({ parties })).toContain(
      'the unknown field "seats"; use one of id, name, reservation, weight',
    )
  },
)

test.each([
  {
    why: "a preference that is not known",
    change: {
      preferences: [{ party: "north", issue: "A", unknown: true, weight: 2, author: "me" }],
    },
    want: {
      preferences: [{ party: "north", issue: "A", weight: "2", unknown: true, author: "me" }],
    },
  },
  {
    why: "a reservation that is not known, as a map",
    change: { parties: [{ id: "north", reservation: { unknown: true } }, { id: "south" }] },
    want: {
      parties: [
        { id: "north", name: "north", reservation: { unknown: true } },
        { id: "south", name: "south" },
      ],
    },
  },
  {
    why: "a reservation that is not known, as a word",
    change: { parties: [{ id: "north", reservation: "unknown" }, { id: "south" }] },
    want: {
      parties: [
        { id: "north", name: "north", reservation: { unknown: true } },
        { id: "south", name: "south" },
      ],
    },
  },
  {
    why: "scores that are said not to be unknown",
    change: {
      preferences: [{ party: "north", issue: "A", unknown: false, scores: { A1: 1, A2: 2 } }],
    },
    want: { preferences: [{ party: "north", issue: "A", scores: { A1: "1", A2: "2" } }] },
  },
])("decodeTalks: $why is read, and written the same way", ({ change, want }) => {
  const talks = read({ ...whole, ...change })
  if (!talks.ok) throw new Error(formatWrittenFault("t", talks.fault))
  expect(formatTalks(talks.value)).toMatchObject(want)
})

const preference = (change: object) => ({
  preferences: [{ party: "north", issue: "A", scores: { A1: 1, A2: 2 }, ...change }],
})

test.each([
  {
    why: "no issues",
    change: { issues: [] },
    want: "t.json: $.issues (line 1): found an empty list; name at least one.",
  },
  {
    why: "no parties",
    change: { parties: [] },
    want: "t.json: $.parties (line 1): found an empty list; name at least one.",
  },
  {
    why: "an issue without options",
    change: { issues: [{ id: "A", options: [] }] },
    want: "$.issues[0].options (line 1): found an empty list",
  },
  {
    why: "an option twice",
    change: { issues: [{ id: "A", options: [{ id: "x" }, { id: "x" }] }] },
    want:
      '$.issues[0].options[1] (line 1): found the option "x" a second time; ' +
      "name each only once",
  },
  {
    why: "a preference of nobody",
    change: preference({ party: "west" }),
    want: '$.preferences[0].party (line 1): found "west"; name a party: north, south',
  },
  {
    why: "a preference on nothing",
    change: preference({ issue: "C" }),
    want: '$.preferences[0].issue (line 1): found "C"; name an issue: A, B',
  },
  {
    why: "a score for an option that does not exist",
    change: preference({ scores: { A1: 1, A2: 2, A9: 3 } }),
    want:
      '$.preferences[0].scores.A9 (line 1): found a score for "A9", which A does not have; ' +
      "name an option of A: A1, A2",
  },
  {
    why: "an option left out",
    change: preference({ scores: { A1: 1 } }),
    want: "$.preferences[0].scores (line 1): found no score for A2; give every option of A a score",
  },
  {
    why: "a score that is no number",
    change: preference({ scores: { A1: 1, A2: "much" } }),
    want: '$.preferences[0].scores.A2 (line 1): found "much"; write a number',
  },
  {
    why: "two kinds of judgement",
    change: preference({ order: ["A1", "A2"] }),
    want: "$.preferences[0] (line 1): found scores and order; keep one of them",
  },
  {
    why: "no judgement",
    change: { preferences: [{ party: "north", issue: "A" }] },
    want:
      "found a preference that says nothing of the options; give scores, classes, an order or " +
      "ranges",
  },
  {
    why: "two preferences of one party on one issue",
    change: { preferences: [preference({}).preferences[0], preference({}).preferences[0]] },
    want: '$.preferences[1] (line 1): found the preference of "north on A" a second time',
  },
  {
    why: "a class left out",
    change: preference({ scores: null, classes: { A1: "must" } }),
    want:
      "$.preferences[0].classes (line 1): found no class for A2; " +
      "give every option of A a class",
  },
  {
    why: "a range left out",
    change: preference({ scores: null, ranges: { A1: [1, 2] } }),
    want: "$.preferences[0].ranges (line 1): found no range for A2; give every option of A a range",
  },
  {
    why: "scores that are said not to be known",
    change: preference({ unknown: true }),
    want: "$.preferences[0] (line 1): found scores and unknown; keep one of them",
  },
  {
    why: "a preference that is only said not to be unknown",
    change: preference({ scores: null, unknown: false }),
    want:
      'says nothing of the options; give scores, classes, an order or ranges, or "unknown": ' +
      "true",
  },
  {
    why: "a word for not known that is none",
    change: preference({ scores: null, unknown: "yes" }),
    want: '$.preferences[0].unknown (line 1): found "yes"; write true or false',
  },
  {
    why: "a reservation that is no number",
    change: { parties: [{ id: "north", reservation: "some" }, { id: "south" }] },
    want: '$.parties[0].reservation (line 1): found "some"; write a number',
  },
  {
    why: "a reservation that is said not to be unknown",
    change: { parties: [{ id: "north", reservation: { unknown: false } }, { id: "south" }] },
    want: '$.parties[0].reservation (line 1): found a map; write the number, or {"unknown": true}',
  },
  {
    why: "a reservation with another field",
    change: { parties: [{ id: "north", reservation: { least: 3 } }, { id: "south" }] },
    want:
      '$.parties[0].reservation.least (line 1): found the unknown field "least"; use one of ' +
      "unknown",
  },
  {
    why: "an unknown class",
    change: preference({ scores: null, classes: { A1: "fine", A2: "must" } }),
    want:
      '$.preferences[0].classes.A1 (line 1): found "fine"; write one of must, acceptable, ' +
      "unacceptable",
  },
  {
    why: "an order that leaves an option out",
    change: preference({ scores: null, order: ["A1"] }),
    want:
      "$.preferences[0].order (line 1): found no place for A2; put every option of A in the " +
      "order",
  },
  {
    why: "an order with an option twice",
    change: preference({ scores: null, order: ["A1", ["A2", "A1"]] }),
    want:
      '$.preferences[0].order[1][1] (line 1): found the option "A1" a second time; name each ' +
      "option once",
  },
  {
    why: "a range upside down",
    change: preference({ scores: null, ranges: { A1: [2, 1], A2: [1, 1] } }),
    want:
      "$.preferences[0].ranges.A1 (line 1): found a range that ends before it begins; write " +
      "the smaller number first",
  },
  {
    why: "an interaction on an issue that is not there",
    change: { interactions: [{ party: "north", when: { C: "x" }, score: 1 }] },
    want:
      '$.interactions[0].when.C (line 1): found the issue "C", which is not in the file; name ' +
      "an issue: A, B",
  },
  {
    why: "a forbidden option that is not there",
    change: { forbidden: [{ A: "A3" }] },
    want: '$.forbidden[0].A (line 1): found "A3"; name an option of A: A1, A2',
  },
  {
    why: "a rule over somebody else",
    change: { adoption: { all: ["west"] } },
    want: "$.adoption.all[0]",
  },
  {
    why: "another format",
    change: { format: "parley-conflict/1" },
    want: '$.format (line 1): found "parley-conflict/1"; write one of parley-talks/1',
  },
  {
    why: "a misspelt field",
    change: { preferance: [] },
    want: 'found the unknown field "preferance"',
  },
])("decodeTalks: $why is one clear sentence", ({ change, want }) =>
  expect(sentence(change)).toContain(want),
)
