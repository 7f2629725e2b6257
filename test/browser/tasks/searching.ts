/**
 * Looking for something from any page, writing a note from any page, and citing what may be cited.
 */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { card, focusSays, openDocument, selected, told } from "../hand.ts"
import { PERSIAN, REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

export function searching(world: () => World): void {
  test(
    "a key on any page opens the search; it answers while one types, and leads to the " +
      "sentence, by keyboard alone",
    async () => {
      const { page, watch } = await world().tab()
      const process = await world().addProcess("Searching")
      await world().addReport(process, {
        text: REPORT,
        title: "The northern road",
        date: "2022-05-06",
      })
      await page.goto(`${world().program.address}/processes/${process}`)
      await page.getByRole("heading", { name: "Searching", level: 1 }).waitFor()
      await page.keyboard.press("/")
      await page.getByRole("dialog", { name: "Search" }).waitFor()
      await page.keyboard.type("open by ju")
      await page
        .getByRole("dialog")
        .getByRole("heading", { name: /^Statements/ })
        .waitFor()
      expect(await page.getByRole("dialog").locator("mark").allTextContents()).toEqual(
        expect.arrayContaining(["open", "June"]),
      )
      await expectGoodPage(page)
      await page.keyboard.press("ArrowDown")
      await focusSays(page, "Amiri, said that talks")
      await page.keyboard.press("ArrowDown")
      await focusSays(page, "that the road had to be open")
      await page.keyboard.press("Enter")
      await expect.poll(() => selected(page).textContent()).toContain("Daud Karimi")
      expect(await page.getByRole("dialog").count()).toBe(0)
      watch.quiet()
    },
  )

  test("a document is found by its text, and opens at the place, lit up", async () => {
    const { page, watch } = await world().tab()
    const process = await world().addProcess("Places")
    await world().addReport(process, {
      text:
        `${"Nothing of note was said that day.\n\n".repeat(80)}Only the lighthouse keeper ` +
        `spoke of the harbour.\n`,
      title: "A long day",
      date: "2022-05-06",
    })
    await page.goto(`${world().program.address}/processes/${process}/search`)
    await page.getByRole("searchbox", { name: "Words" }).fill("lighthouse keeper")
    await page.locator("[data-hit]").first().click()
    await page.getByRole("article", { name: "The text" }).waitFor()
    await expect
      .poll(() =>
        page.evaluate("[...(CSS.highlights.get('parley-found') ?? [])].map(String).join()"),
      )
      .toBe("lighthouse")
    expect(
      await page.evaluate(
        "(() => { const box = " +
          "[...CSS.highlights.get('parley-found')][0].getBoundingClientRect(); return box.top " +
          "> 0 && box.bottom < innerHeight })()",
      ),
    ).toBe(true)
    watch.quiet()
  })

  test(
    "the page of a search is narrowed, keeps all of it in its address, and says what is wrong " +
      "with a query",
    async () => {
      const { page, watch } = await world().tab()
      const process = await world().addProcess("Narrowing")
      await world().addReport(process, {
        text: REPORT,
        title: "The northern road",
        date: "2022-05-06",
      })
      await world().addReport(process, { text: PERSIAN, title: "گزارش", date: "2022-05-07" })
      await page.goto(`${world().program.address}/processes/${process}/search`)
      await page.getByText("Write words to look for them").waitFor()
      await expectGoodPage(page)
      await page.getByRole("searchbox", { name: "Words" }).fill("road")
      await page.getByRole("combobox", { name: "Kind" }).selectOption("statement")
      await page.getByRole("textbox", { name: "Actor" }).fill("Karimi")
      await page.getByText("1 found: statements 1.").waitFor()
      await expect.poll(() => page.url()).toContain("q=road&kind=statement&actor=Karimi")
      await page.reload()
      await page.getByText("1 found: statements 1.").waitFor()
      await page.getByRole("button", { name: "Look everywhere" }).click()
      await page.getByRole("heading", { name: /^Documents/ }).waitFor()
      await page.getByRole("searchbox", { name: "Words" }).fill("colour:red ")
      await page.getByText("which is no field").waitFor()
      await page.getByRole("searchbox", { name: "Words" }).fill("مذاكرات")
      await page.locator("[data-hit] mark", { hasText: "مذاکرات" }).first().waitFor()
      await expectGoodPage(page)
      watch.quiet([422])
    },
  )

  test(
    "a note is written from any page; without terms it is held back, and with the server away " +
      "nothing is lost",
    async () => {
      const { page, watch } = await world().tab()
      const process = await world().addProcess("Notes")
      await world().addReport(process, {
        text: REPORT,
        title: "The northern road",
        date: "2022-05-06",
      })
      await page.goto(`${world().program.address}/processes/${process}/notes`)
      await page.getByText("There is no note yet.").waitFor()
      await expectGoodPage(page)
      await page.keyboard.press("t")
      await page.getByRole("dialog", { name: "A note" }).waitFor()
      await page.keyboard.type("Noor Amiri said that the bridge would open in June.")
      await page.keyboard.press("Control+Enter")
      await page.getByText("Choose on what terms it was said").waitFor()
      expect(await page.evaluate("document.activeElement.value")).toBe("on-record")
      await page.getByRole("radio", { name: "on background" }).check()
      await page.getByLabel("How they may be described outside").fill("a person close to the talks")
      await page.getByLabel("With whom", { exact: true }).last().fill("Noor Amiri")
      await page.getByLabel("And with whom").fill("Lina Odeh")
      await expectGoodPage(page)
      await page.route("**/notes", (route) =>
        route.request().method() === "POST" ? route.abort() : route.continue(),
      )
      await page.getByRole("button", { name: "Keep it" }).click()
      await page.getByText("What you wrote is kept here").waitFor()
      await page.keyboard.press("Escape")
      await page.getByRole("button", { name: /^Note/ }).click()
      expect(await page.getByLabel("What was said").inputValue()).toContain("the bridge would open")
      await page.unroute("**/notes")
      await page.getByRole("button", { name: "Keep it" }).click()
      await told(page, "The note is kept.")
      await page
        .getByRole("note")
        .filter({ hasText: "on background: May be quoted, never with the name" })
        .getByRole("link", { name: "Lina Odeh" })
        .waitFor()
      await expectGoodPage(page)
      await page.goto(`${world().program.address}/processes/${process}/notes`)
      await page
        .locator(".notes li", { hasText: "on background" })
        .getByRole("link", { name: "Lina Odeh" })
        .waitFor()
      await expectGoodPage(page)
      watch.quiet([0])
      expectNothing(await page.evaluate("JSON.stringify(localStorage)"), "bridge")
    },
  )

  test(
    "words are copied as a citation where their terms let them leave, and else the page says " +
      "why not",
    async () => {
      const { page, watch } = await world().tab()
      await world().context.grantPermissions(["clipboard-read", "clipboard-write"])
      const process = await world().addProcess("Citing")
      await openDocument(
        page,
        await world().addReport(process, {
          text: REPORT,
          title: "The northern road",
          date: "2022-05-06",
          publisher: "Harbour News",
        }),
      )
      await cite(page, "would resume next week")
      await told(page, /^Copied: “that talks on the northern road would resume next week/)
      expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(
        new RegExp(
          "” Noor Amiri, in “The northern road”, Harbour News, 6 May 2022 " +
            String.raw`\(characters \d+–\d+; SHA-256 [0-9a-f]{64}\)\.$`,
        ),
      )
      await page.keyboard.press("t")
      await page.getByLabel("What was said").fill("Daud Karimi said that the road would be mined.")
      await page.getByRole("radio", { name: "told in confidence" }).check()
      await page.keyboard.press("Control+Enter")
      await told(page, "The note is kept.")
      await cite(page, "the road would be mined")
      await told(page, "words that were told in confidence")
      watch.quiet([422])
    },
  )

  test("at 360 pixels and in dark colours, search and notes are as usable", async () => {
    const { page, watch } = await world().tab(360)
    await page.emulateMedia({ colorScheme: "dark" })
    const process = await world().addProcess(
      "A process with a title that is longer than the window",
    )
    await world().addReport(process, {
      text: REPORT,
      title: "A_title_without_any_place_to_break_it_that_goes_on_for_longer_than_the_window",
      date: "2022-05-06",
    })
    await page.goto(`${world().program.address}/processes/${process}/search?q=road`)
    await page.locator("[data-hit]").first().waitFor()
    await expectGoodPage(page)
    await page.getByRole("button", { name: /^Search/ }).click()
    await page.getByRole("dialog", { name: "Search" }).getByRole("searchbox").fill("road")
    await page.getByRole("dialog").locator("[data-hit]").first().waitFor()
    await expectGoodPage(page)
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: /^Note/ }).click()
    await page.getByRole("dialog", { name: "A note" }).waitFor()
    await expectGoodPage(page)
    watch.quiet()
  })
}

async function cite(page: Page, words: string): Promise<void> {
  await card(page, words).getByRole("button").first().click()
  await selected(page).getByRole("button", { name: "Copy as citation" }).click()
}

const expectNothing = (text: unknown, word: string): void =>
  expect(String(text)).not.toContain(word)
