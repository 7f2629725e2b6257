/** The example process, read: its pages, and the way between a text and its dossier. */

import { expect, test } from "vitest"
import { card, focusSays, openDocument, selected } from "../hand.ts"
import { REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

export function reading(world: () => World): void {
  test("the example opens on its process, and leads to a report with every mark", async () => {
    const { page, watch } = await world().tab()
    await page.goto(world().program.address)
    await page.locator(".processes a").first().click()
    for (const part of [
      "Deadlines",
      "Newest statements",
      "Waiting for review",
      "Documents",
      "Actors",
    ])
      await page.getByRole("heading", { name: part, level: 2 }).waitFor()
    await page.locator(".deadlines").getByText("1 May 2021").first().waitFor()
    await expectGoodPage(page)
    await page
      .getByRole("link", {
        name: "Example report: letter asks Kabul to share power for a time",
        exact: true,
      })
      .first()
      .click()
    await page.locator(".document-text .m-content").first().waitFor()
    for (const part of ["m-speaker", "m-cue", "m-content"])
      expect(await page.locator(`.document-text .${part}`).count(), part).toBeGreaterThan(3)
    await page.getByRole("heading", { name: "Who said what" }).waitFor()
    await expectGoodPage(page)
    watch.quiet()
  })

  test("a click on an item goes to its words, and one on words goes to their item", async () => {
    const { page, watch } = await world().tab()
    const process = await world().addProcess("Jumping")
    await openDocument(
      page,
      await world().addReport(process, { text: REPORT, title: "Jumps", date: "2022-05-06" }),
    )
    await card(page, "would resume next week").getByRole("button").first().click()
    expect(await page.evaluate("document.activeElement.closest('.document-text') !== null")).toBe(
      true,
    )
    await page.locator(".document-text .is-selected").first().waitFor()
    await page.locator(".document-text .m-content", { hasText: "the road had to be open" }).click()
    await focusSays(page, "the road had to be open")
    await expect.poll(() => selected(page).textContent()).toContain("Daud Karimi")
    await expectGoodPage(page)
    watch.quiet()
  })

  test("an actor's page gathers what was said, and leads back to the words", async () => {
    const { page, watch } = await world().tab()
    const process = await world().addProcess("Actors")
    await world().addReport(process, { text: REPORT, title: "One report", date: "2022-05-06" })
    await page.goto(`${world().program.address}/processes/${process}`)
    await page.locator(".actors").getByRole("link", { name: "Daud Karimi" }).click()
    await page.getByRole("heading", { name: "Daud Karimi", level: 1 }).waitFor()
    await expectGoodPage(page)
    await page.locator(".quote a", { hasText: "wait any longer" }).click()
    await expect.poll(() => selected(page).textContent()).toContain("wait any longer")
    watch.quiet()
  })

  test("deadlines count the days, by value", async () => {
    const { page, watch } = await world().tab()
    const process = await world().addProcess("Deadlines")
    await world().addReport(process, { text: REPORT, title: "One report", date: "2022-05-06" })
    await page.goto(`${world().program.address}/processes/${process}`)
    const line = page.locator(".deadlines li").filter({ hasText: "1 June 2022" })
    await line.getByText(/days past/).waitFor()
    watch.quiet()
  })
}
