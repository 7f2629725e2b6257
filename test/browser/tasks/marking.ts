/** Marking a statement by hand, in any direction. */

import { expect, test } from "vitest"
import { card, dragOver, openDocument, selected, told } from "../hand.ts"
import { PERSIAN, REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

export function marking(world: () => World): void {
  test("words selected by mouse become a statement of somebody new", async () => {
    const { page, watch } = await world().tab()
    await openDocument(
      page,
      await world().addReport(await world().addProcess("Marking"), {
        text: REPORT,
        title: "By hand",
        date: "2022-05-06",
      }),
    )
    await dragOver(page, "The mayor")
    await page.getByRole("button", { name: "Mark as a statement" }).click()
    await page.getByRole("combobox", { name: "Said by" }).fill("The council’s clerk")
    await page.getByLabel("Who is").selectOption("group")
    await page.getByLabel("Terms").selectOption("background")
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Mark it" }).click()
    await told(page, "on the record")
    await expect
      .poll(() => selected(page).textContent())
      .toMatch(/The council’s clerk.*admitted.*The mayor.*on background.*marked by hand/)
    watch.quiet()
  })

  test("in a right-to-left text, words are selected and marked by keyboard alone", async () => {
    const { page, watch } = await world().tab()
    await openDocument(
      page,
      await world().addReport(await world().addProcess("راست به چپ"), {
        text: PERSIAN,
        title: "گزارش",
        language: "fa",
      }),
    )
    expect(await page.locator(".document-text").getAttribute("dir")).toBe("rtl")
    await page.getByRole("article", { name: "The text" }).focus()
    await page.keyboard.press("v")
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft")
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("Shift+ArrowLeft")
    await expectGoodPage(page)
    await page.keyboard.press("Enter")
    await page.keyboard.type("سخنگوی شورا")
    await page.keyboard.press("Enter")
    await told(page, "on the record")
    await expect
      .poll(() => selected(page).locator(".card-words").textContent())
      .toBe("مذاکرات ادامه دارد")
    expect(await page.locator(".document-text .m-content").textContent()).toBe("مذاکرات ادامه دارد")
    await card(page, "سخنگوی شورا").waitFor()
    await expectGoodPage(page)
    watch.quiet()
  })
}
