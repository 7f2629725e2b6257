/**
 * What happens to the record when the workbench opens: a fresh one gets the example, readings cut
 * short are taken up again.
 */

import type * as app from "../app/index.ts"
import type { Ports } from "../app/index.ts"
import { EXAMPLE_FOLDER } from "./folders.ts"

/** The app's room, which is loaded late. */
type App = typeof app
type Tell = (line: string) => void

/**
 * Loads the example process where there is no process yet, as this person. A workbench without it
 * is still a workbench: what is wrong is told, not thrown.
 */
export async function fillFresh(app: App, ports: Ports, name: string, tell: Tell): Promise<void> {
  const person = await ports.sessions.person(name, ports.chance.mint)
  const loaded = await app.loadExample(ports, { folder: EXAMPLE_FOLDER, person })
  if (!loaded.ok) tell(`The example process was not loaded: ${loaded.fault.sentence}`)
  else if (loaded.value.documents + loaded.value.entries > 0)
    tell(
      `The example process was loaded: ${loaded.value.documents} documents, ` +
        `${loaded.value.entries} entries.`,
    )
}

/** Reads what was added and not yet read when Parley last ended. */
export async function takeUpReadings(app: App, ports: Ports, tell: Tell): Promise<void> {
  const count = await app.resumeReadings(ports, (document, error) => {
    tell(
      `The document ${document} was not read: ` +
        `${error instanceof Error ? error.message : String(error)}`,
    )
  })
  if (count > 0)
    tell(`${count} ${count === 1 ? "document was" : "documents were"} read that had been waiting.`)
}
