/**
 * Bytes of a document to its text, whatever they are: a value or one sentence, in bounded time and
 * memory.
 */

import { LARGEST_FILE, type Result } from "../base/index.ts"
import type { Extracted, Intake, IntakeFault } from "../sources/index.ts"
import { readingChildren, type ChildrenLimits } from "./children.ts"
import { mebibytes, refuse } from "./fault.ts"
import { extractPlainText } from "./plain-text.ts"
import { textType } from "./text-type.ts"

/**
 * A page of 16 MiB that is nearly all tags needs most of this; an honest one of 1 MiB takes 0.1 s
 * and 150 MiB.
 */
const LIMITS: ChildrenLimits = {
  milliseconds: 5000,
  heapMebibytes: 384,
  residentMebibytes: 640,
  children: 2,
  documentsPerChild: 50,
  idleMilliseconds: 30_000,
}

/**
 * Reads plain text here, in time that grows with the text; HTML and Markdown in a child process,
 * since their parsers' time does not: some 16 kB of Markdown take 10 s. A file over 16 MiB is
 * refused before anything looks at it.
 *
 * @param limits  for tests
 * @param entry   the module that children run, for tests
 */
export function createIntake(
  limits: Partial<ChildrenLimits> = {},
  entry = new URL("./worker.ts", import.meta.url),
): Intake {
  const runInChild = readingChildren(entry, { ...LIMITS, ...limits })
  return {
    extract: async (bytes, named) => {
      const refused = outOfSize(bytes)
      if (refused !== undefined) return refused
      const type = textType(bytes, named)
      if (!type.ok) return type
      return type.value === "txt"
        ? extractPlainText(bytes)
        : runInChild({ type: type.value, bytes })
    },
  }
}

function outOfSize({ length }: Uint8Array): Result<Extracted, IntakeFault> | undefined {
  if (length > LARGEST_FILE)
    return refuse(
      "too-large",
      `it has ${mebibytes(length)}, more than the ${mebibytes(LARGEST_FILE)} that are read`,
      "split it",
    )
  return length === 0
    ? refuse("empty", "there is nothing in it", "give a document that has some text")
    : undefined
}
