/** Adding a report, with what can go wrong. */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { REPORT } from "../texts.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

export function adding(world: () => World): void {
  const open = async (page: Page): Promise<void> => {
    await page.goto(world().program.address)
    await page.getByText("Begin a process").click()
    await page.getByLabel("Title").fill("Adding")
    await page.getByLabel("In a sentence or two").fill("Begun in the page itself.")
    await page.getByRole("button", { name: "Begin", exact: true }).click()
    await page.getByRole("link", { name: "Add a report" }).click()
    await page.getByRole("heading", { name: "Add a report" }).waitFor()
  }

  test(
    "a pasted report with a day that does not exist is refused in one sentence, the form kept, " +
      "then read",
    async () => {
      const { page, watch } = await world().tab()
      await open(page)
      await page.getByLabel("to be pasted").check()
      await page.getByLabel("Text").fill(REPORT)
      await page.getByLabel("Title").fill("A pasted report")
      await page.getByLabel("Publisher").fill("Harbour News")
      await page.getByLabel("Date").fill("2022-02-30")
      await page.getByRole("button", { name: "Add and read it" }).click()
      await page.getByRole("alert").filter({ hasText: "There is no day" }).waitFor()
      expect(await page.getByLabel("Text").inputValue()).toBe(REPORT)
      expect(await page.evaluate("document.activeElement.id")).toBe("date")
      await expectGoodPage(page)
      await page.getByLabel("Date").fill("2022-05-06")
      await page.getByRole("button", { name: "Add and read it" }).click()
      await page.getByRole("heading", { name: "A pasted report" }).waitFor()
      await page.locator(".document-text .m-content").first().waitFor()
      await page.getByText("Harbour News").waitFor()
      watch.quiet()
    },
  )

  test(
    "an empty file and a binary file are refused in one sentence, and a good file that is " +
      "dropped is read",
    async () => {
      const { page, watch } = await world().tab()
      await open(page)
      await page.getByLabel("Title").fill("From a file")
      const give = async (name: string, content: Buffer): Promise<void> => {
        await page
          .getByLabel("The report’s file")
          .setInputFiles({ name, mimeType: "text/plain", buffer: content })
        await page.getByRole("button", { name: "Add and read it" }).click()
      }
      await give("empty.txt", Buffer.alloc(0))
      await page.getByRole("alert").filter({ hasText: "empty.txt is empty" }).waitFor()
      await expectGoodPage(page)
      await give("binary.txt", Buffer.from([0, 1, 2, 255, 254, 0]))
      await page.getByRole("alert").filter({ hasNotText: "is empty" }).waitFor()
      expect(await page.getByLabel("Title").inputValue()).toBe("From a file")
      await page.evaluate(`(() => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([${JSON.stringify(REPORT)}], "report.txt", { type: "text/plain" }))
      const given = { dataTransfer: dropped, bubbles: true, cancelable: true }
      document.querySelector(".drop").dispatchEvent(new DragEvent("drop", given))
    })()`)
      await page.getByText("report.txt").waitFor()
      await page.getByRole("button", { name: "Add and read it" }).click()
      await page.getByRole("heading", { name: "From a file" }).waitFor()
      await page.locator(".document-text .m-content").first().waitFor()
      watch.quiet([422])
    },
  )

  test(
    "a title that would turn the line around is refused at its field; markup in a title is " +
      "shown as what it is",
    async () => {
      const { page, watch } = await world().tab()
      await open(page)
      await page.getByLabel("to be pasted").check()
      await page.getByLabel("Text").fill("Noor Amiri said that a\u202eb was c.")
      await page.getByLabel("Title").fill("Safe \u202egpj.exe")
      await page.getByRole("button", { name: "Add and read it" }).click()
      await page.getByRole("alert").filter({ hasText: "U+202E" }).waitFor()
      expect(await page.evaluate("document.activeElement.id")).toBe("title")
      await page.getByLabel("Title").fill("Safe <img src=x onerror=alert(1)>")
      await page.getByRole("button", { name: "Add and read it" }).click()
      await page
        .getByRole("heading", { level: 1, name: "Safe <img src=x onerror=alert(1)>" })
        .waitFor()
      expect(await page.title()).toBe("Safe <img src=x onerror=alert(1)> · Parley")
      expect(await page.locator(".override").count()).toBe(1)
      await expectGoodPage(page)
      watch.quiet([422])
    },
  )

  test("where a source is in danger the content goes, and a tombstone says why", async () => {
    const { page, watch } = await world().tab()
    await page.goto(
      await world().addReport(await world().addProcess("Danger"), {
        text: REPORT,
        title: "To be destroyed",
      }),
    )
    await page.getByText("Where it comes from").click()
    await page.getByRole("button", { name: "The source is in danger" }).click()
    const dialog = page.getByRole("alertdialog")
    await dialog.getByLabel("Reason").fill("A source may be known by its words")
    await expectGoodPage(page)
    await dialog.getByRole("button", { name: "Destroy the content" }).click()
    await page.getByRole("heading", { name: "The content was destroyed" }).waitFor()
    await page.getByText("A source may be known by its words").waitFor()
    expect(await page.content()).not.toContain("Karimi")
    await expectGoodPage(page)
    watch.quiet()
  })
}
