/** A worker for tests that does what the text says. */

import { parentPort } from "node:worker_threads"

parentPort?.on("message", ({ text }: { readonly text: string }) => {
  const answer = (): void => { parentPort?.postMessage({ reading: { reader: text } }) }
  if (text === "break") parentPort?.postMessage({ broken: "broken" })
  else if (text === "exit") process.exit(0)
  else if (text === "throw") throw new Error("thrown")
  else if (text === "hang") for (;;) { /* for ever */ }
  else if (text === "last") { answer(); setImmediate(() => { process.exit(0) }) }
  else if (text === "slow") setTimeout(answer, 20)
  else answer()
})
