/** Correcting who spoke: opened by a key on a statement, saved by Enter. */

import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from "react"
import type { ActorBody, ItemView, MarkedSpeaker, StatementBody } from "../../../contract/index.ts"
import { ActorChoice, settled, type Chosen } from "../../dossier/actor-choice.tsx"
import { nameOf, type Dossier, type ViewOf } from "../../bodies/dossier.ts"
import { Choice } from "../../forms/choice.tsx"
import { ACTOR_WORDS } from "../../words/wording.ts"
import { newSpeaker, withSpeaker } from "./correction.ts"

interface SpeakerEditorProps {
  readonly view: ViewOf<"statement">
  readonly items: readonly ItemView[]
  readonly dossier: Dossier
  /** `speakers` where somebody is new among them. */
  readonly onSave: (body: StatementBody, speakers?: readonly MarkedSpeaker[]) => void
  readonly onCancel: () => void
}

/** Says at its field where nobody was named. */
export function SpeakerEditor({
  view,
  items,
  dossier,
  onSave,
  onCancel,
}: SpeakerEditorProps): ReactNode {
  const [index, setIndex] = useState(0)
  const [chosen, setChosen] = useState<Chosen>({ kind: "typed", text: "" })
  const [actorKind, setActorKind] = useState<ActorBody["actorKind"]>("person")
  const [asked, setAsked] = useState(false)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setAsked(true)
    const who = settled(chosen, items)
    const name = who.text.trim()
    if (who.kind !== "typed")
      onSave(withSpeaker(view.body, index, who.kind === "actor" ? who.actor : undefined))
    else if (name !== "") onSave(view.body, newSpeaker(view.body, index, { name, actorKind }))
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onCancel()
  }
  const isEmpty = chosen.text.trim() === ""
  return (
    <form className="editor" onSubmit={submit} onKeyDown={escape} aria-label="Correct the speaker">
      <WhichSpeaker view={view} dossier={dossier} index={index} onChoose={setIndex} />
      <SaidBy items={items} chosen={chosen} onChoose={setChosen} />
      {settled(chosen, items).kind === "typed" && !isEmpty ? (
        <Choice label="Who is" words={ACTOR_WORDS} value={actorKind} onChoose={setActorKind} />
      ) : null}
      <p id="speaker-fault" className="field-fault" role="alert">
        {asked && isEmpty ? "Choose somebody from the list, or type a new name." : ""}
      </p>
      <div className="actions">
        <button type="submit" className="primary">
          Save the speaker
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

/** Asked only where there are several. */
function WhichSpeaker({
  view,
  dossier,
  index,
  onChoose,
}: Pick<SpeakerEditorProps, "view" | "dossier"> & {
  readonly index: number
  readonly onChoose: (index: number) => void
}): ReactNode {
  const { speakers } = view.body
  if (speakers.length < 2) return null
  return (
    <label>
      Which speaker
      <select value={index} onChange={({ target }) => onChoose(Number(target.value))}>
        {speakers.map(({ actor }, at) => (
          <option key={at} value={at}>
            {nameOf(dossier.byItem, actor)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Takes the focus when it appears. */
function SaidBy(
  props: Pick<Parameters<typeof ActorChoice>[0], "items" | "chosen" | "onChoose">,
): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
  }, [])
  return (
    <>
      <ActorChoice
        {...props}
        label="Said by"
        inputRef={input}
        describedBy="speaker-hint speaker-fault"
      />
      <p id="speaker-hint" className="hint">
        Choose somebody, or type a new name.
      </p>
    </>
  )
}
