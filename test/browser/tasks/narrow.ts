/** Every page in a window 360 pixels wide, in dark colours, and on paper. */

import { expect, test } from "vitest"
import { openDocument, selected } from "../hand.ts"
import { REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

export function narrow(world: () => World): void {
  test("at 360 pixels no page scrolls sideways, and the reader shows one side only", async () => {
    const { page, watch } = await world().tab(360)
    const process = await world().addProcess(
      "A process with a title that is a good deal longer than a narrow window is wide",
    )
    const address = await world().addReport(process, {
      text: REPORT,
      title: "A_title_without_any_place_to_break_it_that_goes_on_for_longer_than_the_window",
      date: "2022-05-06",
    })
    for (const path of ["/", `/processes/${process}`, `/processes/${process}/add`]) {
      await page.goto(`${world().program.address}${path}`)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await expectGoodPage(page)
    }
    await openDocument(page, address)
    await expectGoodPage(page)
    await page.locator(".document-text .m-content").first().click()
    await selected(page).getByRole("button", { name: "Admit" }).waitFor()
    await expectGoodPage(page)
    await selected(page).locator(".card-words").click()
    await page.locator(".document-text .is-selected").first().waitFor()
    watch.quiet()
  })

  test("in dark colours every page is as legible", async () => {
    const { page, watch } = await world().tab()
    await page.emulateMedia({ colorScheme: "dark" })
    const process = await world().addProcess("Dark")
    const address = await world().addReport(process, {
      text: REPORT,
      title: "In the dark",
      date: "2022-05-06",
    })
    await page.goto(`${world().program.address}/processes/${process}`)
    await page.getByRole("heading", { name: "Dark", level: 1 }).waitFor()
    await expectGoodPage(page)
    await openDocument(page, address)
    await page.locator(".document-text .m-content").first().click()
    await selected(page).getByRole("button", { name: "Admit" }).click()
    await page.getByText("How it is marked").click()
    await expectGoodPage(page)
    watch.quiet()
  })

  test("on paper the dossier follows the text, and nothing but words is printed", async () => {
    const { page, watch } = await world().tab()
    await openDocument(
      page,
      await world().addReport(await world().addProcess("Paper"), {
        text: REPORT,
        title: "Printed",
        date: "2022-05-06",
      }),
    )
    await page.emulateMedia({ media: "print" })
    for (const hidden of [".review-bar", ".text-tools", ".top"])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
    for (const shown of [".document-text", ".pane-dossier .card"])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true)
    watch.quiet()
  })
}
