/** Ctrl-C, once and twice. */

import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { afterEach, expect, test } from "vitest"

const PROGRAM = fileURLToPath(new URL("watching.ts", import.meta.url))
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL")
})

interface Watching {
  readonly child: ChildProcess
  readonly lines: readonly string[]
  until(line: string): Promise<void>
  readonly ended: Promise<number | null>
}

function watching(): Watching {
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, npm_lifecycle_event: undefined },
  })
  started.push(child)
  const lines: string[] = []
  const waiting = new Map<string, () => void>()
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line)
    waiting.get(line)?.()
  })
  return {
    child,
    lines,
    until: (line) =>
      lines.includes(line)
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.set(line, resolve)
          }),
    ended: new Promise((resolve) => {
      child.once("exit", resolve)
    }),
  }
}

/** As somebody leans on Ctrl-C: again and again until the program has ended. */
function pressUntilEnded({ child, ended }: Watching): Promise<number | null> {
  const pressing = setInterval(() => {
    child.kill("SIGINT")
  }, 20)
  return ended.finally(() => {
    clearInterval(pressing)
  })
}

test("the first asks, its echo says nothing, a second ends at once what would not", async () => {
  const program = watching()
  await program.until("ready")
  program.child.kill("SIGINT")
  await program.until("asked")
  const begin = performance.now()
  expect(await pressUntilEnded(program)).toBe(130)
  expect(
    performance.now() - begin,
    "what npm passes on of the first is not a second",
  ).toBeGreaterThan(300)
  expect(program.lines).toEqual(["ready", "asked", "forced"])
})

test.each(["SIGTERM", "SIGHUP"] as const)("%s asks like Ctrl-C", async (signal) => {
  const program = watching()
  await program.until("ready")
  program.child.kill(signal)
  await program.until("asked")
  expect(program.lines).toEqual(["ready", "asked"])
})
