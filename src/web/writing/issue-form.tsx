/** An issue and the ways it could be settled. */

import { useId, useState, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { Choose } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { Choice } from "../reader/choice.tsx"
import { pages } from "../server/addresses.ts"
import { ActorsField } from "../texts/actors-field.tsx"
import type { Faults } from "../texts/form-faults.ts"
import { LineField } from "../texts/line-field.tsx"
import { EntryForm } from "./entry-form.tsx"
import { FromWords, Rests } from "./fields.tsx"
import { keyFor, optionFaults, type OptionText } from "./option-keys.ts"
import { useGrounds, type Beginning } from "./use-beginning.ts"

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

export function IssueForm({
  session,
  process,
  beginning,
}: ProcessPageProps & { readonly beginning: Beginning }): ReactNode {
  const before = beginning.before?.body.kind === "issue" ? beginning.before.body : undefined
  const [title, setTitle] = useState(before?.title ?? "")
  const [summary, setSummary] = useState(before?.summary ?? "")
  const [options, setOptions] = useState<readonly OptionText[]>(
    before?.options.map(({ key, name }) => ({ key, name, kept: true })) ?? [EMPTY, EMPTY],
  )
  const [choose, setChoose] = useState<Choose>(before?.choose ?? "one")
  const [decidedBy, setDecidedBy] = useState<readonly ItemId[]>(before?.decidedBy ?? [])
  const grounds = useGrounds(beginning)
  const given = options.filter(({ name, key }) => name.trim() !== "" || key.trim() !== "")
  return (
    <EntryForm
      session={session}
      process={process}
      label="The issue"
      submit={before === undefined ? "Put it on the record" : "Save the change"}
      fields={FIELDS}
      editing={beginning.before}
      name={() => "something"}
      wrong={() => ({
        "body.title":
          title.trim() === "" ? "Give the issue a title by which it is named." : undefined,
        ...optionFaults(given),
      })}
      body={() => ({
        kind: "issue",
        title,
        summary,
        options: given.map(({ key, name }) => ({ key: key.trim(), name: name.trim() })),
        choose,
        decidedBy,
        rests: grounds.rests,
      })}
      done={({ item }) => ({
        said: "The issue is on the record.",
        address: pages.issue(process, item),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={beginning.choices.from} />
          <LineField label="Title" value={title} onChange={setTitle} fault={faults["body.title"]} />
          <LineField
            label="In a sentence or two"
            rows={2}
            value={summary}
            onChange={setSummary}
            fault={faults["body.summary"]}
          />
          <Choice label="What is chosen" words={CHOOSE_WORDS} value={choose} onChoose={setChoose} />
          <OptionRows options={options} onChange={setOptions} faults={faults} />
          <ActorsField
            label="Who decides it, where that is known"
            known={beginning.choices.actors}
            chosen={decidedBy}
            onChange={setDecidedBy}
            fault={faults["body.decidedBy"]}
          />
          <p className="hint">Whoever decides it is at the table for it, a party or not.</p>
          <Rests process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

const EMPTY: OptionText = { key: "", name: "", kept: false }

function OptionRows({
  options,
  onChange,
  faults,
}: {
  readonly options: readonly OptionText[]
  readonly onChange: (options: readonly OptionText[]) => void
  readonly faults: Faults
}): ReactNode {
  const id = useId()
  const fault = faults["body.options"]
  const set = (index: number, part: Partial<OptionText>): void =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...part } : option)))
  const rename = (index: number, name: string): void => {
    const option = options[index]
    if (option === undefined) return
    const own =
      option.kept ||
      option.key !==
        keyFor(
          option.name,
          options.map(({ key }) => key).filter((_, at) => at !== index),
        )
    set(index, {
      name,
      ...(own && option.key !== ""
        ? {}
        : {
            key: keyFor(
              name,
              options.map(({ key }) => key).filter((_, at) => at !== index),
            ),
          }),
    })
  }
  return (
    <fieldset className="option-rows" aria-describedby={`${id}-hint`}>
      <legend>Ways it could be settled</legend>
      <p className="hint" id={`${id}-hint`}>
        Each has a short key, which stays when the name is mended. Leave a row empty where you do
        not need it.
      </p>
      {fault === undefined ? null : (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
      {options.map(({ key, name, kept }, index) => (
        <div key={index} className="option-row">
          <label>
            <span>Option {index + 1}</span>
            <input
              value={name}
              dir="auto"
              onChange={({ target }) => rename(index, target.value)}
              aria-invalid={fault !== undefined}
            />
          </label>
          <label>
            <span>
              Key<span className="visually-hidden"> of option {index + 1}</span>
            </span>
            <input
              value={key}
              readOnly={kept}
              onChange={({ target }) => set(index, { key: target.value })}
              aria-invalid={fault !== undefined}
            />
          </label>
          <button
            type="button"
            className="quiet"
            aria-label={`Take away option ${index + 1}`}
            onClick={() => onChange(options.filter((_, at) => at !== index))}
          >
            ✕
          </button>
        </div>
      ))}
      <p>
        <button type="button" onClick={() => onChange([...options, EMPTY])}>
          Add an option
        </button>
      </p>
    </fieldset>
  )
}
