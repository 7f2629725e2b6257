/**
 * What no page may do: print an error, break its security policy, be hard to use, scroll sideways.
 */

import axe from "axe-core"
import type { Page } from "playwright-core"
import { expect } from "vitest"

export interface Watch {
  /**
   * Fails on anything the page printed as an error since the last call; answers of these statuses
   * were asked for, 0 for none at all.
   */
  quiet(expected?: readonly number[]): void
  /** Lets what was printed so far be. */
  forget(): void
}

/** Listens to a page from its beginning. */
export function watch(page: Page): Watch {
  const told: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") told.push(message.text())
  })
  page.on("pageerror", (error) => told.push(error.message))
  return {
    quiet: (expected = []) => {
      const asked = (line: string): boolean =>
        expected.some((status) =>
          line.includes(
            status === 0 ? "net::ERR_FAILED" : `the server responded with a status of ${status}`,
          ),
        )
      expect(told.splice(0).filter((line) => !asked(line))).toEqual([])
    },
    forget: () => {
      told.length = 0
    },
  }
}

interface Finding {
  readonly id: string
  readonly impact?: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * What takes long and can find nothing grave is left out: stylesheets fetched anew, for rules that
 * are not on, and whether all content lies in landmarks, which is moderate.
 */
const LOOKED_FOR = {
  resultTypes: ["violations"],
  preload: false,
  rules: { region: { enabled: false } },
}

/**
 * Fails on serious and critical findings of axe, naming each element, and on a page that scrolls
 * sideways.
 */
export async function expectGoodPage(page: Page): Promise<void> {
  if (await page.evaluate("globalThis.axe === undefined")) await page.evaluate(axe.source)
  const findings = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(LOOKED_FOR)}).then(({ violations }) => violations)`,
  )) as readonly Finding[]
  const grave = findings
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ` +
        `${nodes.map(({ html, failureSummary }) => `${html} (${failureSummary})`).join("; ")}`,
    )
  expect(grave, page.url()).toEqual([])
  expect(
    await page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
    `${page.url()} scrolls sideways`,
  ).toBe(true)
}
