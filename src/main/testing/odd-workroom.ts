/** A workroom's thread for tests that does what the address says. */

import { parentPort } from "node:worker_threads"
import type { WorkroomOrder, WorkroomWord } from "../workroom.ts"

const say = (word: WorkroomWord): void => {
  parentPort?.postMessage(word)
}

parentPort?.on("message", (order: WorkroomOrder) => {
  const { id } = order
  if (order.order !== "answer") {
    if (order.order !== "close")
      say({ word: "tell", line: order.order === "fill" ? `fill ${order.name}` : order.order })
    return say({ word: "done", id })
  }
  const path = new URL(order.url).pathname
  const answer = (status: number): void => {
    say({
      word: "answered",
      id,
      status,
      headers: [...order.headers, ["x-method", order.method], ["x-path", path]],
      body: order.body ?? new Uint8Array(),
    })
  }
  if (path === "/break") say({ word: "broken", id, message: "broken inside", spoken: false })
  else if (path === "/away")
    say({ word: "broken", id, message: "The database is away.", spoken: true })
  else if (path === "/exit") process.exit(1)
  else if (path === "/slow")
    setTimeout(() => {
      answer(201)
    }, 20)
  else answer(path === "/empty" ? 204 : 201)
})
