/**
 * What a party falls back on without an agreement, and safeguards that no package may touch unseen.
 */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { FallbackBody, SafeguardBody } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { Choice } from "../reader/choice.tsx"
import { pages } from "../server/addresses.ts"
import { ActorsField } from "../texts/actors-field.tsx"
import { LineField } from "../texts/line-field.tsx"
import { visibleName } from "../words/bidi.ts"
import { EntryForm } from "./entry-form.tsx"
import {
  ActorField,
  FieldFault,
  FromWords,
  HeldField,
  heldFault,
  heldOf,
  heldText,
  Rests,
} from "./fields.tsx"
import { IssueField } from "./issue-field.tsx"
import { BASIS_WORDS } from "./preference-form.tsx"
import { groundsFault, useGrounds, type Beginning } from "./use-beginning.ts"

type FormProps = ProcessPageProps & { readonly beginning: Beginning }

const submitWords = ({ before }: Beginning): string =>
  before === undefined ? "Put it on the record" : "Save the change"

export function FallbackForm({ session, process, beginning }: FormProps): ReactNode {
  const { choices, before, named } = beginning
  const was = before?.body.kind === "fallback" ? before.body : undefined
  const [party, setParty] = useState(was?.party ?? named("actor"))
  const [typed, setTyped] = useState({ value: was?.value ?? "", words: was?.words ?? "" })
  const [basis, setBasis] = useState<FallbackBody["basis"]>(was?.basis ?? "stated")
  const [held, setHeld] = useState(() => heldText(was?.held))
  const grounds = useGrounds(beginning)
  const body = (): FallbackBody => {
    if (party === undefined) throw new RangeError("a fallback without its party was sent")
    return {
      kind: "fallback",
      party,
      value: typed.value.trim(),
      words: typed.words.trim() === "" ? undefined : typed.words,
      held: heldOf(held),
      basis,
      rests: grounds.rests,
    }
  }
  return (
    <EntryForm
      session={session}
      process={process}
      label="The fallback"
      submit={submitWords(beginning)}
      fields={["body.party", "body.value", "body.words", "body.held", "body.rests"]}
      editing={before}
      name={(item) => choices.actors.find((each) => each.item === item)?.name ?? "something else"}
      body={body}
      done={() => ({ said: "The fallback is on the record.", address: pages.table(process) })}
      wrong={() => ({
        "body.party": party === undefined ? "Choose whose it is." : undefined,
        "body.value":
          typed.value.trim() === "" ? "Write how many points it is worth, such as 40." : undefined,
        "body.held": heldFault(held),
        "body.rests": groundsFault(grounds),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={choices.from} />
          <ActorField
            label="Which party"
            actors={choices.actors}
            chosen={party}
            onChange={setParty}
            fault={faults["body.party"]}
          />
          <LineField
            label="What it falls back on, in words"
            rows={2}
            value={typed.words}
            onChange={(words) => setTyped({ ...typed, words })}
            hint="Such as: fighting on until the troops have left."
            fault={faults["body.words"]}
          />
          <div className="form-columns">
            <LineField
              label="What that is worth to it, in points"
              value={typed.value}
              onChange={(value) => setTyped({ ...typed, value })}
              hint="On the scale of its scores: a package below it is refused."
              fault={faults["body.value"]}
            />
            <Choice label="How it is known" words={BASIS_WORDS} value={basis} onChoose={setBasis} />
          </div>
          <HeldField
            label="On which days"
            held={held}
            onChange={setHeld}
            fault={faults["body.held"]}
          />
          <Rests process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

const RULES = { marks: "shown whenever it is touched", rules: "no package may have it" } as const

export function SafeguardForm({ session, process, beginning }: FormProps): ReactNode {
  const { choices, before, named } = beginning
  const was = before?.body.kind === "safeguard" ? before.body : undefined
  const [issue, setIssue] = useState(
    was?.issue ??
      named("issue") ??
      (choices.issues.length === 1 ? choices.issues[0]?.item : undefined),
  )
  const [chosen, setChosen] = useState<readonly string[]>(was?.options ?? [])
  const [rule, setRule] = useState<keyof typeof RULES>(was?.rulesOut === true ? "rules" : "marks")
  const [by, setBy] = useState<readonly ItemId[]>(was?.by ?? [])
  const grounds = useGrounds(beginning)
  const about = choices.issues.find(({ item }) => item === issue)
  const options = about?.options ?? []
  const title =
    about === undefined ? "" : conditionWords({ keys: chosen, rulesOut: rule === "rules" }, about)
  const body = (): SafeguardBody => {
    if (issue === undefined) throw new RangeError("a safeguard without its issue was sent")
    return {
      kind: "safeguard",
      issue,
      options: options.flatMap(({ key }) => (chosen.includes(key) ? [key] : [])),
      rulesOut: rule === "rules",
      by,
      rests: grounds.rests,
    }
  }
  return (
    <EntryForm
      session={session}
      process={process}
      label="The safeguard"
      submit={submitWords(beginning)}
      fields={["body.issue", "body.options", "body.by", "body.rests"]}
      editing={before}
      name={(item) => choices.issues.find((each) => each.item === item)?.title ?? "something else"}
      body={body}
      done={() => ({ said: "The safeguard is on the record.", address: pages.table(process) })}
      wrong={() => ({
        "body.issue": issue === undefined ? "Choose the issue it is about." : undefined,
        "body.options":
          issue !== undefined && !options.some(({ key }) => chosen.includes(key))
            ? "Choose at least one option that touches it."
            : undefined,
        "body.rests": groundsFault(grounds),
      })}
    >
      {(faults) => (
        <>
          <FromWords from={choices.from} />
          <IssueField
            process={process}
            issues={choices.issues}
            chosen={issue}
            onChange={(item) => {
              setIssue(item)
              setChosen([])
            }}
            fault={faults["body.issue"]}
          />
          {issue === undefined ? null : (
            <Touching
              options={options}
              chosen={chosen}
              onChange={setChosen}
              fault={faults["body.options"]}
            />
          )}
          <Choice label="What then" words={RULES} value={rule} onChoose={setRule} />
          {chosen.length === 0 ? null : (
            <p className="hint" aria-live="polite">
              It will be called “{title}”.
            </p>
          )}
          <ActorsField
            label="Whose safeguard it is"
            known={choices.actors}
            chosen={by}
            onChange={setBy}
            fault={faults["body.by"]}
          />
          <Rests process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

/** The condition in words, as the record names it. */
function conditionWords(
  { keys, rulesOut }: { readonly keys: readonly string[]; readonly rulesOut: boolean },
  { title, options }: Beginning["choices"]["issues"][number],
): string {
  const named = options
    .filter(({ key }) => keys.includes(key))
    .map(({ key, name }) => (key.startsWith("without:") ? name : `with “${name}”`))
  return `${rulesOut ? "No package" : "Marked: a package"} ${named.join(" or ")} (${title})`
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
