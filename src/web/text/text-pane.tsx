/**
 * The document's text with every attributed statement marked in it. A click on a mark selects its
 * item.
 */

import { memo, useMemo, type MouseEvent, type ReactNode, type Ref } from "react"
import { parseId, type ItemId } from "../../base/index.ts"
import type { DocumentLine } from "../../contract/index.ts"
import { reaching, type Overlay } from "./drawn-segments.tsx"
import type { Mark } from "./marks.ts"
import { blocksOf, type Block } from "./paragraphs.ts"
import { itemAtClick, marksByPiece } from "./segments.ts"
import { TextBlock } from "./text-blocks.tsx"

interface TextPaneProps {
  readonly text: string
  readonly direction: DocumentLine["direction"]
  /** BCP 47; undefined where nobody said. */
  readonly language: string | undefined
  readonly marks: readonly Mark[]
  readonly overlay: Overlay | undefined
  readonly selected: ItemId | undefined
  readonly root: Ref<HTMLElement>
  readonly onPick: (item: ItemId) => void
}

export const TextPane = memo(function TextPane({
  text,
  direction,
  language,
  marks,
  overlay,
  selected,
  root,
  onPick,
}: TextPaneProps): ReactNode {
  const blocks = useMemo(() => blocksOf(text), [text])
  const marked = useMemo(() => marksByBlock(blocks, marks), [blocks, marks])
  const click = ({ target }: MouseEvent): void => {
    const item =
      getSelection()?.isCollapsed === false ? undefined : itemAtClick(itemsAt(target), selected)
    if (item !== undefined) onPick(item)
  }
  return (
    // The dossier lists the same items as buttons, so nothing here is out of a keyboard's reach.
    <article
      ref={root}
      className="document-text"
      dir={direction}
      lang={language}
      onClick={click}
      aria-label="The text"
      tabIndex={0}
    >
      {blocks.map((block, index) => (
        <TextBlock
          key={block.start}
          text={text}
          block={block}
          marks={marked[index] ?? NONE}
          overlay={reaching(overlay, block)}
          first={index < 2}
        />
      ))}
    </article>
  )
})

const NONE: readonly (readonly Mark[])[] = []

function itemsAt(target: EventTarget): readonly ItemId[] {
  const names =
    target instanceof Element
      ? (target.closest("[data-items]")?.getAttribute("data-items")?.split(" ") ?? [])
      : []
  return names.flatMap((name) => parseId("item", name) ?? [])
}

/** For each block, one list of marks for each of its pieces. */
function marksByBlock(
  blocks: readonly Block[],
  marks: readonly Mark[],
): readonly (readonly (readonly Mark[])[])[] {
  const pieces = blocks.map(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.pieces))
  const byPiece = marksByPiece(pieces.flat(), marks)
  let index = 0
  return pieces.map((all) => all.map(() => byPiece.get(index++) ?? EMPTY))
}

const EMPTY: readonly Mark[] = []
