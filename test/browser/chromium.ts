/** The system's Chromium, without a window. */

import { existsSync } from "node:fs"
import { chromium, type Browser } from "playwright-core"

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
]

/** Nothing that calls out, and what a browser needs to run as root in a container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
]

/** Its path; undefined where there is none. `PARLEY_CHROMIUM` names another. */
export const chromiumPath = (): string | undefined =>
  [process.env["PARLEY_CHROMIUM"] ?? "", ...PLACES].find((path) => path !== "" && existsSync(path))

/** A browser with a fresh profile. Throws where there is no Chromium. */
export async function launchChromium(): Promise<Browser> {
  const path = chromiumPath()
  if (path === undefined)
    throw new Error(
      "there is no Chromium: install it, or name it in PARLEY_CHROMIUM; looked for " +
        `${PLACES.join(", ")}`,
    )
  return chromium.launch({ executablePath: path, args: FLAGS })
}
