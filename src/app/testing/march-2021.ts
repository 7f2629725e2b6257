/**
 * The example process in memory, loaded from its own files by the real reader, once for all tests
 * of a file.
 */

import { fileURLToPath } from "node:url"
import type { ProcessId } from "../../base/index.ts"
import { readWith } from "../../reading/testing/read.ts"
import type { Viewer } from "../../record/index.ts"
import { listProcesses, loadExample, type Loaded, type Ports } from "../index.ts"
import { right } from "./affair.ts"
import { memoryPorts, signedIn } from "./world.ts"

export interface March {
  readonly ports: Ports
  readonly viewer: Viewer
  readonly process: ProcessId
  readonly loaded: Loaded
}

const EXAMPLE = fileURLToPath(new URL("../../../examples/march-2021", import.meta.url))

/** A store of its own with the example in it. */
export async function march2021(): Promise<March> {
  const ports = memoryPorts({ reader: { read: async (input) => readWith(input) } })
  const { viewer: person } = await signedIn(ports)
  const loaded = right(await loadExample(ports, { folder: EXAMPLE, person: person.person }))
  const viewer = await ports.record.viewer(person.person)
  const [process] = await listProcesses(ports, viewer)
  if (process === undefined) throw new Error("the example was not loaded")
  return { ports, viewer, process: process.id, loaded }
}
