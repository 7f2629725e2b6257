/** A worker for tests that does what the text says. */

import { parentPort } from "node:worker_threads"

parentPort?.on("message", ({ text }: { readonly text: string }) => {
  const answer = (): void => {
    parentPort?.postMessage({ reading: { reader: text } })
  }
  if (text === "break") parentPort?.postMessage({ broken: "broken" })
  else if (text === "exit") process.exit(0)
  else if (text === "throw") throw new Error("thrown")
  else if (text.trim() === "hang")
    for (;;) {
      /* for ever */
    }
  else if (text === "wait")
    setInterval(() => {
      /* for ever, at rest */
    }, 1_000)
  else if (text === "fill")
    for (const all: string[][] = []; ;)
      all.push(Array.from({ length: 100_000 }, (_, index) => `${index}`))
  else if (text.startsWith("busy for ")) {
    const until = process.threadCpuUsage().user + 1000 * Number(text.slice(9))
    while (process.threadCpuUsage().user < until) {
      /* at work */
    }
    answer()
  } else if (text === "last") {
    answer()
    setImmediate(() => {
      process.exit(0)
    })
  } else if (text === "slow") setTimeout(answer, 20)
  else answer()
})
