/** The reader on this thread: its models are loaded once, when first used. */

import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"
import { gunzip, type ZlibOptions } from "node:zlib"
import type { Reader } from "../app/index.ts"

let loaded: Promise<Required<Reader>> | undefined

/** The reader of this thread. A text blocks it while it is read: long ones belong on a worker. */
export function readerHere(): Promise<Required<Reader>> {
  loaded ??= load()
  return loaded
}

/** The weights that the reader was trained to. */
export const WEIGHTS = new URL("../../weights/english.bin.gz", import.meta.url)

/**
 * The weights of a file as they were packed by `scripts/train-grammar`. They are unpacked in one
 * piece: their size stands in the last four bytes.
 */
export async function unpackedWeights(file: URL | string): Promise<Uint8Array> {
  const packed = await readFile(file)
  return gunzipped(packed, {
    chunkSize: Math.min(MOST, Math.max(LEAST, packed.readUInt32LE(packed.length - 4) + 1)),
  })
}

const gunzipped = promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip)
/** Least and most bytes set aside at once, whatever the file says. */
const [LEAST, MOST] = [1024, 64 * 1024 * 1024]

async function load(): Promise<Required<Reader>> {
  const [{ createExplainingReader, loadModels, WEIGHTS_SHA256 }, weights] = await Promise.all([
    import("../reading/index.ts"),
    unpackedWeights(WEIGHTS),
  ])
  const found = createHash("sha256").update(weights).digest("hex")
  if (found !== WEIGHTS_SHA256)
    throw new Error(
      `The reader's weights at ${WEIGHTS.pathname} are not the ones that belong to this ` +
        "version; install Parley again.",
    )
  const explain = createExplainingReader(await loadModels(weights))
  return { read: async (input) => explain(input).reading, explain: async (input) => explain(input) }
}
