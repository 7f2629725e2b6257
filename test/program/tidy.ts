/**
 * Workbenches and data folders of one test file: whatever a test leaves is stopped and taken away
 * after it.
 */

import { afterEach } from "vitest"
import { newFolder, removeFolder } from "./holder.ts"
import { startWorkbench, type Started } from "./workbench.ts"

export interface Tidy {
  /** A new data folder. */
  readonly fresh: typeof newFolder
  /** Starts a workbench, as `startWorkbench` does. */
  readonly start: typeof startWorkbench
}

/**
 * To be called once, at the beginning of a test file; `last` is done after each test when nothing
 * runs any more.
 */
export function tidyAfterEach(last: () => void = () => undefined): Tidy {
  const folders: string[] = []
  const running: Started[] = []
  afterEach(async () => {
    for (const each of running.splice(0)) if (isUp(each)) await each.stop("SIGTERM")
    for (const folder of folders.splice(0)) removeFolder(folder)
    last()
  })
  return {
    fresh: (owner) => {
      const folder = newFolder(owner)
      folders.push(folder)
      return folder
    },
    start: async (options) => {
      const started = await startWorkbench(options)
      running.push(started)
      return started
    },
  }
}

const isUp = ({ process }: Started): boolean =>
  process.exitCode === null && process.signalCode === null
