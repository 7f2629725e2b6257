/**
 * What adding a text costs everybody else: how long the serving thread is held up, how long others
 * wait, and the memory of the serving process and its database above what they take at rest. The
 * reading itself is left out; what is done with one comes last.
 */

import { fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import type { AddedDocument, ProcessLine, ReadingState } from "../src/contract/index.ts"
import { postmasterOn, startServer } from "../src/store/server/index.ts"
import { signIn, type Client } from "../test/program/client.ts"
import type { Held } from "./stall/serving.ts"

const MEBIBYTE = 1024 * 1024
/** The file and the pasted text, of the sizes that are allowed. */
const SIZES = (process.env["PARLEY_BENCH_MEBIBYTES"] ?? "1,4,10,16").split(",").map(Number)
/** Milliseconds. */
const MOST = { p99: 50, most: 250 }
/** Mebibytes above what is taken at rest. */
const MOST_MEMORY = 400

export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-stall-"))
  const server = await startServer({ folder, log: () => undefined, program: "npm run bench" })
  try {
    for (const kind of KINDS) for (const size of SIZES) await adding(print, folder, kind, size)
    await reading(print, folder)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Kind = keyof typeof SAMPLES
const KINDS = ["prose", "many words", "two languages"] as const

/**
 * Sentences by a counter: no two alike, words as often as a language has them, or nearly all of
 * them new.
 */
const SAMPLES = {
  prose: (index: number): string =>
    `On day ${index} the envoy of district ${index % 977} said that the road to the north ` +
    `would be open within ${index % 31} weeks.\n`,
  "many words": (index: number): string =>
    `${((index * 2654435761) % 2 ** 32).toString(36)} ` +
    `${((index * 40503) % 2 ** 31).toString(36)}x ${index.toString(36)}y `,
  "two languages": (index: number): string =>
    `ستفتح الطريق ${index} يوم 😀 the road — naïve café ${index % 411}.\n`,
} as const

function sampleOf(kind: Kind, bytes: number): string {
  const lines: string[] = []
  for (let [index, size] = [0, 0]; ; index += 1) {
    const line = SAMPLES[kind](index)
    size += Buffer.byteLength(line)
    if (size > bytes) return lines.join("")
    lines.push(line)
  }
}

/** A file in a form, as the page sends it. */
async function upload(
  link: string,
  { session, cookie }: Client,
  process: string,
  text: string,
): Promise<{ readonly status: number }> {
  const form = new FormData()
  form.set("file", new Blob([text], { type: "text/plain" }), "long.txt")
  const { status, body } = await fetch(
    `${new URL(link).origin}/api/processes/${process}/documents`,
    {
      method: "POST",
      body: form,
      headers: { cookie, "x-parley-csrf": session.csrf, "idempotency-key": process },
    },
  )
  await body?.cancel()
  return { status }
}

interface Serving {
  readonly child: ChildProcess
  readonly client: Client
  readonly link: string
  look(): Promise<Held>
}

async function serve(folder: string, ...words: readonly string[]): Promise<Serving> {
  const child = fork(fileURLToPath(new URL("stall/serving.ts", import.meta.url)), [
    folder,
    ...words,
  ])
  const ended = once(child, "exit").then(() => {
    throw new Error("the serving process ended")
  })
  ended.catch(() => {
    /* it ends when it is told to */
  })
  const [{ link }] = (await Promise.race([once(child, "message"), ended])) as [{ link: string }]
  const client = await signIn(link)
  return {
    child,
    client,
    link,
    look: async () => {
      child.send("look")
      return (await once(child, "message"))[0] as Held
    },
  }
}

async function adding(
  print: (line: string) => void,
  folder: string,
  kind: Kind,
  mebibytes: number,
): Promise<void> {
  const { child, client, link, look } = await serve(folder)
  const text = sampleOf(kind, mebibytes * MEBIBYTE)
  const begun = await client.post<ProcessLine>("/processes", {
    title: `${kind} ${mebibytes}`,
    summary: "",
  })
  await pause(500)
  const idle = memoryOf(folder, child)
  const weigh = weighing(folder, child)
  await look()
  await pause(2_000)
  const rest = await look()
  const others = asking(client)
  const begin = performance.now()
  const { status } = await upload(link, client, begun.body.id, text)
  const took = performance.now() - begin
  const held = await look()
  const [waits, peak] = [await others.stop(), weigh.stop()]
  print(
    `${kind}, ${mebibytes} MiB: added in ${(took / 1000).toFixed(1)} s, ` +
      `${held.cpu.toFixed(1)} s of the server's processor time (${status}); ${verdict(held)} ` +
      `(at rest ${rest.p99.toFixed(0)} and ${rest.most.toFixed(0)}); others waited at most ` +
      `${Math.max(...waits).toFixed(0)} ms; ` +
      `${above(whole(peak) - whole(idle), mebibytes)} (server ${peak.server.toFixed(0)}, at ` +
      `rest ${idle.server.toFixed(0)}; database ${peak.database.toFixed(0)}, at rest ` +
      `${idle.database.toFixed(0)})`,
  )
  child.disconnect()
  await once(child, "exit")
}

/** Puts down what a reading of a long text found. */
async function reading(print: (line: string) => void, folder: string): Promise<void> {
  const { child, client, look } = await serve(folder, "reader")
  const begun = await client.post<ProcessLine>("/processes", { title: "read", summary: "" })
  const added = await client.post<AddedDocument>(`/processes/${begun.body.id}/documents`, {
    text: sampleOf("prose", 2 * MEBIBYTE),
    title: "A long one",
  })
  await look()
  const begin = performance.now()
  for (;;) {
    const { body } = await client.get<ReadingState>(
      `/processes/${begun.body.id}/documents/${added.body.item}/reading`,
    )
    if (body.kind === "waiting") {
      await pause(200)
      continue
    }
    print(
      `2 MiB of prose read (${body.kind === "read" ? `${body.drafts} drafts` : body.kind}) ` +
        `in ${((performance.now() - begin) / 1000).toFixed(0)} s: ${verdict(await look())}`,
    )
    break
  }
  child.disconnect()
  await once(child, "exit")
}

const verdict = ({ p99, most, looks }: Held): string =>
  `the loop was held up ${p99.toFixed(0)} ms at the 99th of 100, ${most.toFixed(0)} ms at ` +
  `most, in ${looks} looks${p99 > MOST.p99 || most > MOST.most ? " TOO LONG" : ""}`

const above = (mebibytes: number, size: number): string =>
  `${mebibytes.toFixed(0)} MiB above ` +
  `rest${size === 16 && mebibytes > MOST_MEMORY ? " TOO MUCH" : ""}`

/** Somebody else at work meanwhile: how long each answer took, in milliseconds. */
function asking(client: Client): { stop(): Promise<readonly number[]> } {
  const waits: number[] = [0]
  const until = new AbortController()
  const done = (async () => {
    while (!until.signal.aborted) {
      const begin = performance.now()
      await client.get("/processes")
      waits.push(performance.now() - begin)
      await pause(20)
    }
  })()
  return {
    stop: async () => {
      until.abort()
      await done
      return waits
    },
  }
}

/** In MiB. */
interface Memory {
  readonly server: number
  readonly database: number
}

const whole = ({ server, database }: Memory): number => server + database

/** The most that was taken together from now on. */
function weighing(folder: string, child: ChildProcess): { stop(): Memory } {
  let most: Memory = { server: 0, database: 0 }
  const look = setInterval(() => {
    const now = memoryOf(folder, child)
    if (whole(now) > whole(most)) most = now
  }, 50)
  return {
    stop: () => {
      clearInterval(look)
      return most
    },
  }
}

/**
 * Of the serving process, and of the database's together; what several share is shared out among
 * them.
 */
function memoryOf(folder: string, { pid = 0 }: ChildProcess): Memory {
  const postmaster = postmasterOn(folder) ?? 0
  const children = readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && parentOf(name) === postmaster,
  )
  return {
    server: shareOf(String(pid)) / 1024,
    database:
      [String(postmaster), ...children].reduce((sum, each) => sum + shareOf(each), 0) / 1024,
  }
}

const parentOf = (pid: string): number =>
  Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1] ?? -1)
const shareOf = (pid: string): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

function read(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}
