/**
 * The thread of the workroom: the door over a store of its own, asked by messages instead of over a
 * port.
 */

import { enableCompileCache } from "node:module"
import { parentPort, workerData } from "node:worker_threads"
import { codeCache } from "./folders.ts"
import type { WorkroomOrder, WorkroomStart, WorkroomWord } from "./workroom.ts"

enableCompileCache(codeCache(process.env))
const start = workerData as WorkroomStart
const say = (word: WorkroomWord, transfer: readonly ArrayBuffer[] = []): void => {
  parentPort?.postMessage(word, [...transfer])
}
const tell = (line: string): void => {
  say({ word: "tell", line })
}
const room = open()
room.catch(() => {
  /* told to whoever asks */
})

parentPort?.on("message", (order: WorkroomOrder) => {
  void carriedOut(order).catch((error: unknown) => {
    const spoken = error instanceof Error && (error as { kind?: unknown }).kind === "unavailable"
    say({
      word: "broken",
      id: order.id,
      message: error instanceof Error ? error.message : String(error),
      spoken,
    })
  })
})

async function open() {
  const [api, app, keep, { background }, { modelFrom }, { readerInWorker }] = await Promise.all([
    import("../api/index.ts"),
    import("../app/index.ts"),
    import("./keep.ts"),
    import("./background.ts"),
    import("./model.ts"),
    import("./worker-reader.ts"),
  ])
  const kept = await keep.openRecord(start.database, () => undefined, CONNECTIONS)
  const works = background(tell)
  const reader = readerInWorker({ tell })
  if (start.reads) reader.warm()
  const never = { read: () => new Promise<never>(() => undefined) }
  // Whoever serves has told which model there is.
  const ports = keep.fullPorts(
    kept,
    start.reads ? reader : never,
    await modelFrom(process.env, () => undefined),
  )
  const door = api.createApi({
    ports,
    webFolder: undefined,
    allowedHosts: start.allowedHosts,
    secure: false,
    log: tell,
    background: works.take,
  })
  return { api, app, ports, door, works, reader, kept }
}

/** Few people add or open long texts at the same time. */
const CONNECTIONS = 4

async function carriedOut(order: WorkroomOrder): Promise<void> {
  const { api, app, ports, door, works, reader, kept } = await room
  const { id } = order
  switch (order.order) {
    case "answer":
      return answer(order, (request, taken) =>
        door.fetch(taken === undefined ? request : api.withBody(request, taken)),
      )
    case "fill": {
      const { fillFresh } = await import("./fill.ts")
      await fillFresh(app, ports, order.name, tell)
      return say({ word: "done", id })
    }
    case "resume": {
      const { takeUpReadings } = await import("./fill.ts")
      works.take(takeUpReadings(app, ports, tell))
      return say({ word: "done", id })
    }
    case "close": {
      // What is under way is given a moment; what is stopped then may still say that its try does
      // not count.
      await works.settle()
      await reader.close()
      await works.settle()
      await kept.close()
      return say({ word: "done", id })
    }
  }
}

async function answer(
  { id, method, url, headers, body }: Extract<WorkroomOrder, { readonly order: "answer" }>,
  fetch: (request: Request, body: Uint8Array | undefined) => Response | Promise<Response>,
): Promise<void> {
  const request = new Request(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  })
  const response = await fetch(request, body)
  const bytes = new Uint8Array(await response.arrayBuffer())
  say(
    { word: "answered", id, status: response.status, headers: [...response.headers], body: bytes },
    [bytes.buffer],
  )
}
