/** A reading process that does what the document says, for tests of the watch over it. */

import { setTimeout as wait } from "node:timers/promises"
import type { Job } from "../worker.ts"

process.on("message", (job: Job) => {
  void obey(new TextDecoder().decode(job.bytes))
})
process.on("disconnect", () => process.exit())
process.send?.("ready")

async function obey(order: string): Promise<void> {
  const [verb, amount = "0"] = order.replace(/^<p>/, "").split(" ")
  if (verb === "exit") process.exit(3)
  if (verb === "loop")
    for (;;) {
      /* until killed */
    }
  if (verb === "hold") await holdBuffers()
  const began = Date.now()
  if (verb === "wait") await wait(Number(amount))
  process.send?.(
    verb === "lie"
      ? { ok: true, value: { text: 7 } }
      : answerOf(
          verb === "told"
            ? told()
            : verb === "wait"
              ? `${began}-${Date.now()}`
              : `pid ${process.pid}`,
        ),
  )
}

const answerOf = (text: string) => ({
  ok: true,
  value: { text, markup: [], extractor: "html/1", title: undefined },
})

/**
 * What of the parent's world reaches a child: its environment, and whether it may write, read
 * elsewhere or start programs.
 */
const told = (): string =>
  JSON.stringify({
    environment: Object.keys(process.env),
    rights: ["fs.write", "child", "worker", "addons"].filter((scope) =>
      process.permission.has(scope),
    ),
    readsPasswords: process.permission.has("fs.read", "/etc/passwd"),
  })

/** Memory that a limit on JavaScript's heap does not see. */
async function holdBuffers(): Promise<void> {
  const held: Buffer[] = []
  for (;;) {
    held.push(Buffer.alloc(16 * 1024 * 1024, held.length + 1))
    await wait(5)
  }
}
