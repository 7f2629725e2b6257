/** A piece of text with its marks drawn. */

import { memo, type ReactNode } from "react"
import type { ItemId, Span } from "../../base/index.ts"
import type { Mark } from "./marks.ts"
import { itemsOf, segmentsOf, type Segment } from "./segments.ts"

/** The marks of the item that is selected or being edited; they take the place of its own. */
export interface Overlay {
  readonly item: ItemId | undefined
  readonly marks: readonly Mark[]
  /** Wherever these marks or the item's own lie. */
  readonly reach: readonly Span[]
}

/** The overlay, for a part of the text that it reaches. */
export const reaching = (overlay: Overlay | undefined, part: Span): Overlay | undefined =>
  overlay?.reach.some(({ start, end }) => start < part.end && end > part.start) === true
    ? overlay
    : undefined

interface DrawnProps {
  readonly text: string
  readonly piece: Span
  readonly marks: readonly Mark[]
  /** Given only to pieces that it touches. */
  readonly overlay: Overlay | undefined
}

export const DrawnSegments = memo(function DrawnSegments({
  text,
  piece,
  marks,
  overlay,
}: DrawnProps): ReactNode {
  const drawn =
    overlay === undefined
      ? marks
      : [...marks.filter(({ item }) => item !== overlay.item), ...overlay.marks]
  return segmentsOf(text, piece, drawn).map((segment) => (
    <Run key={segment.start} text={text} segment={segment} overlay={overlay} />
  ))
})

function Run({
  text,
  segment,
  overlay,
}: {
  readonly text: string
  readonly segment: Segment
  readonly overlay: Overlay | undefined
}): ReactNode {
  const { start, end, marks } = segment
  const words = text.slice(start, end)
  if (marks.length === 0 && !segment.override) return <span data-at={start}>{words}</span>
  const label = marks.find((mark) => mark.role === "narration" && mark.start === start)?.label
  return (
    <span
      data-at={start}
      className={classesOf(segment, overlay)}
      data-items={itemsOf(marks).join(" ")}
      data-label={label}
    >
      {words}
    </span>
  )
}

function classesOf({ start, end, marks, override }: Segment, overlay: Overlay | undefined): string {
  const selected = overlay === undefined ? [] : marks.filter((mark) => overlay.marks.includes(mark))
  const begins = overlay?.marks[0]?.start === start && selected.length > 0
  const content = marks.filter(({ role }) => role === "content")
  return [
    ...new Set(marks.map(({ role }) => `m-${role}`)),
    ...(content.some((mark) => mark.start === start) ? ["opens"] : []),
    ...(content.some((mark) => mark.end === end) ? ["closes"] : []),
    ...(selected.length > 0
      ? ["is-selected", ...new Set(selected.map(({ role }) => `sel-${role}`))]
      : []),
    ...(begins ? ["first-selected"] : []),
    ...(override ? ["override"] : []),
  ].join(" ")
}
