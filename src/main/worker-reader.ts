/**
 * The server's reader: workers read, so that a long text holds up nobody's click, and no short text
 * behind it.
 */

import { Worker } from "node:worker_threads"
import { ReadingFailed, type Reader } from "../app/index.ts"
import type { ExplainedReading, ReadingInput } from "../reading/index.ts"
import { lane, type Lane, type ReadingLimits } from "./reading-lane.ts"

export interface WorkerReader extends Required<Reader> {
  /** Loads the models before they are asked for. */
  warm(): void
  /** Ends the workers; readings under way are rejected as stopped. */
  close(): Promise<void>
}

export interface WorkerReaderOptions {
  /** The module that the workers run; for tests. */
  readonly entry?: URL
  /** For a text of so many characters. */
  readonly limits?: (characters: number) => ReadingLimits
  /** Longer texts than this have a worker of their own. */
  readonly long?: number
  /** Told why a reading failed, for the log. */
  readonly tell?: (line: string) => void
}

/**
 * A minute, and a second for ten thousand characters, of processor time: ten times what an honest
 * text takes on a slow machine.
 */
function usualLimits(characters: number): ReadingLimits {
  const cpu = 60_000 + characters / 10
  return { cpu, wall: 10 * cpu }
}

/** Characters; an honest text of this length is read within some seconds. */
const LONG = 250_000

/**
 * Two lanes, a worker each: one for short texts, one for long ones, which is there only while there
 * is one to read. In each lane the shortest text goes first, one after the other, so that when a
 * worker ends, or takes too long and is ended, one text is to blame: its reading is rejected and
 * the next has a new worker. Nothing starts before it is asked or warmed.
 */
export function readerInWorker({
  entry = new URL("./reading-worker.ts", import.meta.url),
  limits = usualLimits,
  long = LONG,
  tell,
}: WorkerReaderOptions = {}): WorkerReader {
  const start = (): Worker =>
    new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: 2048 } })
  const [short, longer]: [Lane, Lane] = [lane({ start, keep: true }), lane({ start, keep: false })]
  const explain = async (
    input: ReadingInput,
    spent?: (milliseconds: number) => void,
  ): Promise<ExplainedReading> => {
    const { length } = input.text
    try {
      return await (length > long ? longer : short).ask({ input, limits: limits(length), spent })
    } catch (error) {
      if (error instanceof ReadingFailed && error.kind !== "stopped")
        tell?.(`A reading failed (${error.kind}): ${error.message}`)
      throw error
    }
  }
  return {
    warm: short.warm,
    close: async () => {
      await Promise.all([short.close(), longer.close()])
    },
    explain: (input) => explain(input),
    read: async (input, spent) => (await explain(input, spent)).reading,
  }
}
