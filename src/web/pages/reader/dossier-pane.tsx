/** The dossier side: what is being marked or corrected, the sections, and the review bar. */

import { useCallback, useMemo, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { ItemView, ReadingState } from "../../../contract/index.ts"
import { isOf, type Section } from "../../bodies/dossier.ts"
import { DossierSections } from "../../dossier/dossier-sections.tsx"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Fault } from "../../parts/fault.tsx"
import { WriteLinks } from "../../lines/write-links.tsx"
import { CardActions } from "./card-actions.tsx"
import { ChosenBar } from "./chosen-bar.tsx"
import { CiteButton } from "./cite-button.tsx"
import { MarkPanel } from "./mark-panel.tsx"
import { ReviewBar } from "./review-bar.tsx"
import { SpeakerEditor } from "./speaker-editor.tsx"
import type { Commands, Work } from "./use-commands.ts"
import { WhyRead } from "./why-read.tsx"
import { useMarked } from "./use-marked.ts"

interface DossierPaneProps {
  readonly page: ItemPageProps
  readonly work: Work
  readonly reading: ReadingState["kind"]
  readonly commands: Commands
  readonly singleKeys: boolean
  readonly onSingleKeys: (on: boolean) => void
}

/** The right side of the reader, with the bars under it. */
export function DossierPane(props: DossierPaneProps): ReactNode {
  const { work, reading, commands, singleKeys, onSingleKeys } = props
  const { model, state, act, reviewing } = work
  return (
    <div className="pane pane-dossier">
      <DossierScroll {...props} />
      <ChosenBar
        chosen={work.chosen.size}
        onJudge={(action) => commands.judgeChosen(action)}
        onClear={work.clear}
      />
      <ReviewBar
        waiting={model.dossier.waiting}
        reading={reading}
        shown={state.shown}
        canUndo={reviewing.done.length > 0}
        singleKeys={singleKeys}
        onSingleKeys={onSingleKeys}
        onShow={(shown) => act({ kind: "show", shown })}
        onCommand={commands.run}
      />
    </div>
  )
}

function DossierScroll({ page, work, commands, singleKeys }: DossierPaneProps): ReactNode {
  const { state, act, reviewing } = work
  const { dossier } = work.model
  const {
    process,
    session: { today },
  } = page
  const context = useMemo(() => ({ process, today, dossier }), [process, today, dossier])
  const select = useCallback((item: ItemId) => act({ kind: "select", item, focus: "text" }), [act])
  return (
    <div className="pane-scroll" tabIndex={0} role="region" aria-label="Dossier">
      {reviewing.fault === undefined ? null : (
        <Fault error={reviewing.fault}>
          <button type="button" onClick={reviewing.forget}>
            Close
          </button>
        </Fault>
      )}
      {state.mode.kind === "marking" ? <Marking page={page} work={work} mode={state.mode} /> : null}
      <SectionNav sections={dossier.sections} />
      {dossier.sections.length === 0 ? (
        <p className="empty">
          {state.shown === "waiting"
            ? "No draft waits here."
            : "Nothing is on the record from this document yet."}
        </p>
      ) : null}
      <DossierSections
        sections={dossier.sections}
        context={context}
        selected={state.selected}
        onSelect={select}
        onAdmitAll={(views) => commands.admitAll(views)}
        chosen={work.chosen}
        onChoose={work.choose}
        actions={<Actions page={page} work={work} commands={commands} singleKeys={singleKeys} />}
      />
    </div>
  )
}

function Actions({
  page,
  work: { model, state, act },
  commands,
  singleKeys,
}: Pick<DossierPaneProps, "page" | "work" | "commands" | "singleKeys">): ReactNode {
  const { selected, items, dossier } = model
  if (selected === undefined) return null
  if (state.mode.kind === "speaker" && isOf(selected, "statement")) {
    const { head } = state.mode
    return (
      <SpeakerEditor
        view={selected}
        items={items}
        dossier={dossier}
        onSave={(body, speakers) => commands.correct({ ...selected, head }, body, speakers)}
        onCancel={() => act({ kind: "select", item: selected.item, focus: "dossier" })}
      />
    )
  }
  const quotable = selected.body.kind !== "actor" && selected.body.kind !== "note"
  return (
    <>
      <CardActions view={selected} singleKeys={singleKeys} onCommand={commands.run}>
        {quotable ? <CiteButton process={page.process} item={selected.item} /> : null}
        <WriteLinks process={page.process} view={selected} />
      </CardActions>
      {isOf(selected, "statement") ? (
        <WhyRead key={selected.item} page={page} view={selected} />
      ) : null}
    </>
  )
}

function Marking({
  page,
  work,
  mode,
}: {
  readonly page: ItemPageProps
  readonly work: Work
  readonly mode: Extract<Work["state"]["mode"], { readonly kind: "marking" }>
}): ReactNode {
  const { model, act, selection } = work
  const announce = useAnnounce()
  const show = useMarked(page)
  const marked = async (view: ItemView): Promise<void> => {
    await show()
    act({ kind: "select", item: view.item, focus: "dossier" })
    announce("The statement is on the record.")
  }
  return (
    <MarkPanel
      page={page}
      marking={mode}
      text={model.text}
      places={model.places}
      items={model.items}
      selection={selection}
      onChange={(marking) => act({ kind: "mode", mode: marking })}
      onMarked={(view) => void marked(view)}
      onCancel={() => act({ kind: "mode", mode: { kind: "reading" } })}
    />
  )
}

/** The way to each section, with how much it holds. */
function SectionNav({ sections }: { readonly sections: readonly Section[] }): ReactNode {
  const go = (id: string): void => {
    const heading = document.getElementById(`heading-${id}`)
    heading?.scrollIntoView({ block: "start" })
    heading?.focus({ preventScroll: true })
  }
  return sections.length < 2 ? null : (
    <nav className="section-nav" aria-label="Sections of the dossier">
      {sections.map(({ id, title, views }) => (
        <button key={id} type="button" className="quiet" onClick={() => go(id)}>
          {title} <span className="tally">{views.length.toLocaleString("en")}</span>
        </button>
      ))}
    </nav>
  )
}
