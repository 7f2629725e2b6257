/**
 * A scenario: dated choices on the issues of the table, an arrangement, and what its author takes
 * for granted.
 */

import { useQuery } from "@tanstack/react-query"
import { useId, useState, type ReactNode } from "react"
import { parseDay, type ItemId, type ProcessId } from "../../../base/index.ts"
import type { ScenarioBody } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { GroundsField, type GroundsChosen } from "../../forms/grounds-field.tsx"
import { FieldFault, LineField } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import { EntryForm } from "../../forms/entry-form.tsx"
import { FromWords } from "../../forms/fields.tsx"
import { groundsFault, useGrounds, type Beginning } from "../../forms/use-beginning.ts"

const FIELDS = ["body.title", "body.choices", "body.arrangement", "body.assumptions", "body.rests"]

interface ChoiceText {
  readonly option: string
  readonly day: string
}
interface AssumptionText {
  readonly text: string
  readonly items: readonly ItemId[]
  readonly onGrounds: boolean
}

const NO_CHOICE: ChoiceText = { option: "", day: "" }
const NO_ASSUMPTION: AssumptionText = { text: "", items: [], onGrounds: false }

/** A scenario as it is typed. */
interface Typed {
  readonly title: string
  /** What is chosen in each row, by the row's key. */
  readonly chosen: Readonly<Record<string, ChoiceText>>
  readonly arrangement: ItemId | undefined
  readonly assumptions: readonly AssumptionText[]
}

