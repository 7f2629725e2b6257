/** Recording what a party answered: to a version, or to one of its clauses. */

import { useId, useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import type { ItemId } from "../../base/index.ts"
import type { Answer, Deadline, ResponseBody, SessionView, TextView } from "../../api/contract.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { Choice } from "../reader/choice.tsx"
import { visibleName } from "../words/bidi.ts"
import { ActorsField } from "./actors-field.tsx"
import { faultOf, faultsOf, focusFault, NO_FAULTS } from "./form-faults.ts"
import { GroundsField } from "./grounds-field.tsx"
import { useAdd, useDocuments } from "./text-queries.ts"
import { ANSWER_WORDS } from "./text-words.ts"
import { useKnownActors } from "./use-known-actors.ts"
import { VersionSelect } from "./version-select.tsx"
import { NO_WHEN, whenFault, WhenField, whenOf, type WhenText } from "./when-field.tsx"

const FIELDS = [
  "body.by",
  "body.clause",
  "body.rests",
  "body.when",
  "body.until",
  "body.counter",
] as const

export function ResponseForm({
  view,
  session,
  onClose,
}: {
  readonly view: TextView
  readonly session: SessionView
  readonly onClose: () => void
}): ReactNode {
  const {
    process: { id: process },
  } = view
  const [version, setVersion] = useState<ItemId | undefined>(view.versions.at(-1)?.view.item)
  const [clause, setClause] = useState("")
  const [by, setBy] = useState<readonly ItemId[]>([])
  const [answer, setAnswer] = useState<Answer>("accept")
  const [counter, setCounter] = useState<ItemId>()
  const [until, setUntil] = useState(NO_WHEN)
  const [words, setWords] = useState("")
  const [when, setWhen] = useState(NO_WHEN)
  const [document, setDocument] = useState<ItemId>()
  const [rests, setRests] = useState<readonly ItemId[]>([])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { data: documents = [] } = useDocuments(process)
  const known = useKnownActors(process, document, view.people)
  const announce = useAnnounce()
  const add = useAdd(session, process, () => {
    announce("The response is on the record.")
    onClose()
  })
  const wrong = faultsOf({
    "body.by": by.length === 0 ? "Say who answers." : undefined,
    "body.when": whenFault(when),
    "body.until": answer === "silence-procedure" ? whenFault(until) : undefined,
    "body.rests":
      rests.length === 0 ? "Choose a document and the sentences that tell of it." : undefined,
  })
  const faults = { ...(tried ? wrong : NO_FAULTS), ...faultOf(add.error, FIELDS) }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    add.reset()
    if (Object.keys(wrong).length > 0 || version === undefined) return focusFault(form.current)
    const body: ResponseBody = {
      kind: "response",
      version,
      clause: clause === "" ? undefined : clause,
      by,
      answer,
      counter: answer === "counter" ? counter : undefined,
      until: answer === "silence-procedure" ? deadlineOf(until) : undefined,
      words: words.trim() === "" ? undefined : words,
      when: whenOf(when),
      rests: { anchors: [], items: rests },
    }
    add.mutate(body, { onError: () => focusFault(form.current) })
  }
  return (
    <Sheet title="Record a response" wide onClose={onClose}>
      <form ref={form} className="form" onSubmit={submit} noValidate aria-label="A response">
        {add.error !== null && faultOf(add.error, FIELDS) === undefined ? (
          <Fault error={add.error} />
        ) : null}
        <ActorsField
          label="Who answers"
          known={known}
          chosen={by}
          onChange={setBy}
          fault={faults["body.by"]}
        />
        <div className="field-row">
          <VersionSelect
            label="Version"
            view={view}
            chosen={version}
            onChoose={(chosen) => {
              setVersion(chosen)
              setClause("")
            }}
          />
          <ClauseSelect
            view={view}
            version={version}
            clause={clause}
            onChoose={setClause}
            fault={faults["body.clause"]}
          />
          <Choice label="Answer" words={ANSWER_WORDS} value={answer} onChoose={setAnswer} />
        </div>
        {answer === "counter" ? (
          <VersionSelect
            label="The counter-proposal"
            none="not on the record as a version"
            view={view}
            chosen={counter}
            onChoose={setCounter}
          />
        ) : null}
        {answer === "silence-procedure" ? (
          <WhenField
            label="Adopted unless somebody objects by"
            when={until}
            onChange={setUntil}
            fault={faults["body.until"]}
            hint="A day, or an hour in UTC such as 2021-03-10T12:00Z."
          />
        ) : null}
        <label className="field">
          In its own words
          <textarea
            rows={2}
            dir="auto"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </label>
        <WhenField label="When" when={when} onChange={setWhen} fault={faults["body.when"]} />
        <GroundsField
          process={process}
          documents={documents}
          document={document}
          onDocument={setDocument}
          chosen={rests}
          onChange={setRests}
          fault={faults["body.rests"]}
        />
        <div className="actions">
          <button type="submit" className="primary" disabled={add.isPending}>
            Record it
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Sheet>
  )
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
      {fault === undefined ? null : (
        <p className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
