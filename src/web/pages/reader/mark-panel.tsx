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
import type { PlaceMap, Span } from "../../../base/index.ts"
import type { ItemView, MarkedSpeaker, StatementMark } from "../../../contract/index.ts"
import { ActorChoice, settled, type Chosen } from "../../dossier/actor-choice.tsx"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { Fault } from "../../parts/fault.tsx"
import { tell } from "../../server/requests.ts"
import { ACT_WORDS, ACTOR_WORDS, FORM_WORDS, keysOf, TERM_WORDS } from "../../words/wording.ts"
import { Choice } from "../../forms/choice.tsx"
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

/** What is said of the marked words, by whoever marks them. */
interface Said {
  readonly chosen: Chosen
  readonly actorKind: keyof typeof ACTOR_WORDS
  readonly words: Pick<StatementMark, "act" | "terms" | "form">
}

/** The form beside the text; its first field takes the focus. */
export function MarkPanel(props: MarkPanelProps): ReactNode {
  const { page, marking, text, items, onMarked, onCancel } = props
  const [said, setSaid] = useState<Said>({
    chosen: { kind: "typed", text: wordsIn(text, marking.speaker) },
    actorKind: "person",
    words: { act: "say", terms: "on-record", form: "direct" },
  })
  const mark = useMutation({
    mutationFn: () =>
      tell(
        "markStatement",
        { process: page.process, document: page.item },
        page.session.csrf,
        markOf(props, said),
      ),
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
        {wordsIn(text, marking.content)}
      </p>
      <SaidFields said={said} items={items} onChange={setSaid} />
      <PartPicks {...props} />
      <div className="actions">
        <button
          type="submit"
          className="primary"
          disabled={mark.isPending || (said.chosen.kind === "typed" && !isNamed(said.chosen))}
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

const isNamed = ({ kind, text }: Chosen): boolean => kind === "typed" && text.trim() !== ""

const wordsIn = (text: string, span: Span | undefined): string =>
  span === undefined ? "" : text.slice(span.start, span.end)

/** Who said it, and in what way. */
function SaidFields({
  said,
  items,
  onChange,
}: {
  readonly said: Said
  readonly items: readonly ItemView[]
  readonly onChange: (said: Said) => void
}): ReactNode {
  const { chosen, actorKind, words } = said
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
  }, [])
  const setWords = (part: Partial<Said["words"]>): void =>
    onChange({ ...said, words: { ...words, ...part } })
  return (
    <>
      <ActorChoice
        label="Said by"
        items={items}
        chosen={chosen}
        onChoose={(who) => onChange({ ...said, chosen: who })}
        inputRef={input}
        describedBy="said-by-hint"
      />
      <p className="hint" id="said-by-hint">
        Choose somebody, or type a new name.
      </p>
      {isNamed(chosen) ? (
        <Choice
          label="Who is"
          words={ACTOR_WORDS}
          value={actorKind}
          onChoose={(kind) => onChange({ ...said, actorKind: kind })}
        />
      ) : null}
      <div className="field-row">
        <Choice
          label="Act"
          words={ACT_WORDS}
          value={words.act}
          onChoose={(act) => setWords({ act })}
        />
        <Choice
          label="Terms"
          words={TERM_WORDS}
          value={words.terms}
          onChoose={(terms) => setWords({ terms })}
        />
        <Choice
          label="Form"
          words={FORM_WORDS}
          value={words.form}
          onChoose={(form) => setWords({ form })}
        />
      </div>
    </>
  )
}

/** The mark as it is sent, its places in code points. */
function markOf(
  { marking, places, items }: MarkPanelProps,
  { chosen, actorKind, words }: Said,
): StatementMark {
  const span = (units: Span): Span => ({
    start: places.toCodePoint(units.start),
    end: places.toCodePoint(units.end),
  })
  const named = marking.speaker === undefined ? undefined : span(marking.speaker)
  return {
    content: [span(marking.content)],
    speakers: [speakerOf(settled(chosen, items), actorKind, named)],
    ...words,
    ...(marking.cue === undefined ? {} : { cue: span(marking.cue) }),
  }
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
