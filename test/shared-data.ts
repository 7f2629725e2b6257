/** Data that lives beside the project and is not part of it; tests that need it say so plainly where it is absent. */

import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const FOLDER = fileURLToPath(new URL("../../shared/data/", import.meta.url))

/** Whether the folder is there: `test.skipIf(!hasSharedData)`. Under CI=true a missing folder is a failure. */
export const hasSharedData = existsSync(FOLDER)
if (!hasSharedData && process.env["CI"] === "true") throw new Error(`the development data is absent: expected ../shared/data beside the project`)

/** The path of a file there. */
export const sharedPath = (name: string): string => `${FOLDER}${name}`

/** The text of a file there. */
export const sharedText = (name: string): string => readFileSync(sharedPath(name), "utf8")
