/** Recording what a party answered: to a version, or to one of its clauses. */

import { useId, useState, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type {
  Answer,
  Deadline,
  ResponseBody,
  SessionView,
  TextView,
} from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Choice } from "../../forms/choice.tsx"
import { visibleName } from "../../words/bidi.ts"
import { ActorsField } from "../../forms/actors-field.tsx"
import { CheckedSheet } from "../../forms/checked-form.tsx"
import { faultsAt, type Faults } from "../../forms/form-faults.ts"
import { GroundsField, useGroundsChosen, type GroundsChosen } from "../../forms/grounds-field.tsx"
import { FieldFault } from "../../forms/line-field.tsx"
import { useAdd } from "../../server/text-queries.ts"
import { ANSWER_WORDS } from "../../words/text-words.ts"
import { useKnownActors } from "../../server/use-known-actors.ts"
import { VersionSelect } from "./version-select.tsx"
import { NO_WHEN, whenFault, WhenField, whenOf, type WhenText } from "../../forms/when-field.tsx"

const refused = faultsAt([
  "body.by",
  "body.clause",
  "body.rests",
  "body.when",
  "body.until",
  "body.counter",
])

/** A response as it is typed. */
interface Typed {
  readonly by: readonly ItemId[]
  readonly version: ItemId | undefined
  /** The number of the clause; empty for the whole. */
  readonly clause: string
  readonly answer: Answer
  readonly counter: ItemId | undefined
  readonly until: WhenText
  readonly words: string
  readonly when: WhenText
}

interface ResponseFormProps {
  readonly view: TextView
  readonly session: SessionView
  readonly onClose: () => void
}

/** The form in a window over the page; closes when the response is on the record. */
export function ResponseForm({ view, session, onClose }: ResponseFormProps): ReactNode {
  const process = view.process.id
  const [typed, setTyped] = useState(() => typedFirst(view))
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }))
  const grounds = useGroundsChosen()
  const known = useKnownActors(process, grounds.document, view.people)
  const announce = useAnnounce()
  const add = useAdd(session, process, () => {
    announce("The response is on the record.")
    onClose()
  })
  return (
    <CheckedSheet
      title="Record a response"
      label="A response"
      submit="Record it"
      sending={add}
      wrong={wrongIn(typed, grounds)}
      refused={refused}
      sent={() => bodyOf(typed, grounds)}
      onCancel={onClose}
    >
      {(faults) => (
        <>
          <ActorsField
            label="Who answers"
            known={known}
            chosen={typed.by}
            onChange={(by) => change({ by })}
            fault={faults["body.by"]}
          />
          <AnswerFields view={view} typed={typed} faults={faults} onChange={change} />
          <label className="field">
            In its own words
            <textarea
              rows={2}
              dir="auto"
              value={typed.words}
              onChange={({ target }) => change({ words: target.value })}
            />
          </label>
          <WhenField
            label="When"
            when={typed.when}
            onChange={(when) => change({ when })}
            fault={faults["body.when"]}
          />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </CheckedSheet>
  )
}

interface AnswerFieldsProps {
  readonly view: TextView
  readonly typed: Typed
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

/** To what it answers, how, and what that answer asks for besides. */
function AnswerFields({ view, typed, faults, onChange }: AnswerFieldsProps): ReactNode {
  return (
    <>
      <div className="field-row">
        <VersionSelect
          label="Version"
          view={view}
          chosen={typed.version}
          onChoose={(version) => onChange({ version, clause: "" })}
        />
        <ClauseSelect
          view={view}
          version={typed.version}
          clause={typed.clause}
          onChoose={(clause) => onChange({ clause })}
          fault={faults["body.clause"]}
        />
        <Choice
          label="Answer"
          words={ANSWER_WORDS}
          value={typed.answer}
          onChoose={(answer) => onChange({ answer })}
        />
      </div>
      {typed.answer === "counter" ? (
        <VersionSelect
          label="The counter-proposal"
          none="not on the record as a version"
          view={view}
          chosen={typed.counter}
          onChoose={(counter) => onChange({ counter })}
        />
      ) : null}
      {typed.answer === "silence-procedure" ? (
        <WhenField
          label="Adopted unless somebody objects by"
          when={typed.until}
          onChange={(until) => onChange({ until })}
          fault={faults["body.until"]}
          hint="A day, or an hour in UTC such as 2021-03-10T12:00Z."
        />
      ) : null}
    </>
  )
}

/** The newest version is answered unless another is chosen. */
const typedFirst = ({ versions }: TextView): Typed => ({
  by: [],
  version: versions.at(-1)?.view.item,
  clause: "",
  answer: "accept",
  counter: undefined,
  until: NO_WHEN,
  words: "",
  when: NO_WHEN,
})

const wrongIn = (
  { by, when, answer, until }: Typed,
  { items }: GroundsChosen,
): Readonly<Record<string, string | undefined>> => ({
  "body.by": by.length === 0 ? "Say who answers." : undefined,
  "body.when": whenFault(when),
  "body.until": answer === "silence-procedure" ? whenFault(until) : undefined,
  "body.rests":
    items.length === 0 ? "Choose a document and the sentences that tell of it." : undefined,
})

/** Undefined where the text has no version to answer. */
const bodyOf = (
  { version, clause, by, answer, counter, until, words, when }: Typed,
  { rests }: GroundsChosen,
): ResponseBody | undefined =>
  version === undefined
    ? undefined
    : {
        kind: "response",
        version,
        clause: clause === "" ? undefined : clause,
        by,
        answer,
        counter: answer === "counter" ? counter : undefined,
        until: answer === "silence-procedure" ? deadlineOf(until) : undefined,
        words: words.trim() === "" ? undefined : words,
        when: whenOf(when),
        rests,
      }

/** The hour as an instant where it is one, else the day as it was written. */
function deadlineOf({ value, words }: WhenText): Deadline | undefined {
  const day = value.trim()
  if (day === "" && words.trim() === "") return undefined
  const hour = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?Z$/.exec(day)
  const instant =
    hour === null ? undefined : (`${hour[1] ?? ""}${hour[2] ?? ":00"}.000Z` as Deadline["instant"])
  return {
    words: words.trim() === "" ? day : words.trim(),
    written: day === "" ? undefined : day,
    computed: undefined,
    instant,
    zone: instant === undefined ? undefined : "UTC",
  }
}

interface ClauseSelectProps {
  readonly view: TextView
  readonly version: ItemId | undefined
  readonly clause: string
  readonly onChoose: (clause: string) => void
  readonly fault: string | undefined
}

function ClauseSelect({ view, version, clause, onChoose, fault }: ClauseSelectProps): ReactNode {
  const id = useId()
  const clauses = view.versions.find((each) => each.view.item === version)?.view.body.clauses ?? []
  return (
    <div className="field">
      <label htmlFor={id}>To which clause</label>
      <select
        id={id}
        value={clause}
        onChange={({ target }) => onChoose(target.value)}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      >
        <option value="">the whole</option>
        {clauses.map(({ number, words }, index) => (
          <option key={index} value={number}>
            {visibleName(`${number}  ${words.slice(0, 50)}`)}
          </option>
        ))}
      </select>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}
