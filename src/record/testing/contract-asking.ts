/** The contract of asking: what stands now or stood then, filtered, counted and in order. */

import { beforeAll, describe, expect, test } from "vitest"
import { seededDraw, type DocumentId } from "../../base/index.ts"
import { newestEntries } from "../fold.ts"
import { STANDINGS, type Entry } from "../types.ts"
import type { EntryQuery } from "../ports.ts"
import { sampleDocument } from "../../sources/testing/sample-document.ts"
import { at, begin, openDesk, write, type Desk, type OpenRecord } from "./contract-parts.ts"
import {
  actorBody,
  dateBody,
  documentBody,
  newEntry,
  nextEntry,
  placeOf,
  stanceBody,
  statementBody,
} from "./samples.ts"
import { testWorld } from "./world.ts"

export function contractOfAsking(open: OpenRecord): void {
  const desk = async (): Promise<Desk> => {
    const world = testWorld(2)
    return openDesk(await open(world), world)
  }
  describe("asking", () => {
    filters(desk)
    days(desk)
    documents(desk)
  })
}

type OpenDesk = () => Promise<Desk>

/**
 * Two reports: in the first Amiri says a thing to Baraki, who confirms it without words of their
 * own; in the second Baraki says one by a deadline.
 */
interface Affair {
  readonly desk: Desk
  readonly versions: readonly [DocumentId, DocumentId]
  readonly entries: Readonly<
    Record<
      "report" | "other" | "amiri" | "baraki" | "first" | "second" | "stance" | "deadline" | "day",
      Entry
    >
  >
}

async function affair(own: Desk): Promise<Affair> {
  const versions = [own.world.mint("document"), own.world.mint("document")] as const
  const [one, two] = versions
  const report = await begin(own, documentBody(one), { standing: "admitted" })
  const other = await begin(own, documentBody(two, "Another"), { standing: "admitted" })
  const amiri = await begin(own, actorBody("Amiri", [placeOf(one, "Amiri")]))
  const baraki = await begin(
    own,
    actorBody("Baraki", [placeOf(one, "Baraki"), placeOf(two, "Baraki")]),
  )
  const first = await begin(
    own,
    statementBody(amiri.item, [placeOf(one, "yes", 9)], { addressees: [baraki.item] }),
  )
  const second = await begin(own, statementBody(baraki.item, [placeOf(two, "no", 9)]), {
    standing: "rejected",
  })
  const stance = await begin(own, stanceBody([baraki.item], first.item))
  const deadline = await begin(own, dateBody(placeOf(two, "by May 1")))
  const day = await begin(own, dateBody(placeOf(two, "on May 1"), "date"))
  return {
    desk: own,
    versions,
    entries: { report, other, amiri, baraki, first, second, stance, deadline, day },
  }
}

type Name = keyof Affair["entries"]
interface Question {
  readonly why: string
  query(affair: Affair): EntryQuery
  readonly want: readonly Name[]
}

