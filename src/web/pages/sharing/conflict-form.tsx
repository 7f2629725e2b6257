/**
 * The form of a conflict: the sides, what each could do, what cannot go together, what each prefers
 * in order, and what all that rests on.
 */

import { useQuery } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import type { Faults } from "../../forms/form-faults.ts"
import { GroundsField } from "../../forms/grounds-field.tsx"
import { LineField } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import { EntryForm } from "../../forms/entry-form.tsx"
import { FromWords } from "../../forms/fields.tsx"
import { groundsFault, useGrounds, type Beginning } from "../../forms/use-beginning.ts"
import { BasisField } from "./basis-field.tsx"
import {
  conflictBody,
  conflictFaults,
  decidersIn,
  inNames,
  NEW_DECIDER,
  NEW_OPTION,
  typedConflict,
  type TypedConflict,
  type TypedDecider,
  type TypedOption,
} from "../../assessing/conflict-typed.ts"
import { RowInput, RowsField } from "./rows-field.tsx"

const FIELDS = ["body.title", "body.model", "body.rests", "body.basis"]

/** A conflict, new or edited; goes to the drafts when it is on the record. */
export function ConflictForm(
  props: ProcessPageProps & { readonly beginning: Beginning },
): ReactNode {
  const { before } = props.beginning
  const [initial] = useState(() =>
    typedConflict(before?.body.kind === "conflict" ? before.body : undefined),
  )
  return initial === undefined ? (
    <p className="empty">
      This model has a shape that the form cannot say (states given outright, rankings, or states
      that are one). Withdraw it and write another, or correct it through a process file.
    </p>
  ) : (
    <Written {...props} initial={initial} />
  )
}

