/**
 * Far more requests at once than can be worked on, each on a connection of its own: how many are
 * served and how soon, how many are told at once to come again, and how soon one who comes again a
 * moment later is served.
 */

import { Agent, request } from "node:http"
import { newFolder, removeFolder } from "../test/program/holder.ts"
import { startWorkbench } from "../test/program/workbench.ts"

const AT_ONCE = [200, 2_000]

interface Answered {
  readonly status: number
  readonly milliseconds: number
  readonly retry: string | undefined
}

export async function run(print: (line: string) => void): Promise<void> {
  const folder = newFolder()
  const workbench = await startWorkbench({ folder })
  try {
    const cookie = await cookieOf(workbench.link)
    for (const path of ["/api/processes", "/api/session"]) {
      for (const count of AT_ONCE)
        await flood(`${workbench.address}${path}`, { cookie, count, print })
    }
  } finally {
    await workbench.stop()
    removeFolder(folder)
  }
}

interface Flood {
  readonly cookie: string
  readonly count: number
  readonly print: (line: string) => void
}

async function flood(address: string, { cookie, count, print }: Flood): Promise<void> {
  const agent = new Agent({ maxSockets: Infinity })
  const answers = await Promise.all(
    Array.from({ length: count }, () => ask(address, cookie, agent)),
  )
  const after = await ask(address, cookie, agent)
  agent.destroy()
  const served = answers.filter(({ status }) => status === 200)
  const shed = answers.filter(({ status }) => status === 503)
  const others = count - served.length - shed.length
  const told = shed.every(({ retry }) => retry !== undefined)
  print(
    `${count} at once at ${new URL(address).pathname}: served ${served.length} ` +
      `(${times(served)}), shed ${shed.length} (${times(shed)}; Retry-After ` +
      `${told ? "on all" : "MISSING"}), otherwise ${others}; the next alone ` +
      `${Math.round(after.milliseconds)} ms (${after.status})`,
  )
}

function times(answers: readonly Answered[]): string {
  const sorted = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const at = (part: number): string =>
    `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)} ms`
  return sorted.length === 0 ? "none" : `median ${at(0.5)}, p95 ${at(0.95)}, last ${at(1)}`
}

/** Status 0 where no answer came. */
function ask(address: string, cookie: string, agent: Agent): Promise<Answered> {
  const begin = performance.now()
  return new Promise((resolve) => {
    const end = (status: number, retry?: string): void => {
      resolve({ status, retry, milliseconds: performance.now() - begin })
    }
    const asked = request(address, { agent, headers: { cookie } }, (response) => {
      response.resume().once("end", () => {
        end(response.statusCode ?? 0, response.headers["retry-after"])
      })
    })
    asked
      .once("error", () => {
        end(0)
      })
      .end()
  })
}

async function cookieOf(link: string): Promise<string> {
  const { origin, hash } = new URL(link)
  const response = await fetch(`${origin}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: hash.slice(1) }),
  })
  return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
}
