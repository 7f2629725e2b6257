/**
 * Texts of others that lie beside the project and never come with it. A test that rests on one is
 * skipped alone where they are absent, and the run says so in one line; what it proves is also
 * shown on a text of our own.
 */

import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const FOLDER = fileURLToPath(new URL("../../shared/data/", import.meta.url))

/**
 * Whether the folder is there: `test.skipIf(!hasSharedData)`. With `PARLEY_TEST_TEXTS=required`
 * its absence is a failure.
 */
export const hasSharedData = existsSync(FOLDER)
if (!hasSharedData && process.env["PARLEY_TEST_TEXTS"] === "required") {
  throw new Error(
    "the texts of others are required here, and ../shared/data is not beside the project",
  )
}

/** The path of a file there. */
export const sharedPath = (name: string): string => `${FOLDER}${name}`

/** The text of a file there. */
export const sharedText = (name: string): string => readFileSync(sharedPath(name), "utf8")
