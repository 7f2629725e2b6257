/** The runtime, and the pages that it serves. */

import { existsSync } from "node:fs"
import { join } from "node:path"
import packageFile from "../../../package.json" with { type: "json" }
import type { Finding } from "../../cli/index.ts"
import { WEB_FOLDER } from "../folders.ts"

/** Node, against what package.json asks for. */
export function examineRuntime(version = process.versions.node): Finding {
  const wanted = packageFile.engines.node.replace(">=", "")
  const found = `Node ${version} (${process.platform} ${process.arch})`
  return isAtLeast(version, wanted)
    ? { name: "runtime", state: "good", found }
    : {
        name: "runtime",
        state: "wrong",
        found,
        mend: `install Node ${wanted} or later, or run npm ci on Linux, which brings it`,
      }
}

/** The pages, as the bundler left them. */
export function examinePages(folder = WEB_FOLDER): Finding {
  return existsSync(join(folder, "index.html"))
    ? { name: "pages", state: "good", found: `built, in ${folder}` }
    : {
        name: "pages",
        state: "wrong",
        found: `not built (no index.html in ${folder})`,
        mend: "run npm run build; npm start does it by itself",
      }
}

/** Compares `24.15` and `24.21.0` number by number; a part that is missing counts as 0. */
function isAtLeast(version: string, wanted: string): boolean {
  const [have, want] = [version.split(".").map(Number), wanted.split(".").map(Number)]
  for (let i = 0; i < Math.max(have.length, want.length); i += 1) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}
