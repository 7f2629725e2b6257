/**
 * The contract of searching: what is found, how it is ranked and counted, on any past day, and
 * never again once destroyed.
 */

import { beforeAll, describe, expect, test } from "vitest"
import { parseDay, seededDraw, type Day, type DocumentId, type Draw } from "../../base/index.ts"
import {
  parseSearch,
  type SearchFound,
  type SearchQuery,
  type SearchTerm,
} from "../search/index.ts"
import type { Body } from "../kinds/index.ts"
import type { Entry } from "../types.ts"
import type { NoteTerms } from "../kinds/note.ts"
import { makeDocument, type SourceDocument } from "../../sources/index.ts"
import { at, begin, openDesk, write, type Desk, type OpenRecord } from "./contract-parts.ts"
import { searchMemory } from "./memory-search.ts"
import {
  actorBody,
  claimBody,
  documentBody,
  newEntry,
  nextEntry,
  noteBody,
  placeOf,
  stanceBody,
  statementBody,
} from "./samples.ts"
import { testWorld } from "./world.ts"

export function contractOfSearching(open: OpenRecord): void {
  const desk = async (seed = 11): Promise<Desk> => {
    const world = testWorld(seed)
    return openDesk(await open(world), world)
  }
  describe("searching", () => {
    describe("for words", () => words(desk))
    describe("within bounds", () => filters(desk))
    describe("as the record grows", () => changes(desk))
    describe("under somebody's eyes", () => hidden(open))
    describe("anything", () => anything(desk))
  })
}

type OpenDesk = (seed?: number) => Promise<Desk>

/** What a query asks for, as somebody would write it. */
function termsOf(query: string, typing = false): readonly SearchTerm[] {
  const wish = parseSearch(query, typing)
  if (!wish.ok) throw new RangeError(wish.fault.found)
  return wish.value.terms
}

const ask = (desk: Desk, query: string, narrow: Partial<SearchQuery> = {}): Promise<SearchFound> =>
  at(desk, (record) =>
    record.search({ process: desk.process, terms: termsOf(query), limit: 20, ...narrow }),
  )

/** Keeps a text and begins its document. */
async function keep(
  desk: Desk,
  text: string,
  title: string,
  date?: Day,
): Promise<{ readonly entry: Entry; readonly document: SourceDocument }> {
  const bytes = desk.world.utf8(text)
  const document = makeDocument({
    id: desk.world.mint("document"),
    bytes,
    extracted: { text, markup: [], extractor: "text/1", title: undefined },
    digest: desk.world.digest,
    utf8: desk.world.utf8,
  })
  await at(desk, (record) => record.keepDocument(desk.process, document))
  return {
    entry: await begin(
      desk,
      { ...documentBody(document.id, title), date },
      { standing: "admitted", maker: "person" },
    ),
    document,
  }
}

const day = (text: string): Day =>
  parseDay(text) ??
  (() => {
    throw new RangeError(text)
  })()

const REPORT =
  `${"Nothing was said of it. ".repeat(60)}The envoy proposed an interim government 𝔄 to both ` +
  `parties. ${"They went home. ".repeat(60)}`
const PERSIAN = "سخنگو گفت مذاکرات ادامه دارد"

