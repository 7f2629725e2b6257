/**
 * The table and the sharing of power: settled while they are changed, each number one click from
 * its sentence.
 */

import { test } from "vitest"
import { put } from "../put.ts"
import { REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

const classes = (open: string, closed: string) => ({
  kind: "classes",
  classes: [
    { option: "open", is: open },
    { option: "closed", is: closed },
  ],
})

const TABLE = [
  { kind: "role", actor: "@Noor Amiri", role: "party" },
  { kind: "role", actor: "@Daud Karimi", role: "party" },
  {
    kind: "issue",
    title: "The northern road",
    options: [
      { key: "open", name: "Open to all" },
      { key: "closed", name: "Closed" },
    ],
  },
  {
    kind: "preference",
    party: "@Noor Amiri",
    issue: "#2",
    judged: classes("acceptable", "unacceptable"),
    basis: "stated",
  },
  {
    kind: "position",
    sort: "red-line",
    actor: "@Daud Karimi",
    holder: "person",
    issue: "#2",
    text: "No open road.",
    options: ["open"],
  },
  { kind: "safeguard", issue: "#2", options: ["closed"], rulesOut: false },
]

const MODEL = {
  deciders: [
    { id: "n", name: "North", options: [{ id: "attack" }] },
    { id: "s", name: "South", options: [{ id: "strike" }] },
  ],
  preferences: {
    n: { statements: ["not strike", "attack"] },
    s: { statements: ["not attack", "strike"] },
  },
}

export function settling(world: () => World): void {
  test(
    "two red lines leave nothing; one of them changed, by keyboard, opens the zone; nothing is " +
      "kept",
    async () => {
      const { page, watch } = await world().tab()
      const process = await world().addProcess("A table")
      await page.goto(
        await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
      )
      await put(page, process, TABLE)
      await page.goto(`${world().program.address}/processes/${process}/table`)
      await page.getByText("What stands in the way").waitFor()
      await expectGoodPage(page)
      const open = page.getByLabel("Open to all for Daud Karimi")
      await open.focus()
      await page.keyboard.press("a")
      await page.getByText("Known to be acceptable to all: 1; ruled out: 1; not known: 0").waitFor()
      await page.getByText("one cell is changed on this page alone").waitFor()
      await page.getByRole("button", { name: "Take back" }).click()
      await page.getByText("Known to be acceptable to all: 0; ruled out: 2; not known: 0").waitFor()
      watch.quiet()
    },
  )

  test("what alone would change the answer is tried on demand, and said in sentences", async () => {
    const { page, watch } = await world().tab(360)
    const process = await world().addProcess("A turning")
    await page.goto(
      await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
    )
    await put(page, process, TABLE)
    await page.goto(`${world().program.address}/processes/${process}/table`)
    await page.getByRole("button", { name: "Try each of them" }).focus()
    await page.keyboard.press("Enter")
    await page.getByText("Now everything is ruled out.").waitFor()
    await page
      .getByText(
        "Open to all acceptable instead of not acceptable, then something is known to be " +
          "acceptable to all",
      )
      .waitFor()
    await expectGoodPage(page)
    watch.quiet()
  })

  test(
    "a package is built: who refuses, why, which safeguard it touches; a cell leads to its " +
      "sentence",
    async () => {
      const { page, watch } = await world().tab(360)
      const process = await world().addProcess("A package")
      await page.goto(
        await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
      )
      await put(page, process, TABLE)
      await page.goto(`${world().program.address}/processes/${process}/table`)
      await page
        .getByRole("combobox", { name: "The northern road" })
        .selectOption({ label: "Closed" })
      await page
        .getByText("Noor Amiri refuses it: it does not accept what is chosen on The northern road")
        .waitFor()
      await page
        .locator(".safeguard")
        .getByText("Marked: a package with “Closed” (The northern road)")
        .waitFor()
      await expectGoodPage(page)
      await page.getByText("By its own word “Open to all” is acceptable to Noor Amiri").click()
      await page.locator(".said .evidence a").first().click()
      await page.getByRole("article", { name: "The text" }).waitFor()
      watch.quiet()
    },
  )

  test(
    "options that may be taken together are ticked under one heading; nobody has said who is " +
      "at the table, and the page says so",
    async () => {
      const { page, watch } = await world().tab(360)
      const process = await world().addProcess("Any of these")
      await page.goto(
        await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
      )
      await put(page, process, [
        {
          kind: "issue",
          title: "Women",
          choose: "any",
          options: [
            { key: "table", name: "At the table" },
            { key: "half", name: "Half of the seats" },
          ],
        },
        {
          kind: "position",
          sort: "need",
          actor: "@Noor Amiri",
          holder: "office",
          issue: "#0",
          text: "Not without us.",
          options: ["table"],
          rulesOut: ["without:table"],
        },
      ])
      await page.goto(`${world().program.address}/processes/${process}/table`)
      await page.getByText("Nobody has said who is at the table.").waitFor()
      await page.getByRole("link", { name: "Give a role to Noor Amiri" }).waitFor()
      await page.getByText("Known to be acceptable to all: 0; ruled out: 2; not known: 2").waitFor()
      await page
        .getByText("Noor Amiri rules out going without “At the table”: “Not without us”.")
        .waitFor()
      const women = page.getByRole("group", { name: "Women" })
      await page.getByText("Noor Amiri ✕ refuses").waitFor()
      await women.getByLabel("At the table").check()
      await page.getByText("Noor Amiri ? not known").waitFor()
      await expectGoodPage(page)
      await page
        .getByLabel("without “Half of the seats” for Noor Amiri")
        .selectOption({ label: "acceptable" })
      await page.getByText("Noor Amiri ✓ could accept").waitFor()
      await page.getByText("1 thing that nobody has said").waitFor()
      watch.quiet()
    },
  )

  test(
    "an interim body is drawn and reckoned while it is changed, and kept as a draft of its " +
      "own; its conflict tells a state's story",
    async () => {
      const { page, watch } = await world().tab()
      const process = await world().addProcess("A council")
      await page.goto(
        await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
      )
      const groups = [
        { key: "a", name: "Republic", seats: 7 },
        { key: "b", name: "Movement", seats: 7 },
        { key: "c", name: "Appointed", seats: 1 },
      ]
      await put(page, process, [
        {
          kind: "arrangement",
          title: "Seven, seven and one",
          groups,
          quotas: [{ name: "women", least: "3/10" }],
        },
        { kind: "conflict", title: "Spring", model: JSON.stringify(MODEL) },
      ])
      await page.goto(`${world().program.address}/processes/${process}/sharing`)
      await page
        .getByRole("img", { name: "15 seats: Republic 7, Movement 7, Appointed 1" })
        .waitFor()
      await page.getByText("Just enough to decide: Republic with Movement").waitFor()
      await page.getByText("nobody has said yet").waitFor()
      await page.getByText("is not stable for North").first().waitFor()
      await expectGoodPage(page)
      await page.getByLabel("Seats").first().fill("9")
      await page.getByText("decides alone").waitFor()
      await page.getByLabel("Keep it as a draft of its own, called").fill("Nine and the rest")
      await page.getByRole("button", { name: "Keep as a draft" }).click()
      await page.getByRole("button", { name: "Nine and the rest" }).waitFor()
      await expectGoodPage(page)
      watch.quiet()
    },
  )
}
