/** Files made in the page. */

import { csvFile } from "../../base/index.ts"
import type { TableView } from "../../contract/index.ts"
import type { Answer } from "./engine.ts"

/**
 * The three states in the first line, then the packages known to be acceptable to all, a line each.
 */
export function csvOf(
  view: Pick<TableView, "issues">,
  answer: Pick<Extract<Answer, { kind: "settled" }>, "zone" | "valued" | "tally">,
): string {
  const head = [
    ...view.issues.map(({ title }) => title),
    ...answer.valued.map((party) => `utility of ${party}`),
  ]
  const rows = answer.zone.map(({ options, utilities }) => [...options, ...utilities])
  return csvFile([[answer.tally.headline], head, ...rows])
}

/** What XML cannot hold at all. */
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

/** A drawing as a file: its markup, without the characters that XML cannot hold. */
export const svgFile = (markup: string): string =>
  `<?xml version="1.0"?>\n${markup.replaceAll(NOT_IN_XML, "")}\n`

/** Hands a file to the person. */
export function saved(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}