function words(desk: OpenDesk): void {
  let own: Desk
  let names: ReadonlyMap<string, string>
  beforeAll(async () => {
    own = await desk()
    const report = await keep(own, REPORT, "The road north", day("2021-03-08"))
    const persian = await keep(own, PERSIAN, "گزارش", day("2021-03-09"))
    const chinese = await keep(own, "双方同意停火协议。", "报告")
    const amiri = await begin(own, actorBody("Noor Amiri", []))
    const said = await begin(
      own,
      statementBody(amiri.item, [
        placeOf(report.document.id, "an interim power-sharing government would be formed"),
      ]),
    )
    const denied = await begin(
      own,
      statementBody(amiri.item, [placeOf(report.document.id, "no government was proposed")], {
        act: "deny",
      }),
    )
    const claim = await begin(own, claimBody("The letter is genuine.", [], [said.item]))
    names = new Map(
      Object.entries({
        report: report.entry,
        persian: persian.entry,
        chinese: chinese.entry,
        amiri,
        said,
        denied,
        claim,
      }).map(([name, { item }]) => [item, name]),
    )
  })
  const namesOf = ({ hits }: SearchFound): readonly string[] =>
    hits.map(({ entry }) => names.get(entry.item) ?? "?")

  test.each([
    {
      why: "a word in any form, in entries and texts",
      query: "governments",
      want: ["report", "denied", "said"],
    },
    { why: "a past tense by its verb", query: "propose", want: ["report", "denied"] },
    { why: "all words together", query: "interim government", want: ["report", "said"] },
    { why: "a phrase side by side", query: '"interim government"', want: ["report"] },
    { why: "the beginning of a word", query: "gov*", want: ["report", "denied", "said"] },
    { why: "what is being typed", query: "amir", typing: true, want: ["amiri"] },
    {
      why: "what is being typed after a phrase begun",
      query: '"interim gov',
      typing: true,
      want: ["report"],
    },
    { why: "a Persian word on an Arabic keyboard", query: "مذاكرات", want: ["persian"] },
    { why: "Chinese without spaces", query: "停火", want: ["chinese"] },
    { why: "one character of it", query: "协", want: ["chinese"] },
    { why: "a title", query: "road north", want: ["report"] },
    { why: "a publisher", query: "newspaper", want: ["chinese", "persian", "report"] },
    { why: "nothing that is not there", query: "zebra government", want: [] },
  ])("finds $why", async ({ query, typing = false, want }) =>
    expect(namesOf(await ask(own, "", { terms: termsOf(query, typing) }))).toEqual(want),
  )

  test("counts every kind, and lists at most so many of each, best first", async () => {
    const { hits, counts } = await ask(own, "government", { limit: 1 })
    expect(counts).toEqual([
      { kind: "document", count: 1 },
      { kind: "statement", count: 2 },
    ])
    expect(hits.map(({ entry }) => entry.kind)).toEqual(["document", "statement"])
  })

  test("shows of a text the piece around the best place, in code points", async () => {
    const {
      hits: [hit],
    } = await ask(own, '"to both parties"')
    expect(hit?.passage?.text).toContain("interim government 𝔄 to both parties")
    expect(
      [...REPORT]
        .slice(hit?.passage?.start ?? 0)
        .join("")
        .startsWith(hit?.passage?.text ?? "-"),
    ).toBe(true)
  })

  test("without words gives all there is, newest first within a kind", async () => {
    const { hits } = await ask(own, "", { kinds: ["statement"] })
    expect(namesOf({ hits, counts: [] })).toEqual(["denied", "said"])
  })
}

