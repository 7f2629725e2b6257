/**
 * What a party falls back on without an agreement, and safeguards that no package may touch unseen.
 */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { FallbackBody, SafeguardBody } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Choice } from "../../forms/choice.tsx"
import { pages } from "../../server/addresses.ts"
import { ActorsField } from "../../forms/actors-field.tsx"
import type { Faults } from "../../forms/form-faults.ts"
import { GroundsField, type GroundsChosen } from "../../forms/grounds-field.tsx"
import { FieldFault, LineField } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import { EntryForm } from "../../forms/entry-form.tsx"
import {
  ActorField,
  FromWords,
  HeldField,
  heldFault,
  heldOf,
  heldText,
  type HeldText,
} from "../../forms/fields.tsx"
import { IssueField } from "./issue-field.tsx"
import { BASIS_WORDS } from "./preference-form.tsx"
import { groundsFault, useGrounds, type Beginning } from "../../forms/use-beginning.ts"

type FormProps = ProcessPageProps & { readonly beginning: Beginning }

const submitWords = ({ before }: Beginning): string =>
  before === undefined ? "Put it on the record" : "Save the change"

/** A fallback as it is typed. */
interface TypedFallback {
  readonly party: ItemId | undefined
  readonly value: string
  readonly words: string
  readonly basis: FallbackBody["basis"]
  readonly held: HeldText
}

