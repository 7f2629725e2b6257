/** Signing in. */

import { expect, test } from "vitest"
import { expectGoodPage, watch } from "../watch.ts"
import type { World } from "../world.ts"

export function entering(world: () => World): void {
  test("a link that was used says so in one sentence; opening it alone does nothing", async () => {
    const context = await world().browser.newContext()
    const page = await context.newPage()
    const seen = watch(page)
    await page.goto(world().program.link)
    await expectGoodPage(page)
    seen.quiet()
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByRole("alert").filter({ hasText: "has been used or is over" }).waitFor()
    await expectGoodPage(page)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  test("whoever is not signed in is told how to", async () => {
    const context = await world().browser.newContext()
    const page = await context.newPage()
    await page.goto(world().program.address)
    await page.getByRole("heading", { name: "Not signed in" }).waitFor()
    await expectGoodPage(page)
    await context.close()
  })

  test("an address that leads nowhere says so, and every page carries the notice", async () => {
    const { page, watch: seen } = await world().tab()
    await page.goto(`${world().program.address}/processes/nothing`)
    await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor()
    await page.getByRole("note").filter({ hasText: "confidences" }).waitFor()
    await expectGoodPage(page)
    seen.quiet()
  })

  test("the skip link leads past the header, and the colours can be chosen", async () => {
    const { page, watch: seen } = await world().tab()
    await page.goto(world().program.address)
    await page.getByRole("heading", { name: "Processes", level: 1 }).waitFor()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    expect(await page.evaluate("document.activeElement.id")).toBe("content")
    const paper = (): Promise<unknown> =>
      page.evaluate("getComputedStyle(document.body).backgroundColor")
    const light = await paper()
    await page.getByLabel("Colours").selectOption("dark")
    expect(await paper()).not.toBe(light)
    await expectGoodPage(page)
    await page.reload()
    await page.getByRole("heading", { name: "Processes", level: 1 }).waitFor()
    expect(await paper()).not.toBe(light)
    await page.getByLabel("Colours").selectOption("device")
    seen.quiet()
  })
}
