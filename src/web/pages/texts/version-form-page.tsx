/**
 * Adding a version: a document drafted into clauses, which a person looks through and saves; or
 * clauses written by hand.
 */

import { useState, type ReactNode } from "react"
import { useLocation, useSearch } from "wouter"
import { parseId, type ItemId } from "../../../base/index.ts"
import type {
  Clause,
  DocumentLine,
  NewVersion,
  VersionBody,
  VersionDraft,
} from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Fault, Waiting } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { pages } from "../../server/addresses.ts"
import { Problem, tell } from "../../server/requests.ts"
import { CheckedForm } from "../../forms/checked-form.tsx"
import { ClauseRows, clauseFaults, type EditedClause } from "./clause-rows.tsx"
import { faultOf, NO_FAULTS, type Faults } from "../../forms/form-faults.ts"
import { DocumentSelect } from "../../forms/grounds-field.tsx"
import { LineField } from "../../forms/line-field.tsx"
import { Frame } from "../../frame/page-frame.tsx"
import { usePrefill } from "./prefill.ts"
import { useDocuments, useDraft, useSending, useText } from "../../server/text-queries.ts"
import { useKnownActors } from "../../server/use-known-actors.ts"
import {
  NO_WHEN,
  whenFault,
  WhenField,
  whenOf,
  whenText,
  type WhenText,
} from "../../forms/when-field.tsx"

/** The page of the form; it may begin with a document that the address names. */
export default function VersionFormPage(props: ItemPageProps): ReactNode {
  const { data, error } = useText(props.process, props.item)
  const title = data?.text.body.title ?? "Text"
  return (
    <Frame
      session={props.session}
      process={props.process}
      title={`Add a version of ${title}`}
      error={error}
      ready={data !== undefined}
      narrow
    >
      <PageTitle>
        Add a version of <Name>{title}</Name>
      </PageTitle>
      {data === undefined ? null : (
        <VersionForm {...props} next={String(data.versions.length + 1)} />
      )}
    </Frame>
  )
}

const EMPTY: EditedClause = {
  number: "1",
  words: "",
  status: "open",
  alternatives: "",
  proposedBy: [],
  supportedBy: [],
  place: undefined,
  carried: false,
}
const FIELDS = ["body.label", "label", "body.when", "when", "document"]

const refused = (error: unknown): Faults => ({ ...faultOf(error, FIELDS), ...clauseFaultOf(error) })

/** A version as it is typed. */
interface Typed {
  readonly document: ItemId | undefined
  readonly label: string
  readonly when: WhenText
  readonly clauses: readonly EditedClause[]
}

function VersionForm({
  session,
  process,
  item,
  next,
}: ItemPageProps & { readonly next: string }): ReactNode {
  const asked = parseId("item", new URLSearchParams(useSearch()).get("document") ?? "")
  const [typed, setTyped] = useState<Typed>({
    document: asked,
    label: next,
    when: NO_WHEN,
    clauses: [EMPTY],
  })
  const { document, clauses } = typed
  const { data: documents = [] } = useDocuments(process)
  const draft = useDraft(process, item, document)
  const known = useKnownActors(process, document)
  usePrefill(draft.data, draft.data, (drafted) => {
    const { date } = documents.find((each) => each.item === drafted.document.item) ?? {}
    setTyped((now) => filledIn(now, drafted, date))
  })
  return (
    <CheckedForm
      label="The version"
      submit={
        <>
          Save the version with {clauses.length} {clauses.length === 1 ? "clause" : "clauses"}
        </>
      }
      sending={useSaving({ session, process, item })}
      wrong={{
        label: typed.label.trim() === "" ? "Give the version a label, such as 2." : undefined,
        when: whenFault(typed.when),
        ...clauseFaults(clauses),
      }}
      refused={refused}
      sent={() => sentOf(item, typed)}
    >
      {(faults) => (
        <Fields
          documents={documents}
          draft={draft}
          known={known}
          typed={typed}
          faults={faults}
          onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
        />
      )}
    </CheckedForm>
  )
}

/** A version of a document is made from its draft; one written by hand is put on the record. */
type Sent = NewVersion | { readonly body: VersionBody }