const QUESTIONS: readonly Question[] = [
  {
    why: "of one kind, oldest first",
    query: () => ({ kinds: ["statement"] }),
    want: ["first", "second"],
  },
  {
    why: "of two kinds, oldest first among both",
    query: () => ({ kinds: ["actor", "corroboration"] }),
    want: ["amiri", "baraki", "stance"],
  },
  { why: "of no kind", query: () => ({ kinds: [] }), want: [] },
  { why: "of one standing", query: () => ({ standings: ["rejected"] }), want: ["second"] },
  {
    why: "anchored in a document or about it",
    query: ({ versions: [one] }) => ({ document: one }),
    want: ["report", "amiri", "baraki", "first"],
  },
  {
    why: "anchored in either of two documents, each once",
    query: ({ versions }) => ({ documents: versions, kinds: ["actor"] }),
    want: ["amiri", "baraki"],
  },
  { why: "anchored in none of no documents", query: () => ({ documents: [] }), want: [] },
  {
    why: "anchored in a document nobody knows",
    query: ({ desk }) => ({ document: desk.world.mint("document") }),
    want: [],
  },
  {
    why: "that refer to an actor",
    query: ({ entries }) => ({ refersTo: entries.baraki.item }),
    want: ["first", "second", "stance"],
  },
  {
    why: "that an actor said or took a stance with",
    query: ({ entries }) => ({ refersTo: entries.baraki.item, refersAs: "by" }),
    want: ["second", "stance"],
  },
  {
    why: "that are about an actor",
    query: ({ entries }) => ({ refersTo: entries.baraki.item, refersAs: "about" }),
    want: ["first"],
  },
  {
    why: "that refer to any of several statements",
    query: ({ entries }) => ({ refersToAny: [entries.first.item, entries.second.item] }),
    want: ["stance"],
  },
  {
    why: "that refer to any of several actors in one role",
    query: ({ entries }) => ({
      refersToAny: [entries.amiri.item, entries.baraki.item],
      refersAs: "by",
    }),
    want: ["first", "second", "stance"],
  },
  { why: "that refer to any of none", query: () => ({ refersToAny: [] }), want: [] },
  {
    why: "both anchored in a document and about an actor",
    query: ({ versions: [one], entries }) => ({ document: one, refersTo: entries.baraki.item }),
    want: ["first"],
  },
  {
    why: "dates that are deadlines",
    query: () => ({ dateKinds: ["deadline"] }),
    want: ["deadline"],
  },
  {
    why: "dates of two kinds",
    query: () => ({ dateKinds: ["deadline", "date"] }),
    want: ["deadline", "day"],
  },
  {
    why: "named by their items, in the record's order",
    query: ({ entries }) => ({ items: [entries.day.item, entries.report.item] }),
    want: ["report", "day"],
  },
  {
    why: "named, and of a kind that they are not",
    query: ({ entries }) => ({ items: [entries.day.item], kinds: ["actor"] }),
    want: [],
  },
  { why: "the two newest, newest first", query: () => ({ newest: 2 }), want: ["day", "deadline"] },
  {
    why: "the newest of a kind",
    query: () => ({ kinds: ["statement"], newest: 1 }),
    want: ["second"],
  },
  { why: "none at all", query: () => ({ newest: 0 }), want: [] },
]

function filters(open: OpenDesk): void {
  describe("items", () => {
    const held: { affair?: Affair } = {}
    const shown = (): Affair =>
      held.affair ??
      (() => {
        throw new RangeError("the affair was not opened")
      })()
    beforeAll(async () => {
      held.affair = await affair(await open())
    })

    test.each(QUESTIONS)("$why", async ({ query, want }) => {
      const { desk, entries } = shown()
      expect(await at(desk, (record) => record.current(query(shown())))).toEqual(
        want.map((name) => entries[name]),
      )
    })

    test.each(QUESTIONS.filter(({ query }) => query(FIXED).newest === undefined))(
      "counted: $why",
      async ({ query, want }) => {
        const { desk, entries } = shown()
        const counts = await at(desk, (record) => record.counts(query(shown())))
        expect(sorted(counts)).toEqual(sorted(tally(want.map((name) => entries[name]))))
      },
    )

    test("the newest limit narrows what is listed, not what is counted", async () => {
      expect(
        await at(shown().desk, (record) => record.counts({ kinds: ["statement"], newest: 1 })),
      ).toHaveLength(2)
    })

    test("only the process asked for is listed and counted", async () => {
      const { desk } = shown()
      const other = await openDesk(desk.record, desk.world, desk.viewer.person)
      const lone = await begin(other, actorBody("Lone"))
      const query: EntryQuery = { process: other.process, kinds: ["actor"] }
      expect(await at(other, (record) => record.current(query))).toEqual([lone])
      expect(await at(other, (record) => record.counts(query))).toEqual([
        { kind: "actor", standing: "draft", count: 1 },
      ])
      expect(
        sorted(await at(other, (record) => record.countsByProcess({ kinds: ["actor"] }))),
      ).toEqual(
        sorted([
          { process: desk.process, kind: "actor", standing: "draft", count: 2 },
          { process: other.process, kind: "actor", standing: "draft", count: 1 },
        ]),
      )
    })

    test("items are counted under each document that they are anchored in", async () => {
      const {
        desk,
        versions: [one, two],
      } = shown()
      const counts = await at(desk, (record) =>
        record.countsByDocument({ kinds: ["actor", "statement"] }),
      )
      expect(sorted(counts)).toEqual(
        sorted([
          { document: one, kind: "actor", standing: "draft", count: 2 },
          { document: one, kind: "statement", standing: "draft", count: 1 },
          { document: two, kind: "actor", standing: "draft", count: 1 },
          { document: two, kind: "statement", standing: "rejected", count: 1 },
        ]),
      )
    })

    test("the items referred to most come first, ties by id", async () => {
      const { desk, entries } = shown()
      const most = await at(desk, (record) =>
        record.mostReferredTo({ process: desk.process }, "by", 10),
      )
      expect(most).toEqual([
        { item: entries.baraki.item, count: 2 },
        { item: entries.amiri.item, count: 1 },
      ])
      expect(
        await at(desk, (record) => record.mostReferredTo({ kinds: ["statement"] }, "by", 10)),
      ).toEqual(
        [entries.amiri.item, entries.baraki.item].sort().map((item) => ({ item, count: 1 })),
      )
      expect(
        await at(desk, (record) => record.mostReferredTo({ process: desk.process }, "by", 1)),
      ).toEqual(most.slice(0, 1))
    })

    test("the chain of several items is one list, oldest first", async () => {
      const { desk, entries } = shown()
      expect(
        await at(desk, (record) =>
          record.chain([entries.day.item, entries.amiri.item, desk.world.mint("item")]),
        ),
      ).toEqual([entries.amiri, entries.day])
    })
  })
}

