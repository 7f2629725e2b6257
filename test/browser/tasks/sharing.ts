/**
 * Sharing power by hand: an arrangement and a conflict written from nothing, corrected, printed and
 * taken along.
 */

import { test } from "vitest"
import { REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

export function sharing(world: () => World): void {
  test(
    "an arrangement is written from nothing: what is wrong is said at its field, nothing typed " +
      "is lost, and it is taken along",
    async () => {
      const { page, watch } = await world().tab()
      const process = await world().addProcess("A council by hand")
      await page.goto(
        await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
      )
      await page.goto(`${world().program.address}/processes/${process}/sharing/arrangement`)
      await page.getByLabel("Title").fill("Seven and one")
      await page.getByLabel("Group", { exact: true }).first().fill("North")
      await page.getByLabel("Seats", { exact: true }).first().fill("many")
      await page.getByLabel("Group", { exact: true }).nth(1).fill("South")
      await page.getByRole("button", { name: "Put it on the record" }).press("Enter")
      await page.getByText("Write the seats as a whole number, such as 7.").waitFor()
      await page.getByLabel("Seats", { exact: true }).first().fill("7")
      await page.getByRole("combobox", { name: "Document" }).selectOption({ index: 1 })
      await page.getByText("The document as a whole").click()
      await expectGoodPage(page)
      await page.getByRole("button", { name: "Put it on the record" }).press("Enter")
      await page.getByRole("img", { name: "8 seats: North 7, South 1" }).waitFor()
      const file = page.waitForEvent("download")
      await page.getByRole("button", { name: "Power against seats as CSV" }).press("Enter")
      await file
      await page
        .getByRole("region", { name: "Take along" })
        .getByRole("link", { name: "A page to print" })
        .click()
      await page.getByRole("heading", { name: "Sharing power: a briefing" }).waitFor()
      await page.getByText("decides alone").first().waitFor()
      await expectGoodPage(page)
      watch.quiet()
    },
  )

  test(
    "a conflict is written without JSON, and tells a state's story; a narrow window holds the " +
      "form",
    async () => {
      const { page, watch } = await world().tab(360)
      const process = await world().addProcess("A conflict by hand")
      await page.goto(
        await world().addReport(process, { text: REPORT, title: "Road", date: "2022-05-06" }),
      )
      await page.goto(`${world().program.address}/processes/${process}/sharing/conflict`)
      await page.getByLabel("Title").fill("Spring")
      for (const [index, name, option, statement] of [
        [0, "North", "Attack", "not strik"],
        [1, "South", "Strike", "not attack"],
      ] as const) {
        await page.getByLabel(`Side ${index + 1}`, { exact: true }).fill(name)
        await page.getByLabel("It could", { exact: true }).nth(index).fill(option)
        await page.getByLabel("Preference 1", { exact: true }).nth(index).fill(statement)
      }
      await page.getByRole("combobox", { name: "Document" }).selectOption({ index: 1 })
      await page.getByText("The document as a whole").click()
      await page.getByRole("button", { name: "Put it on the record" }).press("Enter")
      await page.getByText("name an option: attack, strike").waitFor()
      await page.getByLabel("Preference 1", { exact: true }).first().fill("not strike")
      await expectGoodPage(page)
      await page.getByRole("button", { name: "Put it on the record" }).press("Enter")
      await page.getByText("Would hold:").first().waitFor()
      await expectGoodPage(page)
      watch.quiet()
    },
  )
}
