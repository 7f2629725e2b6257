/** One program, one browser and one signed-in person for all walks. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import type { AddedDocument, ProcessLine, SessionView } from "../../src/app/index.ts"
import { launchChromium } from "./chromium.ts"
import { buildPages, startProgram, type Program } from "./program.ts"
import { watch, type Watch } from "./watch.ts"

/** A step of a walk that hangs is ended after so many milliseconds: far above what any takes. */
const STEP = 120_000

/** A page under watch, in a window of its own. */
export interface Tab {
  readonly page: Page
  readonly watch: Watch
}

export interface World {
  readonly browser: Browser
  /** The program's data folder: what `--data` names in the terminal. */
  readonly data: string
  /** The program as it runs now. */
  readonly program: Program
  /** Somebody signed in; its pages share cookies, as tabs of one browser do. */
  context: BrowserContext
  /** A new tab. */
  tab(width?: number): Promise<Tab>
  /** Adds a process by the API. */
  addProcess(title: string): Promise<string>
  /** Adds a report by the API and gives the address of its page. */
  addReport(process: string, fields: Readonly<Record<string, string>>): Promise<string>
  /** Stops the program and starts it again on the same data, and signs in anew. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function makeWorld(): Promise<World> {
  buildPages()
  await using shelf = new AsyncDisposableStack()
  const data = mkdtempSync(join(tmpdir(), "parley-browser-"))
  shelf.defer(() => {
    rmSync(data, { recursive: true, force: true })
  })
  const program = await startProgram(data)
  const running = { program }
  shelf.defer(() => running.program.stop())
  const browser = await launchChromium()
  shelf.defer(() => browser.close())
  const world: World = {
    browser,
    data,
    get program() {
      return running.program
    },
    context: await signedIn(browser, program),
    tab: async (width = 1280) => {
      const page = await world.context.newPage()
      await page.setViewportSize({ width, height: width < 500 ? 740 : 900 })
      return { page, watch: watch(page) }
    },
    addProcess: async (title) =>
      (await post<ProcessLine>(world, "/api/processes", { title, summary: "Made for a test." })).id,
    addReport: async (process, fields) => {
      const { item } = await post<AddedDocument>(
        world,
        `/api/processes/${process}/documents`,
        fields,
      )
      return `${world.program.address}/processes/${process}/documents/${item}`
    },
    restart: async () => {
      await world.context.close()
      await running.program.stop()
      running.program = await startProgram(data)
      world.context = await signedIn(browser, running.program)
    },
    close: () => kept.disposeAsync(),
  }
  const kept = shelf.move()
  return world
}

/** Signs in by the button of the page that the link opens, as a person does. */
async function signedIn(browser: Browser, { link }: Program): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "en-GB" })
  context.setDefaultTimeout(STEP)
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.getByRole("heading", { name: "Processes", level: 1 }).waitFor()
  await page.close()
  return context
}

async function post<T>(
  { context, program: { address } }: World,
  path: string,
  data: unknown,
): Promise<T> {
  const session = (await (
    await context.request.get(`${address}/api/session`)
  ).json()) as SessionView
  const answer = await context.request.post(`${address}${path}`, {
    data,
    headers: { "x-parley-csrf": session.csrf, origin: address },
    timeout: STEP,
  })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}