/** A scenario, new or edited; goes to the scenarios when it is on the record. */
export function ScenarioForm({
  session,
  process,
  beginning,
}: ProcessPageProps & { readonly beginning: Beginning }): ReactNode {
  const {
    choices: { issues, from },
    before,
  } = beginning
  const [typed, setTyped] = useState(() => typedFirst(beginning))
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }))
  const grounds = useGrounds(beginning)
  return (
    <EntryForm
      session={session}
      process={process}
      label="The scenario"
      submit={before === undefined ? "Put it on the record" : "Save the change"}
      fields={FIELDS}
      editing={before}
      name={(item) => issues.find((each) => each.item === item)?.title ?? "something else"}
      body={() => bodyOf(typed, issues, grounds)}
      done={() => ({ said: "The scenario is on the record.", address: pages.scenarios(process) })}
      wrong={() => ({
        "body.title": typed.title.trim() === "" ? "Give the scenario a title." : undefined,
        "body.choices": choicesFault(madeIn(typed, issues)),
        "body.rests": groundsFault(grounds),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={from} />
          <LineField
            label="Title"
            value={typed.title}
            onChange={(title) => change({ title })}
            hint="Such as: the troops leave on 1 May."
            fault={faults["body.title"]}
          />
          <ChoiceRows
            issues={issues}
            chosen={typed.chosen}
            fault={faults["body.choices"]}
            onChange={(chosen) => change({ chosen })}
          />
          <ArrangementField
            process={process}
            chosen={typed.arrangement}
            onChange={(arrangement) => change({ arrangement })}
          />
          <Assumptions
            all={typed.assumptions}
            onChange={(assumptions) => change({ assumptions })}
          />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

/** As it stands where it is edited; else nothing, with one assumption to begin from. */
function typedFirst({ choices: { issues }, before }: Beginning): Typed {
  if (before?.body.kind !== "scenario")
    return { title: "", chosen: {}, arrangement: undefined, assumptions: [NO_ASSUMPTION] }
  const { title, choices, arrangement, assumptions } = before.body
  return {
    title,
    chosen: Object.fromEntries(
      choices.map(({ issue, option, day }) => [
        rowKeyOf(issues, issue, option),
        { option, day: day ?? "" },
      ]),
    ),
    arrangement,
    assumptions: assumptions.map((each) => ({ ...each, onGrounds: false })),
  }
}

type Made = ChoiceText & { readonly issue: ItemId }

/** The rows in which an option is chosen. */
const madeIn = ({ chosen }: Typed, issues: Issues): readonly Made[] =>
  rowsOf(issues).flatMap(({ key, item }) =>
    chosen[key] === undefined || chosen[key].option === "" ? [] : [{ issue: item, ...chosen[key] }],
  )

function choicesFault(made: readonly Made[]): string | undefined {
  if (made.length === 0) return "Choose an option of at least one issue."
  return made.some(({ day }) => day !== "" && parseDay(day) === undefined)
    ? "Write each day as year-month-day, such as 2021-03-08."
    : undefined
}

const bodyOf = (typed: Typed, issues: Issues, grounds: GroundsChosen): ScenarioBody => ({
  kind: "scenario",
  title: typed.title,
  arrangement: typed.arrangement,
  choices: madeIn(typed, issues).map(({ day, ...choice }) => ({ ...choice, day: parseDay(day) })),
  rests: grounds.rests,
  assumptions: typed.assumptions.flatMap(({ text, items, onGrounds }) =>
    text.trim() === ""
      ? []
      : [{ text, items: onGrounds ? [...new Set([...items, ...grounds.items])] : items }],
  ),
})

interface ChoiceRowsProps {
  readonly issues: Issues
  readonly chosen: Typed["chosen"]
  readonly fault: string | undefined
  readonly onChange: (chosen: Typed["chosen"]) => void
}

function ChoiceRows({ issues, chosen, fault, onChange }: ChoiceRowsProps): ReactNode {
  return (
    <fieldset className="option-rows">
      <legend>What is chosen, and when</legend>
      <FieldFault id="choices-fault" fault={fault} />
      {issues.length === 0 ? <p className="hint">There is no issue yet to choose on.</p> : null}
      {rowsOf(issues).map((row) => (
        <ChoiceRow
          key={row.key}
          issue={row}
          text={chosen[row.key] ?? NO_CHOICE}
          wrong={fault !== undefined}
          onChange={(text) => onChange({ ...chosen, [row.key]: text })}
        />
      ))}
    </fieldset>
  )
}

type Issues = Beginning["choices"]["issues"]

/** What one decides on at once: an issue, or one option of which any may be taken. */
interface ChoosingRow {
  readonly key: string
  readonly item: ItemId
  readonly title: string
  readonly options: Issues[number]["options"]
}

const rowsOf = (issues: Issues): readonly ChoosingRow[] =>
  issues.flatMap(({ item, title, any, options }): readonly ChoosingRow[] =>
    any
      ? options
          .filter(({ key }) => !key.startsWith("without:"))
          .map(({ key, name }) => ({
            key: `${item} ${key}`,
            item,
            title: `${title}: ${name}`,
            options: options.filter((each) => each.key === key || each.key === `without:${key}`),
          }))
      : [{ key: item, item, title, options }],
  )

const rowKeyOf = (issues: Issues, issue: ItemId, option: string): string =>
  rowsOf(issues).find(
    ({ item, options }) => item === issue && options.some(({ key }) => key === option),
  )?.key ?? issue

interface ChoiceRowProps {
  readonly issue: ChoosingRow
  readonly text: ChoiceText
  readonly wrong: boolean
  readonly onChange: (text: ChoiceText) => void
}

function ChoiceRow({
  issue: { title, options },
  text,
  wrong,
  onChange,
}: ChoiceRowProps): ReactNode {
  return (
    <div className="field-row">
      <label>
        <bdi>{visibleName(title)}</bdi>
        <select
          value={text.option}
          onChange={({ target }) => onChange({ ...text, option: target.value })}
          aria-invalid={wrong}
        >
          <option value="">left open</option>
          {options.map(({ key, name }) => (
            <option key={key} value={key}>
              {visibleName(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        On<span className="visually-hidden"> which day: {visibleName(title)}</span>
        <input
          type="date"
          value={text.day}
          onChange={({ target }) => onChange({ ...text, day: target.value })}
          aria-invalid={wrong}
        />
      </label>
    </div>
  )
}

function ArrangementField({
  process,
  chosen,
  onChange,
}: {
  readonly process: ProcessId
  readonly chosen: ItemId | undefined
  readonly onChange: (item: ItemId | undefined) => void
}): ReactNode {
  const { data } = useQuery({
    queryKey: ["process-part", process, "sharing"],
    queryFn: ({ signal }) => ask("arrangements", { process }, signal),
  })
  const drafts =
    data?.arrangements.flatMap(({ view: { item, body } }) =>
      body.kind === "arrangement" ? [{ item, title: body.title }] : [],
    ) ?? []
  return (
    <label className="field">
      With the arrangement
      <select
        value={chosen ?? ""}
        onChange={({ target }) => onChange(drafts.find(({ item }) => item === target.value)?.item)}
      >
        <option value="">none</option>
        {chosen !== undefined && !drafts.some(({ item }) => item === chosen) ? (
          <option value={chosen}>the one named before</option>
        ) : null}
        {drafts.map(({ item, title }) => (
          <option key={item} value={item}>
            {visibleName(title)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Assumptions({
  all,
  onChange,
}: {
  readonly all: readonly AssumptionText[]
  readonly onChange: (all: readonly AssumptionText[]) => void
}): ReactNode {
  const id = useId()
  const set = (index: number, part: Partial<AssumptionText>): void =>
    onChange(all.map((each, at) => (at === index ? { ...each, ...part } : each)))
  return (
    <fieldset className="option-rows" aria-describedby={id}>
      <legend>What is taken for granted</legend>
      <p className="hint" id={id}>
        One assumption a row. Where nothing is ticked, it stands on your word alone, and the page
        says so.
      </p>
      {all.map(({ text, items, onGrounds }, index) => (
        <div key={index} className="assumption-row">
          <LineField
            label={`Assumption ${index + 1}`}
            value={text}
            onChange={(words) => set(index, { text: words })}
          />
          <button
            type="button"
            className="quiet"
            aria-label={`Take away assumption ${index + 1}`}
            onClick={() => onChange(all.filter((_, at) => at !== index))}
          >
            ✕
          </button>
          <label className="check">
            <input
              type="checkbox"
              checked={onGrounds}
              onChange={({ target }) => set(index, { onGrounds: target.checked })}
            />
            rests on the sentences chosen below
            {items.length === 0
              ? ""
              : `, beside ${items.length === 1 ? "the one" : `the ${items.length}`} it rested on`}
          </label>
        </div>
      ))}
      <p>
        <button type="button" onClick={() => onChange([...all, NO_ASSUMPTION])}>
          Add an assumption
        </button>
      </p>
    </fieldset>
  )
}
