/** The reader on this thread: its models are loaded once, when first used. */

import type { Reader } from "../app/index.ts"

let loaded: Promise<Reader> | undefined

/** The reader of this thread. A text blocks it while it is read: long ones belong on a worker. */
export function readerHere(): Promise<Reader> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Reader> {
  const { createReader, loadModels } = await import("../reading/index.ts")
  const read = createReader(await loadModels())
  return { read: async (input) => read(input) }
}
