/**
 * One reading process: started with little memory, few rights and no environment, watched, and
 * killed when it is over a limit.
 */

import { spawn, type ChildProcess } from "node:child_process"
import { existsSync, realpathSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Result } from "../base/index.ts"
import type { Extracted, IntakeFault } from "../sources/index.ts"
import { checkedReply } from "./reply.ts"
import { refuse } from "./fault.ts"
import type { Job } from "./worker.ts"

export interface ChildLimits {
  /**
   * Of the processor, from the job's sending to its answer; a busy machine takes nothing from it.
   */
  readonly milliseconds: number
  /** Of what JavaScript holds, and of the process as the system counts it. */
  readonly heapMebibytes: number
  readonly residentMebibytes: number
}

export interface Child {
  /**
   * The answer, or undefined where the child ended without one. A child that failed in any way but
   * a refusal is no longer alive.
   */
  run(job: Job): Promise<Result<Extracted, IntakeFault> | undefined>
  readonly alive: () => boolean
  end(): void
}

/** Between two looks at what the child has used, in milliseconds. */
const LOOK = 40
/** A job may wait for the processor, or sleep, so many times as long as it may use it. */
const WAITING = 10
/** What Linux counts processor time in, for every program, in milliseconds. */
const TICK = 10
/** Longest wait for a child to start on a busy machine, in milliseconds. */
const LONGEST_START = 15_000
/**
 * Processor seconds in all, held by the system: a child whose parent is gone does not go on for
 * ever.
 */
const PROCESSOR_SECONDS = 300

const LIGHTEN = "split it, or save the text you see as .txt"

const ROOT = fileURLToPath(new URL("../../", import.meta.url))

/**
 * Starts a child. While it has nothing to do it does not keep the program running, and it ends when
 * the program ends.
 *
 * @param entry  the module that it runs
 */
export function startChild(entry: URL, limits: ChildLimits): Child {
  const child = spawned(entry, limits)
  const ready = nextMessage(child, LONGEST_START)
  rest(child)
  return {
    alive: () =>
      child.connected && !child.killed && child.exitCode === null && child.signalCode === null,
    end: () => {
      child.kill("SIGKILL")
    },
    run: async (job) => {
      wake(child)
      try {
        const started = await ready
        return started.kind === "said" ? await watched(child, job, limits) : undefined
      } finally {
        rest(child)
      }
    },
  }
}

/** The shell sets the processor limit and becomes Node: there is no process between. */
function spawned(entry: URL, limits: ChildLimits): ChildProcess {
  const rights = [
    "--permission",
    ...[ROOT, ...moduleFolders(ROOT.replace(/\/$/, ""))].map(
      (folder) => `--allow-fs-read=${folder}`,
    ),
  ]
  const words = [
    `--max-old-space-size=${limits.heapMebibytes}`,
    "--disable-warning=ExperimentalWarning",
    ...rights,
    fileURLToPath(entry),
  ]
  const child = spawn(
    "/bin/sh",
    ["-c", `ulimit -t ${PROCESSOR_SECONDS}; exec "$0" "$@"`, process.execPath, ...words],
    { env: {}, stdio: ["ignore", "ignore", "ignore", "ipc"], serialization: "advanced", cwd: ROOT },
  )
  child.on("error", () => undefined)
  return child
}

/**
 * The folders `node_modules` that Node looks into from here upwards, by both names where they are
 * linked.
 */
function moduleFolders(from: string): readonly string[] {
  const above = dirname(from)
  const own = join(from, "node_modules")
  return [
    ...(existsSync(own) ? [`${own}/`, `${realpathSync(own)}/`] : []),
    ...(above === from ? [] : moduleFolders(above)),
  ]
}

async function watched(
  child: ChildProcess,
  job: Job,
  limits: ChildLimits,
): Promise<Result<Extracted, IntakeFault> | undefined> {
  // Listened for before anything is awaited: a child that ends meanwhile is not waited for.
  const answer = nextMessage(child, limits.milliseconds * WAITING)
  const watch = await watchUse(child, limits)
  try {
    child.send(job, () => undefined)
    const heard = await answer
    const checked = heard.kind === "said" ? checkedReply(heard.message) : undefined
    if (checked !== undefined) return checked
    child.kill("SIGKILL")
    if (heard.kind === "late" || watch.over === "time")
      return refuse(
        "took-too-long",
        `reading it took longer than ${limits.milliseconds / 1000} s`,
        LIGHTEN,
      )
    const overHeap = heard.kind === "ended" && (heard.signal === "SIGABRT" || heard.code === 134)
    return watch.over === "memory" || overHeap
      ? refuse(
          "took-too-much-memory",
          `reading it took more than ${limits.residentMebibytes} MiB of memory`,
          LIGHTEN,
        )
      : undefined
  } finally {
    clearInterval(watch.look)
  }
}

interface Watch {
  readonly look: NodeJS.Timeout
  over: "memory" | "time" | undefined
}

/**
 * Looks at the child's memory and time until the interval is cleared, and kills it when it is over
 * a limit.
 */
async function watchUse(child: ChildProcess, limits: ChildLimits): Promise<Watch> {
  const before = await processorMilliseconds(child)
  const end = (why: Watch["over"]): void => {
    watch.over ??= why
    child.kill("SIGKILL")
  }
  const look = setInterval(() => {
    void residentMebibytes(child).then((held) => {
      if (held > limits.residentMebibytes) end("memory")
    })
    void processorMilliseconds(child).then((used) => {
      if (used - before > limits.milliseconds) end("time")
    })
  }, LOOK)
  const watch: Watch = { look, over: undefined }
  return watch
}

type Heard =
  | { readonly kind: "said"; readonly message: unknown }
  | { readonly kind: "late" }
  | { readonly kind: "ended"; readonly code: number | null; readonly signal: NodeJS.Signals | null }

/** Whichever happens first: a message, the child exiting, or the time running out. */
function nextMessage(child: ChildProcess, milliseconds: number): Promise<Heard> {
  return new Promise((resolve) => {
    const settle = (heard: Heard): void => {
      clearTimeout(timer)
      child.off("message", said).off("exit", ended).off("error", failed)
      resolve(heard)
    }
    const said = (message: unknown): void => settle({ kind: "said", message })
    const ended = (code: number | null, signal: NodeJS.Signals | null): void =>
      settle({ kind: "ended", code, signal })
    const failed = (): void => settle({ kind: "ended", code: null, signal: null })
    const timer = setTimeout(() => settle({ kind: "late" }), milliseconds)
    child.on("message", said).on("exit", ended).on("error", failed)
  })
}

/** 0 where the system does not say. */
async function residentMebibytes({ pid }: ChildProcess): Promise<number> {
  try {
    return (
      Number(/^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) /
      1024
    )
  } catch {
    return 0
  }
}

/** User and system time since the child began; 0 where the system does not say. */
async function processorMilliseconds({ pid }: ChildProcess): Promise<number> {
  try {
    // The second field is the program's name in brackets, which may hold anything.
    const [, ...fields] = (await readFile(`/proc/${pid}/stat`, "utf8")).split(/\)(?=[^)]*$)/)
    const [user, system] = fields.join("").trim().split(" ").slice(11, 13).map(Number)
    return ((user ?? 0) + (system ?? 0)) * TICK
  } catch {
    return 0
  }
}

function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function wake(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}