/** Stands in where only a question's shape is asked for. */
const FIXED = {
  desk: { world: testWorld() },
  versions: [],
  entries: new Proxy({}, { get: () => ({ item: "" }) }),
} as unknown as Affair

const sorted = <T>(all: readonly T[]): readonly string[] =>
  all.map((each) => JSON.stringify(Object.entries(each as object).sort())).sort()

function tally(entries: readonly Entry[]): readonly object[] {
  const keys = entries.map(({ kind, standing }) => `${kind} ${standing}`)
  return [...new Set(keys)].map((key) => ({
    kind: key.split(" ")[0],
    standing: key.split(" ")[1],
    count: keys.filter((each) => each === key).length,
  }))
}

function days(open: OpenDesk): void {
  test("an earlier instant shows what stood then, and counts it", async () => {
    const own = await open()
    const first = await begin(own, actorBody("Amiri"))
    const [second] = await write(
      own,
      nextEntry(own.world, first.item, first.id, actorBody("Noor Amiri")),
    )
    const late = await begin(own, actorBody("Baraki"))
    const shown = (asOf: Entry | undefined): Promise<readonly Entry[]> =>
      at(own, (record) =>
        record.current({
          kinds: ["actor"],
          ...(asOf === undefined ? {} : { asOf: asOf.recordedAt }),
        }),
      )
    expect(await shown(first)).toEqual([first])
    expect(await shown(second)).toEqual([second])
    expect(await shown(undefined)).toEqual([second, late])
    expect(
      await at(own, (record) => record.counts({ kinds: ["actor"], asOf: first.recordedAt })),
    ).toEqual([{ kind: "actor", standing: "draft", count: 1 }])
  })

  test(
    "any past instant shows what folding the entries up to then gives, listed, narrowed and " +
      "counted",
    async () => {
      const own = await open()
      const draw = seededDraw(20210308)
      const all: Entry[] = [
        ...(await at(own, (record) => record.current({ process: own.process }))),
      ]
      for (let round = 0; round < 120; round += 1) {
        const heads = newestEntries(all).filter(({ kind }) => kind === "actor")
        const head = heads[Math.floor(draw() * heads.length)]
        const standing = STANDINGS[Math.floor(draw() * STANDINGS.length)] ?? "draft"
        const body = actorBody(`Amiri ${Math.floor(draw() * 4)}`)
        all.push(
          ...(await write(
            own,
            draw() < 0.4 || head === undefined
              ? newEntry(own.world, body, { standing })
              : nextEntry(own.world, head.item, head.id, body, { standing }),
          )),
        )
      }
      for (const { recordedAt: asOf } of all.filter((_, index) => index % 10 === 0)) {
        const folded = newestEntries(all, asOf)
        const narrowed = folded.filter(
          ({ standing }) => standing === "admitted" || standing === "withdrawn",
        )
        const standings = ["admitted", "withdrawn"] as const
        expect(await at(own, (record) => record.current({ process: own.process, asOf }))).toEqual(
          folded,
        )
        expect(
          await at(own, (record) => record.current({ process: own.process, standings, asOf })),
        ).toEqual(narrowed)
        expect(
          await at(own, (record) =>
            record.current({ process: own.process, standings, asOf, newest: 3 }),
          ),
        ).toEqual([...narrowed].sort((a, b) => all.indexOf(b) - all.indexOf(a)).slice(0, 3))
        expect(
          sorted(await at(own, (record) => record.counts({ process: own.process, asOf }))),
        ).toEqual(sorted(tally(folded)))
      }
    },
  )

  test("what an item referred to then counts then, and not now", async () => {
    const own = await open()
    const [one, two] = [own.world.mint("document"), own.world.mint("document")]
    const first = await begin(own, actorBody("Amiri", [placeOf(one, "Amiri")]))
    const [second] = await write(
      own,
      nextEntry(own.world, first.item, first.id, actorBody("Amiri", [placeOf(two, "Amiri")])),
    )
    expect(await at(own, (record) => record.current({ document: one }))).toEqual([])
    expect(await at(own, (record) => record.current({ document: two }))).toEqual([second])
    expect(
      await at(own, (record) => record.current({ document: one, asOf: first.recordedAt })),
    ).toEqual([first])
  })
}

