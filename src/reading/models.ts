/** The language models that reading needs, loaded on first use. */

import type { DateParser } from "./dates/calendar.ts"
import { analyserOver, type Analyser } from "./trees/analyser.ts"

/** All that a reader is made of. */
export interface ReadingModels {
  readonly analyse: Analyser
  readonly dates: DateParser
}

/** SHA-256 of the weights that this version of the reader was measured with, in hexadecimal. */
export { WEIGHTS_SHA256 } from "../../weights/sha256.ts"

/**
 * The models over these weights. Throws RangeError where they are not laid out as this version
 * reads them.
 */
export async function loadModels(weights: Uint8Array): Promise<ReadingModels> {
  const chrono = await import("chrono-node/en")
  return {
    analyse: analyserOver(weights),
    dates: (text, reference) => chrono.casual.parse(text, reference),
  }
}
