/** What an actor wants on an issue: a position, an interest, a need or a red line. */

import { useId, useState, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { Holder, PositionBody, PositionSort } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { HOLDER_WORDS, SORT_HINTS, SORT_WORDS } from "../../words/position-words.ts"
import { Choice } from "../../forms/choice.tsx"
import { pages } from "../../server/addresses.ts"
import type { Faults } from "../../forms/form-faults.ts"
import { GroundsField } from "../../forms/grounds-field.tsx"
import { FieldFault, LineField } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import { keysOf } from "../../words/wording.ts"
import { EntryForm } from "../../forms/entry-form.tsx"
import {
  ActorField,
  FromWords,
  HeldField,
  heldFault,
  heldOf,
  heldText,
} from "../../forms/fields.tsx"
import { IssueField } from "./issue-field.tsx"
import { groundsFault, useGrounds, type Beginning } from "../../forms/use-beginning.ts"

const FIELDS = [
  "body.actor",
  "body.issue",
  "body.text",
  "body.options",
  "body.rulesOut",
  "body.held",
  "body.rests",
]

interface FormProps extends ProcessPageProps {
  readonly beginning: Beginning
}

interface Typed {
  readonly actor: ItemId | undefined
  readonly issue: ItemId | undefined
  readonly sort: PositionSort
  readonly holder: Holder
  readonly text: string
  readonly options: readonly string[]
  readonly rulesOut: readonly string[]
  readonly held: ReturnType<typeof heldText>
}

/** A position, new or edited; goes to its issue when it is on the record. */
export function PositionForm({ session, process, beginning }: FormProps): ReactNode {
  const { choices, before } = beginning
  const [typed, setTyped] = useState(() => typedFirst(beginning))
  const grounds = useGrounds(beginning)
  const issue = choices.issues.find(({ item }) => item === typed.issue)
  const name = (item: string | undefined): string =>
    choices.actors.find((each) => each.item === item)?.name ??
    choices.issues.find((each) => each.item === item)?.title ??
    "something else"
  return (
    <EntryForm
      session={session}
      process={process}
      label="The position"
      submit={before === undefined ? "Put it on the record" : "Save the change"}
      fields={FIELDS}
      editing={before}
      name={name}
      wrong={() => ({
        "body.actor": typed.actor === undefined ? "Choose whose it is." : undefined,
        "body.issue": typed.issue === undefined ? "Choose the issue it is about." : undefined,
        "body.text": typed.text.trim() === "" ? "Say in a sentence what is wanted." : undefined,
        "body.held": heldFault(typed.held),
        "body.rests": groundsFault(grounds),
      })}
      body={() => bodyOf(typed, grounds.rests, issue?.options.map(({ key }) => key) ?? [])}
      done={() => ({
        said: "It is on the record.",
        address:
          typed.issue === undefined ? pages.positions(process) : pages.issue(process, typed.issue),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={choices.from} />
          <Fields
            process={process}
            choices={choices}
            typed={typed}
            faults={faults}
            onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
          />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

interface FieldsProps {
  readonly process: ProcessId
  readonly choices: Beginning["choices"]
  readonly typed: Typed
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

/** Whose it is and on what, what sort, in a sentence and in options, and when it was held. */
function Fields(props: FieldsProps): ReactNode {
  const { process, choices, typed, faults, onChange } = props
  return (
    <>
      <div className="form-columns">
        <ActorField
          label="Whose it is"
          actors={choices.actors}
          chosen={typed.actor}
          onChange={(actor) => onChange({ actor })}
          fault={faults["body.actor"]}
        />
        <IssueField
          process={process}
          issues={choices.issues}
          chosen={typed.issue}
          onChange={(issue) => onChange({ issue, options: [], rulesOut: [] })}
          fault={faults["body.issue"]}
        />
      </div>
      <SortFields {...props} />
      <LineField
        label="In a sentence"
        rows={2}
        value={typed.text}
        onChange={(text) => onChange({ text })}
        fault={faults["body.text"]}
      />
      <OptionFields {...props} />
      <HeldField
        label="Held"
        held={typed.held}
        onChange={(held) => onChange({ held })}
        fault={faults["body.held"]}
      />
    </>
  )
}

function SortFields({ typed, onChange }: FieldsProps): ReactNode {
  return (
    <div className="form-columns">
      <div className="field">
        <Choice
          label="What it is"
          words={SORT_WORDS}
          value={typed.sort}
          onChoose={(sort) => onChange({ sort })}
        />
        <p className="hint">{SORT_HINTS[typed.sort]}</p>
      </div>
      <Choice
        label="Held as"
        words={HOLDER_WORDS}
        value={typed.holder}
        onChoose={(holder) => onChange({ holder })}
      />
    </div>
  )
}

/** The options of the issue that it asks for or refuses; a need may rule some out. */
function OptionFields({ choices, typed, faults, onChange }: FieldsProps): ReactNode {
  const options = choices.issues.find(({ item }) => item === typed.issue)?.options
  if (options === undefined) return null
  return (
    <>
      <Options
        legend={
          typed.sort === "red-line" ? "Which options it refuses" : "Which options it asks for"
        }
        options={options}
        chosen={typed.options}
        onChange={(chosen) => onChange({ options: chosen })}
        fault={faults["body.options"]}
      />
      {typed.sort !== "need" || options.length === 0 ? null : (
        <Options
          legend="Which options it rules out"
          hint={RULES_OUT}
          options={options}
          chosen={typed.rulesOut}
          onChange={(rulesOut) => onChange({ rulesOut })}
          fault={faults["body.rulesOut"]}
        />
      )}
    </>
  )
}

const RULES_OUT = "Only what was said: a need rules out nothing that you do not tick here."

/** As it stands where it is edited; else what the address names, and whoever said the sentence. */
function typedFirst({ choices, before, named, word }: Beginning): Typed {
  if (before?.body.kind === "position")
    return {
      ...before.body,
      rulesOut: before.body.rulesOut ?? [],
      held: heldText(before.body.held),
    }
  const speaker = choices.from?.speakers.find(({ actor }) => actor !== undefined)?.actor
  const only = choices.issues.length === 1 ? choices.issues[0]?.item : undefined
  return {
    actor: named("actor") ?? speaker,
    issue: named("issue") ?? only,
    sort: keysOf(SORT_WORDS).find((sort) => sort === word("sort")) ?? "position",
    holder: keysOf(HOLDER_WORDS).find((holder) => holder === word("holder")) ?? "office",
    text: "",
    options: [],
    rulesOut: [],
    held: heldText({ from: choices.from?.document.date, until: undefined }),
  }
}

function bodyOf(
  { actor, issue, held, options, rulesOut, ...typed }: Typed,
  rests: PositionBody["rests"],
  known: readonly string[],
): PositionBody {
  if (actor === undefined || issue === undefined)
    throw new RangeError("a position without its actor or issue was sent")
  return {
    kind: "position",
    sort: typed.sort,
    actor,
    holder: typed.holder,
    issue,
    text: typed.text,
    options: options.filter((key) => known.includes(key)),
    ...(typed.sort === "need" ? { rulesOut: rulesOut.filter((key) => known.includes(key)) } : {}),
    held: heldOf(held),
    rests,
  }
}

interface OptionsProps {
  readonly legend: string
  readonly hint?: string
  readonly options: readonly { readonly key: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (keys: readonly string[]) => void
  readonly fault: string | undefined
}

function Options({ legend, hint, options, chosen, onChange, fault }: OptionsProps): ReactNode {
  const id = useId()
  if (options.length === 0)
    return (
      <p className="hint">
        This issue has no options yet: without them, positions cannot be told to differ.
      </p>
    )
  return (
    <fieldset className="option-field" aria-describedby={fault === undefined ? undefined : id}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <FieldFault id={id} fault={fault} />
      {options.map(({ key, name }) => (
        <label key={key} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, key] : chosen.filter((each) => each !== key))
            }
          />
          <bdi>{visibleName(name)}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
