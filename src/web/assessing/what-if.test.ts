import { expect, test } from "vitest"
import type { Json } from "../../base/index.ts"
import type { TableView } from "../../contract/index.ts"
import { answerQuestion } from "./engine.ts"
import { csvOf } from "./files.ts"
import { cellKey, fallbackKey, withWhatIfs } from "./what-if.ts"

const talks = {
  format: "parley-talks/1",
  title: "Road",
  parties: [
    { id: "p1", name: "North" },
    { id: "p2", name: "South" },
  ],
  issues: [
    {
      id: "i1",
      name: "The road",
      options: [
        { id: "a", name: "Open" },
        { id: "b", name: "Closed" },
      ],
    },
  ],
  preferences: [
    { party: "p1", issue: "i1", classes: { a: "acceptable", b: "unacceptable" } },
    { party: "p2", issue: "i1", classes: { a: "unacceptable", b: "acceptable" } },
  ],
}
const cell = (party: string, a: string, b: string) => ({
  party,
  issue: "i1",
  from: "entered",
  options: [
    { option: "a", is: a },
    { option: "b", is: b },
  ],
  items: [],
  positions: [],
  sentences: [],
})
const view = {
  talks: talks as Json,
  issues: [
    {
      id: "i1",
      title: "The road",
      options: [
        { key: "a", name: "Open" },
        { key: "b", name: "Closed" },
      ],
    },
  ],
  cells: [cell("p1", "acceptable", "unacceptable"), cell("p2", "unacceptable", "acceptable")],
} as unknown as TableView

const answer = (json: Json, built: readonly number[] = [0]) => {
  const told = answerQuestion({ talks: json, built }, () => 0)
  if (told.kind === "fault") throw new Error(told.sentence)
  return told
}

test("without what-ifs the talks are those of the record", () =>
  expect(withWhatIfs(view, new Map())).toBe(view.talks))

test("two red lines leave nothing, and the page is told which; changing one opens the zone", () => {
  const before = answer(withWhatIfs(view, new Map()))
  expect([before.zone, before.tally.headline, before.blockers.length > 0]).toEqual([
    [],
    "Known to be acceptable to all: 0; ruled out: 2; not known: 0",
    true,
  ])
  const after = answer(withWhatIfs(view, new Map([[cellKey("p2", "i1", "a"), "acceptable"]])))
  expect([after.zone.map(({ options }) => options), after.tally.known]).toEqual([[["Open"]], "1"])
})

test("a package is judged party by party, with the reason", () => {
  const { standings, why, adopted } = answer(talks as Json, [0])
  expect([standings, adopted]).toEqual([
    [
      { party: "North", is: "accepts" },
      { party: "South", is: "refuses" },
    ],
    false,
  ])
  expect(why.join(" ")).toContain("South refuses it: it does not accept what is chosen on The road")
})

test(
  "what nobody said is a third state: counted apart, told as a question, and neither a yes nor " +
    "a no",
  () => {
    const silent = {
      ...talks,
      preferences: [
        talks.preferences[0] as Json,
        { party: "p2", issue: "i1", classes: { a: "unknown", b: "acceptable" } },
      ],
    }
    const { tally, open, standings } = answer(silent, [0])
    expect([tally.headline, open]).toEqual([
      "Known to be acceptable to all: 0; ruled out: 1; not known: 1",
      ["Nobody has said what South thinks of The road: Open."],
    ])
    expect(standings).toEqual([
      { party: "North", is: "accepts" },
      { party: "South", is: "not-known" },
    ])
  },
)

test("a cell of which nothing is known can be supposed, and the rest of it stays not known", () => {
  const quiet = {
    ...view,
    talks: {
      ...talks,
      preferences: [talks.preferences[0], { party: "p2", issue: "i1", unknown: true }],
    } as Json,
    cells: [view.cells[0], { ...cell("p2", "unknown", "unknown"), from: "silent" }],
  } as unknown as TableView
  expect(
    JSON.stringify(withWhatIfs(quiet, new Map([[cellKey("p2", "i1", "a"), "acceptable"]]))),
  ).toContain('{"party":"p2","issue":"i1","classes":{"a":"acceptable","b":"unknown"}}')
})

const TALLY = {
  known: "1",
  ruledOut: "0",
  notKnown: "1",
  headline: "Known to be acceptable to all: 1; ruled out: 0; not known: 1",
}

test("a reservation can be changed for a moment", () =>
  expect(JSON.stringify(withWhatIfs(view, new Map([[fallbackKey("p1"), "5"]])))).toContain(
    '{"id":"p1","name":"North","reservation":"5"}',
  ))

test("a table that cannot be read is one sentence", () =>
  expect(answerQuestion({ talks: { parties: [] }, built: [] }, () => 0)).toEqual({
    kind: "fault",
    sentence: expect.stringMatching(/^The table: \$/) as string,
  }))

test.each([
  { why: "plain cells stay plain", name: "Open", want: "Open" },
  {
    why: "commas and quotation marks are wrapped",
    name: 'a "big", road',
    want: '"a ""big"", road"',
  },
  { why: "what a spreadsheet would run is made text", name: "=1+1", want: "'=1+1" },
  {
    why: "what looks like a negative number and is a command is made text",
    name: "-2+3+cmd|' /C calc'!A0",
    want: "'-2+3+cmd|' /C calc'!A0",
  },
  { why: "a negative number stays one", name: "-3", want: "-3" },
])("$why", ({ name, want }) =>
  expect(
    csvOf(
      { issues: view.issues },
      { zone: [{ digits: [0], options: [name], utilities: [] }], valued: [], tally: TALLY },
    ),
  ).toBe(`"${TALLY.headline}"\r\nThe road\r\n${want}\r\n`),
)
