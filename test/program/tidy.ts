/**
 * Workbenches and data folders of one test file: whatever a test leaves is stopped and taken away
 * after it.
 */

import { afterEach } from "vitest"
import { newFolder, removeFolder } from "./holder.ts"
import { copyFolder, copyTemplate, type Template } from "./templates.ts"
import { startWorkbench, type Started } from "./workbench.ts"

export interface Tidy {
  /** A new data folder, with nothing in it: whoever starts on it makes a first start. */
  readonly fresh: typeof newFolder
  /** A data folder that was served once, with the example in it. */
  filled(): Promise<string>
  /** A data folder whose database was made, with nothing in it. */
  empty(): Promise<string>
  /** A copy of a folder, of the same owners and permissions; nothing may run on it. */
  copyOf(folder: string): Promise<string>
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
  const fresh: typeof newFolder = (owner) => {
    const folder = newFolder(owner)
    folders.push(folder)
    return folder
  }
  const copied = async (template: Template): Promise<string> => {
    const folder = fresh()
    await copyTemplate(template, folder)
    return folder
  }
  return {
    fresh,
    filled: () => copied("filled"),
    empty: () => copied("empty"),
    copyOf: async (folder) => {
      const copy = fresh()
      await copyFolder(folder, copy)
      return copy
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
