/** Files made in the page. */

import type { TableView } from "../../api/contract.ts"
import type { Answer } from "./engine.ts"

/** Packages that all could accept, a line each; a cell that a spreadsheet would take for a formula is made text. */
export function csvOf(view: Pick<TableView, "issues">, answer: Pick<Extract<Answer, { kind: "settled" }>, "zone" | "valued">): string {
  const head = [...view.issues.map(({ title }) => title), ...answer.valued.map((party) => `utility of ${party}`)]
  const rows = answer.zone.map(({ options, utilities }) => [...options, ...utilities])
  return csvLines([head, ...rows])
}

/** Rows of cells as a file of comma-separated values. */
export const csvLines = (rows: readonly (readonly string[])[]): string => rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")

const cell = (text: string): string => {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Hands a file to the person. */
export function saved(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(address) }, 10_000)
}
