/**
 * The lines of a timeline, of which only those in sight are drawn: ten thousand scroll like fifty.
 */

import {
  memo,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from "react"
import { flushSync } from "react-dom"
import { useLocation } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { TimelineView } from "../../../contract/index.ts"
import { dayOfLine } from "./density.ts"
import { rowAfter, rowsShown, topToShow, type RowWindow } from "./rows.ts"
import { TimelineRow } from "./timeline-row.tsx"

/** Pixels of a row, as the style sheet has it: one line of words, or two in a narrow window. */
const [WIDE_ROW, NARROW_ROW] = [38, 62]
const NARROW = "(max-width: 48rem)"

/** What the page may do with the list: show a row, and put the keys on it. */
export interface ListHandle {
  show(row: number): void
}

interface TimelineListProps {
  readonly process: ProcessId
  readonly view: TimelineView
  readonly ref: Ref<ListHandle>
  /** Told the first row in sight, when it changes. */
  readonly onTop: (row: number) => void
}

/** Walked by keyboard from row to row; a row's own links lead elsewhere. */
export const TimelineList = memo(function TimelineList({
  process,
  view,
  ref,
  onTop,
}: TimelineListProps): ReactNode {
  const [, go] = useLocation()
  const rowHeight = useNarrow() ? NARROW_ROW : WIDE_ROW
  const { box, drawn, active, show } = useRows(rowHeight, view.lines.length, onTop)
  useImperativeHandle(ref, () => ({ show: (row) => show(row, false) }), [show])
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const from = Number((event.target as HTMLElement).dataset["row"] ?? active)
    const inSight = Math.floor((box.current?.clientHeight ?? 0) / rowHeight)
    const row = rowAfter(event.key, from, view.lines.length, Math.max(1, inSight - 1))
    if (row === undefined) return
    event.preventDefault()
    show(row, true)
  }
  const onClick = (event: MouseEvent): void => {
    const address = addressOf(event)
    if (address === undefined) return
    event.preventDefault()
    go(address)
  }
  return (
    <div
      ref={box}
      className="timeline-scroll"
      role="region"
      aria-label="Lines of the timeline"
      onKeyDown={onKey}
      onClick={onClick}
    >
      <ol style={{ height: view.lines.length * rowHeight }}>
        <Rows process={process} view={view} drawn={drawn} active={active} rowHeight={rowHeight} />
      </ol>
    </div>
  )
})

/** Where a plain click on a link leads; undefined for any other click. */
function addressOf(event: MouseEvent): string | undefined {
  const isElsewhere =
    event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  return isElsewhere
    ? undefined
    : ((event.target as HTMLElement).closest("a")?.getAttribute("href") ?? undefined)
}

interface ShownRows {
  readonly box: RefObject<HTMLDivElement | null>
  readonly drawn: RowWindow
  /** The row that the keys are on. */
  readonly active: number
  /** Brings a row into sight, and puts the keys on it where it is asked to. */
  readonly show: (row: number, focus: boolean) => void
}

/** The box that scrolls, what is drawn in it, and the row that the keys are on. */
function useRows(rowHeight: number, count: number, onTop: (row: number) => void): ShownRows {
  const box = useRef<HTMLDivElement>(null)
  const drawn = useRowWindow(box, rowHeight, count, onTop)
  const [active, setActive] = useState(0)
  const [wanted, setWanted] = useState<number>()
  const show = useCallback(
    (row: number, focus: boolean) => {
      const element = box.current
      if (element === null) return
      element.scrollTop = focus
        ? topToShow(row, element.scrollTop, element.clientHeight, rowHeight)
        : row * rowHeight
      setActive(row)
      if (focus) setWanted(row)
    },
    [rowHeight],
  )
  useLayoutEffect(() => {
    if (wanted === undefined) return
    const element = box.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`)
    if (element === null || element === undefined) return
    element.focus({ preventScroll: true })
    setWanted(undefined)
  }, [wanted, drawn])
  return { box, drawn, active, show }
}

interface RowsProps extends Pick<TimelineListProps, "process" | "view"> {
  readonly drawn: RowWindow
  readonly active: number
  readonly rowHeight: number
}

/** The rows in sight, and the one that the keys are on wherever it is. */
function Rows({ process, view, drawn, active, rowHeight }: RowsProps): ReactNode {
  const rows = [
    ...new Set([...range(drawn), ...(active < view.lines.length ? [active] : [])]),
  ].sort((a, b) => a - b)
  return rows.map((row) => {
    const line = view.lines[row]
    if (line === undefined) return null
    const before = view.lines[row - 1]
    const day = dayOfLine(line, view.order)
    return (
      <TimelineRow
        key={row}
        process={process}
        line={line}
        names={view}
        row={row}
        total={view.lines.length}
        active={row === active}
        top={row * rowHeight}
        sameDay={before !== undefined && day !== undefined && dayOfLine(before, view.order) === day}
      />
    )
  })
}

const range = ({ first, end }: RowWindow): readonly number[] =>
  Array.from({ length: end - first }, (_, index) => first + index)

/** The rows to draw; a state that changes only when a block of rows comes near. */
function useRowWindow(
  box: RefObject<HTMLDivElement | null>,
  rowHeight: number,
  count: number,
  onTop: (row: number) => void,
): RowWindow {
  const [drawn, setDrawn] = useState<RowWindow>(() => rowsShown(0, 1000, rowHeight, count))
  const latest = useRef(onTop)
  useEffect(() => {
    latest.current = onTop
  })
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    let top = -1
    let shown: RowWindow = { first: -1, end: -1 }
    const look = (): void => {
      const next = rowsShown(element.scrollTop, element.clientHeight, rowHeight, count)
      // Drawn at once, before the frame in which it comes into sight: else a leap would show an
      // empty list.
      if (shown.first !== next.first || shown.end !== next.end) flushSync(() => setDrawn(next))
      shown = next
      const row = Math.floor(element.scrollTop / rowHeight)
      if (row !== top) latest.current(row)
      top = row
    }
    queueMicrotask(look)
    element.addEventListener("scroll", look, { passive: true })
    const observer = new ResizeObserver(() => queueMicrotask(look))
    observer.observe(element)
    return () => {
      element.removeEventListener("scroll", look)
      observer.disconnect()
    }
  }, [box, rowHeight, count])
  return drawn
}

function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(NARROW)
      media.addEventListener("change", tell)
      return () => media.removeEventListener("change", tell)
    },
    () => matchMedia(NARROW).matches,
  )
}
