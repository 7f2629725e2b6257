import { expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import type { MoveView } from "../../contract/index.ts"
import type { PositionBody } from "../../record/index.ts"
import {
  addItem,
  changesSince,
  formatFault,
  issueView,
  positionsView,
  reviewItem,
  riskList,
  type AddedBody,
  type Fault,
} from "../index.ts"
import { add, pasted, right } from "../testing/affair.ts"
import {
  datedRecord,
  held,
  officeOf,
  positionOf,
  relationOf,
  road,
  roleOf,
  withdraw,
  write,
  type Road,
} from "../testing/northern-road.ts"

const day = (text: string): Day => text as Day
const rests = (item: ItemId): PositionBody["rests"] => ({ anchors: [], items: [item] })
const view = async (
  { ports, viewer, process }: Road,
  asked: { readonly since?: Day; readonly asOf?: Day } = {},
) => right(await positionsView(ports, viewer, { process, ...asked }))
const told = (moves: readonly MoveView[]): readonly string[] =>
  moves.map(({ kind, actorName, before, after, learnt, why }) =>
    [
      kind,
      actorName,
      [before, after].map((line) => (line === undefined ? "" : textOf(line.view.body))).join(">"),
      learnt ? "learnt" : "",
      why ?? "",
    ]
      .filter((part) => part !== "")
      .join(" | "),
  )
const textOf = (body: { readonly kind: string }): string =>
  "text" in body && typeof body.text === "string" ? body.text : ""

test(
  "the matrix has parties first, then those with a stake and no seat, then whoever else holds " +
    "a position",
  async () => {
    const here = await road()
    await write(here, positionOf(here, here.spokesman))
    await write(here, roleOf(here.tarek, "stakeholder", here.unseen))
    await write(here, roleOf(here.noor, "party", here.opens))
    const { parties, cells, issues } = await view(here)
    expect(parties.map(({ name, roles, seated }) => [name, roles, seated])).toEqual([
      ["Noor Amiri", ["party"], true],
      ["Tarek Sahl", ["stakeholder"], false],
      ["Spokesman", [], false],
    ])
    expect(issues).toMatchObject([
      { title: "Opening of the road", positions: 1, contradictions: 0 },
    ])
    expect(cells).toMatchObject([
      {
        actor: here.spokesman,
        positions: [
          {
            options: [{ key: "early", name: "By May" }],
            tellings: [
              { words: "the road opens by 2021-05-01", speakers: [{ name: "Noor Amiri" }] },
            ],
          },
        ],
        older: 0,
        moved: ["new"],
      },
    ])
  },
)

test(
  "a cell holds positions, interests, needs and red lines beside each other, and says how many " +
    "came before",
  async () => {
    const here = await road()
    await write(here, positionOf(here, here.noor, { from: "2021-02-01", text: "Late." }))
    for (const sort of ["red-line", "need", "interest"] as const)
      await write(here, positionOf(here, here.noor, { sort, options: [], text: sort }))
    await write(here, positionOf(here, here.noor, { from: "2021-03-01", text: "Early." }))
    const [cell] = (await view(here)).cells
    expect(cell?.positions.map(({ view: { body } }) => textOf(body))).toEqual([
      "Early.",
      "interest",
      "need",
      "red-line",
    ])
    expect(cell?.older).toBe(1)
  },
)

test("who moved is told from what was known and held then, beside the same now", async () => {
  const { change, day: at } = datedRecord()
  const here = await road(change)
  const first = await write(
    here,
    positionOf(here, here.noor, { from: "2021-02-01", text: "Early." }),
  )
  const dropped = await write(here, positionOf(here, here.tarek, { text: "Never.", options: [] }))
  at(3)
  await write(
    here,
    positionOf(here, here.noor, { from: "2021-03-10", options: ["late"], text: "Late." }),
  )
  await write(
    here,
    positionOf(here, here.spokesman, { from: "2021-03-01", text: "Soon.", options: [] }),
  )
  await withdraw(here, dropped)
  const ports = { ...here.ports, clock: { ...here.ports.clock, today: () => day("2021-03-12") } }
  const moves = right(
    await changesSince(ports, here.viewer, { process: here.process, since: day("2021-03-09") }),
  )
  expect(told(moves)).toEqual([
    "reversed | Noor Amiri | Early.>Late.",
    "dropped | Tarek Sahl | Never.> | withdrawn on 11 March 2021, because: It was misread",
    "new | Spokesman | >Soon. | learnt",
  ])
  expect(
    told(
      right(
        await changesSince(ports, here.viewer, { process: here.process, since: day("2021-03-12") }),
      ),
    ),
  ).toEqual([])
  const past = right(
    await positionsView(ports, here.viewer, { process: here.process, asOf: day("2021-03-09") }),
  )
  expect(
    past.cells.flatMap(({ positions }) => positions.map((line) => line.view.item)).sort(),
  ).toEqual([first.item, dropped.item].sort())
  expect(past.since).toBe("2021-03-02")
})

test("a position whose statement was withdrawn went stale, and says why", async () => {
  const { change, day: at } = datedRecord()
  const here = await road(change)
  await write(here, positionOf(here, here.noor))
  at(3)
  const [statement] = await here.ports.record.as(here.viewer, (record) =>
    record.current({ items: [here.opens] }),
  )
  if (statement === undefined) throw new Error("no statement")
  await withdraw(here, { item: statement.item, head: statement.id })
  const ports = { ...here.ports, clock: { ...here.ports.clock, today: () => day("2021-03-12") } }
  const { moves, cells } = right(
    await positionsView(ports, here.viewer, { process: here.process, since: day("2021-03-09") }),
  )
  expect(told(moves)).toEqual([
    expect.stringMatching(
      new RegExp(
        String.raw`^stale \| Noor Amiri \| .* \| rests on a statement in “The road north”, ` +
          "which itself was withdrawn on 11 March 2021, because: It was misread$",
      ),
    ),
  ])
  expect(cells[0]?.positions[0]?.stale?.kind).toBe("unsupported")
})

test("contradictions are between an actor's speakers, and told with both sentences", async () => {
  const here = await road()
  await write(here, positionOf(here, here.noor))
  await write(here, positionOf(here, here.spokesman, { options: ["late"], on: here.unseen }))
  expect((await view(here)).issues[0]?.contradictions).toBe(0)
  await write(here, relationOf("speaks-for", here.spokesman, here.noor, here.unseen))
  expect((await view(here)).issues[0]?.contradictions).toBe(1)
  const { contradictions } = right(
    await issueView(here.ports, here.viewer, { process: here.process, item: here.issue }),
  )
  expect(contradictions).toMatchObject([{ kind: "options", actorName: "Noor Amiri" }])
  expect(
    contradictions[0]?.sides
      .map(({ name, as, line }) => [name, as, line.tellings.map(({ words }) => words)])
      .sort(),
  ).toEqual([
    ["Noor Amiri", "", ["the road opens by 2021-05-01"]],
    ["Spokesman", "speaks for Noor Amiri", ["we have seen no plan"]],
  ])
})

test("whoever holds an office by somebody's appointment speaks for them", async () => {
  const here = await road()
  await write(here, positionOf(here, here.noor))
  await write(
    here,
    positionOf(here, here.tarek, { sort: "red-line", options: ["early"], on: here.unseen }),
  )
  await write(here, officeOf(here.tarek, "envoy", [here.noor], here.unseen))
  const { contradictions } = right(
    await issueView(here.ports, here.viewer, { process: here.process, item: here.issue }),
  )
  expect(contradictions.map(({ kind, sides }) => [kind, sides.map(({ as }) => as).sort()])).toEqual(
    [["red-line", ["", "envoy, appointed by Noor Amiri"]]],
  )
})

test("positions that rest on a confirmation and a denial of a claim contradict", async () => {
  const here = await road()
  const claim = await write(here, {
    kind: "claim",
    claimKind: "fact",
    text: "There is a plan.",
    about: [],
    rests: rests(here.opens),
  })
  const stance = {
    kind: "corroboration",
    about: undefined,
    lineage: undefined,
    grade: undefined,
    claim: claim.item,
  } as const
  await write(here, { ...stance, stance: "asserts", by: [here.noor], statement: here.opens })
  const denied = await write(here, {
    ...stance,
    stance: "denies",
    by: [here.tarek],
    statement: here.unseen,
  })
  await write(here, positionOf(here, here.noor, { options: [] }))
  await write(
    here,
    positionOf(here, here.noor, {
      holder: "person",
      options: [],
      on: denied.item,
      text: "There is none.",
    }),
  )
  const { contradictions } = right(
    await issueView(here.ports, here.viewer, { process: here.process, item: here.issue }),
  )
  expect(contradictions).toMatchObject([
    { kind: "claim", claim: { item: claim.item, text: "There is a plan." } },
  ])
})

test(
  "an issue tells who asks for what, who refuses it, the history of each, and what factions " +
    "want",
  async () => {
    const here = await road()
    await write(here, positionOf(here, here.noor, { from: "2021-02-01", text: "First." }))
    await write(here, positionOf(here, here.noor, { from: "2021-03-01", text: "Now." }))
    await write(here, positionOf(here, here.noor, { from: "2021-06-01", text: "Later." }))
    await write(
      here,
      positionOf(here, here.tarek, { sort: "red-line", options: ["early"], on: here.unseen }),
    )
    await write(here, positionOf(here, here.tarek, { options: ["late"], on: here.unseen }))
    await write(here, relationOf("faction-of", here.tarek, here.noor, here.unseen))
    const issue = right(
      await issueView(here.ports, here.viewer, { process: here.process, item: here.issue }),
    )
    expect(issue.options).toEqual([
      { key: "early", name: "By May", askedBy: [here.noor], refusedBy: [here.tarek] },
      { key: "late", name: "After the harvest", askedBy: [here.tarek], refusedBy: [] },
    ])
    expect(
      issue.courses.map(({ actor, sort, positions }) => [
        actor,
        sort,
        positions.map(({ state, view: { body } }) => `${state} ${textOf(body)}`),
      ]),
    ).toEqual([
      [here.noor, "position", ["coming Later.", "current Now.", "older First."]],
      [here.tarek, "position", ["current The road opens early."]],
      [here.tarek, "red-line", ["current The road opens early."]],
    ])
    expect(issue.divisions).toMatchObject([
      {
        faction: here.tarek,
        apart: "otherwise",
        own: [{ actor: here.tarek }],
        party: [{ actor: here.noor }],
      },
    ])
  },
)

test("an actor of two documents stands in one column", async () => {
  const here = await road()
  right(
    await add(
      here.ports,
      here.viewer,
      here.process,
      pasted("Noor Amiri: it opens on Monday", { title: "Second" }),
    ),
  )
  const found = await here.ports.record.as(here.viewer, (record) =>
    record.current({ process: here.process, kinds: ["actor"], names: ["noor amiri"] }),
  )
  for (const { item } of found) await write(here, positionOf(here, item))
  expect(found).toHaveLength(2)
  expect((await view(here)).parties.map(({ name }) => name)).toEqual(["Noor Amiri"])
})

test("a risk tells what is at stake for whom, and in whose view", async () => {
  const here = await road()
  await write(here, {
    kind: "risk",
    condition: "If the road stays shut",
    stake: "the harvest",
    for: [here.tarek],
    by: [here.noor],
    rests: rests(here.opens),
  })
  const { risks } = right(await riskList(here.ports, here.viewer, { process: here.process }))
  expect(risks).toMatchObject([
    {
      view: { body: { stake: "the harvest" } },
      now: true,
      tellings: [{ words: "the road opens by 2021-05-01" }],
    },
  ])
})

test.each<{ why: string; body: (here: Road) => AddedBody; sentence: RegExp }>([
  {
    why: "a position on an option the issue does not have",
    body: (here) => positionOf(here, here.noor, { options: ["never"] }),
    sentence: new RegExp(
      String.raw`^body\.options\[0\]: found "never"; write one of early, late, the options ` +
        String.raw`of “Opening of the road”\.$`,
    ),
  },
  {
    why: "a position held until before it began",
    body: (here) => positionOf(here, here.noor, { from: "2021-03-08", until: "2021-03-07" }),
    sentence: /^body\.held\.until: found 2021-03-07, which is before 2021-03-08; write /,
  },
  {
    why: "a position resting on nothing",
    body: (here) => ({ ...positionOf(here, here.noor), rests: { anchors: [], items: [] } }),
    sentence: /^body\.rests: found nothing; name what it rests on/,
  },
  {
    why: "a position of what is no actor",
    body: (here) => positionOf(here, here.opens),
    sentence: /^body\.actor: found .* a statement; choose an actor\.$/,
  },
  {
    why: "a position on what is no issue",
    body: (here) => positionOf(here, here.noor, { issue: here.noor, options: [] }),
    sentence: /^body\.issue: found .* an? actor; choose an issue\.$/,
  },
  {
    why: "a relation of an actor to itself",
    body: (here) => relationOf("supports", here.noor, here.noor, here.opens),
    sentence: /^body\.to: found the same actor at both ends; choose another actor\.$/,
  },
  {
    why: "an issue with two options of one key",
    body: () => ({
      kind: "issue",
      title: "Two",
      summary: "",
      options: [
        { key: "a", name: "A" },
        { key: "a", name: "B" },
      ],
      rests: { anchors: [], items: [] },
    }),
    sentence:
      /^body\.options\[1\]\.key: found "a" a second time; give each option a key of its own\.$/,
  },
  {
    why: "a meeting of one alone",
    body: (here) => ({
      kind: "meeting",
      sort: "call",
      between: [here.noor],
      place: undefined,
      when: undefined,
      about: undefined,
      rests: rests(here.opens),
    }),
    sentence: /^body\.between: found one actor alone; name at least two/,
  },
])("$why is refused in one sentence, and nothing is written", async ({ body, sentence }) => {
  const here = await road()
  const added = await addItem(here.ports, here.viewer, { process: here.process, body: body(here) })
  expect(added.ok ? "" : formatFault(added.fault satisfies Fault)).toMatch(sentence)
  expect((await view(here)).cells).toEqual([])
})

test("a position is not corrected into an option that the issue does not have either", async () => {
  const here = await road()
  const position = await write(here, positionOf(here, here.noor))
  const review = {
    action: "correct",
    expected: position.head,
    body: positionOf(here, here.noor, { options: ["never"] }),
  } as const
  const corrected = await reviewItem(here.ports, here.viewer, {
    process: here.process,
    item: position.item,
    review,
  })
  expect(corrected.ok ? "" : formatFault(corrected.fault)).toMatch(
    /^body\.options\[0\]: found "never"/,
  )
})

test("an option that the issue has lost is shown by its key", async () => {
  const here = await road()
  await write(here, positionOf(here, here.noor))
  const issue = right(
    await issueView(here.ports, here.viewer, { process: here.process, item: here.issue }),
  ).issue
  if (issue.body.kind !== "issue") throw new Error("no issue")
  right(
    await reviewItem(here.ports, here.viewer, {
      process: here.process,
      item: here.issue,
      review: { action: "correct", expected: issue.head, body: { ...issue.body, options: [] } },
    }),
  )
  expect((await view(here)).cells[0]?.positions[0]?.options).toEqual([
    { key: "early", name: "early" },
  ])
})

test("what is not there, or not yet, is said", async () => {
  const here = await road()
  expect(
    await positionsView(here.ports, here.viewer, {
      process: here.process,
      asOf: day("2020-01-01"),
    }),
  ).toMatchObject({ ok: false, fault: { kind: "not-yet" } })
  expect(
    await issueView(here.ports, here.viewer, { process: here.process, item: here.noor }),
  ).toMatchObject({ ok: false, fault: { kind: "not-found", what: "item" } })
  expect(held()).toEqual({ from: undefined, until: undefined })
})

test(
  "what an issue's option is asked for by counts needs and interests too; a need refuses only " +
    "what it rules out",
  async () => {
    const here = await road()
    await write(here, positionOf(here, here.noor, { sort: "need", options: ["early"] }))
    await write(here, positionOf(here, here.tarek, { sort: "interest", options: ["early"] }))
    await write(
      here,
      positionOf(here, here.spokesman, { sort: "need", options: ["late"], rulesOut: ["early"] }),
    )
    const { options } = right(
      await issueView(here.ports, here.viewer, { process: here.process, item: here.issue }),
    )
    expect(
      options.map(({ key, askedBy, refusedBy }) => [key, [...askedBy].sort(), refusedBy]),
    ).toEqual([
      ["early", [here.noor, here.tarek].sort(), [here.spokesman]],
      ["late", [here.spokesman], []],
    ])
  },
)

test(
  "a position that rests on nothing any more counts for nothing, and stands there struck " +
    "through with its reason",
  async () => {
    const here = await road()
    await write(
      here,
      positionOf(here, here.noor, {
        from: "2021-02-01",
        text: "Late.",
        options: ["late"],
        on: here.unseen,
      }),
    )
    await write(
      here,
      positionOf(here, here.noor, { from: "2021-03-01", text: "Early.", options: ["early"] }),
    )
    const [statement] = await here.ports.record.as(here.viewer, (record) =>
      record.current({ items: [here.opens] }),
    )
    await withdraw(here, { item: here.opens, head: statement?.id as never })
    const { cells, issues } = await view(here)
    expect(issues).toMatchObject([{ positions: 1 }])
    expect(cells[0]?.positions.map(({ view: { body }, state }) => [textOf(body), state])).toEqual([
      ["Late.", "current"],
      ["Early.", "dropped"],
    ])
    expect(cells[0]?.positions[1]?.stale?.reasons[0]?.words).toContain("withdrawn")
    const issue = right(
      await issueView(here.ports, here.viewer, { process: here.process, item: here.issue }),
    )
    expect(issue.options.map(({ key, askedBy }) => [key, askedBy.length])).toEqual([
      ["early", 0],
      ["late", 1],
    ])
  },
)
