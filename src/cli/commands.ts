/** The commands there are, each loaded only when it is run. */

import type { CommandEntry } from "./index.ts"

export const COMMANDS: readonly CommandEntry[] = [
]
