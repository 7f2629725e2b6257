import { expect, test } from "vitest"
import type { ItemId } from "../base/index.ts"
import type { ItemView, Review } from "../contract/index.ts"
import { reviewItem, reviewItems } from "./index.ts"
import {
  actorNamed,
  affair,
  page,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "./testing/affair.ts"

const many = (
  { ports, viewer, process }: Affair,
  reviews: readonly { readonly item: ItemId; readonly review: Review }[],
) => reviewItems(ports, viewer, { process, reviews })
const admit = ({ item, head }: ItemView) => ({
  item,
  review: { action: "admit", expected: head } as const,
})

test("many drafts are admitted in one go, and come back in the order asked", async () => {
  const here = await affair()
  const drafts = (await page(here)).items.filter(({ standing }) => standing === "draft").reverse()
  const after = right(await many(here, drafts.map(admit)))
  expect(after.map(({ item, standing }) => ({ item, standing }))).toEqual(
    drafts.map(({ item }) => ({ item, standing: "admitted" })),
  )
  expect(after.map(({ entries }) => entries)).toEqual(drafts.map(() => 2))
})

test("what stands so already is passed over, the others are written", async () => {
  const here = await affair()
  const [first, second] = (await page(here)).items.filter(({ body }) => body.kind === "statement")
  if (first === undefined || second === undefined) throw new Error("two statements are wanted")
  const [admitted] = right(await many(here, [admit(first)]))
  if (admitted === undefined) throw new Error("nothing was admitted")
  expect(
    right(await many(here, [admit(admitted), admit(second)])).map(({ entries }) => entries),
  ).toEqual([2, 2])
})

test.each([
  {
    why: "one that somebody changed first",
    spoil: async (here: Affair, item: ItemView) => {
      right(
        await reviewItem(here.ports, here.viewer, {
          process: here.process,
          item: item.item,
          review: { action: "reject", expected: item.head },
        }),
      )
    },
    fault: { kind: "stale" },
  },
] as const)("$why stops them all", async ({ spoil, fault }) => {
  const here = await affair()
  const drafts = (await page(here)).items.filter(({ standing }) => standing === "draft")
  const last = drafts.at(-1)
  if (last === undefined) throw new Error("there are no drafts")
  await spoil(here, last)
  const before = await page(here)
  expect(await many(here, drafts.map(admit))).toMatchObject({ ok: false, fault })
  expect(await page(here)).toEqual(before)
})

test.each([
  { why: "an empty list", pick: () => [], field: "reviews" },
  {
    why: "an item twice",
    pick: (draft: ItemView) => [admit(draft), admit(draft)],
    field: "reviews[1].item",
  },
  {
    why: "a reason over two lines",
    pick: (draft: ItemView) => [
      { item: draft.item, review: { ...admit(draft).review, because: "a\nb" } },
    ],
    field: "reviews[0].review.because",
  },
])("$why is refused at its place", async ({ pick, field }) => {
  const here = await affair()
  const draft = theItem(await page(here), statementSaying("no plan"))
  expect(await many(here, pick(draft))).toMatchObject({
    ok: false,
    fault: { kind: "invalid", field },
  })
})

test("an item of nobody's is not found, and nothing is written", async () => {
  const here = await affair()
  const draft = theItem(await page(here), statementSaying("no plan"))
  expect(
    await many(here, [
      admit(draft),
      { item: `item_${"0".repeat(26)}` as ItemId, review: admit(draft).review },
    ]),
  ).toMatchObject({ ok: false, fault: { kind: "not-found", what: "item" } })
  expect(theItem(await page(here), statementSaying("no plan")).standing).toBe("draft")
})

const newSpeaker = (draft: ItemView): Review => ({
  action: "correct",
  expected: draft.head,
  body: draft.body,
  speakers: [{ kind: "new", name: "Leyla Osman", actorKind: "person", span: { start: 0, end: 5 } }],
})

test("a statement's speaker is corrected to somebody new, who is made with it", async () => {
  const here = await affair()
  const draft = theItem(await page(here), statementSaying("no plan"))
  const after = right(
    await reviewItem(here.ports, here.viewer, {
      process: here.process,
      item: draft.item,
      review: newSpeaker(draft),
    }),
  )
  const made = theItem(await page(here), actorNamed("Leyla Osman"))
  expect(made).toMatchObject({
    standing: "admitted",
    maker: "person",
    body: { mentions: [{ start: 0, end: 5 }] },
  })
  expect(after).toMatchObject({
    standing: "admitted",
    body: { speakers: [{ actor: made.item, anchor: { start: 0, end: 5 } }] },
  })
})

test("a new speaker without a name is refused, and nobody is made", async () => {
  const here = await affair()
  const draft = theItem(await page(here), statementSaying("no plan"))
  const review: Review = {
    action: "correct",
    expected: draft.head,
    body: draft.body,
    speakers: [{ kind: "new", name: " ", actorKind: "person" }],
  }
  const before = await page(here)
  expect(
    await reviewItem(here.ports, here.viewer, { process: here.process, item: draft.item, review }),
  ).toMatchObject({ ok: false, fault: { kind: "invalid", field: "speakers[0].name" } })
  expect(await page(here)).toEqual(before)
})

test("speakers belong to a statement", async () => {
  const here = await affair()
  const draft = theItem(await page(here), actorNamed("Noor Amiri"))
  expect(
    await reviewItem(here.ports, here.viewer, {
      process: here.process,
      item: draft.item,
      review: newSpeaker(draft),
    }),
  ).toMatchObject({ ok: false, fault: { field: "speakers" } })
})
