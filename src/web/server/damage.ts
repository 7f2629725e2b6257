/**
 * What the server says, with any answer, of damage that it reads around: shown on every page from
 * then on.
 */

import { useSyncExternalStore } from "react"

let message: string | undefined
const listeners = new Set<() => void>()

/** Takes note of an answer's word on damage; null where it says nothing. */
export function noteDamage(sentence: string | null): void {
  if (sentence === null || sentence === message) return
  message = sentence
  for (const listener of listeners) listener()
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The sentence to show; undefined where no damage was met. */
export const useDamage = (): string | undefined => useSyncExternalStore(listen, () => message)
