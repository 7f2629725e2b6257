import { expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import type { RecordTransaction } from "../../record/index.ts"
import {
  actorMap,
  actorView,
  formatFault,
  judgeJoin,
  meetings,
  processView,
  reviewItem,
  type AddedBody,
} from "../index.ts"
import { add, pasted, right } from "../testing/affair.ts"
import {
  held,
  officeOf,
  positionOf,
  relationOf,
  road,
  roleOf,
  write,
  type Road,
} from "../testing/northern-road.ts"

const page = async ({ ports, viewer, process }: Road, actor: ItemId) =>
  right(await actorView(ports, viewer, { process, actor }))

/** A second report in which Noor Amiri goes by her surname. */
async function withSurname(): Promise<Road & { readonly amiri: ItemId }> {
  const here = await road()
  right(
    await add(
      here.ports,
      here.viewer,
      here.process,
      pasted("Amiri: it opens on Monday", { title: "Second report" }),
    ),
  )
  const [found] = await here.ports.record.as(here.viewer, (record) =>
    record.current({ process: here.process, kinds: ["actor"], names: ["amiri"] }),
  )
  if (found === undefined) throw new Error("no surname")
  return { ...here, amiri: found.item }
}

test("a surname is suggested, not joined; a person's word joins, everywhere", async () => {
  const here = await withSurname()
  const { ports, viewer, process, noor, amiri } = here
  expect((await page(here, noor)).suggestions).toEqual([
    { other: amiri, name: "Amiri", statements: 1, reasons: [{ kind: "surname", words: "amiri" }] },
  ])
  expect((await page(here, amiri)).suggestions.map(({ other }) => other)).toEqual([noor])
  right(
    await judgeJoin(ports, viewer, { process, actor: noor, word: { other: amiri, same: true } }),
  )
  const joined = await page(here, amiri)
  expect(joined.statements.map(({ words }) => words)).toEqual([
    "it opens on Monday",
    "the road opens by 2021-05-01",
  ])
  expect(joined.joined).toMatchObject([
    { item: noor, name: "Noor Amiri", relation: { standing: "admitted" } },
  ])
  expect(joined.suggestions).toEqual([])
  expect(joined.relations).toEqual([])
  expect(right(await processView(ports, viewer, { process })).actors[0]).toMatchObject({
    statements: 2,
  })
})

test("a refused suggestion stays refused, and a later word takes its place", async () => {
  const here = await withSurname()
  const { ports, viewer, process, noor, amiri } = here
  const refused = right(
    await judgeJoin(ports, viewer, {
      process,
      actor: noor,
      word: { other: amiri, same: false, because: "Another family" },
    }),
  )
  expect(refused).toMatchObject({ standing: "rejected", entries: 1 })
  expect((await page(here, noor)).suggestions).toEqual([])
  expect((await page(here, amiri)).suggestions).toEqual([])
  expect((await page(here, amiri)).joined).toEqual([])
  const joined = right(
    await judgeJoin(ports, viewer, { process, actor: amiri, word: { other: noor, same: true } }),
  )
  expect(joined).toMatchObject({ item: refused.item, standing: "admitted", entries: 2 })
  expect(
    right(
      await judgeJoin(ports, viewer, { process, actor: amiri, word: { other: noor, same: true } }),
    ),
  ).toMatchObject({ entries: 2 })
  expect((await page(here, amiri)).statementCount).toBe(2)
})

test("a loop of same-as joins is one actor", async () => {
  const here = await withSurname()
  const { ports, viewer, process, noor, amiri, tarek } = here
  for (const [actor, other] of [
    [noor, amiri],
    [amiri, tarek],
    [tarek, noor],
  ] as const)
    right(await judgeJoin(ports, viewer, { process, actor, word: { other, same: true } }))
  for (const actor of [noor, amiri, tarek]) expect((await page(here, actor)).statementCount).toBe(3)
})

test.each([
  {
    why: "an actor with itself",
    other: (here: Road) => here.noor,
    sentence: "other: found the same actor; choose another actor.",
  },
  {
    why: "an actor with a statement",
    other: (here: Road) => here.opens,
    sentence: "There is no such actor; go back to the list and choose one.",
  },
])("joining $why is refused", async ({ other, sentence }) => {
  const here = await road()
  const said = await judgeJoin(here.ports, here.viewer, {
    process: here.process,
    actor: here.noor,
    word: { other: other(here), same: true },
  })
  expect(said.ok ? "" : formatFault(said.fault)).toBe(sentence)
})

test(
  "an actor's page holds offices, roles, names, relations, meetings, risks and positions, each " +
    "with its sentence",
  async () => {
    const here = await road()
    const on = { anchors: [], items: [here.opens] }
    const written: readonly AddedBody[] = [
      { ...officeOf(here.noor, "deputy", [], here.opens), held: held("2019-01-01", "2020-12-31") },
      officeOf(here.noor, "minister", [here.tarek], here.opens),
      roleOf(here.noor, "party", here.opens),
      { kind: "name", actor: here.noor, name: "Engineer Noor", usedBy: [here.noor], rests: on },
      relationOf("opposes", here.noor, here.tarek, here.opens),
      {
        kind: "meeting",
        sort: "meeting",
        between: [here.noor, here.tarek],
        place: "the harbour",
        when: { value: "2021-03-02", words: undefined },
        about: undefined,
        rests: on,
      },
      {
        kind: "risk",
        condition: undefined,
        stake: "the harvest",
        for: [here.noor],
        by: [],
        rests: on,
      },
      positionOf(here, here.noor),
    ]
    for (const body of written) await write(here, body)
    const view = await page(here, here.noor)
    expect(
      view.offices.map(({ view: { body }, now }) => [
        body.kind === "office" ? body.title : "",
        now,
      ]),
    ).toEqual([
      ["minister", true],
      ["deputy", false],
    ])
    for (const lines of [view.roles, view.names, view.relations, view.meetings, view.risks])
      expect(lines).toMatchObject([{ tellings: [{ words: "the road opens by 2021-05-01" }] }])
    expect(view.positions).toMatchObject([{ issueTitle: "Opening of the road", state: "current" }])
    expect(view.actors.map(({ name }) => name).sort()).toEqual(["Noor Amiri", "Tarek Sahl"])
  },
)

test("statements come a hundred at a time, each once, newest first", async () => {
  const here = await road()
  const lines = Array.from({ length: 250 }, (_, index) => `Noor Amiri: number ${index}`)
  right(
    await add(here.ports, here.viewer, here.process, pasted(lines.join("\n"), { title: "Long" })),
  )
  const seen: string[] = []
  let before: Parameters<typeof actorView>[2]["before"]
  for (const size of [100, 100, 51]) {
    const view = right(
      await actorView(here.ports, here.viewer, { process: here.process, actor: here.noor, before }),
    )
    expect(view.statements).toHaveLength(size)
    expect(view.statementCount).toBe(251)
    seen.push(...view.statements.map(({ words }) => words))
    before = view.next
  }
  expect(before).toBeUndefined()
  expect(new Set(seen).size).toBe(251)
})

test("the actor's page never asks for all actors of the process", async () => {
  const here = await withSurname()
  const asked: Parameters<RecordTransaction["current"]>[0][] = []
  const record = {
    ...here.ports.record,
    as: <T>(viewer: typeof here.viewer, work: (inside: RecordTransaction) => Promise<T>) =>
      here.ports.record.as(viewer, (inside) =>
        work(
          Object.assign(Object.create(inside) as RecordTransaction, {
            current: (query: Parameters<RecordTransaction["current"]>[0]) => {
              asked.push(query)
              return inside.current(query)
            },
            counts: (query: Parameters<RecordTransaction["counts"]>[0]) => inside.counts(query),
            chain: (items: readonly ItemId[]) => inside.chain(items),
            mostReferredTo: (...words: Parameters<RecordTransaction["mostReferredTo"]>) =>
              inside.mostReferredTo(...words),
          }),
        ),
      ),
  }
  right(
    await actorView({ ...here.ports, record }, here.viewer, {
      process: here.process,
      actor: here.noor,
    }),
  )
  const actors = asked.filter(({ kinds }) => kinds?.includes("actor") === true)
  expect(actors.length).toBeGreaterThan(0)
  expect(actors.filter(({ items, names }) => items === undefined && names === undefined)).toEqual(
    [],
  )
})

test("the map draws relations, letters, meetings and statements, with sentences", async () => {
  const here = await road()
  const on = { anchors: [], items: [here.opens] }
  await write(here, relationOf("opposes", here.noor, here.tarek, here.opens))
  await write(here, relationOf("opposes", here.noor, here.tarek, here.unseen))
  await write(here, {
    kind: "meeting",
    sort: "call",
    between: [here.tarek, here.noor],
    place: undefined,
    when: undefined,
    about: undefined,
    rests: on,
  })
  await write(here, {
    kind: "letter",
    title: "A letter",
    document: here.document,
    authors: [here.noor],
    carriers: [here.spokesman],
    recipients: [here.tarek],
    copies: [],
    written: undefined,
    delivered: undefined,
    acknowledged: undefined,
    madePublic: undefined,
    publishers: [],
    rests: on,
  })
  const map = right(await actorMap(here.ports, here.viewer, { process: here.process }))
  expect(map.nodes.map(({ name, links }) => [name, links])).toEqual([
    ["Tarek Sahl", 4],
    ["Noor Amiri", 3],
    ["Spokesman", 1],
  ])
  expect(map.edges.map(({ sort, words, count }) => [sort, words, count])).toEqual([
    ["relation", "opposes", 2],
    ["letter", "wrote to", 1],
    ["letter", "carried a letter to", 1],
    ["meeting", "spoke on the telephone with", 1],
  ])
  expect(map.edges[0]?.tellings.map(({ words }) => words)).toEqual([
    "the road opens by 2021-05-01",
    "we have seen no plan",
  ])
  expect(map).toMatchObject({ nodeCount: 3, edgeCount: 4, statements: { looked: 0, of: 0 } })
})

test("a statement that is addressed to somebody draws a line to them", async () => {
  const here = await road()
  const { ports, viewer, process } = here
  const [statement] = await ports.record.as(viewer, (record) =>
    record.current({ items: [here.opens] }),
  )
  if (statement?.content.kind !== "held" || statement.content.body.kind !== "statement")
    throw new Error("no statement")
  const body = { ...statement.content.body, addressees: [here.tarek] }
  right(
    await reviewItem(ports, viewer, {
      process,
      item: here.opens,
      review: { action: "correct", expected: statement.id, body },
    }),
  )
  const map = right(await actorMap(ports, viewer, { process }))
  expect(map.edges).toMatchObject([
    {
      from: here.noor,
      to: here.tarek,
      sort: "statement",
      words: "addressed",
      count: 1,
      tellings: [{ words: "the road opens by 2021-05-01" }],
    },
  ])
  expect(map.statements).toEqual({ looked: 1, of: 1 })
})

test("of many actors the sixty most connected are drawn, and the map says so", async () => {
  const here = await road()
  const names = Array.from(
    { length: 70 },
    (_, index) =>
      `${String.fromCharCode(65 + (index % 26))}actor ` +
      `${String.fromCharCode(97 + Math.floor(index / 26))}name`,
  )
  right(
    await add(
      here.ports,
      here.viewer,
      here.process,
      pasted(names.map((name) => `${name}: yes`).join("\n"), { title: "Many" }),
    ),
  )
  const found = await here.ports.record.as(here.viewer, (record) =>
    record.current({ process: here.process, kinds: ["actor"], names }),
  )
  for (const { item } of found)
    await write(here, relationOf("supports", item, here.noor, here.opens))
  const map = right(await actorMap(here.ports, here.viewer, { process: here.process }))
  expect([
    map.nodes.length,
    map.nodeCount,
    map.edges.length,
    map.edgeCount,
    map.nodes[0]?.name,
  ]).toEqual([60, 71, 59, 70, "Noor Amiri"])
})

test("a relation that is over is not drawn", async () => {
  const here = await road()
  await write(here, {
    ...relationOf("supports", here.noor, here.tarek, here.opens),
    held: held("2020-01-01", "2020-12-31"),
  })
  expect(right(await actorMap(here.ports, here.viewer, { process: here.process })).edges).toEqual(
    [],
  )
  expect((await page(here, here.noor)).relations).toMatchObject([{ now: false }])
})

test("meetings are listed by when they were, by whose word", async () => {
  const here = await road()
  const meeting = (value: string | undefined, on: ItemId): AddedBody => ({
    kind: "meeting",
    sort: "meeting",
    between: [here.noor, here.tarek],
    place: value,
    when: value === undefined ? undefined : { value, words: undefined },
    about: undefined,
    rests: { anchors: [], items: [on] },
  })
  for (const [value, on] of [
    ["2021-03-01", here.opens],
    [undefined, here.opens],
    ["2021-03-05", here.unseen],
  ] as const)
    await write(here, meeting(value, on))
  const view = right(await meetings(here.ports, here.viewer, { process: here.process }))
  expect(
    view.meetings.map(({ view: { body }, tellings }) => [
      body.kind === "meeting" ? body.place : "",
      tellings[0]?.speakers[0]?.name,
    ]),
  ).toEqual([
    ["2021-03-05", "Tarek Sahl"],
    ["2021-03-01", "Noor Amiri"],
    [undefined, "Noor Amiri"],
  ])
  expect(view.count).toBe(3)
  expect(
    right(
      await meetings(here.ports, here.viewer, { process: here.process, asOf: "2999-01-01" as Day }),
    ).count,
  ).toBe(3)
})

test(
  "joined actors go by the name that they use for themselves, not by a longer one that others " +
    "use",
  async () => {
    const here = await road()
    right(
      await judgeJoin(here.ports, here.viewer, {
        process: here.process,
        actor: here.noor,
        word: { other: here.tarek, same: true },
      }),
    )
    const called = async (): Promise<readonly string[]> => [
      ...new Set((await page(here, here.noor)).actors.map(({ name }) => name)),
    ]
    const [before, ...others] = await called()
    expect(others).toEqual([])
    const other = before === "Noor Amiri" ? "Tarek Sahl" : "Noor Amiri"
    const stranger = {
      kind: "name",
      actor: here.noor,
      name: other,
      rests: { anchors: [], items: [here.opens] },
    } as const
    await write(here, { ...stranger, usedBy: [] })
    expect(await called()).toEqual([before])
    await write(here, { ...stranger, usedBy: [here.tarek] })
    expect(await called()).toEqual([other])
  },
)
