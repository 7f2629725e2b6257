/** A document being read and reviewed: the text on one side, the dossier on the other. */

import {
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react"
import type { ItemId, Span } from "../../../base/index.ts"
import type { ReaderView } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { keep, kept } from "../../parts/theme.ts"
import { pages } from "../../server/addresses.ts"
import { carried } from "../../server/past.ts"
import { anchorOf } from "../../text/anchors.ts"
import { TextPane } from "../../text/text-pane.tsx"
import { isSamePart, partsOf, withSpan } from "./correction.ts"
import { DocumentHead } from "./document-head.tsx"
import { DossierPane } from "./dossier-pane.tsx"
import { ReaderDialogs } from "./reader-dialogs.tsx"
import { useReaderModel } from "./reader-model.ts"
import { beginning, readerState } from "./reader-state.ts"
import { StandAgain } from "./stand-again.tsx"
import { SpanHandles } from "./span-handles.tsx"
import { SideSwitch } from "./side-switch.tsx"
import { TextTools } from "./text-tools.tsx"
import { useCommands, type Commands, type DialogName, type Work } from "./use-commands.ts"
import { useMarked } from "./use-marked.ts"
import { onReaderKey } from "./use-reader-keys.ts"
import { usePlace } from "./use-place.ts"
import { useReveal } from "./use-reveal.ts"
import { useReview } from "./use-review.ts"
import { useSelection } from "./use-selection.ts"

interface ReaderProps {
  readonly view: ReaderView
  readonly page: ItemPageProps
  /** The item that the address asks for. */
  readonly asked: ItemId | undefined
  /** The place in the text that it asks for, in code points. */
  readonly place: Span | undefined
}

/** Both sides, with the keys, the commands and the windows that belong to them. */
export function Reader({ view, page, asked, place }: ReaderProps): ReactNode {
  const [dialog, open] = useState<DialogName>("none")
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const region = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLElement>(null)
  const work = useWork({ view, page, asked, root, open })
  const { model, state, act } = work
  const commands = useCommands(work)
  useReveal(region, root, state, model)
  usePlace(root, model.places, place)
  useSelectedSpan(work)
  useAddress(page, state.selected)
  const both = { page, work, commands, singleKeys }
  return (
    <div
      ref={region}
      className={
        `reader side-${state.side} ` +
        `mode-${state.mode.kind}${view.document.withdrawn === undefined ? "" : " is-withdrawn"}`
      }
      role="region"
      aria-label="Review"
      onKeyDown={(event) =>
        onReaderKey(event, work, commands, singleKeys, () => saveSpan(work, commands))
      }
    >
      <SideSwitch
        side={state.side}
        waiting={model.dossier.waiting}
        onSide={(side) => act({ kind: "look", side })}
      />
      <TextSide {...both} view={view} root={root} />
      <DossierPane {...both} reading={view.document.reading.kind} onSingleKeys={setSingleKeys} />
      <ReaderDialogs
        dialog={dialog}
        page={page}
        work={work}
        singleKeys={singleKeys}
        head={view.document.head}
        onClose={() => open("none")}
      />
    </div>
  )
}

interface WorkProps extends Pick<ReaderProps, "view" | "page" | "asked"> {
  readonly root: RefObject<HTMLElement | null>
  readonly open: (dialog: DialogName) => void
}

/** What both sides work on; it begins with the item that was asked for, where that is there. */
function useWork({ view, page, asked, root, open }: WorkProps): Work {
  const [state, act] = useReducer(
    readerState,
    view.items.some(({ item }) => item === asked) ? asked : undefined,
    beginning,
  )
  const model = useReaderModel(view, state)
  const reviewing = useReview(page)
  const selection = useSelection(root, model.text)
  const show = useMarked(page)
  const again = (): void => {
    void show()
  }
  return {
    model,
    state,
    act,
    reviewing,
    selection,
    viewDirection: view.document.direction,
    open,
    again,
    ...useChosen(view),
  }
}

interface TextSideProps {
  readonly view: ReaderView
  readonly page: ItemPageProps
  readonly work: Work
  readonly commands: Commands
  readonly singleKeys: boolean
  readonly root: RefObject<HTMLElement | null>
}

/** The document's head, its text, and what can be done to what is selected in it. */
function TextSide({ view, page, work, commands, singleKeys, root }: TextSideProps): ReactNode {
  const { model, state, act, open } = work
  const { document } = view
  const pick = useCallback((item: ItemId) => act({ kind: "pick", item }), [act])
  return (
    <div className="pane pane-text">
      <div className="pane-scroll">
        <DocumentHead
          view={view}
          page={page}
          onDestroy={() => open("destroy")}
          onWithdraw={() => open("withdraw-document")}
          again={
            document.head === undefined ? null : <StandAgain page={page} head={document.head} />
          }
        />
        <TextPane
          text={model.text}
          direction={document.direction}
          language={document.language}
          marks={model.marks}
          overlay={model.overlay}
          selected={state.selected}
          root={root}
          onPick={pick}
        />
        <Handles work={work} root={root} />
      </div>
      <TextTools
        mode={state.mode}
        selection={work.selection}
        singleKeys={singleKeys}
        words={({ start, end }) => model.text.slice(start, end)}
        onCommand={commands.run}
        onPart={commands.moveSpan}
        onSave={() => saveSpan(work, commands)}
        onCancel={() => act({ kind: "mode", mode: { kind: "reading" } })}
      />
    </div>
  )
}

/** Only while a span is being corrected. */
function Handles({
  work: {
    state: { mode },
    model: { text },
    act,
  },
  root,
}: {
  readonly work: Work
  readonly root: RefObject<HTMLElement | null>
}): ReactNode {
  if (mode.kind !== "span") return null
  const part = partsOf(mode.body).find(({ ref }) => isSamePart(ref, mode.part))?.name ?? "span"
  return (
    <SpanHandles
      root={root}
      text={text}
      span={mode.span}
      part={part}
      onSpan={(span) => act({ kind: "mode", mode: { ...mode, span } })}
    />
  )
}

/** Drafts chosen to be judged together; one that is no draft any more falls away. */
function useChosen({ items }: ReaderView): Pick<Work, "chosen" | "choose" | "clear"> {
  const [picked, setPicked] = useState<readonly ItemId[]>([])
  const chosen = useMemo(() => {
    const wanted = new Set(picked)
    return new Set(
      items
        .filter(({ item, standing }) => standing === "draft" && wanted.has(item))
        .map(({ item }) => item),
    )
  }, [items, picked])
  const choose = useCallback(
    (item: ItemId) =>
      setPicked((before) =>
        before.includes(item) ? before.filter((each) => each !== item) : [...before, item],
      ),
    [],
  )
  const clear = useCallback(() => setPicked([]), [])
  return { chosen, choose, clear }
}

const KEY = "parley-single-keys"

/** Whether letters are commands; kept in this browser. */
function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => kept(KEY) !== "off")
  return [
    on,
    (wanted) => {
      keep(KEY, wanted ? "on" : "off")
      setOn(wanted)
    },
  ]
}

/** Puts the moved span on the record, as a correction of the entry that was looked at. */
function saveSpan(
  { state: { mode }, model: { version, places, selected } }: Work,
  commands: Commands,
): void {
  if (mode.kind !== "span" || version === undefined || selected === undefined) return
  commands.correct(
    { ...selected, head: mode.head },
    withSpan(mode.body, mode.part, anchorOf(version, places, mode.span)),
  )
}

/** Words selected while a span is corrected become the span. */
function useSelectedSpan({ state: { mode }, act, selection }: Work): void {
  const latest = useRef(mode)
  useEffect(() => {
    latest.current = mode
  })
  useEffect(() => {
    if (selection !== undefined && latest.current.kind === "span")
      act({ kind: "mode", mode: { ...latest.current, span: selection } })
  }, [selection, act])
}

/** The address names what is selected, so that it can be shared and found again. */
function useAddress(
  { process, item: document }: ItemPageProps,
  selected: ItemId | undefined,
): void {
  const address = useMemo(
    () => (selected === undefined ? undefined : pages.document(process, document, selected)),
    [process, document, selected],
  )
  useEffect(() => {
    if (address !== undefined) history.replaceState(history.state, "", carried(address))
  }, [address])
}
