/**
 * What it costs to turn bytes into text: each kind, a child's start, the least and the most
 * hostile. Best of several each.
 */

import { createIntake } from "../src/intake/intake.ts"
import { parseWritten } from "../src/intake/written-file.ts"
import type { Intake, TextType } from "../src/sources/index.ts"

const PARAGRAPH =
  "The envoy said on Monday that the two delegations would meet again before the deadline, " +
  "if the fighting slowed down. "

/** About so many characters of each kind. */
const SAMPLES: Readonly<Record<TextType, (characters: number) => string>> = {
  txt: (characters) => `${PARAGRAPH}\n\n`.repeat(characters / 119),
  md: (characters) =>
    (
      `## A heading\n\n${PARAGRAPH} *Very* [much](http://example.org/x) so.\n\n- an item\n- ` +
      `**another**\n\n`
    ).repeat(characters / 201),
  html: (characters) =>
    "<!doctype " +
    `html><title>t</title><article>${(
      `<h2>A heading</h2><p>${PARAGRAPH}<b>Very</b> <a href="http://example.org/x">much</a> ` +
      `so.</p>\n`
    ).repeat(characters / 206)}</article>`,
}

export async function run(print: (line: string) => void): Promise<void> {
  for (const characters of [4_000, 100_000, 1_000_000]) {
    for (const type of ["txt", "md", "html"] as const) print(await speed(type, characters))
  }
  print(
    `a child's start and its first page: ${await best(3, async () => {
      await timed(createIntake(), "<p>a", "html")
    })}`,
  )
  const warm = createIntake()
  await timed(warm, "<p>a", "html")
  print(
    `a small page in a child that is warm: ${await best(20, async () => {
      await timed(warm, "<p>a", "html")
    })}`,
  )
  print(
    `a page nested 10,000 deep refused in: ${await best(5, async () => {
      await timed(warm, "<div>".repeat(10_000), "html")
    })}`,
  )
  print(
    `50 MB refused in: ${await best(5, async () => {
      await timed(warm, new Uint8Array(50_000_000), "txt")
    })}`,
  )
  const maps = Array.from({ length: 100_000 }, (_, i) => `\n{"id":"a${i}","score":${i}}`)
  const lines = `[${maps.join(",")}]`
  print(
    `JSON of 100,000 lines read in: ${await best(3, async () => {
      parseWritten(lines)
    })}`,
  )
}

async function speed(type: TextType, characters: number): Promise<string> {
  const sample = SAMPLES[type](characters)
  const intake = createIntake()
  await timed(intake, sample, type)
  let least = Infinity
  for (let i = 0; i < (characters > 500_000 ? 3 : 8); i += 1)
    least = Math.min(least, await timed(intake, sample, type))
  return (
    `${type.padEnd(4)} ${String(sample.length).padStart(9)} characters: ${least.toFixed(1)} ` +
    `ms, ${Math.round(sample.length / least)} characters/ms`
  )
}

async function timed(intake: Intake, sample: string | Uint8Array, type: TextType): Promise<number> {
  const bytes = typeof sample === "string" ? new TextEncoder().encode(sample) : sample
  const began = performance.now()
  await intake.extract(bytes, { name: undefined, type })
  return performance.now() - began
}

async function best(times: number, work: () => Promise<void>): Promise<string> {
  let least = Infinity
  for (let i = 0; i < times; i += 1) {
    const began = performance.now()
    await work()
    least = Math.min(least, performance.now() - began)
  }
  return `${least.toFixed(1)} ms`
}
