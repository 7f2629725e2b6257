/** What a person's hand does on a page, where one call of the browser's driver is not enough. */

import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"

/**
 * Drags the mouse over these words of the document's text. Throws where they are not in one run of
 * it.
 */
export async function dragOver(page: Page, words: string): Promise<void> {
  const [from, to] = (await page.evaluate(`(() => {
    const text = document.querySelector(".document-text")
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)})
      if (at === -1) continue
      node.parentElement.scrollIntoView({ block: "center" })
      const edge = (offset) => {
        const range = document.createRange()
        range.setStart(node, offset)
        range.setEnd(node, offset)
        const { x, y, height } = range.getBoundingClientRect()
        return { x, y: y + height / 2 }
      }
      return [edge(at), edge(at + ${words.length})]
    }
    throw new Error("these words are in no run of the text")
  })()`)) as readonly [{ x: number; y: number }, { x: number; y: number }]
  // The browser rounds a place down to whole pixels, which could fall short of the last letter.
  const past = 0.6
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x + past, to.y, { steps: 3 })
  await page.mouse.up()
}

/** The dossier's card whose words hold these. */
export const card = (page: Page, words: string): Locator =>
  page.locator("[data-card]").filter({ hasText: words }).first()

/** The card that is selected. */
export const selected = (page: Page): Locator => page.locator('[data-card][aria-current="true"]')

/** Waits until the page has said this of an action. */
export const told = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.getByRole("status").filter({ hasText: sentence }).last().waitFor()

/** Waits until what has the focus says this. */
export const focusSays = (page: Page, words: string): Promise<void> =>
  expect.poll(() => page.evaluate("document.activeElement?.textContent ?? ''")).toContain(words)

/** Opens a document's page and waits for its text. */
export async function openDocument(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole("article", { name: "The text" }).waitFor()
}
