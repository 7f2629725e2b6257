/** The server's reader: a worker reads, so that a long text holds up nobody's click. */

import { Worker } from "node:worker_threads"
import type { Reader } from "../app/index.ts"
import type { ExplainedReading, ReadingInput } from "../reading/index.ts"

export interface WorkerReader extends Required<Reader> {
  /** Loads the models before they are asked for. */
  warm(): void
  /** Ends the worker; readings under way are rejected. */
  close(): Promise<void>
}

/** What the worker says of the one text that it has been given. */
export type Answer = ExplainedReading | { readonly broken: string }

export interface WorkerReaderOptions {
  /** The module that the worker runs; for tests. */
  readonly entry?: URL
  /** Longest wait for a text of so many characters, in milliseconds. */
  readonly patience?: (characters: number) => number
}

/** Ten times what an honest text takes, and a minute to begin with. */
const usualPatience = (characters: number): number => 60_000 + characters / 10

/**
 * Texts are read one after the other, so that when a worker ends, or takes too long and is ended, one text is to blame: its
 * reading is rejected and the next has a new worker. Nothing starts before it is asked or warmed.
 */
export function readerInWorker({ entry = new URL("./reading-worker.ts", import.meta.url), patience = usualPatience }: WorkerReaderOptions = {}): WorkerReader {
  let [worker, closed]: [Worker | undefined, boolean] = [undefined, false]
  let last: Promise<unknown> = Promise.resolve()
  const current = (): Worker => (worker ??= startWorker(entry, (ended) => { if (worker === ended) worker = undefined }))
  const readNext = async (input: ReadingInput): Promise<ExplainedReading> => {
    if (closed) throw new Error("the reader was stopped")
    const answer = await ask(current(), input, patience(input.text.length))
    if ("reading" in answer) return answer
    if ("broken" in answer) throw new Error(`the reading broke off: ${answer.broken}`)
    void worker?.terminate()
    worker = undefined
    throw new Error(closed ? "the reader was stopped" : answer.gone)
  }
  const explain = (input: ReadingInput): Promise<ExplainedReading> => {
    const reading = last.then(() => readNext(input))
    last = reading.catch(() => { /* whoever asked is told */ })
    return reading
  }
  return {
    warm: () => { current() },
    close: async () => {
      closed = true
      await worker?.terminate()
    },
    explain, read: async (input) => (await explain(input)).reading,
  }
}

/** Neither the worker nor a text in it keeps the program from ending. One that ends while it has nothing to do is forgotten. */
function startWorker(entry: URL, forget: (worker: Worker) => void): Worker {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: 2048 } })
  worker.on("error", () => { /* told to whoever waits; it ends after this */ })
  worker.on("exit", () => { forget(worker) })
  worker.unref()
  return worker
}

/** What the worker says of this text, or why it will say nothing more. */
function ask(worker: Worker, input: ReadingInput, milliseconds: number): Promise<Answer | { readonly gone: string }> {
  const hearing = new AbortController()
  return new Promise<Answer | { readonly gone: string }>((resolve) => {
    const on = <T>(event: string, hear: (value: T) => void): void => {
      worker.on(event, hear)
      hearing.signal.addEventListener("abort", () => { worker.off(event, hear) })
    }
    const timer = setTimeout(() => { resolve({ gone: "the reading took too long and was given up" }) }, milliseconds)
    hearing.signal.addEventListener("abort", () => { clearTimeout(timer) })
    on("error", (error: Error) => { resolve({ gone: `the reader failed: ${error.message}` }) })
    on("exit", () => { resolve({ gone: "the reader ended" }) })
    on("message", resolve)
    worker.postMessage(input)
  }).finally(() => { hearing.abort() })
}
