/** One item of the dossier. Its words are a button that leads to their place in the text. */

import { memo, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { ItemView } from "../../contract/index.ts"
import { Writing } from "../parts/past.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { KIND_WORDS, makerInWords } from "../words/wording.ts"
import { CardFacts, CardHead, type CardContext } from "./card-words.tsx"
import { wordsOf } from "../bodies/item-words.ts"

interface CardProps {
  readonly view: ItemView
  readonly context: CardContext
  readonly selected: boolean
  readonly onSelect: (item: ItemId) => void
  /** Whether it is chosen to be judged with others; only a draft can be. */
  readonly chosen: boolean
  readonly onChoose: (item: ItemId) => void
  /** What can be done with the selected item; nothing on the others. */
  readonly children: ReactNode
}

export const Card = memo(function Card({
  view,
  context,
  selected,
  onSelect,
  chosen,
  onChoose,
  children,
}: CardProps): ReactNode {
  const words = wordsOf(view, context.dossier.byItem)
  return (
    <li
      className={`card card-${view.body.kind} stands-${view.standing}${chosen ? " is-chosen" : ""}`}
      data-card={view.item}
      aria-current={selected ? "true" : undefined}
    >
      <div className="card-head">
        <p>
          <CardHead view={view} context={context} />
        </p>
        {view.standing === "draft" ? (
          <Writing>
            <ChooseBox words={words} chosen={chosen} onChoose={() => onChoose(view.item)} />
          </Writing>
        ) : null}
        <StandingMark standing={view.standing} />
      </div>
      <button
        type="button"
        className="card-words"
        aria-label={`${words}. Show this ${KIND_WORDS[view.body.kind]} in the text`}
        onClick={() => onSelect(view.item)}
      >
        <bdi>{words}</bdi>
      </button>
      <p className="facts">
        <CardFacts view={view} context={context} />
        {view.entries > 1 || selected ? <span>{makerInWords(view)}</span> : null}
      </p>
      {children}
    </li>
  )
})

/** Chooses a draft, to judge it together with others. */
function ChooseBox({
  words,
  chosen,
  onChoose,
}: {
  readonly words: string
  readonly chosen: boolean
  readonly onChoose: () => void
}): ReactNode {
  return (
    <label className="card-choose" title="choose it, to judge several together">
      <input
        type="checkbox"
        checked={chosen}
        onChange={onChoose}
        aria-label={`Choose: ${words.slice(0, 60)}`}
      />
    </label>
  )
}
