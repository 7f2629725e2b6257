/** Opening a page in the browser of whoever sits at this machine. */

type Environment = Readonly<Record<string, string | undefined>>

/** What tells whether somebody sits here. */
export interface Desk {
  readonly environment: Environment
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  readonly isTerminal: boolean
}

/**
 * Whether there is a desktop: never for root, in CI, without a terminal, or at the far end of a
 * secure shell.
 */
export function hasDesktop({ environment, platform, isRoot, isTerminal }: Desk): boolean {
  const away =
    isRoot || !isTerminal || isSet(environment["CI"]) || isSet(environment["SSH_CONNECTION"])
  if (away) return false
  return (
    platform === "darwin" ||
    platform === "win32" ||
    isSet(environment["DISPLAY"]) ||
    isSet(environment["WAYLAND_DISPLAY"])
  )
}

/** Asks the desktop to open the page; false where it would not. */
export async function openPage(address: string): Promise<boolean> {
  try {
    const { default: open } = await import("open")
    const browser = await open(address)
    browser.on("error", () => {
      /* the link was printed: it can be opened by hand */
    })
    browser.unref()
    return true
  } catch {
    return false
  }
}

const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== "" && value !== "false" && value !== "0"
