/** Tables and bars in plain text. */

import { plain } from "./wrap.ts"

/** A column's heading and whether its cells stand to the right, as numbers do. */
export interface Column {
  readonly heading: string
  readonly right?: boolean
}

/**
 * Lines of a table, two spaces before each and between columns; columns without a heading and
 * without a cell are left out. Cells are made harmless to a screen.
 */
export function tableLines(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
): readonly string[] {
  const rows = cells.map((row) => row.map(plain))
  const widths = columns.map(({ heading }, i) =>
    Math.max(width(heading), ...rows.map((row) => width(row[i] ?? ""))),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .flatMap(({ right }, i) =>
        widths[i] === 0 ? [] : [pad(cells[i] ?? "", widths[i] ?? 0, right === true)],
      )
      .join("  ")
      .trimEnd()
  return [columns.map(({ heading }) => plain(heading)), ...rows].map((cells) => `  ${line(cells)}`)
}

/**
 * A bar of at most `full` characters for a share from 0 to 1; at least a sliver for anything above
 * zero.
 */
export function bar(share: number, full = 24): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * full * 8)
  const rest = eighths % 8
  const sliver = rest === 0 && eighths > 0 ? "" : (SLIVERS[Math.max(1, rest)] ?? "")
  return share <= 0 ? "" : `${"█".repeat(Math.floor(eighths / 8))}${sliver}`
}

/** `45.5 %`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const SLIVERS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

const width = (text: string): number => [...text].length

const pad = (text: string, to: number, right: boolean): string => {
  const blanks = " ".repeat(Math.max(0, to - width(text)))
  return right ? blanks + text : text + blanks
}
