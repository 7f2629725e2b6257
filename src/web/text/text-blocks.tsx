/**
 * Blocks of paragraphs: plain while they are far from the window, with their marks once they come
 * near.
 */

import { memo, useRef, type ReactNode } from "react"
import type { Span } from "../../base/index.ts"
import { useNear } from "../parts/near.ts"
import { DrawnSegments, reaching, type Overlay } from "./drawn-segments.tsx"
import type { Mark } from "./marks.ts"
import type { Block } from "./paragraphs.ts"

interface BlockProps {
  readonly text: string
  readonly block: Block
  /** One list for each piece of the block, in order. */
  readonly marks: readonly (readonly Mark[])[]
  readonly overlay: Overlay | undefined
  readonly first: boolean
}

export const TextBlock = memo(function TextBlock({
  text,
  block,
  marks,
  overlay,
  first,
}: BlockProps): ReactNode {
  const element = useRef<HTMLDivElement>(null)
  const near = useNear(element, first)
  let index = 0
  return (
    <div className="text-block" ref={element}>
      {block.paragraphs.map(({ start, pieces }) => (
        <p key={start}>
          {pieces.map((piece) => (
            <Piece
              key={piece.start}
              text={text}
              piece={piece}
              marks={marks[index++] ?? NONE}
              overlay={reaching(overlay, piece)}
              near={near}
              alone={pieces.length === 1}
            />
          ))}
        </p>
      ))}
    </div>
  )
})

const NONE: readonly Mark[] = []

interface PieceProps {
  readonly text: string
  readonly piece: Span
  readonly marks: readonly Mark[]
  readonly overlay: Overlay | undefined
  readonly near: boolean
  /**
   * Whether it is its whole paragraph; the pieces of a giant paragraph each wait for the window by
   * themselves.
   */
  readonly alone: boolean
}

const Piece = memo(function Piece({
  text,
  piece,
  marks,
  overlay,
  near,
  alone,
}: PieceProps): ReactNode {
  if (overlay !== undefined || (near && alone))
    return <DrawnSegments text={text} piece={piece} marks={marks} overlay={overlay} />
  return alone ? (
    <span data-at={piece.start}>{text.slice(piece.start, piece.end)}</span>
  ) : (
    <LonePiece text={text} piece={piece} marks={marks} />
  )
})

function LonePiece({
  text,
  piece,
  marks,
}: Pick<PieceProps, "text" | "piece" | "marks">): ReactNode {
  const element = useRef<HTMLSpanElement>(null)
  const near = useNear(element, false)
  return near ? (
    <DrawnSegments text={text} piece={piece} marks={marks} overlay={undefined} />
  ) : (
    <span ref={element} data-at={piece.start}>
      {text.slice(piece.start, piece.end)}
    </span>
  )
}
