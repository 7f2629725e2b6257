/** The reader in a worker of the system's Chromium: loading, speed, and what it holds in memory. */

import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Browser, Page, Route } from "playwright-core"
import { build } from "vite"
import { WEIGHTS } from "../src/main/reader.ts"
import { chromiumPath, launchChromium } from "../test/browser/chromium.ts"
import { hasSharedData, sharedText } from "../test/shared-data.ts"
import { SAMPLE } from "./reading/sample.ts"
import type { Asked, Told } from "./reading/worker.ts"

const ORIGIN = "http://127.0.0.1:9"

export async function run(print: (line: string) => void): Promise<void> {
  if (chromiumPath() === undefined) return print("not measured: there is no Chromium here")
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.route(`${ORIGIN}/**`, answers(await bundled(), readFileSync(WEIGHTS)))
    const short = hasSharedData ? sharedText("inputs/afghanistan-2021-03-08.txt") : SAMPLE.repeat(7)
    for (const [name, text, times] of [
      ["a report", short, 20],
      ["a megabyte", SAMPLE.repeat(Math.ceil(1_000_000 / SAMPLE.length)), 3],
    ] as const) {
      await page.goto(`${ORIGIN}/`)
      const { loaded, least, statements } = await readInWorker(page, {
        weights: "/english.bin.gz",
        text,
        times,
      })
      const most = await mostHeld(browser)
      print(
        `${name}, ${text.length.toLocaleString("en")} characters, ` +
          `${statements.toLocaleString("en")} statements: models loaded in ` +
          `${loaded.toFixed(0)} ms (at most 300), read in ${least.toFixed(0)} ms, ` +
          `${Math.round((text.length / least) * 1000).toLocaleString("en")} characters a ` +
          `second (at least 60,000); at most ${(most / 1e6).toFixed(0)} MB resident in the ` +
          "page's process, browser included (at most 250)",
      )
    }
  } finally {
    await browser.close()
  }
}

/**
 * The most bytes that any process of a page has had in memory, what it shares with others included;
 * NaN where the system does not tell.
 */
async function mostHeld(browser: Browser): Promise<number> {
  const { processInfo } = await (
    await browser.newBrowserCDPSession()
  ).send("SystemInfo.getProcessInfo")
  const held = processInfo
    .filter(({ type }) => type === "renderer")
    .map(
      ({ id }) =>
        /^VmHWM:\s+(\d+) kB$/m.exec(
          existsSync(`/proc/${id}/status`) ? readFileSync(`/proc/${id}/status`, "utf8") : "",
        )?.[1],
    )
  return Math.max(...held.map((kilobytes) => Number(kilobytes) * 1024))
}

/** The worker's scripts by name; the first is its own, others are loaded when they are needed. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const entry = fileURLToPath(new URL("reading/worker.ts", import.meta.url))
  const made = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["es"], fileName: "worker" } },
  })
  const outputs = [made].flat().flatMap((each) => ("output" in each ? each.output : []))
  return new Map(
    outputs.flatMap((each) =>
      each.type === "chunk" ? [[`/${each.fileName}`, each.code] as const] : [],
    ),
  )
}

const answers =
  (scripts: ReadonlyMap<string, string>, weights: Buffer) =>
  (route: Route): Promise<void> => {
    const path = new URL(route.request().url()).pathname
    const script = scripts.get(path)
    if (script !== undefined) return route.fulfill({ body: script, contentType: "text/javascript" })
    if (path === "/english.bin.gz")
      return route.fulfill({ body: weights, contentType: "application/gzip" })
    return route.fulfill({
      body: "<!doctype html><title>Reading</title>",
      contentType: "text/html",
    })
  }

/** Runs in the page, whose types these files do not know. */
const IN_PAGE = `new Promise((resolve, reject) => {
  const worker = new Worker("/worker.js", { type: "module" })
  worker.onmessage = ({ data }) => resolve(data)
  worker.onerror = ({ message }) => reject(new Error(message))
  worker.postMessage(ASKED)
})`

const readInWorker = async (page: Page, asked: Asked): Promise<Told> =>
  (await page.evaluate(IN_PAGE.replace("ASKED", () => JSON.stringify(asked)))) as Told
