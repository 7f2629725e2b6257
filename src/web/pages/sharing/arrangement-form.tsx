/**
 * The form of an interim body: who sits in it, how it decides, how long it lasts, how it ends, and
 * what says so.
 */

import { useQuery } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import type { ProcessId } from "../../../base/index.ts"
import type { ActorName } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { ActorsField } from "../../forms/actors-field.tsx"
import type { Faults } from "../../forms/form-faults.ts"
import { GroundsField } from "../../forms/grounds-field.tsx"
import { LineField } from "../../forms/line-field.tsx"
import { WhenField } from "../../forms/when-field.tsx"
import { EntryForm } from "../../forms/entry-form.tsx"
import { FromWords } from "../../forms/fields.tsx"
import { groundsFault, useGrounds, type Beginning } from "../../forms/use-beginning.ts"
import {
  arrangementBody,
  arrangementFaults,
  groupsIn,
  typedArrangement,
  type TypedArrangement,
} from "../../assessing/arrangement-typed.ts"
import { CommitteeRows, GroupFields, OfficeRows, QuotaRows } from "./arrangement-rows.tsx"
import type { Draft } from "../../assessing/reckon.ts"
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

/** An arrangement, new or edited; goes to the drafts when it is on the record. */
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
  const people = usePeople(process, beginning)
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
          <Fields
            process={process}
            people={people}
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

type People = readonly ActorName[]

/** Whom one can choose, and before them those who are named already and say little. */
function usePeople(process: ProcessId, { choices, before }: Beginning): People {
  const { data } = useQuery({
    queryKey: ["process-part", process, "sharing"],
    queryFn: ({ signal }) => ask("arrangements", { process }, signal),
  })
  const named = data?.arrangements.find(({ view }) => view.item === before?.item)?.actors ?? []
  return [
    ...named.filter(({ item }) => !choices.actors.some((each) => each.item === item)),
    ...choices.actors,
  ]
}

interface FieldsProps {
  readonly process: ProcessId
  readonly people: People
  readonly typed: TypedArrangement
  readonly faults: Faults
  readonly onChange: (part: Partial<TypedArrangement>) => void
}

function Fields(props: FieldsProps): ReactNode {
  const { process, people, typed, faults, onChange } = props
  return (
    <>
      <LineField
        label="Title"
        value={typed.title}
        onChange={(title) => onChange({ title })}
        fault={faults["body.title"]}
      />
      <div className="form-columns">
        <TextSelect process={process} chosen={typed.text} onChange={(text) => onChange({ text })} />
        <ActorsField
          label="Proposed by"
          known={people}
          chosen={typed.proposedBy}
          onChange={(proposedBy) => onChange({ proposedBy })}
        />
      </div>
      <SeatFields {...props} />
      <EndFields {...props} />
      <SourceFields
        process={process}
        text={typed.text}
        actors={people}
        sources={typed.sources}
        fault={faults["body.parts"]}
        onChange={(sources) => onChange({ sources })}
      />
    </>
  )
}

/** Who sits in it, how it decides, who chairs it, and what is shared out besides. */
function SeatFields({ people, typed, faults, onChange }: FieldsProps): ReactNode {
  const groups = groupsIn(typed)
  const rows = { typed, groups, faults, onChange }
  return (
    <>
      <GroupFields {...rows} actors={people} />
      <RuleRows
        rule={typed.rule}
        groups={groups}
        faults={faults}
        onChange={(rule) => onChange({ rule })}
      />
      <label className="field">
        Chaired by
        <select value={typed.chair} onChange={({ target }) => onChange({ chair: target.value })}>
          <option value="">nobody is named</option>
          {groups.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <QuotaRows {...rows} />
      <OfficeRows {...rows} />
      <CommitteeRows {...rows} />
    </>
  )
}

/** How long it lasts, how it ends, and who may end it. */
function EndFields({ people, typed, faults, onChange }: FieldsProps): ReactNode {
  return (
    <>
      <WhenField
        label="Term"
        when={typed.term}
        onChange={(term) => onChange({ term })}
        fault={faults["body.term"]}
        hint="A length such as P18M, a day, or only words."
      />
      <LineField
        label="How it ends"
        rows={2}
        value={typed.exit}
        onChange={(exit) => onChange({ exit })}
        fault={faults["body.exit"]}
      />
      <ActorsField
        label="Who may end it"
        known={people}
        chosen={typed.endedBy}
        onChange={(endedBy) => onChange({ endedBy })}
      />
    </>
  )
}
