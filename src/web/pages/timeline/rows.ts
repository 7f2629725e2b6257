/**
 * Which rows of a long list are drawn: those in the window and some around it, in whole blocks, so
 * that little is drawn anew while it is scrolled.
 */

export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** Rows are drawn in blocks of so many. */
const BLOCK = 8
/** Blocks kept ready before and after the window. */
const READY = 1

/** The rows to draw, `end` excluded; within 0 and `count`. */
export function rowsShown(
  top: number,
  height: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const [from, to] = [
    Math.floor(Math.max(0, top) / rowHeight / BLOCK),
    Math.floor((Math.max(0, top) + height) / rowHeight / BLOCK),
  ]
  const end = Math.min(count, (to + 1 + READY) * BLOCK)
  return { first: Math.max(0, Math.min((from - READY) * BLOCK, end)), end }
}

/** Where to scroll so that a row is wholly in sight; where it is already, as it is. */
export function topToShow(row: number, top: number, height: number, rowHeight: number): number {
  const [from, to] = [row * rowHeight, (row + 1) * rowHeight]
  if (from < top) return from
  return to > top + height ? to - height : top
}

export type RowKey = "ArrowDown" | "ArrowUp" | "PageDown" | "PageUp" | "Home" | "End"

/** The row that a key leads to; undefined for a key that leads nowhere. */
export function rowAfter(
  key: string,
  row: number,
  count: number,
  page: number,
): number | undefined {
  const steps: Readonly<Record<RowKey, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  }
  return key in steps ? Math.max(0, Math.min(count - 1, steps[key as RowKey])) : undefined
}