function useSaving({ session, process, item }: ItemPageProps): ReturnType<typeof useSending<Sent>> {
  const [, go] = useLocation()
  const announce = useAnnounce()
  return useSending(
    (sent: Sent) =>
      "body" in sent
        ? tell("addItem", { process }, session.csrf, sent)
        : tell("addVersion", { process, item }, session.csrf, sent),
    process,
    () => {
      announce("The version is on the record.")
      go(pages.text(process, item))
    },
  )
}

interface FieldsProps {
  readonly documents: readonly DocumentLine[]
  readonly draft: ReturnType<typeof useDraft>
  readonly known: ReturnType<typeof useKnownActors>
  readonly typed: Typed
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

function Fields({ documents, draft, known, typed, faults, onChange }: FieldsProps): ReactNode {
  const isDrafting =
    typed.document !== undefined && draft.data === undefined && draft.error === null
  return (
    <>
      <DocumentSelect
        label="The document that holds it"
        documents={documents}
        chosen={typed.document}
        onChoose={(document) => onChange({ document })}
        none="none: I write its clauses by hand"
        fault={faults["document"]}
      />
      <LineField
        label="Label"
        value={typed.label}
        onChange={(label) => onChange({ label })}
        fault={faults["label"] ?? faults["body.label"]}
        hint="What it is called by: 2, or “Draft of 5 March”."
      />
      <WhenField
        label="When"
        when={typed.when}
        onChange={(when) => onChange({ when })}
        fault={faults["when"]}
      />
      {draft.error === null ? null : <Fault error={draft.error} />}
      {isDrafting ? <Waiting>Drafting the clauses …</Waiting> : null}
      {(draft.data?.notes ?? []).map((note) => (
        <p key={note} className="doubt" role="note">
          <span aria-hidden="true">⚠ </span>
          {note} Give each a number of its own before you save.
        </p>
      ))}
      <ClauseRows
        clauses={typed.clauses}
        onChange={(clauses) => onChange({ clauses })}
        known={known}
        faults={faults}
      />
    </>
  )
}

/** The draft’s clauses and label in the place of what was there; a day that was typed stays. */
const filledIn = (typed: Typed, drafted: VersionDraft, date: string | undefined): Typed => ({
  ...typed,
  clauses: drafted.clauses.map(editedFrom),
  label: drafted.label,
  when: typed.when === NO_WHEN ? whenText(date) : typed.when,
})

function sentOf(text: ItemId, { document, label, when, clauses }: Typed): Sent {
  const written = { label, when: whenOf(when), clauses: clauses.map(clauseFrom) }
  return document === undefined
    ? { body: { kind: "version", text, document, ...written, rests: { anchors: [], items: [] } } }
    : { document, ...written }
}

const editedFrom = ({
  number,
  words,
  status,
  alternatives,
  proposedBy,
  supportedBy,
  place,
  carried,
}: VersionDraft["clauses"][number]): EditedClause => ({
  number,
  words,
  status,
  alternatives: alternatives.join("\n"),
  proposedBy,
  supportedBy,
  place,
  carried,
})

const clauseFrom = ({
  number,
  words,
  status,
  alternatives,
  proposedBy,
  supportedBy,
  place,
}: EditedClause): Clause => ({
  number,
  words,
  status,
  alternatives: status === "alternatives" ? linesOf(alternatives) : [],
  proposedBy,
  supportedBy,
  anchor: place === undefined ? undefined : { ...place, exact: "", prefix: "", suffix: "" },
})

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")

/** `body.clauses[2].number` at the clause's own field; an empty version at the list. */
function clauseFaultOf(error: unknown): Faults {
  const fault = faultOf(error, ["body.clauses"])
  if (fault === undefined || !(error instanceof Problem)) return NO_FAULTS
  const [, index, field] = /^body\.clauses\[(\d+)\]\.(\w+)/.exec(error.view.field ?? "") ?? []
  const at = index === undefined ? "clauses" : `${index}.${field ?? ""}`
  return { [at]: fault["body.clauses"] ?? "" }
}
