/**
 * Data folders that the real program makes once a run, when a test first asks for one, and that are
 * copied from then on: a first start costs three times what any other does.
 */

import { execFile } from "node:child_process"
import { request } from "node:http"
import { promisify } from "node:util"

/**
 * `empty`: a database with nothing in it. `filled`: served once and stopped, so that the example is
 * in it.
 */
export type Template = "empty" | "filled"

/** Names the socket of the run's maker of templates (make-templates.ts). */
export const MAKER = "PARLEY_TEST_TEMPLATES"

/**
 * Puts a copy of the template into an empty folder; owners and permissions are the template's.
 *
 * @throws Error where nobody makes templates, or one could not be made
 */
export async function copyTemplate(template: Template, folder: string): Promise<void> {
  const maker = process.env[MAKER]
  if (maker === undefined) throw new Error("nobody makes templates here: run it as a test")
  await copyFolder(await ask(maker, template), folder)
}

/** Puts a copy of a data folder, on which nothing runs, into an empty one, owners and all. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)("cp", ["-a", `${from}/.`, to])
}

/** Where the template lies. Rejects with what went wrong as it was made. */
function ask(socketPath: string, template: Template): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ socketPath, path: `/${template}`, agent: false }, (response) => {
      let answer = ""
      response.setEncoding("utf8")
      response.on("data", (piece: string) => (answer += piece))
      response.on("end", () => {
        if (response.statusCode === 200) resolve(answer)
        else reject(new Error(`the template ${template} was not made: ${answer}`))
      })
    })
      .on("error", reject)
      .end()
  })
}
