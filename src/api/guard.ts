/**
 * Who may send a request here at all: the right host, and for anything that changes something,
 * Parley's own page.
 */

import { createHash, timingSafeEqual } from "node:crypto"

/**
 * Whether the request names a host that is served here (against DNS rebinding). The port is not
 * looked at.
 */
export function hostAllowed(host: string | null, allowed: readonly string[]): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::\d{1,5})?$/i.exec(host ?? "")?.[1]?.toLowerCase()
  return name !== undefined && allowed.some((each) => each.toLowerCase() === name)
}

/**
 * Whether a request that changes something comes from Parley's own page, or from a program that is
 * no browser: a browser always tells one of the two headers, and a program carries no cookies that
 * are not its own.
 */
export function ownOrigin(headers: Headers, secure: boolean): boolean {
  const origin = headers.get("origin")
  const site = headers.get("sec-fetch-site")
  const ownOrigin = `${secure ? "https" : "http"}://${(headers.get("host") ?? "").toLowerCase()}`
  return (
    (origin === null || origin.toLowerCase() === ownOrigin) &&
    (site === null || site === "same-origin")
  )
}

/** Whether the two secrets are the same, in a time that does not tell where they differ. */
export function sameSecret(sent: string | null, expected: string): boolean {
  const [a, b] = [sent ?? "", expected].map((text) => createHash("sha256").update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
