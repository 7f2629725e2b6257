/**
 * The reader page in the system's Chromium: how much script it takes, and how long from the click
 * on a document to its statements being marked on the screen, for a report of 4 kB and for a
 * document of 1 MB.
 */

import { gzipSync } from "node:zlib"
import type { Page } from "playwright-core"
import type { ReaderView } from "../src/contract/index.ts"
import { chromiumPath } from "../test/browser/chromium.ts"
import { longReport } from "../test/browser/texts.ts"
import { makeWorld, type World } from "../test/browser/world.ts"

const TIMES = 7
/** Milliseconds that the reading of a long document may take. */
const READING = 180_000

export async function run(print: (line: string) => void): Promise<void> {
  if (chromiumPath() === undefined) return print("not measured: there is no Chromium here")
  const world = await makeWorld()
  try {
    const process = await world.addProcess("Measured")
    const short = await world.addReport(process, {
      text: longReport(4_000),
      title: "Short report",
      date: "2022-05-06",
    })
    await whenRead(world, short)
    const { sent, gzipped } = await scriptOf(world, short)
    print(
      `script of the reader page: ${kilobytes(gzipped)} with gzip, ${kilobytes(sent)} as ` +
        "sent (at most 200 kB)",
    )
    await measure({ world, process, title: "Short report", address: short, print })
    const long = await world.addReport(process, {
      text: longReport(1_000_000),
      title: "Long report",
      date: "2022-05-06",
    })
    await measure({ world, process, title: "Long report", address: long, print })
  } finally {
    await world.close()
  }
}

interface Measured {
  readonly world: World
  readonly process: string
  readonly title: string
  readonly address: string
  readonly print: (line: string) => void
}

async function measure({ world, process, title, address, print }: Measured): Promise<void> {
  const view = await whenRead(world, address)
  const times = await clicks(world, process, title)
  const statements = view.items.filter(({ body }) => body.kind === "statement").length
  print(
    `${(view.document.length / 1000).toFixed(0)},000 characters, ` +
      `${statements.toLocaleString("en")} statements: marked ${best(times)} ms after the click ` +
      `at best, ${worst(times)} ms at worst of ${TIMES} (at most 1,000)`,
  )
}

/**
 * Bytes of all scripts that the page asks for when it is the first one opened, once as they came
 * and once with gzip.
 */
async function scriptOf(
  world: World,
  address: string,
): Promise<{ readonly sent: number; readonly gzipped: number }> {
  const { page } = await world.tab()
  const sizes: Promise<readonly [number, number]>[] = []
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return
    sizes.push(
      Promise.all([
        response.headerValue("content-length").then(Number),
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      ]),
    )
  })
  await page.goto(address)
  await page.locator(".document-text .m-content").first().waitFor()
  await page.waitForLoadState("networkidle")
  const all = await Promise.all(sizes)
  await page.close()
  return {
    sent: all.reduce((sum, [sent]) => sum + sent, 0),
    gzipped: all.reduce((sum, [, gzipped]) => sum + gzipped, 0),
  }
}

/** The document's view once its reading is done. */
async function whenRead(world: World, address: string): Promise<ReaderView> {
  const deadline = performance.now() + READING
  for (;;) {
    const view = (await (
      await world.context.request.get(address.replace("/processes/", "/api/processes/"), {
        timeout: READING,
      })
    ).json()) as Partial<ReaderView>
    if (view.document?.reading.kind === "read") return view as ReaderView
    if (performance.now() > deadline)
      throw new Error(`the document was not read within ${READING / 1000} s`)
    await new Promise((resolve) => {
      setTimeout(resolve, 250)
    })
  }
}

/**
 * Milliseconds from the click on the document's link to the frame after its first statements were
 * marked; one for each time.
 */
async function clicks(world: World, process: string, title: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const { page } = await world.tab()
    await page.goto(`${world.program.address}/processes/${process}`)
    await page.locator(".documents").getByText(title).waitFor()
    await page.waitForLoadState("networkidle")
    times.push(await click(page, title))
    await page.close()
  }
  return times
}

const click = (page: Page, title: string): Promise<number> =>
  page.evaluate(`new Promise((done) => {
  const title = ${JSON.stringify(title)}
  const links = [...document.querySelectorAll(".documents a")]
  const link = links.find((each) => each.textContent === title)
  const begin = performance.now()
  const drawn = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)))
  const observer = new MutationObserver(() => {
    if (document.querySelector(".document-text .m-content") === null) return
    observer.disconnect()
    drawn()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  link.click()
})`)

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`
const best = (times: readonly number[]): string => Math.min(...times).toFixed(0)
const worst = (times: readonly number[]): string => Math.max(...times).toFixed(0)