function filters(desk: OpenDesk): void {
  let own: Desk
  let entries: Readonly<
    Record<"report" | "note" | "amiri" | "issue" | "said" | "told" | "position" | "stance", Entry>
  >
  let versions: readonly [DocumentId, DocumentId]
  beforeAll(async () => {
    own = await desk()
    const [report, noted] = [
      await keep(own, "road one", "Road", day("2021-03-08")),
      await keep(own, "road two", "A note", day("2021-04-01")),
    ]
    versions = [report.document.id, noted.document.id]
    const note = await begin(own, {
      ...noteBody(noted.entry.item),
      terms: "confided" satisfies NoteTerms,
      day: day("2021-04-02"),
    })
    const amiri = await begin(own, actorBody("Amiri of the road", []))
    const issue = await begin(own, {
      kind: "issue",
      title: "The road",
      summary: "",
      options: [],
      rests: { anchors: [], items: [] },
    })
    const said = await begin(
      own,
      statementBody(amiri.item, [placeOf(versions[0], "the road opens")]),
    )
    const told = await begin(
      own,
      statementBody(undefined, [placeOf(versions[1], "the road closes")]),
      { standing: "rejected" },
    )
    const position: Body = {
      kind: "position",
      sort: "position",
      actor: amiri.item,
      holder: "office",
      issue: issue.item,
      text: "the road first",
      options: [],
      held: { from: undefined, until: undefined },
      rests: { anchors: [], items: [said.item] },
    }
    const held = await begin(own, position)
    const stance = await begin(own, { ...stanceBody([amiri.item], said.item), stance: "disputes" })
    entries = { report: report.entry, note, amiri, issue, said, told, position: held, stance }
  })

  test.each<{
    why: string
    narrow: () => Partial<SearchQuery>
    query?: string
    want: readonly string[]
  }>([
    { why: "a kind", narrow: () => ({ kinds: ["statement"] }), want: ["said", "told"] },
    { why: "a standing", narrow: () => ({ standings: ["rejected"] }), want: ["told"] },
    {
      why: "an actor: what it said and holds, and itself",
      narrow: () => ({ by: [entries.amiri.item] }),
      want: ["amiri", "position", "said"],
    },
    {
      why: "an issue: itself, what refers to it, and what is among others",
      narrow: () => ({ about: { items: [entries.issue.item], among: [entries.said.item] } }),
      want: ["issue", "position", "said"],
    },
    {
      why: "a stance that was taken on a statement",
      narrow: () => ({ stance: "disputes" }),
      want: ["said"],
    },
    {
      why: "days of documents",
      narrow: () => ({
        from: day("2021-03-08"),
        to: day("2021-03-08"),
        kinds: ["statement", "document"],
      }),
      want: ["report", "said"],
    },
    {
      why: "days from one on",
      narrow: () => ({ from: day("2021-04-01"), kinds: ["statement"] }),
      want: ["told"],
    },
    {
      why: "a note's own day",
      narrow: () => ({ from: day("2021-04-02"), kinds: ["note"] }),
      query: "",
      want: ["note"],
    },
    {
      why: "terms of its own, where the note asks for no more",
      narrow: () => ({
        under: { own: "on-record", stricter: [versions[1]], noted: [], laxer: [] },
        kinds: ["statement"],
      }),
      want: ["said"],
    },
    {
      why: "terms of the note it stands in",
      narrow: () => ({
        under: { own: "confided", stricter: [], noted: [versions[1]], laxer: ["on-record"] },
        kinds: ["statement"],
      }),
      want: ["told"],
    },
  ])("narrows by $why", async ({ narrow, query = "road", want }) => {
    const { hits } = await ask(own, query, narrow())
    const name = (entry: Entry): string =>
      Object.entries(entries).find(([, { item }]) => item === entry.item)?.[0] ?? "?"
    expect(hits.map(({ entry }) => name(entry)).sort()).toEqual(want)
  })
}

function changes(desk: OpenDesk): void {
  test("finds an item by what it says now, and on a past day by what it said then", async () => {
    const own = await desk()
    const first = await begin(own, claimBody("The bridge is open.", [], []))
    own.world.setClock(100_000)
    await write(
      own,
      nextEntry(own.world, first.item, first.id, claimBody("The tunnel is open.", [], [])),
    )
    const texts = async (
      query: string,
      narrow: Partial<SearchQuery> = {},
    ): Promise<readonly string[]> =>
      (await ask(own, query, narrow)).hits.map(({ entry }) =>
        entry.content.kind === "held" && entry.content.body.kind === "claim"
          ? entry.content.body.text
          : "?",
      )
    expect([await texts("bridge"), await texts("tunnel")]).toEqual([[], ["The tunnel is open."]])
    expect([
      await texts("bridge", { asOf: first.recordedAt }),
      await texts("tunnel", { asOf: first.recordedAt }),
    ]).toEqual([["The bridge is open."], []])
  })

  test("finds only the last of several entries on an item in one call", async () => {
    const own = await desk()
    const item = own.world.mint("item")
    const one = newEntry(own.world, claimBody("one road", [], []), { item })
    const two = nextEntry(own.world, item, one.id, claimBody("two road", [], []))
    await write(own, one, two, nextEntry(own.world, item, two.id, claimBody("three road", [], [])))
    expect((await ask(own, "road")).hits).toHaveLength(1)
    expect((await ask(own, "three")).counts).toEqual([{ kind: "claim", count: 1 }])
  })

  test(
    "finds nothing of what was destroyed, words and forms included, and still what stands " +
      "elsewhere",
    async () => {
      const own = await desk()
      const [gone, stays] = [
        await keep(own, "the envoys travelled", "Gone"),
        await keep(own, "a road", "Stays"),
      ]
      await begin(own, statementBody(undefined, [placeOf(gone.document.id, "the roads")]))
      await at(own, (record) => record.destroyDocument(gone.document.id, "a source is in danger"))
      expect((await ask(own, "envoy")).counts).toEqual([])
      expect((await ask(own, "", { terms: termsOf("travel", true) })).counts).toEqual([])
      expect((await ask(own, "roads")).hits.map(({ entry }) => entry.item)).toEqual([
        stays.entry.item,
      ])
    },
  )

  test("finds nothing that was not committed", async () => {
    const own = await desk()
    await expect(
      at(own, async (record) => {
        await record.append(own.process, [newEntry(own.world, claimBody("a bridge", [], []))])
        expect(
          (await record.search({ process: own.process, terms: termsOf("bridge"), limit: 5 })).hits,
        ).toHaveLength(1)
        throw new RangeError("no")
      }),
    ).rejects.toThrow("no")
    expect((await ask(own, "bridge")).hits).toEqual([])
  })
}

