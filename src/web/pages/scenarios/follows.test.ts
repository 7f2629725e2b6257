import { expect, test } from "vitest"
import type { ScenarioBody, TableView } from "../../../contract/index.ts"
import { answerQuestion } from "../../assessing/engine.ts"
import { chosenOf, packageOf, talksWith } from "./follows.ts"

const issues = [
  {
    id: "i1",
    item: "item_1",
    title: "Troops",
    options: [
      { key: "leave", name: "Leave by May" },
      { key: "stay", name: "Stay" },
    ],
  },
  {
    id: "i2",
    item: "item_2",
    title: "Power",
    options: [
      { key: "share", name: "Share" },
      { key: "keep", name: "Keep" },
    ],
  },
].map((each) => ({
  ...each,
  options: each.options.map((option) => ({ ...option, choice: option.key })),
}))
const table = {
  issues,
  talks: {
    format: "parley-talks/1",
    title: "",
    parties: [
      { id: "p1", name: "One" },
      { id: "p2", name: "Other" },
    ],
    issues: issues.map(({ id, title, options }) => ({
      id,
      name: title,
      options: options.map(({ key, name }) => ({ id: key, name })),
    })),
    preferences: [
      { party: "p1", issue: "i2", classes: { share: "unacceptable", keep: "acceptable" } },
      { party: "p2", issue: "i1", classes: { leave: "must", stay: "unacceptable" } },
    ],
    forbidden: [],
  },
} as unknown as TableView
const scenario = (...choices: readonly [string, string][]) =>
  ({
    kind: "scenario",
    choices: choices.map(([issue, option]) => ({ issue, option, day: undefined })),
  }) as unknown as ScenarioBody

const zone = (body: ScenarioBody) => {
  const { chosen } = chosenOf(body, table)
  const answer = answerQuestion(
    { talks: talksWith(table, chosen), built: packageOf(table, chosen) },
    () => 0,
  )
  return answer.kind === "settled" ? answer.tally.known : answer.sentence
}

test.each([
  { why: "without a choice what all could accept is what it was", choices: [], want: "1" },
  {
    why: "a choice that all could live with leaves the rest open",
    choices: [["item_1", "leave"]],
    want: "1",
  },
  { why: "a choice that one refuses leaves nothing", choices: [["item_1", "stay"]], want: "0" },
  {
    why: "choices on every issue are one package",
    choices: [
      ["item_1", "leave"],
      ["item_2", "share"],
    ],
    want: "0",
  },
] as const)("$why", ({ choices, want }) =>
  expect(
    zone(scenario(...choices.map(([issue, option]) => [issue, option] as [string, string]))),
  ).toBe(want),
)

test("a choice on what is not at the table is counted, not lost", () =>
  expect(
    chosenOf(scenario(["item_1", "leave"], ["item_9", "x"], ["item_2", "gone"]), table),
  ).toMatchObject({ chosen: [{ title: "Troops", name: "Leave by May" }], unknown: 2 }))

test("of options that may be taken together each is chosen, or gone without, by itself", () => {
  const anyOf = ["table", "half"].map((key, index) => ({
    id: `i3-${index + 1}`,
    item: "item_3",
    title: `Women: ${key}`,
    of: { title: "Women", key, name: key },
    options: [
      { key: "yes", name: "yes", choice: key },
      { key: "no", name: "no", choice: `without:${key}` },
    ],
  }))
  const at = { ...table, issues: anyOf } as unknown as TableView
  expect(
    chosenOf(scenario(["item_3", "table"], ["item_3", "without:half"]), at).chosen.map(
      ({ issue, option }) => [issue, option],
    ),
  ).toEqual([
    ["i3-1", "yes"],
    ["i3-2", "no"],
  ])
})