/** A fallback, new or edited; goes to the table when it is on the record. */
export function FallbackForm({ session, process, beginning }: FormProps): ReactNode {
  const { choices, before, named } = beginning
  const [typed, setTyped] = useState<TypedFallback>(() => {
    const was = before?.body.kind === "fallback" ? before.body : undefined
    return {
      party: was?.party ?? named("actor"),
      value: was?.value ?? "",
      words: was?.words ?? "",
      basis: was?.basis ?? "stated",
      held: heldText(was?.held),
    }
  })
  const grounds = useGrounds(beginning)
  return (
    <EntryForm
      session={session}
      process={process}
      label="The fallback"
      submit={submitWords(beginning)}
      fields={["body.party", "body.value", "body.words", "body.held", "body.rests"]}
      editing={before}
      name={(item) => choices.actors.find((each) => each.item === item)?.name ?? "something else"}
      body={() => fallbackOf(typed, grounds)}
      done={() => ({ said: "The fallback is on the record.", address: pages.table(process) })}
      wrong={() => ({
        "body.party": typed.party === undefined ? "Choose whose it is." : undefined,
        "body.value":
          typed.value.trim() === "" ? "Write how many points it is worth, such as 40." : undefined,
        "body.held": heldFault(typed.held),
        "body.rests": groundsFault(grounds),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={choices.from} />
          <FallbackFields
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

interface FieldsProps<Typed> {
  readonly choices: Beginning["choices"]
  readonly typed: Typed
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

function FallbackFields({
  choices,
  typed,
  faults,
  onChange,
}: FieldsProps<TypedFallback>): ReactNode {
  return (
    <>
      <ActorField
        label="Which party"
        actors={choices.actors}
        chosen={typed.party}
        onChange={(party) => onChange({ party })}
        fault={faults["body.party"]}
      />
      <LineField
        label="What it falls back on, in words"
        rows={2}
        value={typed.words}
        onChange={(words) => onChange({ words })}
        hint="Such as: fighting on until the troops have left."
        fault={faults["body.words"]}
      />
      <div className="form-columns">
        <LineField
          label="What that is worth to it, in points"
          value={typed.value}
          onChange={(value) => onChange({ value })}
          hint="On the scale of its scores: a package below it is refused."
          fault={faults["body.value"]}
        />
        <Choice
          label="How it is known"
          words={BASIS_WORDS}
          value={typed.basis}
          onChoose={(basis) => onChange({ basis })}
        />
      </div>
      <HeldField
        label="On which days"
        held={typed.held}
        onChange={(held) => onChange({ held })}
        fault={faults["body.held"]}
      />
    </>
  )
}

function fallbackOf(
  { party, value, words, basis, held }: TypedFallback,
  { rests }: GroundsChosen,
): FallbackBody {
  if (party === undefined) throw new RangeError("a fallback without its party was sent")
  return {
    kind: "fallback",
    party,
    value: value.trim(),
    words: words.trim() === "" ? undefined : words,
    held: heldOf(held),
    basis,
    rests,
  }
}

const RULES = { marks: "shown whenever it is touched", rules: "no package may have it" } as const

/** A safeguard as it is typed. */
interface TypedSafeguard {
  readonly issue: ItemId | undefined
  readonly chosen: readonly string[]
  readonly rule: keyof typeof RULES
  readonly by: readonly ItemId[]
}

/** A safeguard, new or edited; goes to the table when it is on the record. */
export function SafeguardForm({ session, process, beginning }: FormProps): ReactNode {
  const { choices, before } = beginning
  const [typed, setTyped] = useState(() => safeguardFirst(beginning))
  const grounds = useGrounds(beginning)
  const options = choices.issues.find(({ item }) => item === typed.issue)?.options ?? []
  const isUntouched = !options.some(({ key }) => typed.chosen.includes(key))
  return (
    <EntryForm
      session={session}
      process={process}
      label="The safeguard"
      submit={submitWords(beginning)}
      fields={["body.issue", "body.options", "body.by", "body.rests"]}
      editing={before}
      name={(item) => choices.issues.find((each) => each.item === item)?.title ?? "something else"}
      body={() => safeguardOf(typed, options, grounds)}
      done={() => ({ said: "The safeguard is on the record.", address: pages.table(process) })}
      wrong={() => ({
        "body.issue": typed.issue === undefined ? "Choose the issue it is about." : undefined,
        "body.options":
          typed.issue !== undefined && isUntouched
            ? "Choose at least one option that touches it."
            : undefined,
        "body.rests": groundsFault(grounds),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={choices.from} />
          <SafeguardFields
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

/** As it stands where it is edited; else what the address names, or the only issue there is. */
function safeguardFirst({ choices: { issues }, before, named }: Beginning): TypedSafeguard {
  if (before?.body.kind === "safeguard") {
    const { issue, options, rulesOut, by } = before.body
    return { issue, chosen: options, rule: rulesOut ? "rules" : "marks", by }
  }
  const only = issues.length === 1 ? issues[0]?.item : undefined
  return { issue: named("issue") ?? only, chosen: [], rule: "marks", by: [] }
}

function safeguardOf(
  { issue, chosen, rule, by }: TypedSafeguard,
  options: TouchingProps["options"],
  { rests }: GroundsChosen,
): SafeguardBody {
  if (issue === undefined) throw new RangeError("a safeguard without its issue was sent")
  return {
    kind: "safeguard",
    issue,
    options: options.flatMap(({ key }) => (chosen.includes(key) ? [key] : [])),
    rulesOut: rule === "rules",
    by,
    rests,
  }
}

function SafeguardFields({
  process,
  choices,
  typed,
  faults,
  onChange,
}: FieldsProps<TypedSafeguard> & Pick<FormProps, "process">): ReactNode {
  const issue = choices.issues.find(({ item }) => item === typed.issue)
  return (
    <>
      <IssueField
        process={process}
        issues={choices.issues}
        chosen={typed.issue}
        onChange={(item) => onChange({ issue: item, chosen: [] })}
        fault={faults["body.issue"]}
      />
      {typed.issue === undefined ? null : (
        <Touching
          options={issue?.options ?? []}
          chosen={typed.chosen}
          onChange={(chosen) => onChange({ chosen })}
          fault={faults["body.options"]}
        />
      )}
      <Choice
        label="What then"
        words={RULES}
        value={typed.rule}
        onChoose={(rule) => onChange({ rule })}
      />
      {typed.chosen.length === 0 ? null : (
        <p className="hint" aria-live="polite">
          It will be called “{issue === undefined ? "" : conditionWords(typed, issue)}”.
        </p>
      )}
      <ActorsField
        label="Whose safeguard it is"
        known={choices.actors}
        chosen={typed.by}
        onChange={(by) => onChange({ by })}
        fault={faults["body.by"]}
      />
    </>
  )
}

/** The condition in words, as the record names it. */
function conditionWords(
  { chosen, rule }: Pick<TypedSafeguard, "chosen" | "rule">,
  { title, options }: Beginning["choices"]["issues"][number],
): string {
  const named = options
    .filter(({ key }) => chosen.includes(key))
    .map(({ key, name }) => (key.startsWith("without:") ? name : `with “${name}”`))
  return `${rule === "rules" ? "No package" : "Marked: a package"} ${named.join(" or ")} (${title})`
}

interface TouchingProps {
  readonly options: readonly { readonly key: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (keys: readonly string[]) => void
  readonly fault: string | undefined
}

function Touching({ options, chosen, onChange, fault }: TouchingProps): ReactNode {
  if (options.length === 0)
    return (
      <p className="hint">
        This issue has no options yet: give it the ways in which it could be settled first.
      </p>
    )
  return (
    <fieldset className="option-field">
      <legend>Which options touch it</legend>
      <FieldFault id="touching-fault" fault={fault} />
      {options.map(({ key, name }) => (
        <label key={key} className="check">
          <input
            type="checkbox"
            aria-invalid={fault !== undefined}
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
