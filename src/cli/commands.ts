/** The commands there are, each loaded only when it is run. */

import type { CommandEntry } from "./index.ts"

export const COMMANDS: readonly CommandEntry[] = [
  { name: "serve", summary: "open the workbench in a browser", load: async () => (await import("./commands/serve.ts")).serve },
  { name: "sign-in", summary: "print a new link that signs in once", load: async () => (await import("./commands/sign-in.ts")).signIn },
  { name: "doctor", summary: "look whether everything is in place", load: async () => (await import("./commands/doctor.ts")).doctor },
  { name: "verify-history", summary: "recompute the record's chains of hashes", load: async () => (await import("./commands/verify-history.ts")).verifyHistory },
  { name: "settle", summary: "which packages every party could accept, and why not", load: async () => (await import("./commands/settle.ts")).settle },
]
