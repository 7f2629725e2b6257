import { describe, expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import type { ItemView, TimelineView } from "../../contract/index.ts"
import { memoryRecord } from "../../record/testing/memory-record.ts"
import { testWorld } from "../../record/testing/world.ts"
import { addItem, formatFault, reviewItem, type AddedBody } from "../index.ts"
import {
  actorNamed,
  add as addText,
  affair,
  page,
  pasted,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../testing/affair.ts"
import { timelineView, type TimelineWish } from "./index.ts"

interface Here extends Affair {
  readonly amiri: ItemId
  readonly issue: ItemId
  readonly claim: ItemView
}

/**
 * A report of 8 March; a letter made public the day before; a meeting, an agreement, a position;
 * two days later a claim withdrawn and a second report.
 */
async function here(): Promise<Here> {
  const world = testWorld()
  const own = await affair({
    record: memoryRecord(world),
    chance: { mint: world.mint, secret: world.secret },
  })
  const put = async (body: AddedBody): Promise<ItemView> =>
    right(await addItem(own.ports, own.viewer, { process: own.process, body }))
  const view = await page(own)
  const [statement, amiri, sahl] = [
    theItem(view, statementSaying("the road opens")),
    theItem(view, actorNamed("Noor Amiri")).item,
    theItem(view, actorNamed("Tarek Sahl")).item,
  ]
  const rests = { anchors: [], items: [statement.item] }
  const when = (value: string) => ({ value, words: undefined })
  await put({
    kind: "letter",
    title: "The letter",
    document: undefined,
    authors: [sahl],
    carriers: [],
    recipients: [],
    copies: [],
    written: when("2021-02-28"),
    delivered: undefined,
    acknowledged: undefined,
    madePublic: when("2021-03-07"),
    publishers: [],
    rests,
  })
  await put({
    kind: "meeting",
    sort: "meeting",
    between: [amiri, sahl],
    place: "the bridge",
    when: when("2021-03-05"),
    about: undefined,
    rests,
  })
  await put({
    kind: "agreement",
    title: "The road agreement",
    signed: when("2020-02-29"),
    parties: [amiri],
    outside: [],
    guarantors: [],
    text: undefined,
    rests,
  })
  const issue = (
    await put({
      kind: "issue",
      title: "The road",
      summary: "",
      options: [],
      rests: { anchors: [], items: [] },
    })
  ).item
  await put({
    kind: "position",
    sort: "position",
    actor: amiri,
    holder: "person",
    issue,
    text: "Open it by May",
    options: [],
    held: { from: "2021-03-01" as Day, until: undefined },
    rests,
  })
  const claim = await put({
    kind: "claim",
    claimKind: "fact",
    text: "The road is open",
    about: [],
    rests,
  })
  world.setClock(2 * 24 * 60 * 60)
  right(
    await reviewItem(own.ports, own.viewer, {
      process: own.process,
      item: claim.item,
      review: { action: "withdraw", expected: claim.head, because: "misread" },
    }),
  )
  right(
    await addText(
      own.ports,
      own.viewer,
      own.process,
      pasted("Noor Amiri: it opens on Monday", { title: "Second report", date: "2021-03-09" }),
    ),
  )
  return { ...own, amiri, issue, claim }
}

const view = async (
  { ports, viewer, process }: Affair,
  wish: TimelineWish & { asOf?: Day } = {},
): Promise<TimelineView> => right(await timelineView(ports, viewer, { process, ...wish }))
const told = ({ lines }: TimelineView) => lines.map(({ kind, when, words }) => [kind, when, words])

test("everything stands by when it happened", async () => {
  const shown = await view(await here())
  expect(told(shown)).toEqual([
    ["agreement", "2020-02-29", "The road agreement"],
    ["letter", "2021-02-28", "written: The letter"],
    ["position", "2021-03-01", "Open it by May"],
    ["meeting", "2021-03-05", "meeting, the bridge"],
    ["letter", "2021-03-07", "made public: The letter"],
    ["document", "2021-03-08", "The road north"],
    ["statement", "2021-03-08", "the road opens by 2021-05-01"],
    ["statement", "2021-03-08", "we have seen no plan"],
    ["statement", "2021-03-08", "nothing to add"],
    ["document", "2021-03-09", "Second report"],
    ["statement", "2021-03-09", "it opens on Monday"],
    ["act", "2021-03-10", "the claim “The road is open”, because: misread"],
    ["deadline", "2021-05-01", "2021-05-01"],
  ])
  expect(shown).toMatchObject({
    order: "held",
    total: 13,
    offset: 0,
    kinds: [
      { kind: "document", count: 2 },
      { kind: "statement", count: 4 },
      { kind: "deadline", count: 1 },
      { kind: "letter", count: 2 },
      { kind: "agreement" },
      { kind: "position" },
      { kind: "meeting" },
      { kind: "act", count: 1 },
    ],
  })
  expect(shown.next).toBeUndefined()
})

test("by when it was recorded each item stands once, and a withdrawal by its act", async () => {
  const shown = await view(await here(), { order: "recorded" })
  expect(shown.lines.filter(({ kind }) => kind === "letter")).toHaveLength(1)
  expect(shown.lines.map(({ recorded }) => recorded)).toEqual(
    shown.lines.map(({ recorded }) => recorded).toSorted(),
  )
  expect(shown.lines.filter(({ kind }) => kind === "act")).toMatchObject([
    { act: "withdrawn", standing: "withdrawn" },
  ])
})

test("each line leads to its sentence: its own place, or that of what it rests on", async () => {
  const own = await here()
  const shown = await view(own)
  const statement = theItem(await page(own), statementSaying("the road opens")).item
  const place = (kind: string) => {
    const line = shown.lines.find((each) => each.kind === kind)
    return [shown.documents[line?.in ?? -1]?.title, line?.at]
  }
  expect(place("meeting")).toEqual(["The road north", statement])
  expect(place("deadline")[0]).toBe("The road north")
  expect(shown.lines.every((line) => line.in !== undefined && line.at !== undefined)).toBe(true)
})

test("as known two days before, what came later is not there, and the claim stands", async () => {
  const shown = await view(await here(), { asOf: "2021-03-08" as Day })
  expect(shown.today).toBe("2021-03-08")
  expect(shown.lines.map(({ kind }) => kind)).not.toContain("act")
  expect(told(shown)).toContainEqual(["claim", undefined, "The road is open"])
  expect(told(shown)).not.toContainEqual(["document", "2021-03-09", "Second report"])
})

describe("narrowed", () => {
  test.each<{ why: string; wish: (own: Here) => TimelineWish; want: readonly string[] }>([
    { why: "to one kind", wish: () => ({ kind: "meeting" }), want: ["meeting, the bridge"] },
    {
      why: "to two kinds",
      wish: () => ({ kind: "agreement, meeting" }),
      want: ["The road agreement", "meeting, the bridge"],
    },
    {
      why: "to an actor in every document",
      wish: (own) => ({ actor: own.amiri, kind: "statement" }),
      want: ["the road opens by 2021-05-01", "it opens on Monday"],
    },
    {
      why: "to an issue, with what its positions rest on",
      wish: (own) => ({ issue: own.issue }),
      want: ["Open it by May", "the road opens by 2021-05-01"],
    },
    {
      why: "to days, both included",
      wish: () => ({ from: "2021-03-05", to: "2021-03-07" }),
      want: ["meeting, the bridge", "made public: The letter"],
    },
    {
      why: "to words of the line",
      wish: () => ({ text: "NO PLAN" }),
      want: ["we have seen no plan"],
    },
    {
      why: "to words of the document's title",
      wish: () => ({ text: "second report", kind: "statement" }),
      want: ["it opens on Monday"],
    },
    {
      why: "to an actor's name",
      wish: () => ({ text: "tarek sahl", kind: "letter" }),
      want: ["written: The letter", "made public: The letter"],
    },
    { why: "to nothing", wish: () => ({ text: "volcano" }), want: [] },
  ])("$why", async ({ wish, want }) => {
    const own = await here()
    expect((await view(own, wish(own))).lines.map(({ words }) => words)).toEqual(want)
  })

  test("kinds are counted under the other filters, so that each can be chosen", async () => {
    const shown = await view(await here(), {
      kind: "meeting",
      from: "2021-03-05",
      to: "2021-03-07",
    })
    expect(shown.kinds).toEqual([
      { kind: "letter", count: 1 },
      { kind: "meeting", count: 1 },
    ])
  })
})

test("pages follow one another without a gap, each with its own names", async () => {
  const own = await here()
  const whole = await view(own)
  const pages: TimelineView[] = []
  for (let offset: number | undefined = 0; offset !== undefined; offset = pages.at(-1)?.next)
    pages.push(await view(own, { offset, limit: 4 }))
  const plain = ({ lines, actors, documents }: TimelineView) =>
    lines.map((line) => ({
      ...line,
      who: line.who.map((number) => actors[number]?.name),
      in: documents[line.in ?? -1]?.title,
    }))
  expect(pages.flatMap(plain)).toEqual(plain(whole))
  expect(pages.map(({ lines }) => lines.length)).toEqual([4, 4, 4, 1])
})

test.each([
  {
    why: "from after to",
    wish: { from: "2021-05-01", to: "2021-04-01" },
    want: new RegExp(
      "^from: found 2021-05-01, which is after 2021-04-01; write the earlier day " +
        String.raw`as from and the later as to\.$`,
    ),
  },
  {
    why: "29 February 2021",
    wish: { from: "2021-02-29" },
    want: /^from: found "2021-02-29"; write a day that exists/,
  },
  {
    why: "a kind nobody knows",
    wish: { kind: "statement,rumour" },
    want: /^kind: found "rumour"; write some of document, statement/,
  },
  {
    why: "an order nobody knows",
    wish: { order: "backwards" },
    want: /^order: found "backwards"; write one of held, recorded\.$/,
  },
])("refused: $why", async ({ wish, want }) => {
  const { ports, viewer, process } = await affair()
  const shown = await timelineView(ports, viewer, { process, ...wish })
  expect(shown.ok ? "" : formatFault(shown.fault)).toMatch(want)
})
