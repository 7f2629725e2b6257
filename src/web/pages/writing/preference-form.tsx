/**
 * What a party thinks of an issue's options: in classes, as an order, in ranges or in numbers, as
 * far as anybody knows.
 */

import { useId, useState, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { PreferenceBody } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Choice } from "../../forms/choice.tsx"
import { pages } from "../../server/addresses.ts"
import type { Faults } from "../../forms/form-faults.ts"
import { GroundsField } from "../../forms/grounds-field.tsx"
import { FieldFault, LineField } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import { EntryForm } from "../../forms/entry-form.tsx"
import { ActorField, FromWords } from "../../forms/fields.tsx"
import { IssueField } from "./issue-field.tsx"
import {
  judgedFault,
  judgedOf,
  NOT_JUDGED,
  rowsOf,
  type JudgedKind,
  type OptionJudged,
  type Rows,
} from "./preference-text.ts"
import { groundsFault, useGrounds, type Beginning } from "../../forms/use-beginning.ts"

const FIELDS = ["body.party", "body.issue", "body.judged", "body.weight", "body.rests"]

export const BASIS_WORDS = {
  stated: "the party said so",
  estimated: "worked out from what it said or did",
  confided: "told in confidence: the whole table is then private",
} as const
const KIND_WORDS: Readonly<Record<JudgedKind, string>> = {
  classes: "acceptable or not, as far as it is known",
  order: "an order, best first",
  ranges: "a range of points for each",
  scores: "points for each",
}
const STANDING_WORDS = {
  "": "not known",
  must: "must have it",
  acceptable: "acceptable",
  unacceptable: "not acceptable",
} as const

interface Typed {
  readonly party: ItemId | undefined
  readonly issue: ItemId | undefined
  readonly kind: JudgedKind
  readonly rows: Rows
  readonly weight: string
  readonly basis: PreferenceBody["basis"]
}

