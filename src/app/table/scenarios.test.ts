import { expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import { addItem, type AddedBody } from "../index.ts"
import { actorNamed, affair, page, right, statementSaying, theItem } from "../testing/affair.ts"
import { scenariosView } from "./scenarios.ts"

const MODEL = JSON.stringify({
  deciders: [{ id: "n", options: [{ id: "stay" }] }],
  preferences: { n: { statements: ["stay"] } },
})

async function laid() {
  const here = await affair()
  const view = await page(here)
  const [noor, said] = [
    theItem(view, actorNamed("Noor Amiri")).item,
    theItem(view, statementSaying("the road opens")).item,
  ]
  const rests = { anchors: [], items: [said] }
  const add = async (body: AddedBody): Promise<ItemId> =>
    right(await addItem(here.ports, here.viewer, { process: here.process, body })).item
  const issue = await add({
    kind: "issue",
    title: "The road",
    summary: "",
    options: [{ key: "open", name: "Open" }],
    rests,
  })
  const arrangement = await add({
    kind: "arrangement",
    title: "Seven",
    text: undefined,
    groups: [{ key: "a", name: "All", seats: 7, actor: undefined, basis: undefined }],
    chair: undefined,
    rule: undefined,
    quotas: [],
    offices: [],
    term: undefined,
    exit: undefined,
    endedBy: [],
    proposedBy: [],
    rests,
  })
  const scenario = (
    day: string,
    more: Partial<Extract<AddedBody, { kind: "scenario" }>> = {},
  ): Promise<ItemId> =>
    add({
      kind: "scenario",
      title: `By ${day}`,
      choices: [{ issue, option: "open", day: day as Day }],
      arrangement: undefined,
      assumptions: [],
      rests,
      ...more,
    })
  const promise = (what: string, written: string): Promise<ItemId> =>
    add({
      kind: "commitment",
      agreement: undefined,
      by: [noor],
      to: [],
      what,
      measure: undefined,
      condition: undefined,
      setBy: [],
      due: {
        words: "by then",
        written: written as Day,
        computed: undefined,
        instant: undefined,
        zone: undefined,
      },
      rests,
    })
  const shown = async () =>
    right(await scenariosView(here.ports, here.viewer, { process: here.process })).scenarios
  return { add, rests, said, arrangement, scenario, promise, shown }
}

test(
  "what falls due by a scenario's last day stands with it, with its sentence; what is due " +
    "later does not",
  async () => {
    const { scenario, promise, shown, said } = await laid()
    await promise("take the barriers away", "2021-04-20")
    await promise("clear the mines", "2021-06-01")
    await scenario("2021-05-15")
    const [line] = await shown()
    const promised = line?.due.filter(({ by }) => by.length > 0) ?? []
    expect(promised.map(({ day, what, by }) => [day, what, by])).toEqual([
      ["2021-04-20", "take the barriers away", ["Noor Amiri"]],
    ])
    expect(promised[0]?.sentences.map(({ item }) => item)).toContain(said)
  },
)

test(
  "a conflict that names the arrangement tests each scenario with it; one that names the " +
    "scenario tests that one alone",
  async () => {
    const { add, rests, arrangement, scenario, shown } = await laid()
    const first = await scenario("2021-05-01", { arrangement })
    await scenario("2021-05-15", { arrangement })
    await scenario("2021-06-01")
    const conflict = (title: string, of: ItemId): AddedBody => ({
      kind: "conflict",
      title,
      model: MODEL,
      today: [],
      basis: [],
      cases: [{ of, options: ["stay"] }],
      rests,
    })
    await add(conflict("Of the body", arrangement))
    await add(conflict("Of the day", first))
    const tests = new Map(
      (await shown()).map(({ view, tests: all }) => [
        view.body.kind === "scenario" ? view.body.title : "",
        all.map(({ conflict: { title }, of, options }) => [title, of, options]),
      ]),
    )
    expect(tests.get("By 2021-05-01")).toEqual([
      ["Of the body", "arrangement", ["stay"]],
      ["Of the day", "scenario", ["stay"]],
    ])
    expect(tests.get("By 2021-05-15")).toEqual([["Of the body", "arrangement", ["stay"]]])
    expect(tests.get("By 2021-06-01")).toEqual([])
  },
)
