/**
 * Mending what was read: the ends of a span dragged or moved by key, reasons, several drafts at
 * once, a model outside.
 */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { quoting, service } from "../../../src/model/testing/service.ts"
import { card, openDocument, selected, told } from "../hand.ts"
import { PERSIAN, REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { Tab, World } from "../world.ts"

/** Where a picture of each page is put while the pages are worked on; nowhere otherwise. */
const pictures = process.env["PARLEY_PICTURES"]
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/mending-${name}.png` })
}

const WAIT = "We will not wait any longer"

async function opened(world: World, title: string, width?: number): Promise<Tab> {
  const tab = await world.tab(width)
  await openDocument(
    tab.page,
    await world.addReport(await world.addProcess(title), {
      text: REPORT,
      title,
      date: "2022-05-06",
    }),
  )
  return tab
}

/** Begins to correct the span of the statement with these words. */
async function mend(page: Page, words: string): Promise<void> {
  await page.locator(".document-text .m-content").filter({ hasText: words }).first().click()
  await selected(page).getByRole("button", { name: "Span" }).click()
  await page.getByRole("group", { name: "Correct the span" }).waitFor()
}

/** Drags an end of the span onto the middle of a word. */
async function dragTo(page: Page, end: "Beginning" | "End", word: string): Promise<void> {
  const handle = page.getByRole("slider", { name: new RegExp(`^${end} of the`) })
  const from = await handle.boundingBox()
  const to = (await page.evaluate(`(() => {
    const text = document.querySelector(".document-text")
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(word)})
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at); range.setEnd(node, at + ${word.length})
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width * 0.6, y: y + height / 2 }
    }
    throw new Error("this word is in no run of the text")
  })()`)) as { readonly x: number; readonly y: number }
  if (from === null) throw new Error("the handle is not on the page")
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}

const now = (page: Page) => expect.poll(() => page.locator(".span-words").textContent())
const words = (page: Page) => expect.poll(() => selected(page).locator(".card-words").textContent())

export function mending(world: () => World): void {
  test("both ends of a span are dragged, saved as a correction, and taken back", async () => {
    const { page, watch } = await opened(world(), "Dragging")
    await mend(page, WAIT)
    await picture(page, "handles")
    await expectGoodPage(page)
    await dragTo(page, "End", "wait")
    await now(page).toMatch(/We will not wait$/)
    await dragTo(page, "Beginning", "will")
    await now(page).toBe("will not wait")
    await picture(page, "dragged")
    await page.getByRole("button", { name: "Save the span" }).click()
    await told(page, "Corrected, and admitted")
    await words(page).toBe("will not wait")
    await page.keyboard.press("u")
    await told(page, "Taken back")
    await words(page).toContain(WAIT)
    watch.quiet()
  })

  test("by keyboard a handle is reached, moves its end by words, and says its place", async () => {
    const { page, watch } = await opened(world(), "Handles by key")
    await mend(page, WAIT)
    const handle = page.getByRole("slider", { name: /^Beginning of the/ })
    await handle.focus()
    // The first step leaves the quotation mark, the second the word.
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowRight")
    await expect
      .poll(() => handle.getAttribute("aria-valuetext"))
      .toContain("begins with will not wait")
    await now(page).toMatch(/^will not wait any longer/)
    await page.keyboard.press("Enter")
    await told(page, "Corrected, and admitted")
    watch.quiet()
  })

  test("in a right-to-left text the ends lie and are dragged where they are read", async () => {
    const { page, watch } = await world().tab()
    await openDocument(
      page,
      await world().addReport(await world().addProcess("کشیدن"), {
        text: PERSIAN,
        title: "گزارش",
        language: "fa",
      }),
    )
    await page.getByRole("article", { name: "The text" }).focus()
    await page.keyboard.press("v")
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("Enter")
    await page.keyboard.type("سخنگو")
    await page.keyboard.press("Enter")
    await told(page, "on the record")
    await selected(page).getByRole("button", { name: "Span" }).click()
    const [start, end] = await Promise.all(
      ["Beginning", "End"].map((name) =>
        page.getByRole("slider", { name: new RegExp(`^${name}`) }).boundingBox(),
      ),
    )
    expect((start?.x ?? 0) > (end?.x ?? 0), "the beginning lies on the right").toBe(true)
    await dragTo(page, "End", "دارد")
    await now(page).toBe("مذاکرات ادامه دارد")
    await picture(page, "right-to-left")
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Save the span" }).click()
    await words(page).toBe("مذاکرات ادامه دارد")
    watch.quiet()
  })

  test("why a statement was read so is told on demand, in plain words", async () => {
    const { page, watch } = await opened(world(), "Why")
    await page.locator(".document-text .m-content").filter({ hasText: WAIT }).first().click()
    await selected(page).getByText("Why it was read so").click()
    await selected(page)
      .getByText(/% sure: of drafts with this number/)
      .waitFor()
    await selected(page).getByText("Found because a quotation stands beside the verb.").waitFor()
    await selected(page).getByText("For it").waitFor()
    await picture(page, "why")
    await expectGoodPage(page)
    watch.quiet()
  })

  test("drafts are chosen by key and by mouse, judged at once and taken back as one", async () => {
    const { page, watch } = await opened(world(), "Several")
    await page.locator(".document-text .m-content").filter({ hasText: WAIT }).first().click()
    await selected(page).locator(".card-words").focus()
    await page.keyboard.press("x")
    await told(page, "1 draft chosen.")
    await card(page, "would resume next week").getByRole("checkbox").click()
    await page.getByRole("group", { name: "Chosen drafts" }).getByText("2 drafts chosen").waitFor()
    await picture(page, "chosen")
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Reject them" }).click()
    await told(page, "2 drafts rejected. Take back undoes them all.")
    expect(await page.locator(".card-statement.stands-rejected").count()).toBe(2)
    await page.keyboard.press("u")
    await told(page, "2 items taken back")
    await expect.poll(() => page.locator(".card-statement.stands-rejected").count()).toBe(0)
    watch.quiet()
  })

  test("at 360 pixels and in the dark, a span is mended and reasons are read", async () => {
    const { page, watch } = await opened(world(), "Narrow and dark", 360)
    await page.emulateMedia({ colorScheme: "dark" })
    await mend(page, WAIT)
    await picture(page, "narrow-handles")
    await expectGoodPage(page)
    await dragTo(page, "End", "wait")
    await now(page).toMatch(/not wait$/)
    await page.getByRole("button", { name: "Save the span" }).click()
    await told(page, "Corrected, and admitted")
    await selected(page).getByText("Why it was read so").click()
    await selected(page)
      .getByText(/% sure/)
      .waitFor()
    await page.getByText("not quite the ones").waitFor()
    await picture(page, "narrow-why")
    await expectGoodPage(page)
    watch.quiet()
  })

  test("an outside model reads only what it is sent, and its drafts wait like others", async () => {
    await using model = await service(
      quoting(
        {
          passage: "سخنگوی شورا گفت: «مذاکرات ادامه دارد و هیچ مهلتی تعیین نشده است.»",
          content: ["مذاکرات ادامه دارد"],
          cue: "گفت",
          speaker: "سخنگوی شورا",
          name: "سخنگوی شورا",
          kind: "group",
        },
        { passage: "invented", content: ["invented"] },
      ),
    )
    Object.assign(process.env, {
      PARLEY_MODEL_URL: model.endpoint.href.replace("/chat/completions", ""),
      PARLEY_MODEL_NAME: "tiny-1",
    })
    try {
      await world().restart()
      const { page, watch } = await world().tab()
      await openDocument(
        page,
        await world().addReport(await world().addProcess("A model"), {
          text: PERSIAN,
          title: "گزارش",
          language: "fa",
        }),
      )
      await page.getByText("Where it comes from").click()
      await page.getByRole("button", { name: "Let a model read it, outside" }).click()
      await page.getByText(`leave this workbench for ${model.endpoint.host}`).waitFor()
      await expectGoodPage(page)
      await picture(page, "model")
      expect(model.asked).toHaveLength(0)
      await page.getByRole("button", { name: "Send the text to" }).click()
      await told(page, "The model gave 1 statement to review.")
      expect(model.asked).toHaveLength(1)
      await card(page, "مذاکرات ادامه دارد").waitFor()
      expect(await page.locator(".document-text .m-content").textContent()).toBe(
        "مذاکرات ادامه دارد",
      )
      await page.getByText(/The text was sent to 127\.0\.0\.1:\d+/).waitFor()
      await picture(page, "model-after")
      await expectGoodPage(page)
      watch.quiet()
    } finally {
      for (const name of ["PARLEY_MODEL_URL", "PARLEY_MODEL_NAME"])
        Reflect.deleteProperty(process.env, name)
      await world().restart()
    }
  })
}
