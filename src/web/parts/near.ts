/** Whether something is near the window: what is far away is drawn plainly until it comes near. */

import { useEffect, useState, useSyncExternalStore, type RefObject } from "react"

/** How far outside the window counts as near, in pixels. */
const MARGIN = "1200px"

const waiting = new Map<Element, () => void>()
let observer: IntersectionObserver | undefined

/**
 * True from the moment the element first comes near the window, and while the page is printed.
 *
 * @param already  near from the start
 */
export function useNear(element: RefObject<Element | null>, already: boolean): boolean {
  const [near, setNear] = useState(already)
  const printing = useSyncExternalStore(onPrinting, isPrinting)
  useEffect(() => {
    const target = element.current
    return near || target === null ? undefined : whenNear(target, () => setNear(true))
  }, [element, near])
  return near || printing
}

function whenNear(element: Element, act: () => void): () => void {
  // `scrollMargin` widens the panes that scroll, `rootMargin` the window; older browsers know only
  // the second.
  observer ??= new IntersectionObserver(tellThoseNear, {
    rootMargin: MARGIN,
    scrollMargin: MARGIN,
  } as IntersectionObserverInit)
  waiting.set(element, act)
  observer.observe(element)
  return () => forget(element)
}

function tellThoseNear(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue
    waiting.get(target)?.()
    forget(target)
  }
}

function forget(element: Element): void {
  waiting.delete(element)
  observer?.unobserve(element)
}

let printing = false

const isPrinting = (): boolean => printing || matchMedia("print").matches

function onPrinting(tell: () => void): () => void {
  const print = matchMedia("print")
  const before = (): void => {
    printing = true
    tell()
  }
  const after = (): void => {
    printing = false
    tell()
  }
  print.addEventListener("change", tell)
  addEventListener("beforeprint", before)
  addEventListener("afterprint", after)
  return () => {
    print.removeEventListener("change", tell)
    removeEventListener("beforeprint", before)
    removeEventListener("afterprint", after)
  }
}
