/**
 * Preferences, fallbacks, safeguards and scenarios written by hand, by keyboard, and the table that
 * answers them.
 */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { told } from "../hand.ts"
import { put } from "../put.ts"
import { REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

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
]

/** Where screenshots go while the pages are worked on; nowhere in a plain run. */
const SHOTS = process.env["PARLEY_SHOTS"]

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

const SCORED = (party: string, open: string, closed: string) => ({
  kind: "preference",
  party,
  issue: "#2",
  judged: {
    kind: "scores",
    scores: [
      { option: "open", score: open },
      { option: "closed", score: closed },
    ],
  },
  basis: "estimated",
})

export function preferring(world: () => World): void {
  const begin = async (page: Page, title: string): Promise<string> => {
    const process = await world().addProcess(title)
    await page.goto(
      await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
    )
    await put(page, process, TABLE)
    return `${world().program.address}/processes/${process}`
  }
  /** Chooses the report and the first sentence in it. */
  const rest = async (page: Page): Promise<void> => {
    await page.getByLabel("Document", { exact: true }).selectOption({ index: 1 })
    await page.locator(".grounds-field input[type=checkbox]").nth(1).check()
  }
  const save = async (page: Page): Promise<void> =>
    page.getByRole("button", { name: "Put it on the record" }).press("Enter")

  test(
    "classes are written from a cell of the table by keyboard, what is missing is told at its " +
      "field, and a correction changes the answer",
    async () => {
      const { page, watch } = await world().tab(360)
      const address = await begin(page, "Preferring")
      await page.goto(`${address}/table`)
      await page.getByText("Known to be acceptable to all: 0; ruled out: 0; not known: 2").waitFor()
      await page
        .getByRole("link", { name: "Write what they think … Noor Amiri on The northern road" })
        .press("Enter")
      await page.getByRole("heading", { name: "Add a preference", level: 1 }).waitFor()
      await save(page)
      await page.getByText("Say what they think of at least one option.").waitFor()
      await page.getByText("Nothing on the record stands without a source").first().waitFor()
      await expectGoodPage(page)
      await page.getByLabel("Open to all").selectOption({ label: "must have it" })
      await rest(page)
      await shot(page, "preference")
      await save(page)
      await told(page, "The preference is on the record.")
      // To have to have one option refuses no other: what is not said stays not known.
      await page.getByText("By its own word “Open to all” is a must to Noor Amiri").waitFor()
      await page.getByText("Known to be acceptable to all: 0; ruled out: 0; not known: 2").waitFor()
      await page
        .getByRole("link", { name: "Correct or withdraw … Noor Amiri on The northern road" })
        .press("Enter")
      await page.getByRole("heading", { name: "Edit a preference", level: 1 }).waitFor()
      await page.getByLabel("Closed").selectOption({ label: "not acceptable" })
      await page.getByRole("button", { name: "Save the change" }).press("Enter")
      await page.getByText("Known to be acceptable to all: 0; ruled out: 1; not known: 1").waitFor()
      await page
        .getByRole("link", { name: "Correct or withdraw … Noor Amiri on The northern road" })
        .press("Enter")
      await page.getByRole("button", { name: "Withdraw … this entry" }).press("Enter")
      await page.getByRole("alertdialog").or(page.getByRole("dialog")).waitFor()
      await expectGoodPage(page)
      watch.quiet()
    },
  )

  test("safeguards, fallbacks and scenarios are written, and stand where they count", async () => {
    const { page, watch } = await world().tab()
    const address = await begin(page, "Floors")
    await page.goto(`${address}/table`)
    await page.getByRole("link", { name: "Add a safeguard" }).press("Enter")
    await page.getByLabel("Closed").check()
    await page.getByLabel("What then").selectOption({ label: "no package may have it" })
    await page
      .getByText("It will be called “No package with “Closed” (The northern road)”.")
      .waitFor()
    await rest(page)
    await expectGoodPage(page)
    await save(page)
    await told(page, "The safeguard is on the record.")
    await page
      .getByText("Known to be acceptable to all: 0; ruled out: 1 (1 by safeguards); not known: 1")
      .waitFor()
    await page.getByRole("link", { name: "Add a fallback" }).press("Enter")
    await page.getByLabel("Which party").selectOption({ label: "Daud Karimi" })
    await page.getByLabel("What it falls back on, in words").fill("Waiting")
    await page.getByLabel("What that is worth to it, in points").fill("a lot")
    await rest(page)
    await save(page)
    await page.getByText("write a number as text").waitFor()
    expect(await page.getByLabel("What it falls back on, in words").inputValue()).toBe("Waiting")
    await page.getByLabel("What that is worth to it, in points").fill("1/3")
    await save(page)
    await told(page, "The fallback is on the record.")
    await page.getByText("worth 1/3 points").waitFor()
    await expectGoodPage(page)
    await shot(page, "floors")
    await page.getByText("The four points, and all of it in words").click()
    await page.getByText("2 packages: 1 feasible").waitFor()
    await page.getByRole("link", { name: "A page of the briefing" }).press("Enter")
    await page.getByRole("heading", { name: "The table: a briefing", level: 1 }).waitFor()
    await page.getByText("2 packages: 1 feasible").waitFor()
    await page.getByText("nothing is recommended").waitFor()
    await expectGoodPage(page)
    await shot(page, "table-briefing")
    await page.goto(`${address}/scenarios`)
    await page.getByRole("link", { name: "Add a scenario" }).press("Enter")
    await page.getByLabel("Title").fill("The road opens in May")
    await page
      .getByRole("combobox", { name: "The northern road" })
      .selectOption({ label: "Open to all" })
    await page.getByLabel("On which day: The northern road").fill("2022-05-20")
    await page.getByRole("textbox", { name: "Assumption 1" }).fill("The bridge holds")
    await rest(page)
    await shot(page, "scenario-form")
    await expectGoodPage(page)
    await save(page)
    await told(page, "The scenario is on the record.")
    await page.getByRole("heading", { name: "The road opens in May" }).waitFor()
    await page.getByText("on the author’s word alone").waitFor()
    await expectGoodPage(page)
    await shot(page, "scenario")
    watch.quiet([422])
  })

  test("a slider answers while it is moved by keyboard, and nothing of it is kept", async () => {
    const { page, watch } = await world().tab()
    const process = await world().addProcess("Sliding")
    await page.goto(
      await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
    )
    await put(page, process, [
      ...TABLE,
      SCORED("@Noor Amiri", "10", "2"),
      SCORED("@Daud Karimi", "0", "8"),
      { kind: "fallback", party: "@Daud Karimi", value: "5", basis: "estimated" },
      { kind: "fallback", party: "@Noor Amiri", value: "0", basis: "estimated" },
    ])
    await page.goto(`${world().program.address}/processes/${process}/table`)
    await page.getByText("Known to be acceptable to all: 1; ruled out: 1; not known: 0").waitFor()
    const slider = page.getByLabel("Open to all for Daud Karimi, as a slider")
    await slider.focus()
    await page.keyboard.press("End")
    await page.getByText("Known to be acceptable to all: 2; ruled out: 0; not known: 0").waitFor()
    await page.getByText("one cell is changed on this page alone").waitFor()
    await expectGoodPage(page)
    await page.keyboard.press("Home")
    await page.getByText("Known to be acceptable to all: 1; ruled out: 1; not known: 0").waitFor()
    await shot(page, "slider")
    watch.quiet()
  })
}
