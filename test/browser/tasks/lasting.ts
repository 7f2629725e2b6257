/** What was done is there after a restart. */

import { expect, test } from "vitest"
import { card, openDocument } from "../hand.ts"
import { REPORT } from "../texts.ts"
import type { World } from "../world.ts"

export function lasting(world: () => World): void {
  test(
    "after Parley was stopped and started again, a report and what was said of it are still " +
      "there; whoever signs out is out",
    async () => {
      const process = await world().addProcess("Lasting")
      const address = await world().addReport(process, {
        text: REPORT,
        title: "It lasts",
        date: "2022-05-06",
      })
      const before = await world().tab()
      await openDocument(before.page, address)
      await card(before.page, "would resume next week").getByRole("button").first().click()
      await before.page.getByRole("button", { name: "Admit", exact: true }).click()
      await card(before.page, "would resume next week").getByText("admitted").waitFor()
      before.watch.quiet()
      await world().restart()
      const { page, watch } = await world().tab()
      await page.goto(`${world().program.address}/processes/${process}`)
      await page.getByRole("link", { name: "It lasts" }).first().click()
      await card(page, "would resume next week").getByText("admitted").waitFor()
      expect(await page.getByRole("article", { name: "The text" }).textContent()).toContain(
        "Leyla Osman",
      )
      watch.quiet()
      await page.getByRole("button", { name: "Sign out" }).click()
      await page.getByRole("heading", { name: "Not signed in" }).waitFor()
      await page.reload()
      await page.getByRole("heading", { name: "Not signed in" }).waitFor()
      watch.quiet([401])
    },
  )
}
