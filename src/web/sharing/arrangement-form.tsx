/**
 * The form of an interim body: who sits in it, how it decides, how long it lasts, how it ends, and
 * what says so.
 */

import { useQuery } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import type { SharingView } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { pages, routes } from "../server/addresses.ts"
import { ask } from "../server/requests.ts"
import { ActorsField } from "../texts/actors-field.tsx"
import { GroundsField } from "../texts/grounds-field.tsx"
import { LineField } from "../texts/line-field.tsx"
import { WhenField } from "../texts/when-field.tsx"
import { EntryForm } from "../writing/entry-form.tsx"
import { FromWords } from "../writing/fields.tsx"
import { groundsFault, useGrounds, type Beginning } from "../writing/use-beginning.ts"
import {
  arrangementBody,
  arrangementFaults,
  groupsIn,
  typedArrangement,
  type TypedArrangement,
} from "./arrangement-typed.ts"
import { CommitteeRows, GroupFields, OfficeRows, QuotaRows } from "./arrangement-rows.tsx"
import type { Draft } from "./reckon.ts"
import { RuleRows } from "./rule-fields.tsx"
import { SourceFields, TextSelect } from "./source-fields.tsx"

interface ArrangementFormProps extends ProcessPageProps {
  readonly beginning: Beginning
  readonly draft: Draft | undefined
}

const FIELDS = [
  "body.title",
  "body.text",
  "body.groups",
  "body.chair",
  "body.rule",
  "body.quotas",
  "body.offices",
  "body.committees",
  "body.term",
  "body.exit",
  "body.parts",
  "body.rests",
]

export function ArrangementForm({
  session,
  process,
  beginning,
  draft,
}: ArrangementFormProps): ReactNode {
  const { choices, before } = beginning
  const [typed, setTyped] = useState<TypedArrangement>(() =>
    typedArrangement(before?.body.kind === "arrangement" ? before.body : draft),
  )
  const grounds = useGrounds(beginning)
  const change = (part: Partial<TypedArrangement>): void => setTyped((now) => ({ ...now, ...part }))
  const groups = groupsIn(typed)
  const { data: drafts } = useQuery({
    queryKey: ["process-part", process, "sharing"],
    queryFn: ({ signal }) => ask<SharingView>(routes.arrangements(process), signal),
  })
  const named = drafts?.arrangements.find(({ view }) => view.item === before?.item)?.actors ?? []
  const people = [
    ...named.filter(({ item }) => !choices.actors.some((each) => each.item === item)),
    ...choices.actors,
  ]
  return (
    <EntryForm
      session={session}
      process={process}
      label="The arrangement"
      submit={before === undefined ? "Put it on the record" : "Save the change"}
      fields={FIELDS}
      editing={before}
      name={(item) => choices.actors.find((each) => each.item === item)?.name ?? "something else"}
      wrong={() => ({ ...arrangementFaults(typed), "body.rests": groundsFault(grounds) })}
      body={() => arrangementBody(typed, grounds.rests)}
      done={() => ({ said: "The arrangement is on the record.", address: pages.sharing(process) })}
    >
      {(faults) => (
        <>
          <FromWords from={choices.from} />
          <LineField
            label="Title"
            value={typed.title}
            onChange={(title) => change({ title })}
            fault={faults["body.title"]}
          />
          <div className="form-columns">
            <TextSelect
              process={process}
              chosen={typed.text}
              onChange={(text) => change({ text })}
            />
            <ActorsField
              label="Proposed by"
              known={people}
              chosen={typed.proposedBy}
              onChange={(proposedBy) => change({ proposedBy })}
            />
          </div>
          <GroupFields typed={typed} actors={people} faults={faults} onChange={change} />
          <RuleRows
            rule={typed.rule}
            groups={groups}
            faults={faults}
            onChange={(rule) => change({ rule })}
          />
          <label className="field">
            Chaired by
            <select value={typed.chair} onChange={({ target }) => change({ chair: target.value })}>
              <option value="">nobody is named</option>
              {groups.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <QuotaRows typed={typed} faults={faults} onChange={change} />
          <OfficeRows typed={typed} groups={groups} faults={faults} onChange={change} />
          <CommitteeRows typed={typed} groups={groups} faults={faults} onChange={change} />
          <WhenField
            label="Term"
            when={typed.term}
            onChange={(term) => change({ term })}
            fault={faults["body.term"]}
            hint="A length such as P18M, a day, or only words."
          />
          <LineField
            label="How it ends"
            rows={2}
            value={typed.exit}
            onChange={(exit) => change({ exit })}
            fault={faults["body.exit"]}
          />
          <ActorsField
            label="Who may end it"
            known={people}
            chosen={typed.endedBy}
            onChange={(endedBy) => change({ endedBy })}
          />
          <SourceFields
            process={process}
            text={typed.text}
            actors={people}
            sources={typed.sources}
            fault={faults["body.parts"]}
            onChange={(sources) => change({ sources })}
          />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}
