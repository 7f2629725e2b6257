/**
 * The two ends of the span that is being corrected, as handles in the text: dragged, or moved by
 * arrows once they have the focus.
 */

import { useLayoutEffect, useState, type PointerEvent, type ReactNode, type RefObject } from "react"
import type { Span } from "../../../base/index.ts"
import { edgePlace, unitAtPoint, type EdgePlace } from "../../text/edges.ts"
import { dragEdge, type Edge } from "./span-edges.ts"

interface HandlesProps {
  readonly root: RefObject<HTMLElement | null>
  readonly text: string
  readonly span: Span
  /** What the span is, as on the buttons: content, cue. */
  readonly part: string
  readonly onSpan: (span: Span) => void
}

interface Places {
  readonly start: EdgePlace | undefined
  readonly end: EdgePlace | undefined
}

export function SpanHandles({ root, text, span, part, onSpan }: HandlesProps): ReactNode {
  const places = usePlaces(root, span)
  const drag = (edge: Edge, { clientX, clientY }: PointerEvent): void => {
    const unit = root.current === null ? undefined : unitAtPoint(root.current, clientX, clientY)
    const moved = unit === undefined ? span : dragEdge(text, span, edge, unit)
    if (moved.start !== span.start || moved.end !== span.end) onSpan(moved)
  }
  const handle = (edge: Edge): ReactNode => {
    const place = places[edge]
    return place === undefined ? null : (
      <Handle
        key={edge}
        edge={edge}
        place={place}
        label={`${edge === "start" ? "Beginning" : "End"} of the ${part}`}
        unit={span[edge]}
        most={text.length}
        words={near(text, span, edge)}
        onDrag={(event) => drag(edge, event)}
      />
    )
  }
  return (
    <div className="span-handles">
      {handle("start")}
      {handle("end")}
    </div>
  )
}

interface HandleProps {
  readonly edge: Edge
  readonly place: EdgePlace
  readonly label: string
  readonly unit: number
  readonly most: number
  /** The words at this end, as they are read out. */
  readonly words: string
  readonly onDrag: (event: PointerEvent) => void
}

function Handle({
  edge,
  place: { x, y, height },
  label,
  unit,
  most,
  words,
  onDrag,
}: HandleProps): ReactNode {
  const press = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault()
    event.currentTarget.focus({ preventScroll: true })
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  return (
    <div
      className={`span-handle span-handle-${edge}`}
      role="slider"
      tabIndex={0}
      data-edge={edge}
      style={{ left: x, top: y, height }}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={unit}
      aria-valuetext={words}
      onPointerDown={press}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event)
      }}
    />
  )
}

/**
 * Where the two ends are drawn, beside the text; found anew when the span or the text's width
 * changes.
 */
function usePlaces(root: RefObject<HTMLElement | null>, { start, end }: Span): Places {
  const [places, setPlaces] = useState<Places>({ start: undefined, end: undefined })
  useLayoutEffect(() => {
    const text = root.current
    if (text === null) return undefined
    const look = (): void =>
      setPlaces({ start: edgePlace(text, start, "start"), end: edgePlace(text, end, "end") })
    look()
    const watch = new ResizeObserver(look)
    watch.observe(text)
    return () => watch.disconnect()
  }, [root, start, end])
  return places
}

/** A few words on the inner side of an end. */
function near(text: string, { start, end }: Span, edge: Edge): string {
  const words = text.slice(start, end)
  return edge === "start" ? `begins with ${words.slice(0, 40)}` : `ends with ${words.slice(-40)}`
}
