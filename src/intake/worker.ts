/**
 * Runs in a process of its own: takes one document apart at a time, for a parent that watches and
 * may kill it.
 */

import type { Result } from "../base/index.ts"
import type { Extracted, IntakeFault } from "../sources/index.ts"
import { refuse } from "./fault.ts"

/** What the parent sends. */
export interface Job {
  readonly type: "md" | "html"
  readonly bytes: Uint8Array
}

process.on("message", (job: Job) => {
  void answer(job)
})
process.on("disconnect", () => process.exit())
// Ctrl-C reaches the whole process group; the parent decides when its readers end.
process.on("SIGINT", () => undefined)
process.send?.("ready")

async function answer(job: Job): Promise<void> {
  process.send?.(await extract(job))
}

async function extract({ type, bytes }: Job): Promise<Result<Extracted, IntakeFault>> {
  try {
    return type === "html"
      ? (await import("./html.ts")).extractHtml(bytes)
      : (await import("./markdown.ts")).extractMarkdown(bytes)
  } catch (error) {
    if (error instanceof RangeError && error.message.includes("call stack"))
      return refuse("too-deep", "its parts are nested too deep", "save the text you see as .txt")
    return refuse(
      "broken",
      `it could not be taken apart (${error instanceof Error ? error.name : "no reason given"})`,
      "save the text you see as .txt",
    )
  }
}