/** A preference, new or edited; goes to the table when it is on the record. */
export function PreferenceForm({
  session,
  process,
  beginning,
}: ProcessPageProps & { readonly beginning: Beginning }): ReactNode {
  const { choices, before } = beginning
  const [typed, setTyped] = useState(() => typedFirst(beginning))
  const grounds = useGrounds(beginning)
  const options = optionsOf(choices, typed.issue)
  const name = (item: string | undefined): string =>
    choices.actors.find((each) => each.item === item)?.name ??
    choices.issues.find((each) => each.item === item)?.title ??
    "something else"
  return (
    <EntryForm
      session={session}
      process={process}
      label="The preference"
      submit={before === undefined ? "Put it on the record" : "Save the change"}
      fields={FIELDS}
      editing={before}
      name={name}
      wrong={() => ({
        "body.party": typed.party === undefined ? "Choose whose it is." : undefined,
        "body.issue": typed.issue === undefined ? "Choose the issue it is about." : undefined,
        "body.judged":
          typed.issue === undefined ? undefined : judgedFault(typed.kind, typed.rows, options),
        "body.rests": groundsFault(grounds),
      })}
      body={() =>
        bodyOf(
          typed,
          options.map(({ key }) => key),
          grounds.rests,
        )
      }
      done={() => ({ said: "The preference is on the record.", address: pages.table(process) })}
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

const optionsOf = (
  { issues }: Beginning["choices"],
  issue: ItemId | undefined,
): OptionRowsProps["options"] => issues.find(({ item }) => item === issue)?.options ?? []

interface FieldsProps {
  readonly process: ProcessId
  readonly choices: Beginning["choices"]
  readonly typed: Typed
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

/** Whose it is and on what, what is thought of each option, and what that weighs. */
function Fields({ process, choices, typed, faults, onChange }: FieldsProps): ReactNode {
  return (
    <>
      <div className="form-columns">
        <ActorField
          label="Which party"
          actors={choices.actors}
          chosen={typed.party}
          onChange={(party) => onChange({ party })}
          fault={faults["body.party"]}
        />
        <IssueField
          process={process}
          issues={choices.issues}
          chosen={typed.issue}
          onChange={(issue) => onChange({ issue })}
          fault={faults["body.issue"]}
        />
      </div>
      <Choice
        label="Told as"
        words={KIND_WORDS}
        value={typed.kind}
        onChoose={(kind) => onChange({ kind })}
      />
      {typed.issue === undefined ? null : (
        <OptionRows
          kind={typed.kind}
          options={optionsOf(choices, typed.issue)}
          rows={typed.rows}
          onChange={(rows) => onChange({ rows })}
          fault={faults["body.judged"]}
        />
      )}
      <div className="form-columns">
        <Choice
          label="How it is known"
          words={BASIS_WORDS}
          value={typed.basis}
          onChoose={(basis) => onChange({ basis })}
        />
        <LineField
          label="How much the issue weighs for it"
          value={typed.weight}
          onChange={(weight) => onChange({ weight })}
          hint="A number beside its other issues; 1 where it is left empty."
          fault={faults["body.weight"]}
        />
      </div>
    </>
  )
}

/** As it stands where it is edited; else what the address names. */
function typedFirst({ choices, before, named }: Beginning): Typed {
  if (before?.body.kind === "preference") {
    const { party, issue, judged, weight, basis } = before.body
    return { party, issue, kind: judged.kind, rows: rowsOf(judged), weight: weight ?? "", basis }
  }
  const speaker = choices.from?.speakers.find(({ actor }) => actor !== undefined)?.actor
  return {
    party: named("actor") ?? speaker,
    issue: named("issue") ?? (choices.issues.length === 1 ? choices.issues[0]?.item : undefined),
    kind: "classes",
    rows: {},
    weight: "",
    basis: "stated",
  }
}

function bodyOf(
  { party, issue, kind, rows, weight, basis }: Typed,
  options: readonly string[],
  rests: PreferenceBody["rests"],
): PreferenceBody {
  if (party === undefined || issue === undefined)
    throw new RangeError("a preference without its party or issue was sent")
  return {
    kind: "preference",
    party,
    issue,
    weight: weight.trim() === "" ? undefined : weight.trim(),
    judged: judgedOf(kind, rows, options),
    basis,
    rests,
  }
}

interface OptionRowsProps {
  readonly kind: JudgedKind
  readonly options: readonly { readonly key: string; readonly name: string }[]
  readonly rows: Rows
  readonly onChange: (rows: Rows) => void
  readonly fault: string | undefined
}

function OptionRows({ kind, options, rows, onChange, fault }: OptionRowsProps): ReactNode {
  const id = useId()
  if (options.length === 0)
    return (
      <p className="hint">
        This issue has no options yet: give it the ways in which it could be settled first.
      </p>
    )
  return (
    <fieldset className="option-rows" aria-describedby={fault === undefined ? undefined : id}>
      <legend>What it thinks of each way to settle it</legend>
      {kind === "classes" ? (
        <p className="hint">
          What you leave at “not known” counts as neither a yes nor a no. What it must have refuses
          nothing else: say of the others what was said of them.
        </p>
      ) : null}
      <FieldFault id={id} fault={fault} />
      {options.map(({ key, name }) => (
        <OptionRow
          key={key}
          kind={kind}
          name={visibleName(name)}
          row={rows[key] ?? NOT_JUDGED}
          wrong={fault !== undefined}
          onChange={(part) =>
            onChange({ ...rows, [key]: { ...NOT_JUDGED, ...rows[key], ...part } })
          }
        />
      ))}
    </fieldset>
  )
}

function OptionRow({
  kind,
  name,
  row,
  wrong,
  onChange,
}: {
  readonly kind: JudgedKind
  readonly name: string
  readonly row: OptionJudged
  readonly wrong: boolean
  readonly onChange: (part: Partial<OptionJudged>) => void
}): ReactNode {
  const text = (field: "rank" | "low" | "high" | "score", label: string): ReactNode => (
    <label>
      {label}
      <input
        value={row[field]}
        inputMode="decimal"
        autoComplete="off"
        onChange={({ target }) => onChange({ [field]: target.value })}
        aria-invalid={wrong}
      />
    </label>
  )
  if (kind === "order") return text("rank", `Place of ${name}`)
  if (kind === "scores") return text("score", `Points for ${name}`)
  if (kind === "ranges")
    return (
      <div className="field-row">
        {text("low", `${name}: at least`)}
        {text("high", `${name}: at most`)}
      </div>
    )
  return (
    <Choice
      label={name}
      words={STANDING_WORDS}
      value={row.is}
      onChoose={(is) => onChange({ is })}
    />
  )
}
