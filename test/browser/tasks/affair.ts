/**
 * The affair of March 2021 on the example: from the letter to the claim that it is genuine, each
 * word one click from its sentence; the report withdrawn, and all that rested on it saying why; the
 * same in the API and in the terminal; then admitted again.
 */

import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import type { ClaimsView, PositionsView, ProcessLine } from "../../../src/contract/index.ts"
import { selected, told } from "../hand.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))
const GENUINE = "The letter is genuine."
const WORDS =
  "two unnamed voices of unknown lineage say so; nobody confirmed it on the record; two declined"

/** Where screenshots go while the pages are worked on; nowhere in a plain run. */
const SHOTS = process.env["PARLEY_SHOTS"]

async function shot(page: Page, name: string, fullPage = true): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/affair-${name}.png`, fullPage })
}

async function goodInBothLights(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme })
    await expectGoodPage(page)
  }
}

interface Told {
  readonly state: string
  readonly words: string
  readonly stale: boolean
}

/** What the terminal answers, beside the running program. */
async function terminal<T>(world: World, ...words: readonly string[]): Promise<T> {
  const child = spawn(
    process.execPath,
    [
      "src/main.ts",
      ...words,
      "--json",
      "--data",
      world.data,
      "--process",
      "The affair of March 2021",
    ],
    { cwd: ROOT },
  )
  const parts: string[] = []
  for await (const piece of child.stdout) parts.push(String(piece))
  return JSON.parse(parts.join("")) as T
}

async function ask<T>({ context, program: { address } }: World, path: string): Promise<T> {
  return (await (await context.request.get(`${address}/api${path}`)).json()) as T
}

/** How the claim stands by the API, and by the terminal. */
async function claimEverywhere(
  world: World,
  process: string,
): Promise<{ readonly api: Told; readonly terminal: Told }> {
  const { claims } = await ask<ClaimsView>(world, `/processes/${process}/claims`)
  const line = claims.find(({ view }) => view.body.kind === "claim" && view.body.text === GENUINE)
  const printed = await terminal<{
    readonly state: string
    readonly because: string
    readonly stale: unknown
  }>(world, "claims", GENUINE)
  if (line === undefined) throw new Error("the claim is not listed")
  return {
    api: { state: line.state, words: line.words, stale: line.stale !== undefined },
    terminal: { state: printed.state, words: printed.because, stale: printed.stale !== null },
  }
}

const both = (told: Told): { readonly api: Told; readonly terminal: Told } => ({
  api: told,
  terminal: told,
})

/**
 * Follows each link of this kind to the reader, where the words must be selected, and comes back.
 */
async function eachLeadsToItsWords(page: Page, links: string): Promise<number> {
  const many = await page.locator(links).count()
  for (let at = 0; at < many; at += 1) {
    const link = page.locator(links).nth(at)
    const words = ((await link.textContent()) ?? "").trim()
    await link.click()
    await page.getByRole("article", { name: "The text" }).waitFor()
    await expect.poll(() => selected(page).textContent()).toContain(words.slice(0, 30))
    await page.goBack()
    await page.locator(links).nth(at).waitFor()
  }
  return many
}

export function affair(world: () => World): void {
  const example = async (): Promise<{ readonly process: string; readonly home: string }> => {
    const process = (await ask<readonly ProcessLine[]>(world(), "/processes")).find(({ title }) =>
      title.startsWith("The affair of March 2021"),
    )
    if (process === undefined) throw new Error("the example is not there")
    return { process: process.id, home: `${world().program.address}/processes/${process.id}` }
  }
  const part = (page: Page, name: string): Promise<void> =>
    page
      .getByRole("navigation", { name: "Parts of the process" })
      .getByRole("link", { name, exact: true })
      .click()

  test("from the leaked letter to what is known, each word a click from its sentence", async () => {
    const { page, watch } = await world().tab()
    const { home } = await example()
    await page.goto(world().program.address)
    await page.getByRole("link", { name: "The affair of March 2021", exact: false }).first().click()
    await page.getByRole("link", { name: "Example letter", exact: false }).first().click()
    await page.locator(".document-text[lang=en]").waitFor()
    await page.goto(home)
    await part(page, "Texts")
    await page
      .getByRole("link", { name: "The letter that proposes an interim government" })
      .first()
      .click()
    await page
      .getByRole("heading", { name: "The letter that proposes an interim government", level: 1 })
      .waitFor()
    for (const name of ["Antony Blinken", "Zalmay Khalilzad", "Ashraf Ghani", "Tolo News"])
      await page.getByText(name).first().waitFor()
    await goodInBothLights(page)
    await shot(page, "letter")
    await part(page, "Claims")
    await page.getByText(WORDS, { exact: false }).first().waitFor()
    await goodInBothLights(page)
    await shot(page, "claims")
    await page.getByRole("link", { name: GENUINE }).first().click()
    await page.getByRole("heading", { name: GENUINE, level: 1 }).waitFor()
    await page.getByText(`T${WORDS.slice(1)}`, { exact: false }).waitFor()
    for (const name of [
      "a US official",
      "a diplomat from another country",
      "Ned Price",
      "Farid Wali",
    ])
      await page.getByText(name).first().waitFor()
    await goodInBothLights(page)
    await shot(page, "claim")
    expect(await eachLeadsToItsWords(page, ".stance-card .quote a")).toBe(3)
    watch.quiet()
  })

  test("who wants what stands on sentences too, and who moved is told", async () => {
    const { page, watch } = await world().tab()
    const { home } = await example()
    await page.goto(home)
    await part(page, "Positions")
    await page.getByRole("heading", { name: "Positions", level: 1 }).waitFor()
    await page
      .locator(".positions-table")
      .getByText("election follows within 18 months", { exact: false })
      .first()
      .waitFor()
    await goodInBothLights(page)
    await shot(page, "positions")
    watch.quiet()
  })

  test(
    "the report is withdrawn: claims and positions say so, each why, in the pages, the API and " +
      "the terminal; then it is admitted again",
    async () => {
      const { page, watch } = await world().tab()
      const { process, home } = await example()
      const stale = async (): Promise<number> =>
        JSON.stringify(await ask<PositionsView>(world(), `/processes/${process}/positions`)).split(
          '"unsupported"',
        ).length - 1
      expect(await claimEverywhere(world(), process)).toEqual(
        both({ state: "asserted", words: WORDS, stale: false }),
      )
      expect(await stale()).toBe(0)
      await page.goto(home)
      await page
        .getByRole("link", { name: "Example report: letter asks Kabul", exact: false })
        .first()
        .click()
      await page.locator(".document-text .m-content").first().waitFor()
      await shot(page, "reader", false)
      await page.getByText("Where it comes from").press("Enter")
      await page.getByRole("button", { name: "Withdraw this document …" }).press("Enter")
      const dialog = page.getByRole("dialog", { name: "Withdraw this document" })
      await dialog.getByText(GENUINE, { exact: true }).waitFor()
      await dialog.getByRole("textbox", { name: "Reason" }).fill("The leak was forged.")
      await page.keyboard.press("Enter")
      await page.getByText("This document was withdrawn").waitFor()
      const report = page.url()
      await page.goto(`${home}/claims`)
      await page.getByRole("link", { name: GENUINE }).first().click()
      await page.getByText("because: The leak was forged", { exact: false }).first().waitFor()
      await page.getByRole("heading", { name: "unreported" }).waitFor()
      await goodInBothLights(page)
      await shot(page, "withdrawn-claim")
      await part(page, "Positions")
      await page.getByText("nothing that it rests on is left", { exact: false }).first().waitFor()
      await goodInBothLights(page)
      await page.getByRole("link", { name: "Withdrawal of foreign troops" }).first().click()
      await page.getByRole("heading", { name: "Withdrawal of foreign troops", level: 1 }).waitFor()
      await page.getByText("because: The leak was forged", { exact: false }).first().waitFor()
      await goodInBothLights(page)
      await shot(page, "withdrawn-issue")
      const gone = await claimEverywhere(world(), process)
      expect(gone.api).toEqual(gone.terminal)
      expect(gone.api).toMatchObject({ state: "unreported", stale: true })
      expect(await stale()).toBeGreaterThan(0)
      await page.goto(report)
      await page.getByRole("button", { name: "Admit this document again" }).press("Enter")
      await told(page, "The document is admitted again")
      await page.goto(`${home}/claims`)
      await page.getByText(WORDS, { exact: false }).first().waitFor()
      expect(await claimEverywhere(world(), process)).toEqual(
        both({ state: "asserted", words: WORDS, stale: false }),
      )
      expect(await stale()).toBe(0)
      watch.quiet()
    },
  )
}
