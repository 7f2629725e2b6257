/**
 * Claims: made from a statement by keyboard, walked back to its sentence, brought down by
 * withdrawing the leak.
 */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { card, openDocument, selected, told } from "../hand.ts"
import { expectGoodPage } from "../watch.ts"
import type { Tab, World } from "../world.ts"

const LEAK = `The letter became known on Sunday.

Hana Petrov, a spokeswoman of the ministry, declined to comment on the letter.

An official and another diplomatic source familiar with the letter said it was authentic.

Elena Karimi, the minister, said the road would open by May 1.
`

const RELAY = `Leyla Osman, a member of the council, said on Monday that the letter was authentic.
`

/** Where screenshots go while the pages are worked on; nowhere in a plain run. */
const SHOTS = process.env["PARLEY_SHOTS"]

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined)
    await page.screenshot({ path: `${SHOTS}/claims-${name}.png`, fullPage: true })
}

/** The page is good by day and by night. */
async function goodInBothLights(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme })
    await expectGoodPage(page)
  }
}

export function claims(world: () => World): void {
  const fresh = async (
    title: string,
  ): Promise<Tab & { readonly process: string; readonly address: string }> => {
    const tab = await world().tab()
    const process = await world().addProcess(title)
    const address = await world().addReport(process, {
      text: LEAK,
      title: "The leak",
      publisher: "Tarsk News",
      date: "2021-03-07",
    })
    return { ...tab, process, address }
  }

  /**
   * Makes the claim from the statement in the text, by keyboard alone, with the refusal beside it.
   */
  const make = async (page: Page, address: string): Promise<void> => {
    await openDocument(page, address)
    await card(page, "it was authentic").getByRole("button").first().click()
    await expect.poll(() => selected(page).textContent()).toContain("it was authentic")
    await page.keyboard.press("c")
    await page.getByRole("dialog", { name: "A claim this statement takes a stance on" }).waitFor()
    await shot(page, "take")
    await page.getByRole("button", { name: "Make a claim of this" }).press("Enter")
    await page.getByRole("heading", { name: "Make a claim", level: 1 }).waitFor()
    await page
      .getByRole("textbox", { name: "What is claimed, in one sentence" })
      .fill("The letter is genuine.")
    await page
      .getByRole("combobox", { name: "It is a claim of" })
      .selectOption({ label: "whether something is genuine" })
    await page.locator(".taken").getByText("it was authentic").waitFor()
    await page
      .locator(".offered li", { hasText: "Hana Petrov" })
      .getByRole("button")
      .first()
      .press("Enter")
  }

  test(
    "a claim is made from a statement, says why it stands as it does, and leads back to the " +
      "sentence",
    async () => {
      const { page, watch, address, process } = await fresh("The genuine letter")
      await make(page, address)
      await goodInBothLights(page)
      await shot(page, "new")
      await page.getByRole("button", { name: "Put the claim on the record" }).press("Enter")
      await page.getByRole("heading", { name: "The letter is genuine.", level: 1 }).waitFor()
      await page
        .getByText(
          "two unnamed voices of unknown lineage say so; nobody confirmed it on the record; " +
            "one declined",
          { exact: false },
        )
        .waitFor()
      await page.getByText("By which rule").press("Enter")
      await page.getByText("fewer than two origins are known").waitFor()
      await goodInBothLights(page)
      await shot(page, "claim")
      await page.getByRole("link", { name: "it was authentic" }).first().click()
      await page.getByRole("article", { name: "The text" }).waitFor()
      await expect.poll(() => selected(page).textContent()).toContain("it was authentic")
      await page.goto(`${world().program.address}/processes/${process}/claims`)
      await page.getByRole("link", { name: "The letter is genuine." }).waitFor()
      await goodInBothLights(page)
      await shot(page, "list")
      watch.quiet()
    },
  )

  test(
    "a stance begins as its words propose; where they propose none, nothing is chosen and " +
      "nothing is sent until somebody chooses",
    async () => {
      const { page, watch } = await world().tab()
      const process = await world().addProcess("Not going to comment")
      const text =
        "The mayor, Leyla Osman, said the road would open by June. Asked about the letter, her " +
        "spokesman, Tarek Sahl, said: “I’m not going to comment on that.”\n"
      const address = await world().addReport(process, {
        text,
        title: "A briefing",
        publisher: "Tarsk News",
        date: "2021-03-07",
      })
      await page.goto(
        `${world().program.address}/processes/${process}/claims/new` +
          `?document=${address.split("/").at(-1) ?? ""}`,
      )
      await page
        .getByRole("textbox", { name: "What is claimed, in one sentence" })
        .fill("The letter is genuine.")
      await page
        .locator(".offered li", { hasText: "not going to comment" })
        .getByRole("button")
        .press("Enter")
      const stances = page.getByRole("combobox", { name: "The stance" })
      await expect.poll(() => stances.first().inputValue()).toBe("declines")
      await page
        .locator(".offered li", { hasText: "would open by June" })
        .getByRole("button")
        .press("Enter")
      await expect.poll(() => stances.nth(1).inputValue()).toBe("")
      await page.getByRole("button", { name: "Put the claim on the record" }).press("Enter")
      await page.getByText("Its words alone do not tell.", { exact: false }).waitFor()
      await expectGoodPage(page)
      await stances.nth(1).selectOption({ label: "says so" })
      await page.getByRole("button", { name: "Put the claim on the record" }).press("Enter")
      await page.getByRole("heading", { name: "The letter is genuine.", level: 1 }).waitFor()
      watch.quiet()
    },
  )

  test("a claim about nothing is told at its field, and what was typed stays", async () => {
    const { page, watch, process } = await fresh("Nothing to rest on")
    await page.goto(`${world().program.address}/processes/${process}/claims`)
    await page.getByText("There is no claim yet.", { exact: false }).waitFor()
    await expectGoodPage(page)
    await page.getByRole("link", { name: "Make a claim" }).click()
    await page
      .getByRole("textbox", { name: "What is claimed, in one sentence" })
      .fill("The sea is calm.")
    await page.getByRole("button", { name: "Put the claim on the record" }).click()
    await page
      .getByText("choose at least one statement that takes a stance on it", { exact: false })
      .waitFor()
    expect(
      await page.getByRole("textbox", { name: "What is claimed, in one sentence" }).inputValue(),
    ).toBe("The sea is calm.")
    await expectGoodPage(page)
    watch.quiet()
  })

  test("lineage and grades are said of a stance; relaying the leak is no new origin", async () => {
    const { page, watch, address, process } = await fresh("Two papers")
    const relay = await world().addReport(process, {
      text: RELAY,
      title: "The relay",
      publisher: "خبرگزاری دریا",
      date: "2021-03-08",
    })
    await make(page, address)
    await page.getByRole("button", { name: "Put the claim on the record" }).click()
    await page.getByRole("heading", { name: "The letter is genuine.", level: 1 }).waitFor()
    await page
      .locator(".side-for-stances")
      .getByRole("button", { name: "Change this stance" })
      .click()
    const dialog = page.getByRole("dialog", { name: "Change this stance" })
    await dialog
      .getByRole("combobox", { name: "Where they have it from" })
      .selectOption({ label: "their own knowledge" })
    await dialog.getByRole("combobox", { name: "Source (A to F)" }).selectOption("B")
    await dialog.getByRole("combobox", { name: "Information (1 to 6)" }).selectOption("2")
    await expectGoodPage(page)
    await shot(page, "stance")
    await dialog.getByRole("button", { name: "Save the stance" }).press("Enter")
    await page.getByText("1 distinct origin.").waitFor()
    await openDocument(page, relay)
    await card(page, "the letter was authentic").getByRole("button").first().click()
    await page.keyboard.press("c")
    await page
      .getByRole("combobox", { name: "The claim" })
      .selectOption({ label: "The letter is genuine." })
    await page.getByRole("combobox", { name: "The stance" }).selectOption({ label: "repeats it" })
    await page
      .getByRole("combobox", { name: "Where they have it from" })
      .selectOption({ label: "others, whom it repeats" })
    await page.getByRole("group", { name: "Whom it repeats" }).getByRole("checkbox").first().check()
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Add to the claim" }).press("Enter")
    await told(page, "The statement takes a stance")
    await page.goto(`${world().program.address}/processes/${process}/claims`)
    await page.getByRole("link", { name: "The letter is genuine." }).click()
    await page.getByText("1 distinct origin.").waitFor()
    await page
      .locator(".provenance-tree .provenance-tree")
      .getByText("خبرگزاری دریا")
      .first()
      .waitFor()
    await goodInBothLights(page)
    await shot(page, "chain")
    await page.setViewportSize({ width: 360, height: 740 })
    await expectGoodPage(page)
    await shot(page, "narrow")
    watch.quiet()
  })

  test("withdrawing the leak tells first what rests on it; then everything says why", async () => {
    const { page, watch, address, process } = await fresh("The leak is taken back")
    await make(page, address)
    await page.getByRole("button", { name: "Put the claim on the record" }).click()
    await page.getByRole("heading", { name: "The letter is genuine.", level: 1 }).waitFor()
    const claim = page.url()
    await openDocument(page, address)
    await page.getByText("Where it comes from").press("Enter")
    await page.getByRole("button", { name: "Withdraw this document …" }).press("Enter")
    const dialog = page.getByRole("dialog", { name: "Withdraw this document" })
    await dialog.getByText("The letter is genuine.", { exact: true }).waitFor()
    await dialog.getByText("unreported").waitFor()
    await goodInBothLights(page)
    await shot(page, "withdraw")
    await dialog.getByRole("textbox", { name: "Reason" }).fill("It was forged.")
    await page.keyboard.press("Enter")
    await page.getByText("This document was withdrawn").waitFor()
    await goodInBothLights(page)
    await shot(page, "withdrawn")
    await page.goto(claim)
    await page.getByText("Nothing that it rests on is left.").waitFor()
    await page.getByText("because: It was forged", { exact: false }).first().waitFor()
    await page.getByRole("heading", { name: "unreported" }).waitFor()
    await goodInBothLights(page)
    await shot(page, "stale")
    await page.goto(`${world().program.address}/processes/${process}`)
    await page.locator(".documents").getByText("withdrawn").waitFor()
    watch.quiet()
  })

  test("two people change one claim at once: the second is shown both texts", async () => {
    const { page, watch, address } = await fresh("Two hands")
    await make(page, address)
    await page.getByRole("button", { name: "Put the claim on the record" }).click()
    await page.getByRole("heading", { name: "The letter is genuine.", level: 1 }).waitFor()
    const other = await world().tab()
    await other.page.goto(page.url())
    for (const each of [page, other.page])
      await each.getByRole("button", { name: "Change its words" }).click()
    const change = async (each: Page, words: string): Promise<void> => {
      await each.getByRole("textbox", { name: "What is claimed, in one sentence" }).fill(words)
      await each.getByRole("button", { name: "Save the claim" }).click()
    }
    await change(page, "The letter was written by the minister.")
    await page
      .getByRole("heading", { name: "The letter was written by the minister.", level: 1 })
      .waitFor()
    await change(other.page, "The letter is a forgery.")
    const dialog = other.page.getByRole("dialog", { name: "Somebody changed this first" })
    await dialog.getByText("The letter was written by the minister.").first().waitFor()
    await dialog.getByText("The letter is a forgery.").first().waitFor()
    await expectGoodPage(other.page)
    await shot(other.page, "conflict")
    await dialog.getByRole("button", { name: "Put mine on top" }).click()
    await other.page.getByRole("heading", { name: "The letter is a forgery.", level: 1 }).waitFor()
    watch.quiet()
    other.watch.quiet([409])
  })
}
