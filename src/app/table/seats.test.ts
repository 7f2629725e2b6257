import { expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import { addItem, reviewItem, type AddedBody } from "../index.ts"
import { actorNamed, affair, page, right, statementSaying, theItem } from "../testing/affair.ts"
import { tableView } from "./table.ts"

const held = { from: undefined, until: undefined }

/** Three speakers and one issue; what each has is added by the test. */
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
  const on = (...items: readonly ItemId[]) => ({ anchors: [], items })
  const add = async (body: AddedBody): Promise<ItemId> =>
    right(await addItem(here.ports, here.viewer, { process: here.process, body })).item
  const issue = (decidedBy?: readonly ItemId[]): Promise<ItemId> =>
    add({
      kind: "issue",
      title: "The road",
      summary: "",
      options: [
        { key: "open", name: "Open" },
        { key: "closed", name: "Closed" },
      ],
      decidedBy,
      rests: on(),
    })
  const role = (
    actor: ItemId,
    is: "party" | "observer",
    rests = on(noPlan.item),
  ): Promise<ItemId> => add({ kind: "role", actor, role: is, held, rests })
  const asks = (actor: ItemId, at: ItemId): Promise<ItemId> =>
    add({
      kind: "position",
      sort: "position",
      actor,
      holder: "office",
      issue: at,
      text: "Open it.",
      options: ["open"],
      held,
      rests: on(noPlan.item),
    })
  const prefers = (party: ItemId, at: ItemId): Promise<ItemId> =>
    add({
      kind: "preference",
      party,
      issue: at,
      weight: undefined,
      judged: { kind: "classes", classes: [{ option: "open", is: "acceptable" }] },
      basis: "stated",
      rests: on(noPlan.item),
    })
  const table = async () =>
    right(await tableView(here.ports, here.viewer, { process: here.process }))
  const withdraw = async () =>
    right(
      await reviewItem(here.ports, here.viewer, {
        process: here.process,
        item: opens.item,
        review: { action: "withdraw", expected: opens.head, because: "misheard" },
      }),
    )
  return { noor, tarek, on, add, issue, role, asks, prefers, table, withdraw, opens }
}

test(
  "where nobody has the role of a party, whoever holds a position has a column, and it is said " +
    "that nobody said so",
  async () => {
    const { tarek, issue, asks, table } = await laid()
    await asks(tarek, await issue())
    const { seats, parties } = await table()
    expect([seats, parties.map(({ name }) => name)]).toEqual([
      { said: false, others: [] },
      ["Tarek Sahl"],
    ])
  },
)

test(
  "with roles, holding a position gives nobody a column; who is there with another role is " +
    "asked nothing",
  async () => {
    const { noor, tarek, issue, role, asks, table } = await laid()
    await role(noor, "party")
    await role(tarek, "observer")
    await asks(tarek, await issue())
    const { seats, parties, notes } = await table()
    expect(parties.map(({ name }) => name)).toEqual(["Noor Amiri"])
    expect(seats).toMatchObject({
      said: true,
      others: [{ name: "Tarek Sahl", roles: ["observer"] }],
    })
    expect(notes).toEqual([])
  },
)

test("what is preferred without a seat counts for nothing, and the mend is told", async () => {
  const { noor, tarek, issue, role, prefers, table } = await laid()
  await role(noor, "party")
  await prefers(tarek, await issue())
  expect((await table()).notes).toEqual([
    "What Tarek Sahl thinks is left out: it has no seat at the table. Give it the role of a " +
      "party, or name it as who decides an issue.",
  ])
})

test("whoever decides an issue has a column for that issue alone, party or not", async () => {
  const { noor, tarek, issue, role, add, on, table } = await laid()
  await role(noor, "party")
  const road = await issue([tarek])
  await add({
    kind: "issue",
    title: "Schools",
    summary: "",
    options: [{ key: "yes", name: "Open" }],
    rests: on(),
  })
  const { parties, cells } = await table()
  expect(parties.map(({ name, decides }) => [name, decides])).toEqual([
    ["Noor Amiri", undefined],
    ["Tarek Sahl", [road]],
  ])
  expect(cells.map(({ party, issue: at, from }) => [party, at, from])).toEqual([
    ["p1", "i1", "silent"],
    ["p1", "i2", "silent"],
    ["p2", "i1", "silent"],
    ["p2", "i2", "not-asked"],
  ])
})

test("a role whose one ground was withdrawn seats nobody any more", async () => {
  const { noor, tarek, issue, role, on, opens, asks, table, withdraw } = await laid()
  await role(noor, "party", on(opens.item))
  await asks(tarek, await issue())
  expect((await table()).parties.map(({ name }) => name)).toEqual(["Noor Amiri"])
  await withdraw()
  const { seats, parties } = await table()
  expect([seats.said, parties.map(({ name }) => name)]).toEqual([false, ["Tarek Sahl"]])
})
