/** Where the workbench listens, and what that means. */

import { hostname, networkInterfaces } from "node:os"
import { ServerFault } from "../store/server/index.ts"

const DEFAULT_PORT = 4321
const LOOPBACK = "127.0.0.1"

export interface Place {
  readonly host: string
  readonly port: number
}

/** The place asked for, loopback and the usual port where nothing was asked. */
export const placeFrom = ({
  host,
  port,
}: {
  readonly host: string | undefined
  readonly port: number | undefined
}): Place => ({ host: bare(host ?? LOOPBACK), port: port ?? DEFAULT_PORT })

/** Whether only this machine can reach it. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host)

/**
 * The address a person types. A host that stands for all of this machine's addresses is named by
 * one that works.
 */
export function addressOf({ host, port }: Place): string {
  const shown = host === "0.0.0.0" || host === "::" ? hostname() : bare(host)
  return `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}`
}

/**
 * The names under which requests may come; any other is a page elsewhere that makes a browser ask
 * here.
 */
export function allowedHosts(host: string): readonly string[] {
  const own = [LOOPBACK, "localhost", "[::1]"]
  if (isLoopback(host)) return [...new Set([...own, host])]
  if (host !== "0.0.0.0" && host !== "::")
    return [...own, host.includes(":") ? `[${bare(host)}]` : host]
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address))
  return [...new Set([...own, hostname(), hostname().toLowerCase(), ...addresses])]
}

/** The fault for a place that cannot be listened on; other errors pass unchanged. */
export function listenFault({ host, port }: Place, error: unknown): unknown {
  const code = (error as { code?: string }).code
  const mend =
    code === "EADDRINUSE"
      ? `Port ${port} on ${host} is in use by another program; name another with --port, or ` +
        "--port 0 for any that is free."
      : code === "EACCES"
        ? `This user may not listen on port ${port}; name one from 1024 upwards with --port.`
        : code === "EADDRNOTAVAIL"
          ? `This machine has no address ${host}; name one of its own with --host, or leave it out.`
          : code === "ENOTFOUND" || code === "EAI_AGAIN"
            ? `There is no host of the name ${host}; name an address of this machine with ` +
              "--host, or leave it out."
            : undefined
  return mend === undefined ? error : new ServerFault(mend, { cause: error })
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, "")
