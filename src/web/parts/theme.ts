/** Light, dark, or as the device says. */

import { useSyncExternalStore } from "react"

export const THEMES = ["device", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

const KEY = "parley-theme"
const listeners = new Set<() => void>()

/** Puts the kept choice on the page; called once before anything is drawn. */
export const applyTheme = (): void => {
  document.documentElement.dataset["theme"] = keptTheme()
}

/** The choice, and what changes it. Kept in this browser. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, keptTheme), chooseTheme]
}

function chooseTheme(theme: Theme): void {
  keep(KEY, theme)
  applyTheme()
  listeners.forEach((tell) => tell())
}

const keptTheme = (): Theme => THEMES.find((theme) => theme === kept(KEY)) ?? "device"

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** What this browser keeps under the name; undefined where it keeps nothing or may not. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a choice in this browser, where it may. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    /* a browser that keeps nothing still works */
  }
}
