/**
 * Looking at the past: the day at whose end the record is shown stands in the page's address,
 * `?as-of=2021-03-08`. It is carried along by every link within the process, sent with every
 * question about it, and kept out of everything that writes.
 */

import { useLocation, useSearch, type BaseLocationHook } from "wouter"
import { useBrowserLocation } from "wouter/use-browser-location"
import { parseDay, type Day } from "../../base/index.ts"

/** The field of the address that names the day. */
const FIELD = "as-of"
const IN_PROCESS = /^\/processes\/([^/?#]+)/
const API_IN_PROCESS = /^\/api\/processes\/([^/?#]+)/

/** Where the page stands: `location`, or a test's stand-in for it. */
export interface Here {
  readonly pathname: string
  readonly search: string
}

/**
 * The day that the page's address asks for; undefined where it asks for none, or for one that does
 * not exist.
 */
export const dayAsked = ({ pathname, search }: Here): Day | undefined =>
  IN_PROCESS.test(pathname) ? parseDay(new URLSearchParams(search).get(FIELD) ?? "") : undefined

/** What the address asks for where that is no day at all. */
export function noDayAsked({ pathname, search }: Here): string | undefined {
  const text = IN_PROCESS.test(pathname) ? new URLSearchParams(search).get(FIELD) : null
  return text === null || parseDay(text) !== undefined ? undefined : text
}

/**
 * The address that a link leads to: the same, with the day where it stays in the process that is
 * looked at.
 */
export function carried(target: string, here: Here = location): string {
  const day = dayAsked(here)
  const url = new URL(target, `http://page${here.pathname}`)
  const stays =
    url.host === "page" &&
    IN_PROCESS.exec(url.pathname)?.[1] === IN_PROCESS.exec(here.pathname)?.[1]
  return day === undefined || !stays || url.searchParams.has(FIELD)
    ? target
    : inSearch(url, FIELD, day)
}

/**
 * The address of a question to the server, with the day where it is about the process that is
 * looked at.
 */
export function asOfPage(address: string, here: Here = location): string {
  const day = dayAsked(here)
  const same = API_IN_PROCESS.exec(address)?.[1] === IN_PROCESS.exec(here.pathname)?.[1]
  return day === undefined || !same
    ? address
    : inSearch(new URL(address, "http://page"), "asOf", day)
}

/** Whether something sent to this address would be written into a past that is looked at. */
export const isPastFor = (address: string, here: Here = location): boolean =>
  asOfPage(address, here) !== address

/** The same page on another day; without a day, as it is now. */
export function onDay(
  day: Day | undefined,
  here: Here & { readonly hash: string } = location,
): string {
  const url = new URL(`http://page${here.pathname}${here.search}${here.hash}`)
  url.searchParams.delete(FIELD)
  return day === undefined ? `${url.pathname}${url.search}${url.hash}` : inSearch(url, FIELD, day)
}

/** The day that is looked at, undefined for now; follows the address. */
export function usePast(): Day | undefined {
  const [pathname] = useLocation()
  return dayAsked({ pathname, search: useSearch() })
}

/** How the pages go from one to the other: as the browser does, with the day carried along. */
export const useCarriedLocation: BaseLocationHook = () => {
  const [pathname, go] = useBrowserLocation()
  // Links are drawn anew when the day changes, since their addresses hold it.
  useSearch()
  return [pathname, goCarried(go)]
}
useCarriedLocation.hrefs = (href) => carried(href)

type Go = ReturnType<typeof useBrowserLocation>[1]

const goCarried =
  (go: Go): Go =>
  (to, options) =>
    go(typeof to === "string" ? carried(to) : to, options)

function inSearch(url: URL, field: string, value: string): string {
  url.searchParams.set(field, value)
  return `${url.pathname}${url.search}${url.hash}`
}
