import { expect, test } from "vitest"
import type { Day, ItemId } from "../base/index.ts"
import { memoryRecord } from "../record/testing/memory-record.ts"
import { testWorld } from "../record/testing/world.ts"
import {
  beginProcess,
  formatFault,
  itemHistory,
  listDocuments,
  listProcesses,
  processView,
  readerView,
  reviewItem,
} from "./index.ts"
import {
  add,
  affair,
  page,
  pasted,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "./testing/affair.ts"

const [BEFORE, FIRST, SECOND, FUTURE] = [
  "2021-03-07",
  "2021-03-08",
  "2021-03-10",
  "2199-01-01",
] as Day[]
const TWO_DAYS = 2 * 24 * 60 * 60

interface TwoDays extends Affair {
  readonly statement: ItemId
  readonly later: ItemId
}

/**
 * A report on 8 March; on the 10th a second one, the first's statement admitted, and another
 * process.
 */
async function twoDays(): Promise<TwoDays> {
  const world = testWorld()
  const here = await affair({
    record: memoryRecord(world),
    chance: { mint: world.mint, secret: world.secret },
  })
  const statement = theItem(await page(here), statementSaying("the road opens"))
  world.setClock(TWO_DAYS)
  const later = right(
    await add(
      here.ports,
      here.viewer,
      here.process,
      pasted("Noor Amiri: it opens on Monday", { title: "Second report" }),
    ),
  )
  right(
    await reviewItem(here.ports, here.viewer, {
      process: here.process,
      item: statement.item,
      review: { action: "admit", expected: statement.head },
    }),
  )
  right(await beginProcess(here.ports, here.viewer, { title: "Southern road", summary: "" }))
  return {
    ...here,
    viewer: await here.ports.record.viewer(here.viewer.person),
    statement: statement.item,
    later: later.item,
  }
}

test("each view shows what was known at the end of the day", async () => {
  const { ports, viewer, process, document, statement } = await twoDays()
  const titles = async (asOf?: Day) =>
    right(await listDocuments(ports, viewer, { process, asOf })).map(({ title }) => title)
  expect([await titles(FIRST), await titles(SECOND), await titles()]).toEqual([
    ["The road north"],
    ["The road north", "Second report"],
    ["The road north", "Second report"],
  ])
  const counts = async (asOf?: Day) =>
    (({ process: { documents }, statements }) => ({ documents, statements }))(
      right(await processView(ports, viewer, { process, asOf })),
    )
  expect([await counts(FIRST), await counts()]).toEqual([
    { documents: 1, statements: 3 },
    { documents: 2, statements: 4 },
  ])
  const standing = async (asOf?: Day) =>
    theItem(
      right(await readerView(ports, viewer, { process, document, asOf })),
      ({ item }) => item === statement,
    ).standing
  expect([await standing(FIRST), await standing(SECOND), await standing()]).toEqual([
    "draft",
    "admitted",
    "admitted",
  ])
  const entries = async (asOf?: Day) =>
    right(await itemHistory(ports, viewer, { process, item: statement, asOf })).entries.length
  expect([await entries(FIRST), await entries()]).toEqual([1, 2])
  const processes = async (asOf?: Day) =>
    (await listProcesses(ports, viewer, { asOf })).map(({ title }) => title)
  expect([await processes(BEFORE), await processes(FIRST), await processes()]).toEqual([
    [],
    ["Northern road"],
    ["Northern road", "Southern road"],
  ])
})

test("a day to come shows what is known now", async () => {
  const { ports, viewer, process } = await twoDays()
  expect(right(await processView(ports, viewer, { process, asOf: FUTURE }))).toEqual(
    right(await processView(ports, viewer, { process })),
  )
})

test("what was not yet on the record that day says so, to those who may see it now", async () => {
  const { ports, viewer, process, later } = await twoDays()
  const sentence = async (asOf: Day | undefined, who = viewer) => {
    const views = [
      await processView(ports, who, { process, asOf }),
      await readerView(ports, who, { process, document: later, asOf }),
    ]
    return views.map((view) => (view.ok ? "shown" : formatFault(view.fault)))
  }
  expect(await sentence(BEFORE)).toEqual(
    Array(2).fill(
      "Nothing of this process was on the record at the end of 2021-03-07; choose a later day.",
    ),
  )
  expect(await sentence(FIRST)).toEqual([
    "shown",
    "Nothing of this document was on the record at the end of 2021-03-08; choose a later day.",
  ])
  const stranger = { ...viewer, compartments: [] }
  expect(await sentence(BEFORE, stranger)).toEqual(
    Array(2).fill("There is no such process; go back to the list and choose one."),
  )
})
