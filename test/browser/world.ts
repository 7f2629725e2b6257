/** One program, one browser and one signed-in person for all walks. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import type { AddedDocument, ProcessLine, SessionView } from "../../src/contract/index.ts"
import { copyTemplate } from "../program/templates.ts"
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
  /** A tab for one walk, with nothing of an earlier walk in it. */
  tab(width?: number): Promise<Tab>
  /** Takes back the tabs of the walk that is over. */
  endWalk(): Promise<void>
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
  await copyTemplate("filled", data)
  const program = await startProgram(data)
  const running = { program }
  shelf.defer(() => running.program.stop())
  const browser = await launchChromium()
  shelf.defer(() => browser.close())
  let tabs = tabsFor(() => world)
  const world: World = {
    browser,
    data,
    get program() {
      return running.program
    },
    context: await signedIn(browser, program),
    tab: (width = 1280) => tabs.take(width),
    endWalk: () => tabs.takeBack(),
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
      tabs = tabsFor(() => world)
    },
    close: () => kept.disposeAsync(),
  }
  const kept = shelf.move()
  return world
}

/** Loads nothing and runs nothing, but keeps its process, which a blank page would not. */
const RESTING_PLACE = "/api/session"

/**
 * Tabs that are used again: a new one costs five times what a page in it does, most of it for a
 * process of its own.
 */
function tabsFor(world: () => World): {
  take(width: number): Promise<Tab>
  takeBack(): Promise<void>
} {
  const [idle, used]: [Tab[], Tab[]] = [[], []]
  const made = async (): Promise<Tab> => {
    const page = await world().context.newPage()
    return { page, watch: watch(page) }
  }
  return {
    take: async (width) => {
      const tab = idle.pop() ?? (await made())
      used.push(tab)
      await tab.page.setViewportSize({ width, height: width < 500 ? 740 : 900 })
      return tab
    },
    takeBack: async () => {
      for (const tab of used.splice(0)) {
        if (tab.page.isClosed()) continue
        await tab.page.goto(`${world().program.address}${RESTING_PLACE}`)
        await tab.page.emulateMedia({ media: null, colorScheme: null })
        await tab.page.mouse.move(0, 0)
        tab.watch.forget()
        idle.push(tab)
      }
    },
  }
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
