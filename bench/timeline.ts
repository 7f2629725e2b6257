/**
 * The timeline of ten thousand lines in the system's Chromium: how long until it stands on the
 * screen, and at how many frames a second it scrolls, by the timestamps that the browser hands to
 * each frame.
 */

import type { Page } from "playwright-core"
import type { ReaderView, TimelineView } from "../src/contract/index.ts"
import { chromiumPath } from "../test/browser/chromium.ts"
import { longReport } from "../test/browser/texts.ts"
import { makeWorld, type World } from "../test/browser/world.ts"

const TIMES = 5
/** Bytes of each report, and how many of them: more than ten thousand lines together. */
const [BYTES, REPORTS] = [250_000, 5]
/** Milliseconds that the reading of a report may take. */
const READING = 300_000
/** Frames of one scroll. */
const FRAMES = 300

export async function run(print: (line: string) => void): Promise<void> {
  if (chromiumPath() === undefined) return print("not measured: there is no Chromium here")
  const world = await makeWorld()
  try {
    const address = await filled(world, print)
    const { page } = await world.tab()
    for (const order of ["held", "recorded"] as const) {
      const opened = await openings(page, `${address}/timeline?order=${order}`)
      print(
        `by when it ${order === "held" ? "happened" : "was recorded"}: on the screen ` +
          `${Math.min(...opened).toFixed(0)} ms after the address was opened at best, ` +
          `${Math.max(...opened).toFixed(0)} at worst of ${TIMES}`,
      )
      for (const { name, pixels } of SPEEDS)
        print(`  scrolled ${name} (${pixels} pixels a frame): ${await best(page, pixels)}`)
    }
  } finally {
    await world.close()
  }
}

const SPEEDS = [
  { name: "as a wheel does", pixels: 40 },
  { name: "fast", pixels: 400 },
  { name: "in leaps", pixels: 4_000 },
]

/**
 * A process whose reports were read; tells how many lines there are and how long the server takes
 * to list them.
 */
async function filled(world: World, print: (line: string) => void): Promise<string> {
  const process = await world.addProcess("Measured")
  for (let number = 0; number < REPORTS; number += 1)
    await whenRead(
      world,
      await world.addReport(process, {
        text: longReport(BYTES),
        title: `Report ${number + 1}`,
        date: `2021-03-${String(number + 1).padStart(2, "0")}`,
      }),
    )
  const route = `${world.program.address}/api/processes/${process}/timeline`
  const times: number[] = []
  let view: TimelineView | undefined
  let bytes = 0
  for (let time = 0; time < TIMES; time += 1) {
    const begin = performance.now()
    const body = await (await world.context.request.get(route)).text()
    times.push(performance.now() - begin)
    view = JSON.parse(body) as TimelineView
    bytes = body.length
  }
  print(
    `${view?.total.toLocaleString("en") ?? 0} lines; ` +
      `${view?.lines.length.toLocaleString("en") ?? 0} in one answer of ` +
      `${(bytes / 1_000_000).toFixed(1)} MB, listed in ${Math.min(...times).toFixed(0)} ms at ` +
      `best of ${TIMES}`,
  )
  return `${world.program.address}/processes/${process}`
}

async function whenRead(world: World, address: string): Promise<void> {
  const until = performance.now() + READING
  for (;;) {
    const view = (await (
      await world.context.request.get(address.replace("/processes/", "/api/processes/"), {
        timeout: READING,
      })
    ).json()) as Partial<ReaderView>
    if (view.document?.reading.kind === "read") return
    if (performance.now() > until)
      throw new Error(`a report was not read within ${READING / 1000} s`)
    await new Promise((resolve) => {
      setTimeout(resolve, 500)
    })
  }
}

/** Milliseconds from the address to the first rows, each time anew. */
async function openings(page: Page, address: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const begin = performance.now()
    await page.goto(address)
    await page.locator(".timeline-row").first().waitFor({ timeout: 60_000 })
    times.push(performance.now() - begin)
  }
  return times
}

interface Scroll {
  readonly rate: number
  readonly words: string
}

/** The smoothest of several scrolls, and the rates of all. */
async function best(page: Page, pixels: number): Promise<string> {
  const scrolls: Scroll[] = []
  for (let time = 0; time < TIMES; time += 1) scrolls.push(await scrolled(page, pixels))
  const [first] = scrolls.toSorted((a, b) => b.rate - a.rate)
  return `${first?.words ?? ""} (all: ${scrolls.map(({ rate }) => rate.toFixed(0)).join(", ")})`
}

/**
 * Scrolls by so many pixels each frame, back at the end, and tells of the frames; every row in
 * sight must be drawn at the end.
 */
async function scrolled(page: Page, pixels: number): Promise<Scroll> {
  const { stamps, empty } = (await page.evaluate(`new Promise((done) => {
    const box = document.querySelector(".timeline-scroll")
    box.scrollTop = 0
    const stamps = []
    let empty = 0
    let step = ${pixels}
    const frame = (stamp) => {
      stamps.push(stamp)
      if (stamps.length > ${FRAMES}) return done({ stamps, empty })
      if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1 && step > 0) step = -step
      else if (box.scrollTop <= 0 && step < 0) step = -step
      box.scrollTop += step
      requestAnimationFrame(look)
    }
    const height = document.querySelector(".timeline-row").getBoundingClientRect().height
    const look = (stamp) => {
      const row = Math.floor(box.scrollTop / height)
      if (document.querySelector('[data-row="' + row + '"]') === null) empty += 1
      frame(stamp)
    }
    requestAnimationFrame(frame)
  })`)) as { readonly stamps: readonly number[]; readonly empty: number }
  const gaps = stamps
    .slice(1)
    .map((stamp, index) => stamp - (stamps[index] ?? stamp))
    .sort((a, b) => a - b)
  const whole = (stamps.at(-1) ?? 0) - (stamps[0] ?? 0)
  const share = (part: number): string =>
    (gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * part))] ?? 0).toFixed(1)
  const late = gaps.filter((gap) => gap > 34).length
  const rate = (gaps.length * 1000) / whole
  const words =
    `${rate.toFixed(1)} frames/s (at least 50); a frame took ${share(0.5)} ms at the middle, ` +
    `${share(0.95)} at p95, ${share(1)} at most; ${late} of ${gaps.length} came later than two ` +
    `frames, ${empty} showed no row where one should be`
  return { rate, words }
}
