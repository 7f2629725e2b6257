/**
 * Adding a version: a document drafted into clauses, which a person looks through and saves; or
 * clauses written by hand.
 */

import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import { useLocation, useSearch } from "wouter"
import { parseId, type ItemId } from "../../base/index.ts"
import type { Clause, ItemView, VersionDraft } from "../../api/contract.ts"
import type { ItemPageProps } from "../entry/page-props.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Fault, Waiting } from "../parts/fault.tsx"
import { Name } from "../parts/name.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { pages, routes } from "../server/addresses.ts"
import { tell } from "../server/requests.ts"
import { ClauseRows, clauseFaults, type EditedClause } from "./clause-rows.tsx"
import { faultOf, faultsOf, focusFault, NO_FAULTS } from "./form-faults.ts"
import { DocumentSelect } from "./grounds-field.tsx"
import { LineField } from "./line-field.tsx"
import { Frame } from "./page-frame.tsx"
import { useDocuments, useDraft, useSending, useText } from "./text-queries.ts"
import { useKnownActors } from "./use-known-actors.ts"
import { NO_WHEN, whenFault, WhenField, whenOf, whenText } from "./when-field.tsx"

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

function VersionForm({
  session,
  process,
  item,
  next,
}: ItemPageProps & { readonly next: string }): ReactNode {
  const asked = parseId("item", new URLSearchParams(useSearch()).get("document") ?? "")
  const [document, setDocument] = useState<ItemId | undefined>(asked)
  const [label, setLabel] = useState(next)
  const [when, setWhen] = useState(NO_WHEN)
  const [clauses, setClauses] = useState<readonly EditedClause[]>([EMPTY])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { data: documents = [] } = useDocuments(process)
  const draft = useDraft(process, item, document)
  const known = useKnownActors(process, document)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const save = useSending(
    (sent: object) =>
      tell<ItemView>(
        document === undefined ? routes.items(process) : routes.versions(process, item),
        session.csrf,
        sent,
      ),
    process,
    () => {
      announce("The version is on the record.")
      go(pages.text(process, item))
    },
  )
  useDrafted(draft.data, (drafted) => {
    setClauses(drafted.clauses.map(editedFrom))
    setLabel(drafted.label)
    setWhen((before) =>
      before === NO_WHEN
        ? whenText(documents.find((each) => each.item === drafted.document.item)?.date)
        : before,
    )
  })
  const wrong = faultsOf({
    label: label.trim() === "" ? "Give the version a label, such as 2." : undefined,
    when: whenFault(when),
    ...clauseFaults(clauses),
  })
  const faults = {
    ...(tried ? wrong : NO_FAULTS),
    ...faultOf(save.error, FIELDS),
    ...clauseFaultOf(save.error),
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    save.reset()
    if (Object.keys(wrong).length > 0) return focusFault(form.current)
    const written = { label, when: whenOf(when), clauses: clauses.map(clauseFrom) }
    save.mutate(
      document === undefined
        ? { body: { kind: "version", text: item, ...written, rests: { anchors: [], items: [] } } }
        : { document, ...written },
      { onError: () => focusFault(form.current) },
    )
  }
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate aria-label="The version">
      {save.error !== null &&
      Object.keys(faultOf(save.error, FIELDS) ?? clauseFaultOf(save.error)).length === 0 ? (
        <Fault error={save.error} />
      ) : null}
      <DocumentSelect
        label="The document that holds it"
        documents={documents}
        chosen={document}
        onChoose={setDocument}
        none="none: I write its clauses by hand"
        fault={faults["document"]}
      />
      <LineField
        label="Label"
        value={label}
        onChange={setLabel}
        fault={faults["label"] ?? faults["body.label"]}
        hint="What it is called by: 2, or “Draft of 5 March”."
      />
      <WhenField label="When" when={when} onChange={setWhen} fault={faults["when"]} />
      {draft.error === null ? null : <Fault error={draft.error} />}
      {document !== undefined && draft.data === undefined && draft.error === null ? (
        <Waiting>Drafting the clauses …</Waiting>
      ) : null}
      {(draft.data?.notes ?? []).map((note) => (
        <p key={note} className="doubt" role="note">
          <span aria-hidden="true">⚠ </span>
          {note} Give each a number of its own before you save.
        </p>
      ))}
      <ClauseRows clauses={clauses} onChange={setClauses} known={known} faults={faults} />
      <div className="actions">
        <button type="submit" className="primary" disabled={save.isPending}>
          Save the version with {clauses.length} {clauses.length === 1 ? "clause" : "clauses"}
        </button>
      </div>
    </form>
  )
}

/** Tells of each draft once, when it comes. */
function useDrafted(draft: VersionDraft | undefined, take: (draft: VersionDraft) => void): void {
  const latest = useRef(take)
  const taken = useRef<VersionDraft>(undefined)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    if (draft === undefined || taken.current === draft) return
    taken.current = draft
    latest.current(draft)
  }, [draft])
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

function clauseFrom({
  number,
  words,
  status,
  alternatives,
  proposedBy,
  supportedBy,
  place,
}: EditedClause): Clause {
  const others =
    status === "alternatives"
      ? alternatives
          .split("\n")
          .map((each) => each.trim())
          .filter((each) => each !== "")
      : []
  return {
    number,
    words,
    status,
    alternatives: others,
    proposedBy,
    supportedBy,
    anchor: place === undefined ? undefined : { ...place, exact: "", prefix: "", suffix: "" },
  }
}

/** `body.clauses[2].number` at the clause's own field; an empty version at the list. */
function clauseFaultOf(error: unknown): Readonly<Record<string, string>> {
  const fault = faultOf(error, ["body.clauses"])
  const field =
    error instanceof Error && "view" in error
      ? (error as { view: { field?: string } }).view.field
      : undefined
  const at = /^body\.clauses\[(\d+)\]\.(\w+)/.exec(field ?? "")
  return fault === undefined
    ? {}
    : { [at === null ? "clauses" : `${at[1] ?? ""}.${at[2] ?? ""}`]: Object.values(fault)[0] ?? "" }
}
