/** The worker that reads texts for the server: a text in, a reading or what went wrong out. */

import { enableCompileCache } from "node:module"
import { parentPort } from "node:worker_threads"
import type { ReadingInput } from "../reading/index.ts"
import { codeCache } from "./folders.ts"
import type { Answer } from "./reading-lane.ts"

const cache = codeCache(process.env)
if (cache !== undefined) enableCompileCache(cache)
const { readerHere } = await import("./reader.ts")
const reader = readerHere()
reader.catch(() => {
  /* told with the first text */
})

parentPort?.on("message", (input: ReadingInput) => {
  void answer(input).then((said) => {
    parentPort?.postMessage(said)
  })
})

async function answer(input: ReadingInput): Promise<Answer> {
  try {
    return await (await reader).explain(input)
  } catch (error) {
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
