/**
 * Marking a statement by hand: the words are selected, the rest is said here. Works in any
 * language.
 */

import { useMutation } from "@tanstack/react-query"
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from "react"
import type { PlaceMap, Span } from "../../base/index.ts"
import type { ItemView, MarkedSpeaker, StatementMark } from "../../api/contract.ts"
import { ActorChoice, settled, type Chosen } from "../dossier/actor-choice.tsx"
import type { ItemPageProps } from "../entry/page-props.ts"
import { Fault } from "../parts/fault.tsx"
import { routes } from "../server/addresses.ts"
import { tell } from "../server/requests.ts"
import { ACT_WORDS, ACTOR_WORDS, FORM_WORDS, keysOf, TERM_WORDS } from "../words/wording.ts"
import { Choice } from "./choice.tsx"
import type { Mode } from "./reader-state.ts"

type Marking = Extract<Mode, { readonly kind: "marking" }>

interface MarkPanelProps {
  readonly page: ItemPageProps
  readonly marking: Marking
  readonly text: string
  readonly places: PlaceMap
  readonly items: readonly ItemView[]
  /** What is selected in the text now, in units. */
  readonly selection: Span | undefined
  readonly onChange: (marking: Marking) => void
  readonly onMarked: (view: ItemView) => void
  readonly onCancel: () => void
}

export function MarkPanel({
  page,
  marking,
  text,
  places,
  items,
  selection,
  onChange,
  onMarked,
  onCancel,
}: MarkPanelProps): ReactNode {
  const [chosen, setChosen] = useState<Chosen>({
    kind: "typed",
    text:
      marking.speaker === undefined ? "" : text.slice(marking.speaker.start, marking.speaker.end),
  })
  const [words, setWords] = useState<Pick<StatementMark, "act" | "terms" | "form">>({
    act: "say",
    terms: "on-record",
    form: "direct",
  })
  const [actorKind, setActorKind] = useState<keyof typeof ACTOR_WORDS>("person")
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
  }, [])
  const span = (units: Span): Span => ({
    start: places.toCodePoint(units.start),
    end: places.toCodePoint(units.end),
  })
  const mark = useMutation({
    mutationFn: () =>
      tell<ItemView>(routes.marks(page.process, page.item), page.session.csrf, {
        content: [span(marking.content)],
        speakers: [
          speakerOf(
            settled(chosen, items),
            actorKind,
            marking.speaker === undefined ? undefined : span(marking.speaker),
          ),
        ],
        ...words,
        ...(marking.cue === undefined ? {} : { cue: span(marking.cue) }),
      } satisfies StatementMark),
    onSuccess: onMarked,
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    mark.mutate()
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onCancel()
  }
  return (
    <form
      className="editor mark-panel"
      onSubmit={submit}
      onKeyDown={escape}
      aria-label="Mark a statement"
    >
      <h2>Mark a statement</h2>
      {mark.error === null ? null : <Fault error={mark.error} />}
      <p className="marked-words" dir="auto">
        {text.slice(marking.content.start, marking.content.end)}
      </p>
      <ActorChoice
        label="Said by"
        items={items}
        chosen={chosen}
        onChoose={setChosen}
        inputRef={input}
        describedBy="said-by-hint"
      />
      <p className="hint" id="said-by-hint">
        Choose somebody, or type a new name.
      </p>
      {chosen.kind === "typed" && chosen.text.trim() !== "" ? (
        <Choice label="Who is" words={ACTOR_WORDS} value={actorKind} onChoose={setActorKind} />
      ) : null}
      <div className="field-row">
        <Choice
          label="Act"
          words={ACT_WORDS}
          value={words.act}
          onChoose={(act) => setWords({ ...words, act })}
        />
        <Choice
          label="Terms"
          words={TERM_WORDS}
          value={words.terms}
          onChoose={(terms) => setWords({ ...words, terms })}
        />
        <Choice
          label="Form"
          words={FORM_WORDS}
          value={words.form}
          onChoose={(form) => setWords({ ...words, form })}
        />
      </div>
      <PartPicks marking={marking} text={text} selection={selection} onChange={onChange} />
      <div className="actions">
        <button
          type="submit"
          className="primary"
          disabled={mark.isPending || (chosen.kind === "typed" && chosen.text.trim() === "")}
        >
          Mark it
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

/**
 * The words that name the speaker and the verb, taken from a second selection; both may be left
 * out.
 */
function PartPicks({
  marking,
  text,
  selection,
  onChange,
}: Pick<MarkPanelProps, "marking" | "text" | "selection" | "onChange">): ReactNode {
  const row = (part: "speaker" | "cue", name: string): ReactNode => {
    const span = marking[part]
    return (
      <div className="pick">
        <span>
          {name}:{" "}
          {span === undefined ? (
            <span className="nobody">no words chosen</span>
          ) : (
            <bdi>“{text.slice(span.start, span.end)}”</bdi>
          )}
        </span>
        <button
          type="button"
          disabled={selection === undefined}
          onClick={() => onChange({ ...marking, [part]: selection })}
        >
          Use selection
        </button>
      </div>
    )
  }
  return (
    <details>
      <summary>Words that name the speaker, and the verb</summary>
      <p className="hint">Select them in the text, then press the button.</p>
      {row("speaker", "Speaker")}
      {row("cue", "Verb")}
    </details>
  )
}

function speakerOf(
  chosen: Chosen,
  actorKind: keyof typeof ACTOR_WORDS,
  span: Span | undefined,
): MarkedSpeaker {
  const at = span === undefined ? {} : { span }
  switch (chosen.kind) {
    case "actor":
      return { kind: "actor", actor: chosen.actor, ...at }
    case "unknown":
      return { kind: "unknown", ...at }
    case "typed":
      return {
        kind: "new",
        name: chosen.text.trim(),
        actorKind: keysOf(ACTOR_WORDS).find((each) => each === actorKind) ?? "person",
        ...at,
      }
  }
}
