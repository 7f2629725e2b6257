/**
 * Letters and texts on the table: from a letter's document to its journey, a text, two versions
 * compared, who has seen which.
 */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { told } from "../hand.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

const LETTER =
  "The envoy, Noor Amiri, proposed to the mayor, Leyla Osman, that both parties share the " +
  "northern road.\n\n" +
  "1. The road opens on the first of May.\n" +
  "2. The bridge is guarded by both parties.\n" +
  "3. [Prisoners are released in three groups.]\n"
const SECOND = `1. The bridge is guarded by both parties.
2. The road opens on the tenth of May.
3. [Prisoners are released in three groups.]
4. آتش‌بس تا سی روز برقرار است.
`

/** Takes a picture where somebody wants to look: PARLEY_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PARLEY_PICTURES"]
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

export function texts(world: () => World): void {
  const shared: { process: string; address: string } = { process: "", address: "" }

  test(
    "a letter's document becomes a letter, prefilled, and its page draws the journey and what " +
      "cannot be",
    async () => {
      const { page, watch } = await world().tab()
      shared.process = await world().addProcess("Texts on the table")
      shared.address = `${world().program.address}/processes/${shared.process}`
      await world().addReport(shared.process, {
        text: LETTER,
        title: "The envoy’s letter",
        nature: "letter",
        date: "2022-05-06",
      })
      await world().addReport(shared.process, {
        text: SECOND,
        title: "Second draft",
        nature: "other",
        date: "2022-05-12",
      })
      await page.goto(`${shared.address}/texts`)
      await page.getByText("No text is on the table yet.").waitFor()
      await expectGoodPage(page)
      await page.getByRole("link", { name: /put it on the record as a letter/ }).click()
      await page.getByRole("heading", { name: "Add a letter" }).waitFor()
      await expect.poll(() => page.getByLabel("Title").inputValue()).toBe("The envoy’s letter")
      await page.getByRole("list", { name: "Written by: chosen" }).getByText("Noor Amiri").waitFor()
      await page.getByRole("button", { name: "Put the letter on the record" }).waitFor()
      await page.getByRole("group", { name: "Delivered" }).getByLabel("Day").fill("soon")
      await page.getByRole("button", { name: "Put the letter on the record" }).click()
      await page.getByRole("alert").filter({ hasText: "is no date" }).waitFor()
      await expectGoodPage(page)
      await picture(page, "letter-form")
      await page.getByRole("group", { name: "Delivered" }).getByLabel("Day").fill("2022-05-01")
      await page.getByRole("button", { name: "Put the letter on the record" }).click()
      await page.getByRole("heading", { name: "The envoy’s letter", level: 1 }).waitFor()
      await page
        .getByRole("note")
        .filter({
          hasText: "Delivered before it was written: 2022-05-01 is earlier than 2022-05-06",
        })
        .waitFor()
      await expectGoodPage(page)
      await picture(page, "letter")
      await page.getByRole("link", { name: "6 May 2022" }).click()
      await page.getByRole("article", { name: "The text" }).waitFor()
      watch.quiet()
    },
  )

  test(
    "a letter is corrected at its place by keyboard; of two editors at once the second gets " +
      "both texts; what stood before stays",
    async () => {
      const { page, watch } = await world().tab()
      await page.goto(`${shared.address}/texts`)
      await page.getByRole("link", { name: "The envoy’s letter", exact: true }).first().click()
      await page.getByRole("heading", { name: "The envoy’s letter", level: 1 }).waitFor()
      const other = await world().tab()
      await other.page.goto(page.url())
      const open = async (tab: Page): Promise<void> => {
        await tab.getByRole("button", { name: "Correct … this letter" }).press("Enter")
        await tab.getByRole("form", { name: "Correct this letter" }).waitFor()
      }
      await open(page)
      await open(other.page)
      await page.getByRole("group", { name: "Delivered" }).getByLabel("Day").fill("then")
      await page.getByRole("button", { name: "Correct it" }).press("Enter")
      await page.getByRole("alert").filter({ hasText: '"then" is no date' }).waitFor()
      await expectGoodPage(page)
      await page.getByRole("group", { name: "Delivered" }).getByLabel("Day").fill("2022-05-08")
      await page.getByLabel("Why it is corrected").fill("the envoy's own diary")
      await picture(page, "amend")
      await page.getByRole("button", { name: "Correct it" }).press("Enter")
      await told(page, "Corrected. What stood before stays in its history.")
      await page.getByText("8 May 2022").waitFor()
      await other.page.getByRole("dialog").getByLabel("Title").fill("The envoy’s letter of May")
      await other.page.getByRole("button", { name: "Correct it" }).click()
      await other.page.getByRole("heading", { name: "Somebody changed this first" }).waitFor()
      await expectGoodPage(other.page)
      await other.page.getByRole("button", { name: "Put mine on top" }).click()
      await other.page
        .getByRole("heading", { name: "The envoy’s letter of May", level: 1 })
        .waitFor()
      await page.reload()
      await page.getByRole("button", { name: "History this letter" }).click()
      await expect.poll(() => page.locator(".history > li").count()).toBe(3)
      await page.getByText("the envoy's own diary").waitFor()
      await expectGoodPage(page)
      watch.quiet()
      other.watch.quiet([409])
    },
  )

  test(
    "a text is made, a document becomes its version clause by clause, and a number that stands " +
      "twice is refused at its field",
    async () => {
      const { page, watch } = await world().tab()
      await page.goto(`${shared.address}/new-text`)
      await page.getByLabel("What it is").selectOption("interim-arrangement")
      await page.getByRole("button", { name: "Put the text on the table" }).click()
      await page.getByRole("alert").filter({ hasText: "Give the text a title" }).waitFor()
      await page.getByLabel("Title").fill("Sharing the northern road")
      await page.getByLabel("Proposed by").selectOption({ label: "Noor Amiri" })
      await page
        .getByRole("combobox", { name: "To", exact: true })
        .selectOption({ label: "Leyla Osman" })
      await page
        .getByLabel("The letter that carried it")
        .selectOption({ label: "The envoy’s letter of May" })
      await page.getByRole("group", { name: "Term" }).getByLabel("Day").fill("P18M")
      await page.getByLabel("How it ends").fill("Either party leaves on a week’s notice.")
      await page.getByLabel("Who may end it").selectOption({ label: "Leyla Osman" })
      await expectGoodPage(page)
      await page.getByRole("button", { name: "Put the text on the table" }).click()
      await page.getByRole("heading", { name: "Sharing the northern road", level: 1 }).waitFor()
      await page.getByText("18 months").waitFor()
      await expectGoodPage(page)
      for (const [document, count] of [
        ["The envoy’s letter", 4],
        ["Second draft", 4],
      ] as const) {
        await page.getByRole("link", { name: "Add a version" }).click()
        await page
          .getByLabel("The document that holds it")
          .selectOption({
            label: `${document}, ${document === "Second draft" ? "2022-05-12" : "2022-05-06"}`,
          })
        await page.getByRole("button", { name: `Save the version with ${count} clauses` }).waitFor()
        if (document === "Second draft") await spoilAndMend(page)
        await page.getByRole("button", { name: /^Save the version/ }).click()
        await page.getByRole("heading", { name: "Sharing the northern road", level: 1 }).waitFor()
      }
      await page.getByRole("heading", { name: /Clauses of version 2/ }).waitFor()
      await page
        .getByText("Nothing is agreed until everything is agreed: 0 of 4 clauses are agreed")
        .waitFor()
      await page.locator(".clause-bracketed").first().waitFor()
      await page.getByLabel("Status of clause 2").selectOption("agreed")
      await page.getByText("1 of 4 clauses is agreed; not yet 1, 3, 4.").waitFor()
      await expectGoodPage(page)
      expect(
        await page.evaluate(
          "getComputedStyle([...document.querySelectorAll('.clause-words')].at(-1)).direction",
        ),
      ).toBe("rtl")
      watch.quiet()
    },
  )

  test("who was shown which version and what was answered stands in a matrix", async () => {
    const { page, watch } = await world().tab()
    await openText(page)
    await page.getByRole("button", { name: "Record a showing" }).click()
    await page.getByRole("button", { name: "Record it" }).click()
    await page.getByRole("alert").filter({ hasText: "Say who was shown it." }).waitFor()
    await page.getByLabel("Shown to").selectOption({ label: "Leyla Osman" })
    await page.getByLabel("Document").selectOption({ label: "The envoy’s letter, 2022-05-06" })
    await page.getByLabel(/The document as a whole/).check()
    await page.getByRole("group", { name: "When" }).getByLabel("Day").fill("2022-05-13")
    await expectGoodPage(page)
    await picture(page, "showing-form")
    await page.getByRole("button", { name: "Record it" }).click()
    await told(page, "The showing is on the record.")
    await page.getByRole("button", { name: "Record a response" }).click()
    await page.getByLabel("Who answers").selectOption({ label: "Leyla Osman" })
    await page.getByRole("combobox", { name: /^Answer/ }).selectOption("silence-procedure")
    await page
      .getByRole("group", { name: "Adopted unless somebody objects by" })
      .getByLabel("Day")
      .fill("2022-05-20")
    await page.getByLabel("Document").selectOption({ label: "The envoy’s letter, 2022-05-06" })
    await page.getByLabel(/The document as a whole/).check()
    await page.getByRole("button", { name: "Record it" }).click()
    await told(page, "The response is on the record.")
    const row = page.getByRole("row").filter({ hasText: "Leyla Osman" })
    await row.getByText("shown 13 May 2022").waitFor()
    await row.getByText("adopted: nobody objected by the end of 20 May 2022").waitFor()
    await expectGoodPage(page)
    await picture(page, "text")
    watch.quiet()
  })

  test(
    "two versions are compared, from change to change by the keyboard; a moved clause leads to " +
      "where it stood",
    async () => {
      const { page, watch } = await world().tab()
      await openText(page)
      await page.getByRole("link", { name: "what changed since version 1" }).click()
      await page.getByRole("heading", { name: "What changed" }).waitFor()
      await page
        .getByText(
          "Clauses: 1 reworded, 1 moved, 1 renumbered, 1 of another status, 1 added, 1 " +
            "deleted; 1 unchanged.",
        )
        .waitFor()
      const sides = page.locator(".compare-sides").filter({ hasText: "tenth" })
      expect(await sides.locator("del").textContent()).toContain("first")
      expect(await sides.locator("ins").textContent()).toContain("tenth")
      const focused = (): Promise<unknown> =>
        page.evaluate("document.activeElement?.getAttribute('aria-label')")
      await page.keyboard.press("j")
      expect(await focused()).toContain("deleted")
      await page.keyboard.press("j")
      expect(await focused()).toContain("moved: was 2, now 1")
      await page.keyboard.press("k")
      expect(await focused()).toContain("deleted")
      await page.getByRole("link", { name: "where it stood" }).click()
      expect(await page.evaluate("document.activeElement.textContent")).toContain(
        "it moved and is now 1",
      )
      await expectGoodPage(page)
      await picture(page, "compare")
      await page.getByLabel("Colours").selectOption("dark")
      await expectGoodPage(page)
      await picture(page, "compare-dark")
      await page.getByLabel("Colours").selectOption("device")
      watch.quiet()
    },
  )

  test("at 360 pixels letters, texts and comparisons stay within the window", async () => {
    const { page, watch } = await world().tab(360)
    await page.goto(`${shared.address}/texts`)
    await page.getByRole("link", { name: "Sharing the northern road" }).waitFor()
    await expectGoodPage(page)
    await picture(page, "narrow-texts")
    await page.getByRole("link", { name: "The envoy’s letter" }).first().click()
    await page.getByRole("heading", { name: "Its journey" }).waitFor()
    await expectGoodPage(page)
    await picture(page, "narrow-letter")
    await openText(page)
    await expectGoodPage(page)
    await picture(page, "narrow-text")
    await page.getByRole("link", { name: "what changed since version 1" }).click()
    await page.locator(".compare-merged ins").first().waitFor()
    expect(await page.locator(".compare-sides").first().isVisible()).toBe(false)
    await expectGoodPage(page)
    await picture(page, "narrow-compare")
    await openText(page)
    await page.getByRole("link", { name: "Add a version" }).click()
    await page.getByLabel("The document that holds it").waitFor()
    await expectGoodPage(page)
    watch.quiet()
  })

  test("a proposal's card in the reader leads to a text made of it", async () => {
    const { page, watch } = await world().tab()
    await page.goto(
      await world().addReport(shared.process, { text: LETTER, title: "Another copy" }),
    )
    await page.getByRole("link", { name: "make a text of it" }).first().click()
    await page.getByRole("heading", { name: "Add a text" }).waitFor()
    await page.getByRole("list", { name: "Proposed by: chosen" }).getByText("Noor Amiri").waitFor()
    watch.quiet()
  })

  const openText = async (page: Page): Promise<void> => {
    await page.goto(`${shared.address}/texts`)
    await page.getByRole("link", { name: "Sharing the northern road" }).click()
    await page.getByRole("heading", { name: "Sharing the northern road", level: 1 }).waitFor()
  }

  const spoilAndMend = async (page: Page): Promise<void> => {
    await page.getByRole("group", { name: "clause 2" }).getByLabel("Number").fill("1")
    await page.getByRole("button", { name: /^Save the version/ }).click()
    await page.getByRole("alert").filter({ hasText: "The number 1 stands twice." }).waitFor()
    await expectGoodPage(page)
    await picture(page, "version-form")
    await page.getByRole("button", { name: "Number them from 1" }).click()
  }
}