function documents(open: OpenDesk): void {
  test("a document version is given back as it was kept, whatever its text", async () => {
    const own = await open()
    const kept = {
      ...sampleDocument("\u0000مذاکرات 𝔄\n\tthe ‘end’\u2028\u202e".replace("\0", "")),
      id: own.world.mint("document"),
      markup: [
        { start: 0, end: 1 },
        { start: 3, end: 5 },
      ],
    }
    await at(own, (record) => record.keepDocument(own.process, kept))
    expect(await at(own, (record) => record.document(kept.id))).toEqual(kept)
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole", entries: 1 }])
  })

  test("the same text may be kept under two ids, but an id once", async () => {
    const own = await open()
    const kept = sampleDocument("the report", 1)
    await at(own, (record) => record.keepDocument(own.process, kept))
    await at(own, (record) =>
      record.keepDocument(own.process, { ...kept, id: own.world.mint("document") }),
    )
    await expect(at(own, (record) => record.keepDocument(own.process, kept))).rejects.toMatchObject(
      { kind: "refused" },
    )
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole" }])
  })

  test("a document nobody kept is not there, and a process nobody began keeps none", async () => {
    const own = await open()
    expect(await at(own, (record) => record.document(own.world.mint("document")))).toBeUndefined()
    await expect(
      at(own, (record) => record.keepDocument(own.world.mint("process"), sampleDocument("x", 2))),
    ).rejects.toMatchObject({ kind: "refused" })
  })

  test.each([
    { why: "U+0000", text: "a\0b" },
    { why: "a lone surrogate", text: "a\ud800b" },
  ])("a text with $why is refused, since a database would change it", async ({ text }) => {
    const own = await open()
    const kept = { ...sampleDocument("ab", 3), text }
    await expect(at(own, (record) => record.keepDocument(own.process, kept))).rejects.toMatchObject(
      { kind: "refused" },
    )
  })

  test("who gave a document is kept apart; what was kept last is told", async () => {
    const own = await open()
    const document = await begin(own, documentBody(own.world.mint("document")))
    const identity = (): Promise<string | undefined> =>
      at(own, (record) => record.sourceIdentity(document.item))
    expect(await identity()).toBeUndefined()
    await at(own, (record) => record.keepSourceIdentity(document.item, "A clerk"))
    await at(own, (record) =>
      record.keepSourceIdentity(document.item, "A clerk of the \0 ministry"),
    )
    expect(await identity()).toBe("A clerk of the \0 ministry")
    expect(JSON.stringify(await at(own, (record) => record.chain([document.item])))).not.toContain(
      "clerk",
    )
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole", entries: 2 }])
  })

  test("only a document has a source", async () => {
    const own = await open()
    const actor = await begin(own, actorBody("Amiri"))
    for (const item of [actor.item, own.world.mint("item")]) {
      await expect(
        at(own, (record) => record.keepSourceIdentity(item, "A clerk")),
      ).rejects.toMatchObject({ kind: "refused" })
      expect(await at(own, (record) => record.sourceIdentity(item))).toBeUndefined()
    }
  })

  test(
    "a document's own entries can be written in the call that follows its keeping, in one " +
      "transaction",
    async () => {
      const own = await open()
      const kept = sampleDocument("the report", 4)
      await at(own, async (record) => {
        await record.keepDocument(own.process, kept)
        await record.append(own.process, [newEntry(own.world, documentBody(kept.id))])
      })
      expect(await at(own, (record) => record.current({ document: kept.id }))).toHaveLength(1)
    },
  )
}
