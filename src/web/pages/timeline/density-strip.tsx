/**
 * The whole timeline at a glance: how thickly it is set, where one stands in it, and the way to any
 * of it.
 */

import { memo, useMemo, type KeyboardEvent, type MouseEvent, type ReactNode } from "react"
import type { Day } from "../../../base/index.ts"
import type { TimelineView } from "../../../contract/index.ts"
import { count, whenInWords } from "../../words/when.ts"
import { dayOfLine, densityOf, stretchAt } from "./density.ts"

/** Bars, at most. */
const BARS = 96
/** Of the drawing, in its own units. */
const HEIGHT = 32

interface DensityStripProps {
  readonly view: TimelineView
  readonly row: number
  readonly onRow: (row: number) => void
}

/** A slider over the whole; nothing where all of it is in one stretch. */
export function DensityStrip({ view, row, onRow }: DensityStripProps): ReactNode {
  const stretches = useMemo(() => densityOf(view.lines, view.order, BARS), [view])
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (first === undefined || last === undefined || stretches.length < 2) return null
  const at = stretchAt(stretches, row)
  const here = stretches[at] ?? first
  const end = lastDay(view) ?? last.to
  const go = (index: number): void =>
    onRow(Math.min(view.lines.length - 1, stretches[index]?.row ?? 0))
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const index = Math.floor(((event.clientX - left) / width) * stretches.length)
    go(Math.min(stretches.length - 1, Math.max(0, index)))
  }
  const onKey = (event: KeyboardEvent): void => {
    const counts = stretches.map((stretch) => stretch.count)
    const to = stretchAfter(event.key, at, counts)
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  return (
    <div className="density">
      <div
        className="density-strip"
        role="slider"
        tabIndex={0}
        aria-label="Where in time"
        aria-valuemin={0}
        aria-valuemax={stretches.length - 1}
        aria-valuenow={at}
        aria-valuetext={
          `${whenInWords(here.from)} to ${whenInWords(here.to)}: ` + count(here.count, "line")
        }
        onClick={onClick}
        onKeyDown={onKey}
      >
        <Bars counts={stretches.map((stretch) => stretch.count)} at={at} />
      </div>
      <p className="density-days">
        <time dateTime={first.from}>{whenInWords(first.from)}</time>
        <time dateTime={end}>{whenInWords(end)}</time>
      </p>
    </div>
  )
}

function Bars({
  counts,
  at,
}: {
  readonly counts: readonly number[]
  readonly at: number
}): ReactNode {
  const most = Math.max(...counts)
  return (
    <svg
      viewBox={`0 0 ${counts.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {counts.map((each, index) =>
        each === 0 ? null : (
          <Bar key={index} index={index} share={each / most} here={index === at} />
        ),
      )}
      <rect className="density-here" x={at} y="0" width="1" height={HEIGHT} />
    </svg>
  )
}

/** The square root of the share: a stretch of one line is seen beside one of a thousand. */
const Bar = memo(function Bar({
  index,
  share,
  here,
}: {
  readonly index: number
  readonly share: number
  readonly here: boolean
}): ReactNode {
  const height = Math.max(2, Math.sqrt(share) * HEIGHT)
  return (
    <rect
      className={here ? "density-bar density-bar-here" : "density-bar"}
      x={index + 0.08}
      y={HEIGHT - height}
      width="0.84"
      height={height}
    />
  )
})

/** Arrows go to the next stretch that holds something. */
function stretchAfter(key: string, at: number, counts: readonly number[]): number | undefined {
  const filled = counts.flatMap((each, index) => (each > 0 ? [index] : []))
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return filled.find((index) => index > at) ?? at
    case "ArrowLeft":
    case "ArrowDown":
      return filled.findLast((index) => index < at) ?? at
    case "Home":
      return filled[0]
    case "End":
      return filled.at(-1)
    default:
      return undefined
  }
}

function lastDay({ lines, order }: TimelineView): Day | undefined {
  const line = lines.findLast((each) => dayOfLine(each, order) !== undefined)
  return line === undefined ? undefined : dayOfLine(line, order)
}
