/** The whole program as a person starts it, for tests and measurements. */

import { type ChildProcess, execFile, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url))
export const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url))

export interface Started {
  readonly process: ChildProcess
  /** Every line it printed so far, on either stream. */
  readonly lines: readonly string[]
  /** `http://127.0.0.1:40123` */
  readonly address: string
  /** The sign-in link it printed. */
  readonly link: string
  /** From starting the process to a page served, in milliseconds. */
  readonly milliseconds: number
  /** Asks it to stop as Ctrl-C does; its exit code and how long it took, in milliseconds. */
  stop(
    signal?: NodeJS.Signals,
  ): Promise<{ readonly code: number | null; readonly milliseconds: number }>
  readonly ended: Promise<number | null>
}

export interface StartOptions {
  readonly folder: string
  readonly port?: number
  readonly words?: readonly string[]
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly as?: { readonly uid: number; readonly gid: number }
  /** The program and its first words, where it is not this project's `main.ts` run by this Node. */
  readonly command?: readonly [string, ...string[]]
  readonly cwd?: string
}

/**
 * Starts `parley serve` and waits until it serves a page. Rejects with what it printed where it
 * ends instead.
 */
export async function startWorkbench(options: StartOptions): Promise<Started> {
  const begin = performance.now()
  const [program, ...first] = options.command ?? [process.execPath, MAIN, "serve"]
  const child = spawn(
    program,
    [
      ...first,
      "--data",
      options.folder,
      "--port",
      String(options.port ?? 0),
      "--no-open",
      ...(options.words ?? []),
    ],
    {
      cwd: options.cwd ?? PROJECT,
      env: environment(options.environment),
      stdio: ["ignore", "pipe", "pipe"],
      ...options.as,
    },
  )
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", resolve)
    child.once("error", () => {
      resolve(null)
    })
  })
  const lines: string[] = []
  const link = await Promise.race([linkIn(child, lines), ended.then(() => undefined)])
  if (link === undefined) throw new Error(`it ended before it served: ${lines.join(" | ")}`)
  const address = new URL(link).origin
  await (await fetch(address)).arrayBuffer()
  return {
    process: child,
    lines,
    address,
    link,
    milliseconds: performance.now() - begin,
    ended,
    stop: (signal = "SIGINT") => stop(child, ended, signal),
  }
}

/** Runs a command of Parley's to its end. */
export function parley(
  words: readonly string[],
  options: Pick<StartOptions, "environment" | "as" | "cwd"> = {},
): Promise<{
  readonly code: number
  readonly out: string
  readonly err: string
  readonly milliseconds: number
}> {
  const begin = performance.now()
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...words],
      {
        cwd: options.cwd ?? PROJECT,
        env: environment(options.environment),
        encoding: "utf8",
        ...options.as,
      },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 255
        resolve({ code, out, err, milliseconds: performance.now() - begin })
      },
    )
  })
}

/** None of the caller's settings goes along but what a program needs to run. */
const environment = (more: StartOptions["environment"] = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PARLEY_DATA: undefined,
  DATABASE_URL: undefined,
  DISPLAY: undefined,
  WAYLAND_DISPLAY: undefined,
  ...more,
})

function linkIn(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line)
        const link = /https?:\S+#\S+/.exec(line)?.[0]
        if (link !== undefined) resolve(link)
      })
    }
  })
}

async function stop(
  child: ChildProcess,
  ended: Promise<number | null>,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; milliseconds: number }> {
  const begin = performance.now()
  child.kill(signal)
  const code = await ended
  return { code, milliseconds: performance.now() - begin }
}