function Written({
  session,
  process,
  beginning,
  initial: initial,
}: ProcessPageProps & {
  readonly beginning: Beginning
  readonly initial: TypedConflict
}): ReactNode {
  const [typed, setTyped] = useState(initial)
  const grounds = useGrounds(beginning)
  return (
    <EntryForm
      session={session}
      process={process}
      label="The conflict"
      submit={beginning.before === undefined ? "Put it on the record" : "Save the change"}
      fields={FIELDS}
      editing={beginning.before}
      name={() => "something"}
      wrong={() => ({ ...conflictFaults(typed), "body.rests": groundsFault(grounds) })}
      body={() => conflictBody(typed, grounds.rests)}
      done={() => ({ said: "The conflict is on the record.", address: pages.sharing(process) })}
    >
      {(faults) => (
        <>
          <FromWords from={beginning.choices.from} />
          <LineField
            label="Title"
            value={typed.title}
            onChange={(title) => setTyped({ ...typed, title })}
            fault={faults["body.title"]}
          />
          <Sides process={process} typed={typed} faults={faults} onChange={setTyped} />
          <OptionRules process={process} typed={typed} onChange={setTyped} />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

interface PartProps {
  readonly process: ProcessPageProps["process"]
  readonly typed: TypedConflict
  readonly onChange: (typed: TypedConflict) => void
}

function Sides({
  process,
  typed,
  faults,
  onChange,
}: PartProps & { readonly faults: Faults }): ReactNode {
  const named = decidersIn(typed)
  return (
    <RowsField
      legend="Sides"
      one="side"
      rows={typed.deciders}
      blank={NEW_DECIDER}
      fault={faults["body.model"]}
      onChange={(deciders) => onChange({ ...typed, deciders })}
    >
      {(decider, set, index) => (
        <Side
          process={process}
          decider={decider}
          index={index}
          named={named}
          faults={faults}
          onChange={set}
        />
      )}
    </RowsField>
  )
}

/** What cannot go together, and what is done when a draft or a scenario stands. */
function OptionRules({ process, typed, onChange }: PartProps): ReactNode {
  const named = decidersIn(typed)
  const options = named.flatMap((decider) => decider.options)
  return (
    <>
      <RowsField
        legend="What cannot go together"
        one="rule"
        rows={typed.apart}
        blank={{ options: [] }}
        hint="Tick options that cannot all be taken at once."
        onChange={(apart) => onChange({ ...typed, deciders: named, apart })}
      >
        {(row, set) => (
          <Ticks
            options={options}
            chosen={row.options}
            onChange={(chosen) => set({ options: chosen })}
          />
        )}
      </RowsField>
      <RowsField
        legend="What it tests"
        one="draft"
        rows={typed.cases}
        blank={{ of: "", options: [] }}
        hint="An arrangement or a scenario, and what is done when it stands."
        onChange={(cases) => onChange({ ...typed, deciders: named, cases })}
      >
        {(row, set) => (
          <>
            <Tested process={process} chosen={row.of} onChange={(of) => set({ of })} />
            <Ticks
              options={options}
              chosen={row.options}
              onChange={(chosen) => set({ options: chosen })}
            />
          </>
        )}
      </RowsField>
    </>
  )
}

interface TicksProps {
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

const Ticks = ({ options, chosen, onChange }: TicksProps): ReactNode =>
  options.map(({ id, name }) => (
    <label key={id} className="check">
      <input
        type="checkbox"
        checked={chosen.includes(id)}
        onChange={({ target }) =>
          onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
        }
      />
      {name}
    </label>
  ))

function Tested({
  process,
  chosen,
  onChange,
}: {
  readonly process: ProcessPageProps["process"]
  readonly chosen: string
  readonly onChange: (of: string) => void
}): ReactNode {
  const { data: drafts } = useQuery({
    queryKey: ["process-part", process, "sharing"],
    queryFn: ({ signal }) => ask("arrangements", { process }, signal),
  })
  const { data: scenarios } = useQuery({
    queryKey: ["process-part", process, "scenarios"],
    queryFn: ({ signal }) => ask("scenarios", { process }, signal),
  })
  const lines = [...(drafts?.arrangements ?? []), ...(scenarios?.scenarios ?? [])].flatMap(
    ({ view: { item, body } }) =>
      body.kind === "arrangement" || body.kind === "scenario" ? [{ item, title: body.title }] : [],
  )
  return (
    <label>
      Draft or scenario
      <select value={chosen} onChange={({ target }) => onChange(target.value)}>
        <option value="">choose …</option>
        {chosen !== "" && !lines.some(({ item }) => item === chosen) ? (
          <option value={chosen}>the one named before</option>
        ) : null}
        {lines.map(({ item, title }) => (
          <option key={item} value={item}>
            {visibleName(title)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SideProps {
  readonly process: ProcessPageProps["process"]
  readonly decider: TypedDecider
  readonly index: number
  readonly named: readonly TypedDecider[]
  readonly faults: Faults
  readonly onChange: (part: Partial<TypedDecider>) => void
}

function Side(props: SideProps): ReactNode {
  const { process, decider, index, faults, onChange } = props
  return (
    <div className="conflict-side">
      <RowInput
        label={`Side ${index + 1}`}
        value={decider.name}
        wrong={faults["body.model"] !== undefined}
        onChange={(name) => onChange({ name })}
      />
      <RowsField
        legend="What it could do"
        one="option"
        rows={decider.options}
        blank={NEW_OPTION}
        onChange={(options) => onChange({ options })}
      >
        {(option, set) => <OptionFields process={process} option={option} onChange={set} />}
      </RowsField>
      <Preferences {...props} />
      <BasisField
        process={process}
        of={`the preferences of ${decider.name === "" ? "this side" : decider.name}`}
        words={decider.words}
        items={decider.items}
        onChange={onChange}
      />
    </div>
  )
}

function OptionFields({
  process,
  option,
  onChange,
}: {
  readonly process: SideProps["process"]
  readonly option: TypedOption
  readonly onChange: (part: Partial<TypedOption>) => void
}): ReactNode {
  return (
    <>
      <RowInput
        label="It could"
        value={option.name}
        wrong={false}
        onChange={(name) => onChange({ name })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={option.today}
          onChange={({ target }) => onChange({ today: target.checked })}
        />
        does so today
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={option.stays}
          onChange={({ target }) => onChange({ stays: target.checked })}
        />
        cannot be undone
      </label>
      <BasisField
        process={process}
        of={option.name === "" ? "this option" : option.name}
        words={option.words}
        items={option.items}
        onChange={onChange}
      />
    </>
  )
}

/** Statements over the options' keys, in order; each fault at its own row. */
function Preferences({ decider, named, faults, onChange }: SideProps): ReactNode {
  const own = named.find(({ id, name }) =>
    decider.id === "" ? name === decider.name : id === decider.id,
  )
  const keys = named
    .flatMap(({ options }) => options)
    .map(({ id, name }) => `${id} (${name})`)
    .join(", ")
  return (
    <RowsField
      legend="What it prefers, the weightiest first"
      one="preference"
      ordered
      rows={decider.statements}
      blank={{ text: "" }}
      onChange={(statements) => onChange({ statements })}
      hint={
        "Name options by their keys, with not, and, or, if, iff: " +
        `${keys || "name options first"}.`
      }
      faultOf={(row) => faults[`statement.${own?.id ?? ""}.${filledBefore(decider, row)}`]}
    >
      {(row, set, at, wrong) => (
        <>
          <RowInput
            label={`Preference ${at + 1}`}
            value={row.text}
            wrong={wrong}
            onChange={(text) => set({ text })}
          />
          {row.text.trim() === "" ? null : <span className="hint">{inNames(row.text, named)}</span>}
        </>
      )}
    </RowsField>
  )
}

/** The place of a row among those that are filled in, by which the model names it; -1 for none. */
const filledBefore = ({ statements }: TypedDecider, row: number): number =>
  (statements[row]?.text ?? "").trim() === ""
    ? -1
    : statements.slice(0, row).filter(({ text }) => text.trim() !== "").length
