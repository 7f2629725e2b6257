/** An issue and the ways it could be settled. */

import { useId, useState, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { Choose } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Choice } from "../../forms/choice.tsx"
import { pages } from "../../server/addresses.ts"
import { ActorsField } from "../../forms/actors-field.tsx"
import type { Faults } from "../../forms/form-faults.ts"
import { GroundsField } from "../../forms/grounds-field.tsx"
import { FieldFault, LineField } from "../../forms/line-field.tsx"
import { EntryForm } from "../../forms/entry-form.tsx"
import { FromWords } from "../../forms/fields.tsx"
import { keyFor, optionFaults, type OptionText } from "../../forms/option-keys.ts"
import { useGrounds, type Beginning } from "../../forms/use-beginning.ts"

const FIELDS = [
  "body.title",
  "body.summary",
  "body.options",
  "body.choose",
  "body.decidedBy",
  "body.rests",
]

const CHOOSE_WORDS: Readonly<Record<Choose, string>> = {
  one: "one of them",
  any: "any of these, each with a yes or no of its own",
}

/** An issue as it is typed. */
interface Typed {
  readonly title: string
  readonly summary: string
  readonly options: readonly OptionText[]
  readonly choose: Choose
  readonly decidedBy: readonly ItemId[]
}

const EMPTY: OptionText = { key: "", name: "", kept: false }

/** An issue, new or edited; goes to its page when it is on the record. */
export function IssueForm({
  session,
  process,
  beginning,
}: ProcessPageProps & { readonly beginning: Beginning }): ReactNode {
  const { choices, before } = beginning
  const [typed, setTyped] = useState(() => typedFirst(beginning))
  const grounds = useGrounds(beginning)
  const given = typed.options.filter(({ name, key }) => name.trim() !== "" || key.trim() !== "")
  return (
    <EntryForm
      session={session}
      process={process}
      label="The issue"
      submit={before?.body.kind === "issue" ? "Save the change" : "Put it on the record"}
      fields={FIELDS}
      editing={before}
      name={() => "something"}
      wrong={() => ({
        "body.title":
          typed.title.trim() === "" ? "Give the issue a title by which it is named." : undefined,
        ...optionFaults(given),
      })}
      body={() => ({
        kind: "issue",
        ...typed,
        options: given.map(({ key, name }) => ({ key: key.trim(), name: name.trim() })),
        rests: grounds.rests,
      })}
      done={({ item }) => ({
        said: "The issue is on the record.",
        address: pages.issue(process, item),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={choices.from} />
          <Fields
            actors={choices.actors}
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

/** As it stands where it is edited; else nothing, with two options to fill in. */
function typedFirst({ before }: Beginning): Typed {
  if (before?.body.kind !== "issue")
    return { title: "", summary: "", options: [EMPTY, EMPTY], choose: "one", decidedBy: [] }
  const { title, summary = "", options, choose = "one", decidedBy = [] } = before.body
  return {
    title,
    summary,
    options: options.map(({ key, name }) => ({ key, name, kept: true })),
    choose,
    decidedBy,
  }
}

interface FieldsProps {
  readonly actors: Beginning["choices"]["actors"]
  readonly typed: Typed
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

function Fields({ actors, typed, faults, onChange }: FieldsProps): ReactNode {
  return (
    <>
      <LineField
        label="Title"
        value={typed.title}
        onChange={(title) => onChange({ title })}
        fault={faults["body.title"]}
      />
      <LineField
        label="In a sentence or two"
        rows={2}
        value={typed.summary}
        onChange={(summary) => onChange({ summary })}
        fault={faults["body.summary"]}
      />
      <Choice
        label="What is chosen"
        words={CHOOSE_WORDS}
        value={typed.choose}
        onChoose={(choose) => onChange({ choose })}
      />
      <OptionRows
        options={typed.options}
        onChange={(options) => onChange({ options })}
        fault={faults["body.options"]}
      />
      <ActorsField
        label="Who decides it, where that is known"
        known={actors}
        chosen={typed.decidedBy}
        onChange={(decidedBy) => onChange({ decidedBy })}
        fault={faults["body.decidedBy"]}
      />
      <p className="hint">Whoever decides it is at the table for it, a party or not.</p>
    </>
  )
}

interface OptionRowsProps {
  readonly options: readonly OptionText[]
  readonly onChange: (options: readonly OptionText[]) => void
  readonly fault: string | undefined
}

function OptionRows({ options, onChange, fault }: OptionRowsProps): ReactNode {
  const id = useId()
  return (
    <fieldset className="option-rows" aria-describedby={`${id}-hint`}>
      <legend>Ways it could be settled</legend>
      <p className="hint" id={`${id}-hint`}>
        Each has a short key, which stays when the name is mended. Leave a row empty where you do
        not need it.
      </p>
      <FieldFault fault={fault} />
      {options.map((option, index) => (
        <OptionRow
          key={index}
          option={option}
          others={options.filter((_, at) => at !== index).map(({ key }) => key)}
          number={index + 1}
          wrong={fault !== undefined}
          onChange={(changed) =>
            onChange(options.map((each, at) => (at === index ? changed : each)))
          }
          onRemove={() => onChange(options.filter((_, at) => at !== index))}
        />
      ))}
      <p>
        <button type="button" onClick={() => onChange([...options, EMPTY])}>
          Add an option
        </button>
      </p>
    </fieldset>
  )
}

interface OptionRowProps {
  readonly option: OptionText
  /** The keys of the other options. */
  readonly others: readonly string[]
  readonly number: number
  readonly wrong: boolean
  readonly onChange: (option: OptionText) => void
  readonly onRemove: () => void
}

function OptionRow({
  option,
  others,
  number,
  wrong,
  onChange,
  onRemove,
}: OptionRowProps): ReactNode {
  return (
    <div className="option-row">
      <label>
        <span>Option {number}</span>
        <input
          value={option.name}
          dir="auto"
          onChange={({ target }) => onChange(renamed(option, target.value, others))}
          aria-invalid={wrong}
        />
      </label>
      <label>
        <span>
          Key<span className="visually-hidden"> of option {number}</span>
        </span>
        <input
          value={option.key}
          readOnly={option.kept}
          onChange={({ target }) => onChange({ ...option, key: target.value })}
          aria-invalid={wrong}
        />
      </label>
      <button
        type="button"
        className="quiet"
        aria-label={`Take away option ${number}`}
        onClick={onRemove}
      >
        ✕
      </button>
    </div>
  )
}

/** A key that was made from the name goes with it; one that was kept or typed stays. */
function renamed(option: OptionText, name: string, others: readonly string[]): OptionText {
  const isOwn = option.kept || option.key !== keyFor(option.name, others)
  return isOwn && option.key !== ""
    ? { ...option, name }
    : { ...option, name, key: keyFor(name, others) }
}
