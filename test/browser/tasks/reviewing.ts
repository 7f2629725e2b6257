/** Judging and correcting drafts, by keyboard alone. */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { card, dragOver, focusSays, openDocument, selected, told } from "../hand.ts"
import { REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { Tab, World } from "../world.ts"

export function reviewing(world: () => World): void {
  const fresh = async (title: string): Promise<Tab & { readonly address: string }> => {
    const tab = await world().tab()
    const address = await world().addReport(await world().addProcess(title), {
      text: REPORT,
      title,
      date: "2022-05-06",
    })
    await openDocument(tab.page, address)
    return { ...tab, address }
  }

  test("a draft is admitted and another rejected by keyboard alone, and both stay so", async () => {
    const { page, watch } = await fresh("Judging")
    await goTo(page, "would resume next week")
    await page.keyboard.press("a")
    await told(page, "Admitted")
    await card(page, "would resume next week").getByText("admitted").waitFor()
    await goTo(page, "wait any longer")
    await page.keyboard.press("r")
    await card(page, "wait any longer").getByText("rejected").waitFor()
    await page.reload()
    await card(page, "would resume next week").getByText("admitted").waitFor()
    await card(page, "wait any longer").getByText("rejected").waitFor()
    await expectGoodPage(page)
    watch.quiet()
  })

  test("a speaker corrected by keyboard stays in the history, and can be taken back", async () => {
    const { page, watch } = await fresh("Speakers")
    await goTo(page, "wait any longer")
    await page.keyboard.press("e")
    await page.keyboard.type("Leyla")
    await page.getByRole("option", { name: "Leyla Osman" }).waitFor()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.getByRole("listbox").waitFor({ state: "detached" })
    await page.keyboard.press("Enter")
    await told(page, "Corrected")
    await expect.poll(() => selected(page).textContent()).toContain("Leyla Osman")
    await page.keyboard.press("h")
    const history = page.getByRole("dialog", { name: "History" })
    await history.locator("del", { hasText: "Karimi" }).waitFor()
    await history.locator("ins", { hasText: "Leyla Osman" }).waitFor()
    await expectGoodPage(page)
    await page.keyboard.press("Escape")
    await history.waitFor({ state: "detached" })
    await focusSays(page, "wait any longer")
    await page.keyboard.press("u")
    await told(page, "Taken back")
    await expect.poll(() => selected(page).textContent()).toContain("Karimi")
    watch.quiet()
  })

  test("a speaker is corrected to somebody new, who is made with it", async () => {
    const { page, watch } = await fresh("Somebody new")
    await goTo(page, "wait any longer")
    await page.keyboard.press("e")
    await page.getByRole("button", { name: "Save the speaker" }).click()
    await page
      .getByText("Choose somebody from the list, or type a new name.", { exact: true })
      .last()
      .waitFor()
    await page.getByRole("combobox", { name: "Said by" }).fill("Samira Haidari")
    await page.getByRole("combobox", { name: "Who is" }).selectOption({ label: "person" })
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Save the speaker" }).press("Enter")
    await told(page, "Corrected")
    await expect.poll(() => selected(page).textContent()).toContain("Samira Haidari")
    await page.reload()
    await card(page, "Samira Haidari").waitFor()
    watch.quiet()
  })

  test("all drafts of a section are admitted with one press, and taken back with one", async () => {
    const { page, watch } = await fresh("All at once")
    const section = page.getByRole("region", { name: /^Who said what/ })
    await section.getByRole("button", { name: /^Admit all/ }).press("Enter")
    await told(page, "drafts admitted")
    await section.getByRole("button", { name: /^Admit all/ }).waitFor({ state: "detached" })
    await card(page, "would resume next week").getByText("admitted").waitFor()
    await expectGoodPage(page)
    await page.reload()
    await card(page, "would resume next week").getByText("admitted").waitFor()
    const actors = page.getByRole("region", { name: /^Actors/ })
    await actors.getByRole("button", { name: /^Admit all/ }).click()
    await told(page, "drafts admitted")
    await page.getByRole("button", { name: "Take back" }).click()
    await told(page, "items taken back")
    await actors.getByRole("button", { name: /^Admit all/ }).waitFor()
    watch.quiet()
  })

  test("a span is moved word by word by arrow keys, and by selecting the right words", async () => {
    const { page, watch } = await fresh("Spans")
    await goTo(page, "would resume next week")
    await page.keyboard.press("s")
    await page.getByRole("group", { name: "Correct the span" }).waitFor()
    await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("Shift+ArrowRight")
    await expectGoodPage(page)
    await page.keyboard.press("Enter")
    await told(page, "Corrected")
    await expect
      .poll(() => selected(page).locator(".card-words").textContent())
      .toMatch(/northern road would resume$/)
    await page.getByRole("button", { name: "Span", exact: true }).click()
    await dragOver(page, "northern road")
    await page.getByRole("button", { name: "Save the span" }).click()
    await expect
      .poll(() => selected(page).locator(".card-words").textContent())
      .toBe("northern road")
    await page.getByRole("button", { name: "History", exact: true }).click()
    await expect
      .poll(() => page.getByRole("dialog", { name: "History" }).locator(".history > li").count())
      .toBe(3)
    watch.quiet()
  })

  test(
    "letters do nothing outside the review region or when switched off; the list of keys says " +
      "which there are",
    async () => {
      const { page, watch } = await fresh("Keys")
      await page.keyboard.press("?")
      await page.getByRole("dialog", { name: "Keys" }).getByText("correct the speaker").waitFor()
      await expectGoodPage(page)
      await page.keyboard.press("Escape")
      await page.getByLabel("Colours").focus()
      await page.keyboard.press("j")
      expect(await selected(page).count()).toBe(0)
      await page.getByLabel("Letter keys").uncheck()
      await page.getByRole("article", { name: "The text" }).focus()
      await page.keyboard.press("j")
      expect(await selected(page).count()).toBe(0)
      await page.getByRole("button", { name: "Next", exact: true }).click()
      await expect.poll(() => selected(page).count()).toBe(1)
      await page.keyboard.press("ArrowDown")
      await page.getByLabel("Letter keys").check()
      watch.quiet()
    },
  )

  test("two tabs that edit one item: the second sees both texts and which stands", async () => {
    const { page, watch, address } = await fresh("Conflict")
    const other = await world().tab()
    await openDocument(other.page, address)
    await goTo(other.page, "would resume next week")
    await goTo(page, "would resume next week")
    await page.keyboard.press("s")
    await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("Enter")
    await told(page, "Corrected")
    await other.page.keyboard.press("s")
    await other.page.keyboard.press("Shift+ArrowRight")
    await other.page.keyboard.press("Enter")
    const choice = other.page.getByRole("dialog", { name: "Somebody changed this first" })
    await choice
      .locator("section", { hasText: "On the record now" })
      .getByText(/resume next”/)
      .waitFor()
    await expectGoodPage(other.page)
    await choice.getByRole("button", { name: "Put mine on top" }).click()
    await expect.poll(() => selected(other.page).textContent()).toContain("next week")
    other.watch.quiet([409])
    watch.quiet()
  })
}

/**
 * Steps with j to the card whose words hold these; the focus begins on the page's heading, inside
 * the review region.
 */
async function goTo(page: Page, words: string): Promise<void> {
  await page.getByRole("article", { name: "The text" }).focus()
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press("j")
    if (
      (await selected(page).locator(".card-words").textContent())?.includes(words) === true &&
      (await isStatement(page))
    )
      return focusSays(page, words)
  }
  throw new Error(`no statement says ${words}`)
}

const isStatement = (page: Page): Promise<boolean> =>
  selected(page).evaluate((element: { className: string }) =>
    element.className.includes("card-statement"),
  )