function hidden(open: OpenRecord): void {
  test("what is hidden neither appears nor changes a count, a rank or a snippet", async () => {
    const alone = async (withOther: boolean): Promise<unknown> => {
      const world = testWorld(21)
      const record = await open(world)
      const own = await openDesk(record, world)
      await keep(own, "an envoy travels on the road", "Own", day("2021-03-08"))
      await begin(own, claimBody("The road is open.", [], []))
      if (withOther) {
        const other = await openDesk(record, testWorld(22))
        await keep(other, "road ".repeat(500), "Road", day("2021-03-08"))
        for (let count = 0; count < 20; count += 1)
          await begin(other, claimBody("The roads, the roading, the road.", [], []))
        expect((await ask({ ...own, process: other.process }, "road")).counts).toEqual([])
      }
      const found = await Promise.all(
        ["road", "roads", "roading", "ro*", '"the road"'].map((query) => ask(own, query)),
      )
      return found.map(({ hits, counts }) => ({
        counts,
        hits: hits.map(({ entry, score, passage }) => ({ kind: entry.kind, score, passage })),
      }))
    }
    expect(await alone(true)).toEqual(await alone(false))
  })
}

const WORDS = [
  "road",
  "roads",
  "bridge",
  "bridges",
  "the",
  "open",
  "opened",
  "مذاکرات",
  "停火",
  "火协",
  "élan",
  "elan",
  "𝔄",
]
const QUERIES = [
  "road",
  "roads open",
  '"road bridge"',
  "ro*",
  '"the road"',
  "opening",
  "مذاكرات",
  "停火",
  "elan",
  '"bridge the road"',
  "bri* road",
]

function anything(desk: OpenDesk): void {
  test.each([31, 32, 33])(
    "agrees with looking at every entry, whatever was written (seed %i)",
    async (seed) => {
      const own = await desk(seed)
      const draw = seededDraw(seed)
      const texts = new Map<DocumentId, SourceDocument>()
      for (let round = 0; round < 6; round += 1) {
        const { document } = await keep(
          own,
          sentence(draw, 60),
          sentence(draw, 2),
          day(`2021-03-0${1 + round}`),
        )
        texts.set(document.id, document)
        const written = await write(
          own,
          ...Array.from({ length: 8 }, () => newEntry(own.world, anyBody(draw, document.id))),
        )
        const corrected = written.filter(() => draw() < 0.4)
        await write(
          own,
          ...corrected.map(({ item, id }) =>
            nextEntry(own.world, item, id, anyBody(draw, document.id)),
          ),
        )
      }
      const entries = await at(own, async (record) =>
        record.chain((await record.current({ process: own.process })).map(({ item }) => item)),
      )
      for (const query of QUERIES) {
        for (const narrow of [
          {},
          { asOf: entries[40]?.recordedAt },
          { from: day("2021-03-03"), to: day("2021-03-04") },
          { kinds: ["statement"] as const, standings: ["draft"] as const },
        ]) {
          const asked = {
            process: own.process,
            terms: termsOf(query, draw() < 0.5),
            limit: 5,
            ...narrow,
          } as SearchQuery
          expect(await at(own, (record) => record.search(asked)), query).toEqual(
            searchMemory({ entries, texts }, asked),
          )
        }
      }
    },
  )
}

const sentence = (draw: Draw, most: number): string =>
  Array.from(
    { length: 1 + Math.floor(draw() * most) },
    () => WORDS[Math.floor(draw() * WORDS.length)] ?? "",
  ).join(" ")

function anyBody(draw: Draw, document: DocumentId): Body {
  if (draw() < 0.5)
    return statementBody(undefined, [placeOf(document, sentence(draw, 6))], {
      basis: placeOf(document, sentence(draw, 2)),
    })
  return claimBody(sentence(draw, 5), [], [])
}
