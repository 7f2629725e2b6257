/** The real program, started as a person starts it. */

import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { fileURLToPath } from "node:url"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
/** Milliseconds: until the link is printed, and until a stop is over. */
const PATIENCE = 60_000

export interface Program {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string
  /** Signs in once. */
  readonly link: string
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>
}

/** Builds the pages where they are out of date. Throws what the build says. */
export function buildPages(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build-web.ts"], {
    cwd: ROOT,
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`the pages could not be built: ${stdout}${stderr}`)
}

/**
 * Starts `parley serve` on a free port with its data in this folder. Throws what it printed where
 * it does not come up.
 */
export async function startProgram(data: string): Promise<Program> {
  const child = spawn(
    process.execPath,
    ["src/main.ts", "serve", "--port", "0", "--data", data, "--no-open"],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  )
  const link = await printedLink(child)
  return { link, address: new URL(link).origin, stop: () => stop(child) }
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ""
    const give = setTimeout(() => {
      child.kill("SIGKILL")
      reject(new Error(`Parley did not come up: ${printed}`))
    }, PATIENCE)
    const look = (piece: Buffer): void => {
      printed += piece.toString("utf8")
      const link = /http:\/\/\S+\/sign-in#\S+/.exec(printed)?.[0]
      if (link === undefined || !printed.includes("Ctrl-C")) return
      clearTimeout(give)
      resolve(link)
    }
    child.stdout?.on("data", look)
    child.stderr?.on("data", look)
    child.once("exit", (code) => {
      clearTimeout(give)
      reject(new Error(`Parley ended with ${code}: ${printed}`))
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    const hurry = setTimeout(() => child.kill("SIGKILL"), PATIENCE)
    child.once("exit", () => {
      clearTimeout(hurry)
      resolve()
    })
    child.kill("SIGTERM")
  })
}
