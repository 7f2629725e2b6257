/**
 * Who wants what: an issue, a position made of a statement, a contradiction between voices, who
 * moved, one actor under two names, the map.
 */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { openDocument, told } from "../hand.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

const REPORT =
  "The envoy, Noor Amiri, told the mayor, Leyla Osman, that the road must open by May 1.\n\n" +
  "Daud Karimi said that there was no hurry. Leyla Osman said that the harvest comes first.\n"
const SECOND = `Amiri said that the bridge was safe. وزیر امور خارجه نیز آنجا بود.
`

/** Takes a picture where somebody wants to look: PARLEY_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PARLEY_PICTURES"]
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Selects the statement of these words. */
const select = (page: Page, words: string): Promise<void> =>
  page.locator(".card-statement").filter({ hasText: words }).first().locator(".card-words").click()

/** Ticks the statement of these words in a form. */
const rest = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole("checkbox", { name: words }).first().check()

const put = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Put it on the record" }).click()

export function positions(world: () => World): void {
  const shared: { process: string; address: string; report: string } = {
    process: "",
    address: "",
    report: "",
  }

  test(
    "an empty process says what to do; an issue is refused at its field and loses nothing, " +
      "then is there",
    async () => {
      const { page, watch } = await world().tab()
      shared.process = await world().addProcess("Who wants what")
      shared.address = `${world().program.address}/processes/${shared.process}`
      shared.report = await world().addReport(shared.process, {
        text: REPORT,
        title: "The road",
        date: "2022-05-06",
      })
      await page.goto(shared.address)
      await page.getByText("No issue is on the record yet.").waitFor()
      await page.getByRole("link", { name: "Add an issue" }).click()
      await page.getByRole("heading", { name: "Add an issue", level: 1 }).waitFor()
      await page.getByRole("textbox", { name: "Option 1", exact: true }).fill("By May")
      await page.getByRole("textbox", { name: "Option 2", exact: true }).fill("After the harvest")
      await page.getByRole("textbox", { name: "Key of option 2" }).fill("by-may")
      await put(page)
      await page.getByRole("alert").filter({ hasText: "Give the issue a title" }).waitFor()
      await page
        .getByRole("alert")
        .filter({ hasText: 'Two options have the key "by-may"' })
        .waitFor()
      await expectGoodPage(page)
      expect(await page.getByRole("textbox", { name: "Option 2", exact: true }).inputValue()).toBe(
        "After the harvest",
      )
      await page.getByRole("textbox", { name: "Key of option 2" }).fill("late")
      await page.getByLabel("Title").fill("Opening of the road")
      await put(page)
      await page.getByRole("heading", { name: "Opening of the road", level: 1 }).waitFor()
      await page.getByText("nobody asks for it").first().waitFor()
      await expectGoodPage(page)
      watch.quiet()
    },
  )

  test(
    "a position is made of a statement, by keyboard, and its words are one click from their " +
      "sentence",
    async () => {
      const { page, watch } = await world().tab()
      await openDocument(page, shared.report)
      await select(page, "the road must open")
      await page.getByRole("link", { name: "Position …" }).press("Enter")
      await page.getByRole("heading", { name: "Add a position", level: 1 }).waitFor()
      expect(
        await page.getByLabel("Whose it is").locator("option:checked").textContent(),
      ).toContain("Noor Amiri")
      expect(await page.getByLabel("On which issue").locator("option:checked").textContent()).toBe(
        "Opening of the road",
      )
      await put(page)
      await page.getByRole("alert").filter({ hasText: "Say in a sentence" }).waitFor()
      await page.getByLabel("In a sentence").fill("The road must open by 1 May.")
      await page.getByLabel("By May", { exact: true }).check()
      await page.getByLabel("Until").fill("2022-01-01")
      await put(page)
      await page.getByRole("alert").filter({ hasText: "It ends before it begins" }).waitFor()
      await expectGoodPage(page)
      await picture(page, "position-form")
      await page.getByLabel("Until").fill("")
      await put(page)
      await page.getByRole("heading", { name: "Opening of the road", level: 1 }).waitFor()
      await page.getByRole("link", { name: /the road must open/ }).press("Enter")
      await page.getByRole("article", { name: "The text" }).waitFor()
      watch.quiet()
    },
  )

  test(
    "two who speak for one actor contradict each other, with both sentences; who moved stands " +
      "on the overview",
    async () => {
      const { page, watch } = await world().tab()
      await openDocument(page, shared.report)
      await select(page, "no hurry")
      await page.getByRole("link", { name: "Position …" }).click()
      await page.getByLabel("In a sentence").fill("There is no hurry.")
      await page.getByLabel("After the harvest", { exact: true }).check()
      await put(page)
      await page.getByRole("heading", { name: "Opening of the road", level: 1 }).waitFor()
      await openDocument(page, shared.report)
      await select(page, "no hurry")
      await page.getByRole("link", { name: "Relation …" }).click()
      await page.getByLabel("To whom").selectOption({ label: "Daud Karimi" })
      await put(page)
      await page.getByRole("alert").filter({ hasText: "Nobody is related to itself" }).waitFor()
      await page.getByLabel("To whom").selectOption({ label: "Noor Amiri" })
      await put(page)
      await page.getByRole("heading", { name: "Daud Karimi", level: 1 }).waitFor()
      await expectGoodPage(page)
      await page.goto(shared.address)
      await page.getByRole("heading", { name: /^Moved since/ }).waitFor()
      await page.getByText("2 positions were held before and recorded since").press("Enter")
      await page.getByText("There is no hurry.").waitFor()
      await expectGoodPage(page)
      await picture(page, "overview-moved")
      await page.getByRole("link", { name: "Opening of the road" }).first().click()
      await page.getByRole("heading", { name: "Contradictions 1" }).waitFor()
      await page.getByText("who speaks for Noor Amiri").waitFor()
      for (const words of ["that the road must open", "there was no hurry"])
        await page.locator(".contradictions").getByRole("link", { name: words }).waitFor()
      await expectGoodPage(page)
      await picture(page, "issue")
      watch.quiet()
    },
  )

  test(
    "the matrix: those with a stake and no seat stand in it, a red line is told from a " +
      "position, and a day can be chosen",
    async () => {
      const { page, watch } = await world().tab()
      await page.goto(`${shared.address}/write/role`)
      await page.getByLabel("Who").selectOption({ label: "Leyla Osman" })
      await page.getByLabel("Role in the process").selectOption("stakeholder")
      await page.getByLabel("Document").selectOption({ index: 1 })
      await rest(page, /^statement: .*the harvest comes first/)
      await put(page)
      await page.getByRole("heading", { name: "Leyla Osman", level: 1 }).waitFor()
      await page.goto(`${shared.address}/positions`)
      const row = page.getByRole("row").filter({ hasText: "Opening of the road" })
      await row
        .getByRole("link", { name: "add what Leyla Osman wants on Opening of the road" })
        .click()
      await page.getByLabel("What it is").selectOption("red-line")
      await page.getByLabel("In a sentence").fill("Not before the harvest.")
      await page
        .getByRole("group", { name: "Which options it refuses" })
        .getByLabel("By May", { exact: true })
        .check()
      await page.getByLabel("Document").selectOption({ index: 1 })
      await rest(page, /^statement: .*the harvest comes first/)
      await put(page)
      await page.getByText("refused by").waitFor()
      await page.goto(`${shared.address}/positions`)
      await page.getByRole("columnheader", { name: /Leyla Osman.*has a stake.*no seat/ }).waitFor()
      await expectGoodPage(page)
      await picture(page, "positions")
      await page
        .getByRole("row")
        .filter({ hasText: "Opening of the road" })
        .getByText("1 sentence")
        .first()
        .press("Enter")
      await page.getByLabel("Since the end of").fill("2100-01-01")
      await page.getByRole("button", { name: "Show", exact: true }).click()
      await page.getByText("Nobody moved.").waitFor()
      await page.emulateMedia({ colorScheme: "dark" })
      await expectGoodPage(page)
      await picture(page, "positions-dark")
      watch.quiet()
    },
  )

  test("a position withdrawn says so where it stood, and its history keeps it", async () => {
    const { page, watch } = await world().tab()
    await page.goto(`${shared.address}/positions`)
    await page.getByRole("link", { name: "Opening of the road" }).first().click()
    const course = page.locator(".course").filter({ hasText: "There is no hurry." })
    await course.getByRole("link", { name: "Edit" }).click()
    await page.getByLabel("In a sentence").fill("There is no hurry at all.")
    await page.getByRole("button", { name: "Save the change" }).click()
    await page.getByText("There is no hurry at all.").first().waitFor()
    await page
      .locator(".course")
      .filter({ hasText: "at all" })
      .getByRole("button", { name: "Withdraw" })
      .click()
    await page.getByLabel("Reason").fill("It was a joke")
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Withdraw it" }).click()
    await told(page, "Withdrawn")
    await expect.poll(() => page.getByText("There is no hurry at all.").count()).toBe(0)
    watch.quiet()
  })

  test("one actor under two names: suggested, joined by a person, one on every page", async () => {
    const { page, watch } = await world().tab()
    await world().addReport(shared.process, { text: SECOND, title: "گزارش پل", date: "2022-05-07" })
    await page.goto(shared.address)
    await page.getByRole("link", { name: "Noor Amiri", exact: true }).first().click()
    await page.getByRole("button", { name: "The same as Amiri", exact: true }).waitFor()
    await expectGoodPage(page)
    await picture(page, "actor")
    await page.getByRole("button", { name: "The same as Amiri", exact: true }).press("Enter")
    await told(page, "They are one actor now")
    await page.getByText("the bridge was safe").waitFor()
    await expectGoodPage(page)
    watch.quiet()
  })

  test(
    "the map can be walked by keyboard, and is a list too; every line leads to its sentences; " +
      "meetings are listed",
    async () => {
      const { page, watch } = await world().tab()
      await page.goto(`${shared.address}/write/meeting`)
      await page.getByLabel("Who", { exact: true }).selectOption({ label: "Noor Amiri" })
      await page.getByLabel("Who", { exact: true }).selectOption({ label: "Leyla Osman" })
      await page.getByRole("textbox", { name: "Where" }).fill("the harbour")
      await page.getByRole("group", { name: "When" }).getByLabel("Day").fill("2022-05-05")
      await page.getByLabel("Document").selectOption({ label: "The road, 2022-05-06" })
      await rest(page, /^statement: .*the road must open/)
      await put(page)
      await page.getByRole("heading", { name: "Meetings", level: 1 }).waitFor()
      await page.getByText("the harbour").waitFor()
      await expectGoodPage(page)
      await picture(page, "meetings")
      await page.getByRole("link", { name: "Map" }).click()
      const noor = page.getByRole("button", { name: /^Noor Amiri, \d lines?$/ })
      await noor.focus()
      await page.keyboard.press("Enter")
      await page.getByRole("heading", { name: /^Lines of Noor Amiri/ }).waitFor()
      await expectGoodPage(page)
      await picture(page, "map")
      await page.locator(".map-list summary").filter({ hasText: "met" }).press("Enter")
      await page
        .locator(".map-list")
        .getByRole("link", { name: /the road must open/ })
        .click()
      await page.getByRole("article", { name: "The text" }).waitFor()
      watch.quiet()
    },
  )

  test("at 360 pixels no page scrolls sideways, and the matrix is a list by issue", async () => {
    const { page, watch } = await world().tab(360)
    for (const part of [
      "",
      "/positions",
      "/map",
      "/meetings",
      "/write/position",
      "/write/issue",
      "/write/relation",
    ]) {
      await page.goto(`${shared.address}${part}`)
      await page.getByRole("heading", { level: 1 }).waitFor()
      if (part === "/positions")
        await page.locator(".positions-list").getByText("Not before the harvest.").waitFor()
      if (part === "/map") await page.locator(".map-list summary").first().waitFor()
      await expectGoodPage(page)
      await picture(page, `narrow${part.replaceAll("/", "-")}`)
    }
    watch.quiet()
  })
}
