/**
 * The reader as a page would run it, in a worker: it is told where the weights lie and what to
 * read, and tells how long each took.
 */

import type { Day } from "../../src/base/index.ts"
import { createReader, loadModels } from "../../src/reading/index.ts"

export interface Asked {
  readonly weights: string
  readonly text: string
  readonly times: number
}

export interface Told {
  /**
   * Milliseconds from the packed weights to a reader, and the least that one reading of the text
   * took.
   */
  readonly loaded: number
  readonly least: number
  readonly statements: number
}

interface Here {
  onmessage: ((message: { readonly data: Asked }) => void) | null
  postMessage: (told: Told) => void
}
const here = globalThis as unknown as Here

here.onmessage = ({ data }) => {
  void work(data).then((told) => here.postMessage(told))
}

/**
 * Kept for as long as the worker lives, as a page's would be, so that its memory can be measured.
 */
const kept: { reader?: ReturnType<typeof createReader> } = {}

async function work({ weights, text, times }: Asked): Promise<Told> {
  const packed = await (await fetch(weights)).blob()
  const began = performance.now()
  const bytes = new Uint8Array(
    await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer(),
  )
  const read = createReader(await loadModels(bytes))
  const loaded = performance.now() - began
  kept.reader = read
  let [least, statements] = [Number.POSITIVE_INFINITY, 0]
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    statements = read({
      text,
      markup: [],
      date: "2021-03-08" as Day,
      title: undefined,
      publisher: undefined,
    }).statements.length
    least = Math.min(least, performance.now() - start)
  }
  return { loaded, least, statements }
}
