import { expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import type { Judged } from "../../record/index.ts"
import { addItem, reviewItem, type AddedBody } from "../index.ts"
import {
  actorNamed,
  affair,
  page,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../testing/affair.ts"
import { tableView } from "./table.ts"
import { whyView } from "./why.ts"

const held = { from: undefined, until: undefined }
const classes = (
  open: "must" | "acceptable" | "unacceptable",
  closed: "must" | "acceptable" | "unacceptable",
): Judged => ({
  kind: "classes",
  classes: [
    { option: "open", is: open },
    { option: "closed", is: closed },
  ],
})

async function laid() {
  const here = await affair()
  const view = await page(here)
  const [noor, tarek, said] = [
    theItem(view, actorNamed("Noor Amiri")).item,
    theItem(view, actorNamed("Tarek Sahl")).item,
    theItem(view, statementSaying("the road opens")),
  ]
  const rests = { anchors: [], items: [said.item] }
  const add = async (body: AddedBody): Promise<ItemId> =>
    right(await addItem(here.ports, here.viewer, { process: here.process, body })).item
  for (const actor of [noor, tarek]) await add({ kind: "role", actor, role: "party", held, rests })
  const issue = await add({
    kind: "issue",
    title: "The road",
    summary: "",
    options: [
      { key: "open", name: "Open" },
      { key: "closed", name: "Closed" },
    ],
    rests,
  })
  return { here, noor, tarek, said, rests, add, issue }
}

const table = async ({ ports, viewer, process }: Affair, day?: string) =>
  right(await tableView(ports, viewer, { process, day: day as Day | undefined }))

test("a process without issues has no table, and says what it needs by being empty", async () => {
  const here = await affair()
  expect(await table(here)).toMatchObject({ talks: null, parties: [], issues: [], cells: [] })
})

test("each cell tells whose word it is, and leads to its sentences", async () => {
  const { here, noor, tarek, said, rests, add, issue } = await laid()
  await add({
    kind: "preference",
    party: noor,
    issue,
    weight: undefined,
    judged: classes("must", "unacceptable"),
    basis: "estimated",
    rests,
  })
  await add({
    kind: "position",
    sort: "red-line",
    actor: tarek,
    holder: "office",
    issue,
    text: "No opening.",
    options: ["open"],
    held,
    rests,
  })
  const view = await table(here)
  expect(view.parties.map(({ id, name }) => [id, name])).toEqual([
    ["p1", "Noor Amiri"],
    ["p2", "Tarek Sahl"],
  ])
  expect(
    view.cells.map(({ party, from, basis, author, sentences }) => ({
      party,
      from,
      basis,
      author,
      words: sentences.map(({ words, item }) => [words, item]),
    })),
  ).toEqual([
    {
      party: "p1",
      from: "entered",
      basis: "estimated",
      author: "Amina",
      words: [["the road opens by 2021-05-01", said.item]],
    },
    {
      party: "p2",
      from: "read",
      basis: "stated",
      author: "Amina",
      words: [["the road opens by 2021-05-01", said.item]],
    },
  ])
  expect(view.talks).toMatchObject({
    format: "parley-talks/1",
    preferences: [
      { party: "p1", classes: { open: "acceptable", closed: "unacceptable" } },
      { party: "p2", classes: { open: "unacceptable", closed: "unknown" } },
    ],
  })
})

test("what a delegation wants and refuses is its party's word", async () => {
  const { here, noor, tarek, rests, add, issue } = await laid()
  await add({
    kind: "relation",
    sort: "delegation-of",
    from: tarek,
    to: noor,
    words: undefined,
    held,
    rests,
  })
  await add({
    kind: "preference",
    party: tarek,
    issue,
    weight: undefined,
    judged: classes("acceptable", "unacceptable"),
    basis: "stated",
    rests,
  })
  const view = await table(here)
  expect([
    view.parties.map(({ name }) => name),
    view.cells.map(({ party, from }) => [party, from]),
  ]).toEqual([["Noor Amiri"], [["p1", "entered"]]])
})

test(
  "withdrawing the one statement that everything rests on empties the table, each thing left " +
    "out with its reason",
  async () => {
    const { here, noor, said, rests, add, issue } = await laid()
    const preference = await add({
      kind: "preference",
      party: noor,
      issue,
      weight: undefined,
      judged: classes("must", "unacceptable"),
      basis: "confided",
      rests,
    })
    expect(await table(here)).toMatchObject({ private: true, issues: [{ title: "The road" }] })
    right(
      await reviewItem(here.ports, here.viewer, {
        process: here.process,
        item: said.item,
        review: { action: "withdraw", expected: said.head, because: "it is forged" },
      }),
    )
    expect(await table(here)).toMatchObject({
      talks: null,
      private: false,
      notes: ["The issue “The road” is left out: what it rests on was withdrawn."],
    })
    const why = right(
      await whyView(here.ports, here.viewer, { process: here.process, item: preference }),
    )
    expect([why.sentences.length, why.stale.join(" ")]).toEqual([
      1,
      expect.stringContaining("it is forged") as string,
    ])
  },
)

test("the table as known on a past day holds nothing of what was written since", async () => {
  const { here } = await laid()
  const view = await tableView(here.ports, here.viewer, {
    process: here.process,
    asOf: "2000-01-01" as Day,
  })
  expect(view.ok).toBe(false)
})
