import { expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import { addItem, reviewItem, type AddedBody } from "../index.ts"
import { actorNamed, affair, page, right, statementSaying, theItem } from "../testing/affair.ts"
import { turningView } from "./turning.ts"

const held = { from: undefined, until: undefined }

/** Two parties, each with a red line: the first rests on one statement, the second on two. */
async function laid() {
  const here = await affair()
  const view = await page(here)
  const [noor, tarek] = [
    theItem(view, actorNamed("Noor Amiri")).item,
    theItem(view, actorNamed("Tarek Sahl")).item,
  ]
  const [opens, noPlan] = [
    theItem(view, statementSaying("the road opens")),
    theItem(view, statementSaying("no plan")),
  ]
  const add = async (body: AddedBody): Promise<ItemId> =>
    right(await addItem(here.ports, here.viewer, { process: here.process, body })).item
  const on = (
    ...items: readonly ItemId[]
  ): { readonly anchors: []; readonly items: readonly ItemId[] } => ({ anchors: [], items })
  for (const actor of [noor, tarek])
    await add({ kind: "role", actor, role: "party", held, rests: on(opens.item, noPlan.item) })
  const issue = await add({
    kind: "issue",
    title: "The road",
    summary: "",
    options: [
      { key: "open", name: "Open" },
      { key: "closed", name: "Closed" },
    ],
    rests: on(),
  })
  const first = await add({
    kind: "position",
    sort: "red-line",
    actor: noor,
    holder: "office",
    issue,
    text: "Not closed.",
    options: ["closed"],
    held,
    rests: on(opens.item),
  })
  const second = await add({
    kind: "position",
    sort: "red-line",
    actor: tarek,
    holder: "office",
    issue,
    text: "Not open.",
    options: ["open"],
    held,
    rests: on(opens.item, noPlan.item),
  })
  const turning = async (isOver = () => false) =>
    right(await turningView(here.ports, here.viewer, { process: here.process }, isOver))
  return { here, opens, noPlan, first, second, turning, noor, tarek }
}

test(
  "of two red lines either, given up, opens; so does the one sentence under the first, and the " +
    "document, but not one of two sentences",
  async () => {
    const { opens, first, second, turning, here } = await laid()
    const { now, classes, entries, grounds, tried, of } = await turning()
    expect([now, tried]).toEqual(["none", of])
    expect(
      classes.map(
        ({ party, option, from, to, becomes }) =>
          `${party.name}: ${option.name} ${from} to ${to}, ${becomes}`,
      ),
    ).toEqual([
      "Noor Amiri: Closed unacceptable to acceptable, maybe",
      "Tarek Sahl: Open unacceptable to acceptable, maybe",
    ])
    expect(classes[0]?.sentences.map(({ words }) => words)).toEqual([
      "the road opens by 2021-05-01",
    ])
    expect(entries.map(({ item, becomes }) => [item, becomes])).toEqual([
      [first, "maybe"],
      [second, "maybe"],
    ])
    expect(grounds.map(({ item, becomes }) => [item, becomes])).toContainEqual([
      opens.item,
      "maybe",
    ])
    expect(grounds.map(({ item }) => item)).toContain(here.document)
    expect(grounds).toHaveLength(2)
  },
)

test("what it says of a sentence is what withdrawing that sentence does", async () => {
  const { here, opens, turning } = await laid()
  right(
    await reviewItem(here.ports, here.viewer, {
      process: here.process,
      item: opens.item,
      review: { action: "withdraw", expected: opens.head, because: "misheard" },
    }),
  )
  expect(await turning()).toMatchObject({ now: "maybe" })
})

test("a process without a table has nothing that could turn", async () => {
  const here = await affair()
  expect(
    right(await turningView(here.ports, here.viewer, { process: here.process }, () => false)),
  ).toMatchObject({ now: "none", classes: [], entries: [], grounds: [], tried: 0, of: 0 })
})

test("when time is over before anything was tried, it says how much was not", async () => {
  const { turning } = await laid()
  const { tried, of, classes } = await turning(() => true)
  expect(tried).toBe(0)
  expect(of).toBeGreaterThan(0)
  expect(classes).toEqual([])
})
