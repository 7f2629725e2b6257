import { expect, test } from "vitest"
import type { ItemId } from "../base/index.ts"
import type { ItemView, Review, StatementMark } from "../contract/index.ts"
import type { ActorBody, Body, StatementBody } from "../record/index.ts"
import { actorView, beginProcess, itemHistory, markStatement, reviewItem } from "./index.ts"
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
} from "./testing/affair.ts"

const review = (
  { ports, viewer, process }: Affair,
  { item }: Pick<ItemView, "item">,
  asked: Review,
) => reviewItem(ports, viewer, { process, item, review: asked })

const statementOf = ({ body }: ItemView): StatementBody => {
  if (body.kind !== "statement") throw new Error("not a statement")
  return body
}
const actorOf = ({ body }: ItemView): ActorBody => {
  if (body.kind !== "actor") throw new Error("not an actor")
  return body
}

test.each([
  { action: "admit", standing: "admitted" },
  { action: "reject", standing: "rejected" },
] as const)(
  "a draft that a person $action-s stands $standing, with its history",
  async ({ action, standing }) => {
    const here = await affair()
    const draft = theItem(await page(here), statementSaying("no plan"))
    const after = right(
      await review(here, draft, { action, expected: draft.head, because: "read it twice" }),
    )
    expect(after).toMatchObject({
      item: draft.item,
      standing,
      maker: "colons/1",
      entries: 2,
      body: draft.body,
    })
    const { entries } = right(
      await itemHistory(here.ports, here.viewer, { process: here.process, item: draft.item }),
    )
    expect(
      entries.map(({ standing, maker, authorName, because, supersedes }) => ({
        standing,
        maker,
        authorName,
        because,
        supersedes,
      })),
    ).toEqual([
      {
        standing: "draft",
        maker: "colons/1",
        authorName: "Amina",
        because: undefined,
        supersedes: undefined,
      },
      {
        standing,
        maker: "colons/1",
        authorName: "Amina",
        because: "read it twice",
        supersedes: draft.head,
      },
    ])
  },
)

test("what stands so already is not written again", async () => {
  const here = await affair()
  const draft = theItem(await page(here), statementSaying("no plan"))
  const once = right(await review(here, draft, { action: "admit", expected: draft.head }))
  expect(right(await review(here, draft, { action: "admit", expected: once.head }))).toEqual(once)
})

test("a corrected span is anchored anew, its words read from the text", async () => {
  const here = await affair()
  const draft = theItem(await page(here), statementSaying("no plan"))
  const before = statementOf(draft)
  const [place] = before.content
  if (place === undefined) throw new Error("no place")
  const body: Body = {
    ...before,
    content: [{ ...place, start: place.start + 8, exact: "", prefix: "", suffix: "" }],
  }
  const after = right(await review(here, draft, { action: "correct", expected: draft.head, body }))
  expect(after).toMatchObject({ standing: "admitted", entries: 2 })
  expect(statementOf(after).content).toMatchObject([
    { exact: "seen no plan", prefix: expect.stringMatching(/Sahl: we have $/) as string },
  ])
})

test("a corrected speaker moves the statement to the other actor's page", async () => {
  const here = await affair()
  const view = await page(here)
  const [draft, noor, tarek] = [
    theItem(view, statementSaying("no plan")),
    theItem(view, actorNamed("Noor Amiri")),
    theItem(view, actorNamed("Tarek Sahl")),
  ]
  const body = { ...statementOf(draft), speakers: [{ actor: noor.item, anchor: undefined }] }
  right(await review(here, draft, { action: "correct", expected: draft.head, body }))
  const said = async (actor: ItemId) =>
    right(
      await actorView(here.ports, here.viewer, { process: here.process, actor }),
    ).statements.map(({ words }) => words)
  expect(await said(noor.item)).toEqual(
    expect.arrayContaining(["we have seen no plan", "the road opens by 2021-05-01"]),
  )
  expect(await said(tarek.item)).toEqual([])
})

test("two people at once: the second gets both texts and nothing is lost", async () => {
  const here = await affair()
  const draft = theItem(await page(here), actorNamed("Spokesman"))
  const correct = (name: string): Review => ({
    action: "correct",
    expected: draft.head,
    body: { ...actorOf(draft), name },
  })
  const answers = await Promise.all([
    review(here, draft, correct("The first")),
    review(here, draft, correct("The second")),
  ])
  expect(answers[0]).toMatchObject({ ok: true, value: { body: { name: "The first" } } })
  expect(answers[1]).toMatchObject({
    ok: false,
    fault: {
      kind: "stale",
      theirs: { body: { name: "The first" } },
      yours: { body: { name: "The second" } },
    },
  })
})

