/**
 * A second thread with the same door: it answers what works on whole texts, and has the readers, so
 * that the serving thread goes on.
 */

import { setFlagsFromString } from "node:v8"
import { Worker } from "node:worker_threads"
import { StoreFault } from "../store/index.ts"
import type { Database } from "./database.ts"

/** What the thread is made with. */
export interface WorkroomStart {
  readonly database: Pick<Database, "connection" | "administration" | "disk">
  readonly allowedHosts: readonly string[]
  /** Whether texts are read there; not, where only the keeping of them is measured. */
  readonly reads: boolean
}

/** What the thread is asked. */
export type WorkroomOrder = WorkroomDeed & { readonly id: number }

type WorkroomDeed =
  | {
      readonly order: "answer"
      readonly method: string
      readonly url: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body: Uint8Array<ArrayBuffer> | undefined
    }
  /** Loads the example where there is no process yet, as the person of this name. */
  | { readonly order: "fill"; readonly name: string }
  /** Reads what waits to be read. */
  | { readonly order: "resume" }
  | { readonly order: "close" }

/** What the thread says: a line for the log, or what came of an order. */
export type WorkroomWord =
  | { readonly word: "tell"; readonly line: string }
  | { readonly word: "done"; readonly id: number }
  | {
      readonly word: "answered"
      readonly id: number
      readonly status: number
      readonly headers: readonly (readonly [string, string])[]
      readonly body: Uint8Array<ArrayBuffer>
    }
  /** `spoken` where the message may be shown to anybody. */
  | {
      readonly word: "broken"
      readonly id: number
      readonly message: string
      readonly spoken: boolean
    }

export interface Workroom {
  /** The answer to a request whose body has been taken in. */
  answer(request: Request, body: Uint8Array | undefined): Promise<Response>
  fill(name: string): Promise<void>
  resume(): Promise<void>
  /** Waits, but not long, for what is under way there. */
  close(): Promise<void>
}

/** How long its end is waited for, in milliseconds. */
const PATIENCE = 3_000

interface Waiting {
  readonly resolve: (word: WorkroomWord) => void
  readonly reject: (error: Error) => void
}

/** Whoever waits for this word gets it, or what went wrong. */
function settle(
  waiting: Map<number, Waiting>,
  word: Exclude<WorkroomWord, { readonly word: "tell" }>,
): void {
  const asked = waiting.get(word.id)
  waiting.delete(word.id)
  if (word.word !== "broken") asked?.resolve(word)
  else
    asked?.reject(
      word.spoken ? new StoreFault("unavailable", word.message) : new Error(word.message),
    )
}

/** A room whose thread is started with the first order, and again when it has ended by itself. */
export function openWorkroom(
  start: WorkroomStart,
  tell: (line: string) => void,
  entry = new URL("./workroom-thread.ts", import.meta.url),
): Workroom {
  // The heaps of this process grow by no more than this between two collections. Left to itself,
  // one grows to four times what is alive in it before it is looked through: 300 MB more for a long
  // text.
  setFlagsFromString("--heap-growing-percent=40")
  const waiting = new Map<number, Waiting>()
  let [worker, last]: [Worker | undefined, number] = [undefined, 0]
  const hear = (word: WorkroomWord): void => {
    if (word.word === "tell") tell(word.line)
    else settle(waiting, word)
  }
  const current = (): Worker =>
    (worker ??= started(
      new Worker(entry, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: 16 } }),
      hear,
      (ended, error) => {
        if (worker === ended) worker = undefined
        const gone = new StoreFault(
          "unavailable",
          "What works on texts ended and is started again; try again in a moment.",
          { cause: error },
        )
        for (const { reject } of waiting.values()) reject(gone)
        waiting.clear()
      },
    ))
  const ask = (deed: WorkroomDeed, transfer: readonly ArrayBuffer[] = []): Promise<WorkroomWord> =>
    new Promise((resolve, reject) => {
      const id = (last += 1)
      waiting.set(id, { resolve, reject })
      current().postMessage({ ...deed, id } satisfies WorkroomOrder, [...transfer])
    })
  return {
    answer: async ({ method, url, headers }, body) => {
      const own = body === undefined ? undefined : owned(body)
      const order = { order: "answer", method, url, headers: [...headers], body: own } as const
      return responseOf(await ask(order, own === undefined ? [] : [own.buffer]))
    },
    fill: async (name) => {
      await ask({ order: "fill", name })
    },
    resume: async () => {
      await ask({ order: "resume" })
    },
    close: async () => {
      const ending = worker
      if (ending === undefined) return
      const patience = setTimeout(() => {
        void ending.terminate()
      }, PATIENCE)
      await ask({ order: "close" }).catch(() => undefined)
      clearTimeout(patience)
      await ending.terminate()
    },
  }
}

function responseOf(word: WorkroomWord): Response {
  if (word.word !== "answered") throw new RangeError("a request was answered by another word")
  return new Response(isEmpty(word.status) ? null : word.body, {
    status: word.status,
    headers: word.headers.map(([name, value]): [string, string] => [name, value]),
  })
}

const isEmpty = (status: number): boolean => status === 204 || status === 304

/** The bytes in memory of their own, which can be handed over without a copy. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? (bytes as Uint8Array<ArrayBuffer>)
    : Uint8Array.from(bytes)

function started(
  worker: Worker,
  hear: (word: WorkroomWord) => void,
  ended: (worker: Worker, error: Error | undefined) => void,
): Worker {
  let why: Error | undefined
  worker.on("message", hear)
  worker.on("error", (error: Error) => {
    why = error
  })
  worker.on("exit", () => {
    ended(worker, why)
  })
  worker.unref()
  return worker
}
