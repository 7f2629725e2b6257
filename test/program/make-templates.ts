/**
 * Before a run of tests: whoever may be asked for a template of a data folder. Each is made when it
 * is first asked for, and taken away with all else when the run is over.
 */

import { once } from "node:events"
import { mkdirSync } from "node:fs"
import { createServer, type ServerResponse } from "node:http"
import { join } from "node:path"
import { hold, newFolder, removeFolder } from "./holder.ts"
import { MAKER, type Template } from "./templates.ts"
import { startWorkbench } from "./workbench.ts"

const MAKERS: Readonly<Record<Template, (folder: string) => Promise<void>>> = {
  empty: async (folder) => {
    const holder = await hold(folder)
    if (holder.said.up === undefined) throw new Error(holder.said.fault)
    await holder.release()
  },
  filled: async (folder) => {
    const started = await startWorkbench({ folder })
    const { code } = await started.stop()
    if (code !== 0) throw new Error(`it ended with ${code}: ${started.lines.join(" | ")}`)
  },
}

/** Called by the test runner, which calls what comes back when the run is over. */
export default async function listen(): Promise<() => void> {
  const shelf = newFolder()
  const made = new Map<Template, Promise<string>>()
  const make = async (template: Template): Promise<string> => {
    const folder = join(shelf, template)
    mkdirSync(folder)
    await MAKERS[template](folder)
    return folder
  }
  const templateOf = (template: Template): Promise<string> => {
    const making = made.get(template) ?? make(template)
    made.set(template, making)
    return making
  }
  const server = createServer(({ url }, response) => {
    void answer(response, url === "/filled" ? templateOf("filled") : templateOf("empty"))
  }).listen(join(shelf, "maker"))
  await once(server, "listening")
  process.env[MAKER] = join(shelf, "maker")
  return () => {
    server.close()
    removeFolder(shelf)
  }
}

const answer = (response: ServerResponse, made: Promise<string>): Promise<void> =>
  made.then(
    (folder) => {
      response.end(folder)
    },
    (error: unknown) => {
      response.writeHead(500).end(String(error))
    },
  )
