import { expect, test } from "vitest"
import { addItem, markStatement, newNote, type AddedBody } from "../index.ts"
import { actorNamed, affair, page, right, statementSaying, theItem } from "../testing/affair.ts"
import { exportSharing } from "./leaving.ts"

async function laid() {
  const here = await affair()
  const view = await page(here)
  const [noor, said] = [
    theItem(view, actorNamed("Noor Amiri")).item,
    theItem(view, statementSaying("the road opens")).item,
  ]
  const put = async (title: string, items: readonly (typeof said)[]) => {
    const body: AddedBody = {
      kind: "arrangement",
      title,
      text: undefined,
      proposedBy: [noor],
      groups: [{ key: "a", name: "All", seats: 7, actor: undefined, basis: undefined }],
      chair: undefined,
      rule: undefined,
      offices: [],
      quotas: [],
      term: undefined,
      exit: undefined,
      endedBy: [],
      rests: { anchors: [], items },
    }
    return right(await addItem(here.ports, here.viewer, { process: here.process, body })).item
  }
  const confided = async () => {
    const words = "Seven seats would do."
    const note = {
      text: words,
      terms: "background" as const,
      with: [{ kind: "named" as const, name: "Noor Amiri" }],
      occasion: "call" as const,
      day: "2021-03-08" as never,
      describedAs: "an official",
    }
    const { document } = right(
      await newNote(here.ports, here.viewer, {
        process: here.process,
        note,
        patience: 5_000,
        later: (work) => {
          work.catch(() => undefined)
        },
      }),
    )
    const mark = {
      content: [{ start: 0, end: words.length }],
      speakers: [{ kind: "actor" as const, actor: noor }],
      act: "say" as const,
      terms: "background" as const,
      form: "indirect" as const,
    }
    return right(
      await markStatement(here.ports, here.viewer, { process: here.process, document, mark }),
    ).item
  }
  const leaving = async () =>
    right(await exportSharing(here.ports, here.viewer, { process: here.process }))
  return { said, put, confided, leaving }
}

test("a draft leaves with the sentences it rests on", async () => {
  const { said, put, leaving } = await laid()
  await put("Seven", [said])
  const { arrangements, withheld } = await leaving()
  expect([
    arrangements.map(({ sentences }) => sentences.map(({ words }) => words)),
    withheld,
  ]).toEqual([[["the road opens by 2021-05-01"]], 0])
})

test(
  "a draft that rests on words told on background is left out and counted: it says who " +
    "proposed it",
  async () => {
    const { said, put, confided, leaving } = await laid()
    await put("Seven", [said])
    await put("Seven of hers", [await confided()])
    const { arrangements, withheld } = await leaving()
    expect([
      arrangements.map(({ view: { body } }) => (body.kind === "arrangement" ? body.title : "")),
      withheld,
    ]).toEqual([["Seven"], 1])
  },
)