test.each([
  {
    why: "of another kind",
    change: (): Body => ({ kind: "process", title: "x", summary: "" }),
    field: "body.kind",
  },
  {
    why: "with no content",
    change: (body: StatementBody): Body => ({ ...body, content: [] }),
    field: "body.content",
  },
  {
    why: "with a place outside the text",
    change: (body: StatementBody): Body => ({
      ...body,
      content: body.content.map((place) => ({ ...place, end: 9999 })),
    }),
    field: "body",
  },
  {
    why: "with words that do not stand there",
    change: (body: StatementBody): Body => ({
      ...body,
      content: body.content.map((place) => ({ ...place, exact: "other words" })),
    }),
    field: "body",
  },
  {
    why: "with a speaker from nowhere",
    change: (body: StatementBody): Body => ({
      ...body,
      speakers: [{ actor: `item_${"0".repeat(26)}` as ItemId, anchor: undefined }],
    }),
    field: "body",
  },
])("a correction $why is refused", async ({ change, field }) => {
  const here = await affair()
  const draft = theItem(await page(here), statementSaying("no plan"))
  expect(
    await review(here, draft, {
      action: "correct",
      expected: draft.head,
      body: change(statementOf(draft)),
    }),
  ).toMatchObject({ ok: false, fault: { kind: "invalid", field } })
})

test("a name that turns the direction of text is refused", async () => {
  const here = await affair()
  const draft = theItem(await page(here), actorNamed("Spokesman"))
  expect(
    await review(here, draft, {
      action: "correct",
      expected: draft.head,
      body: { ...actorOf(draft), name: "nam\u202ekops" },
    }),
  ).toMatchObject({
    ok: false,
    fault: { field: "body.name", found: "U+202E, which turns the direction of text" },
  })
})

test("an item of another process is not there", async () => {
  const here = await affair()
  const { id: process } = right(
    await beginProcess(here.ports, here.viewer, { title: "Another", summary: "" }),
  )
  const there = { ...here, process, viewer: await here.ports.record.viewer(here.viewer.person) }
  const draft = theItem(await page(here), statementSaying("no plan"))
  expect(await review(there, draft, { action: "admit", expected: draft.head })).toMatchObject({
    ok: false,
    fault: { kind: "not-found" },
  })
})

const MARK: StatementMark = {
  content: [{ start: 0, end: 5 }],
  speakers: [],
  act: "say",
  terms: "on-record",
  form: "direct",
}

test("a statement is marked by hand in a right-to-left text, with a new speaker", async () => {
  const here = await affair()
  const text = "قال الوزير إن الطريق مفتوح"
  const added = right(await add(here.ports, here.viewer, here.process, pasted(text)))
  const mark: StatementMark = {
    ...MARK,
    content: [{ start: 11, end: 26 }],
    cue: { start: 0, end: 3 },
    speakers: [{ kind: "new", name: "الوزير", actorKind: "person", span: { start: 4, end: 10 } }],
    form: "indirect",
  }
  const made = right(
    await markStatement(here.ports, here.viewer, {
      process: here.process,
      document: added.item,
      mark,
    }),
  )
  expect(made).toMatchObject({ standing: "admitted", maker: "person", entries: 1 })
  expect(statementOf(made)).toMatchObject({
    content: [{ exact: "إن الطريق مفتوح" }],
    cue: { exact: "قال" },
    speakers: [{ anchor: { exact: "الوزير" } }],
  })
  const view = await page({ ...here, document: added.item })
  expect(theItem(view, actorNamed("الوزير"))).toMatchObject({
    standing: "admitted",
    body: { mentions: [{ exact: "الوزير" }] },
  })
})

test("the actor's page lists what it declined to comment on", async () => {
  const here = await affair()
  const actor = theItem(await page(here), actorNamed("Noor Amiri")).item
  const view = right(await actorView(here.ports, here.viewer, { process: here.process, actor }))
  expect(view.stances).toMatchObject([
    { view: { body: { stance: "declines" } }, on: { words: "nothing to add" } },
  ])
})

test.each([
  { why: "no place", mark: { ...MARK, content: [] }, field: "content" },
  {
    why: "an empty place",
    mark: { ...MARK, content: [{ start: 3, end: 3 }] },
    field: "content[0]",
  },
  {
    why: "a place outside the text",
    mark: {
      ...MARK,
      content: [
        { start: 0, end: 5 },
        { start: 0, end: 100_000 },
      ],
    },
    field: "content[1]",
  },
  { why: "a cue outside the text", mark: { ...MARK, cue: { start: 7, end: 2 } }, field: "cue" },
  {
    why: "an actor from nowhere",
    mark: { ...MARK, speakers: [{ kind: "actor", actor: `item_${"0".repeat(26)}` as ItemId }] },
    field: "speakers[0].actor",
  },
  {
    why: "a new actor without a name",
    mark: { ...MARK, speakers: [{ kind: "new", name: " ", actorKind: "person" }] },
    field: "speakers[0].name",
  },
] as const)("a mark with $why is refused and nothing is written", async ({ mark, field }) => {
  const here = await affair()
  const before = await page(here)
  expect(
    await markStatement(here.ports, here.viewer, {
      process: here.process,
      document: here.document,
      mark,
    }),
  ).toMatchObject({ ok: false, fault: { kind: "invalid", field } })
  expect(await page(here)).toEqual(before)
})
