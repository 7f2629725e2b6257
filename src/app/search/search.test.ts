import { beforeAll, describe, expect, test } from "vitest"
import { parseDay } from "../../base/index.ts"
import type { SearchHitView, SearchView } from "../../contract/index.ts"
import { addItem, formatFault, newNote, searchProcess, type ProcessSearch } from "../index.ts"
import {
  actorNamed,
  add,
  affair,
  page,
  pasted,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../testing/affair.ts"

const later = (work: Promise<unknown>): void => {
  work.catch(() => undefined)
}

describe("searching a process", () => {
  let own: Affair
  beforeAll(async () => {
    own = await affair()
    right(
      await add(
        own.ports,
        own.viewer,
        own.process,
        pasted(
          "The bridge south\nNoor Amiri: the bridge stays closed\nLina Odeh: the road is a " +
            "bridge\n",
          { date: "2021-03-12", title: "The bridge" },
        ),
      ),
    )
    const said = theItem(await page(own), statementSaying("the road opens"))
    const amiri = theItem(await page(own), actorNamed("Noor Amiri"))
    const rests = { anchors: [], items: [said.item] }
    const issue = right(
      await addItem(own.ports, own.viewer, {
        process: own.process,
        body: {
          kind: "issue",
          title: "The northern road",
          summary: "",
          options: [],
          rests: { anchors: [], items: [] },
        },
      }),
    )
    right(
      await addItem(own.ports, own.viewer, {
        process: own.process,
        body: {
          kind: "position",
          sort: "position",
          actor: amiri.item,
          holder: "office",
          issue: issue.item,
          text: "Open the road in May.",
          options: [],
          held: { from: undefined, until: undefined },
          rests,
        },
      }),
    )
    right(
      await addItem(own.ports, own.viewer, {
        process: own.process,
        body: {
          kind: "corroboration",
          stance: "denies",
          by: [amiri.item],
          statement: said.item,
          about: undefined,
          claim: undefined,
          lineage: undefined,
          grade: undefined,
        },
      }),
    )
    right(
      await newNote(own.ports, own.viewer, {
        process: own.process,
        note: {
          text: "Tarek Sahl: the road will not open",
          terms: "confided",
          with: [],
          occasion: "call",
          day: "2021-03-20",
        },
        patience: 5_000,
        later,
      }),
    )
  })
  const search = async (asked: Omit<ProcessSearch, "process">): Promise<SearchView> =>
    right(await searchProcess(own.ports, own.viewer, { process: own.process, ...asked }))
  const hitsOf = ({ groups }: SearchView): readonly SearchHitView[] =>
    groups.flatMap(({ hits }) => hits)
  const texts = (view: SearchView): readonly string[] =>
    hitsOf(view).map(({ snippet, title }) => title ?? snippet.text)

  test.each<{ why: string; asked: Omit<ProcessSearch, "process">; want: readonly string[] }>([
    {
      why: "documents first, then statements, then what people wrote",
      asked: { q: "road" },
      want: [
        "The road north",
        "Note of a call, 20 March 2021",
        "The bridge",
        "the road will not open",
        "the road is a bridge",
        "the road opens by 2021-05-01",
        "The northern road",
        "Open the road in May.",
      ],
    },
    {
      why: "an actor's own words, whatever documents they stand in",
      asked: { q: 'actor:"Noor Amiri"', kind: "statement" },
      want: ["the bridge stays closed", "the road opens by 2021-05-01"],
    },
    {
      why: "an actor by the family's name",
      asked: { q: "bridge", actor: "amiri", kind: "statement" },
      want: ["the bridge stays closed"],
    },
    {
      why: "an issue: itself, positions on it, and what they rest on",
      asked: { q: "road issue:northern" },
      want: ["the road opens by 2021-05-01", "The northern road", "Open the road in May."],
    },
    {
      why: "statements that were denied",
      asked: { q: "road stance:denies" },
      want: ["the road opens by 2021-05-01"],
    },
    {
      why: "days of documents",
      asked: { q: "before:2021-03-10", kind: "statement" },
      want: ["nothing to add", "we have seen no plan", "the road opens by 2021-05-01"],
    },
    {
      why: "days given apart",
      asked: { q: "road", from: "2021-03-12", to: "2021-03-12", kind: "statement" },
      want: ["the road is a bridge"],
    },
    {
      why: "terms of the note that it stands in",
      asked: { q: "road terms:confided" },
      want: ["Note of a call, 20 March 2021", "the road will not open"],
    },
    {
      why: "a phrase that is still typed",
      asked: { q: 'road "will not op', typing: true },
      want: ["Note of a call, 20 March 2021", "the road will not open"],
    },
    { why: "nothing where nothing is asked", asked: { q: " " }, want: [] },
  ])("finds $why", async ({ asked, want }) => expect(texts(await search(asked))).toEqual(want))

  test(
    "each hit leads to its sentence: a statement to itself, a text to the place, a position to " +
      "what it rests on",
    async () => {
      const view = await search({ q: "road" })
      const [text, , , , , statement, , position] = hitsOf(view)
      expect(text?.sentence).toMatchObject({ document: own.document, at: { start: 4, end: 8 } })
      expect(statement?.sentence).toMatchObject({ document: own.document, item: statement?.item })
      expect(position?.sentence).toMatchObject({ document: own.document, item: statement?.item })
      expect(statement?.snippet.marks).toEqual([{ start: 4, end: 8 }])
      expect(statement?.speakers.map(({ name }) => name)).toEqual(["Noor Amiri"])
    },
  )

  test("terms stand on every hit that they hold for", async () =>
    expect(hitsOf(await search({ q: "road terms:confided" })).map(({ terms }) => terms)).toEqual([
      "confided",
      "confided",
    ]))

  test("of many only the best are listed, and the count says how many there are", async () => {
    const { groups, total } = await search({ q: "road", limit: 1 })
    expect(groups.map(({ kind, count, hits }) => [kind, count, hits.length])).toEqual([
      ["document", 3, 1],
      ["statement", 3, 1],
      ["issue", 1, 1],
      ["position", 1, 1],
    ])
    expect(total).toBe(8)
  })

  test("a name that nobody has says so and finds nothing", async () =>
    expect(await search({ q: "road actor:Zebra" })).toMatchObject({
      total: 0,
      groups: [],
      notes: ["Nobody here is called “Zebra”."],
    }))

  test("as of the day on which all was written, all is found", async () =>
    expect((await search({ q: "road", asOf: parseDay("2021-03-08") })).total).toBe(8))

  test.each<{ why: string; asked: Omit<ProcessSearch, "process">; want: string }>([
    {
      why: "an open quotation mark",
      asked: { q: '"road' },
      want:
        'q: found a quotation mark that is not closed, before "road"; close it at the end of ' +
        "the phrase.",
    },
    {
      why: "an unknown field",
      asked: { q: "colour:red" },
      want:
        "q: found colour:, which is no field; use actor, issue, terms, stance, kind, standing, " +
        "from, to, after, before, or put the words in quotation marks.",
    },
    {
      why: "a field said twice",
      asked: { q: "road kind:claim", kind: "statement" },
      want: "kind: found what the words say already; say it once.",
    },
    {
      why: "a kind that is none",
      asked: { q: "road", kind: "rumour" },
      want: 'kind: found kind:"rumour"; write one of',
    },
    {
      why: "a limit of nothing",
      asked: { q: "road", limit: 0 },
      want: "limit: found 0; write a whole number from 1 to 100.",
    },
    {
      why: "only common words",
      asked: { q: "of the" },
      want: "q: found only words that stand in every text, or none; add a word that tells more.",
    },
  ])("refuses $why in one sentence", async ({ asked, want }) => {
    const found = await searchProcess(own.ports, own.viewer, { process: own.process, ...asked })
    expect(found.ok ? "" : formatFault(found.fault)).toContain(want)
  })
})
