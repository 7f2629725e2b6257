/**
 * The dossier's sections. A long section is drawn in runs of cards as they come near the window.
 */

import { memo, useRef, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { ItemView } from "../../contract/index.ts"
import { Writing } from "../parts/past.tsx"
import { useNear } from "../parts/near.ts"
import { Card } from "./card.tsx"
import type { CardContext } from "./card-words.tsx"
import type { Section } from "../bodies/dossier.ts"

interface SectionsProps {
  readonly sections: readonly Section[]
  readonly context: CardContext
  readonly selected: ItemId | undefined
  readonly onSelect: (item: ItemId) => void
  readonly onAdmitAll: (views: readonly ItemView[]) => void
  /** Drafts chosen to be judged together. */
  readonly chosen: ReadonlySet<ItemId>
  readonly onChoose: (item: ItemId) => void
  /** Drawn inside the selected card. */
  readonly actions: ReactNode
}

const RUN = 20

export function DossierSections({ sections, onAdmitAll, ...props }: SectionsProps): ReactNode {
  return sections.map((section) => (
    <section
      key={section.id}
      className="part"
      id={`section-${section.id}`}
      aria-labelledby={`heading-${section.id}`}
    >
      <h2 id={`heading-${section.id}`} tabIndex={-1}>
        {section.title} <span className="tally">{section.views.length.toLocaleString("en")}</span>
      </h2>
      <AdmitAll section={section} onAdmitAll={onAdmitAll} />
      <ul className="cards">
        {runsOf(section.views).map((views, index) => (
          <Run key={views[0]?.item} views={views} first={index === 0} {...props} />
        ))}
      </ul>
    </section>
  ))
}

/** One press for all drafts of a section; it can be taken back as one. */
function AdmitAll({
  section: { title, views },
  onAdmitAll,
}: {
  readonly section: Section
  readonly onAdmitAll: SectionsProps["onAdmitAll"]
}): ReactNode {
  const drafts = views.filter(({ standing }) => standing === "draft").length
  return drafts < 2 ? null : (
    <Writing>
      <button type="button" className="quiet admit-all" onClick={() => onAdmitAll(views)}>
        Admit all {drafts.toLocaleString("en")}
        <span className="visually-hidden"> drafts under {title}</span>
      </button>
    </Writing>
  )
}

function Run({
  views,
  first,
  ...props
}: Omit<SectionsProps, "sections" | "onAdmitAll"> & {
  readonly views: readonly ItemView[]
  readonly first: boolean
}): ReactNode {
  const place = useRef<HTMLLIElement>(null)
  const near = useNear(place, first)
  const holdsSelected = views.some(({ item }) => item === props.selected)
  if (!near && !holdsSelected)
    return (
      <li
        ref={place}
        className={`cards-to-come cards-of-${views.length}`}
      >{`${views.length} more`}</li>
    )
  return (
    <Cards
      views={views}
      {...props}
      selected={holdsSelected ? props.selected : undefined}
      actions={holdsSelected ? props.actions : null}
    />
  )
}

const Cards = memo(function Cards({
  views,
  context,
  selected,
  onSelect,
  chosen,
  onChoose,
  actions,
}: Omit<SectionsProps, "sections" | "onAdmitAll"> & {
  readonly views: readonly ItemView[]
}): ReactNode {
  return views.map((view) => (
    <Card
      key={view.item}
      view={view}
      context={context}
      selected={view.item === selected}
      onSelect={onSelect}
      chosen={chosen.has(view.item)}
      onChoose={onChoose}
    >
      {view.item === selected ? actions : null}
    </Card>
  ))
})

function runsOf(views: readonly ItemView[]): readonly (readonly ItemView[])[] {
  return Array.from({ length: Math.ceil(views.length / RUN) }, (_, index) =>
    views.slice(index * RUN, (index + 1) * RUN),
  )
}
