/** Who takes which stance on a new claim: statements taken from documents, one after another. */

import { useEffect, useMemo, useRef, useState, type ReactNode } from "react"
import { useSearch } from "wouter"
import { parseId, type ItemId, type ProcessId } from "../../../base/index.ts"
import type { ItemView, ReaderView } from "../../../contract/index.ts"
import { nameOf } from "../../bodies/dossier.ts"
import { wordsOf } from "../../bodies/item-words.ts"
import { Fault } from "../../parts/fault.tsx"
import { useReader } from "../../server/queries.ts"
import { DocumentSelect } from "../../forms/grounds-field.tsx"
import { useDocuments } from "../../server/text-queries.ts"
import { takesStance, withStance, type ClaimForm, type Taken } from "../../stances/claim-form.ts"
import { draftOf, StanceFields, type Source } from "../../stances/stance-fields.tsx"

/** The stances that were taken, and the documents from whose statements more can be. */
export function StancesTaken({
  process,
  form,
  fault,
  onChange,
}: {
  readonly process: ProcessId
  readonly form: ClaimForm
  /** The sentence where it has none that it needs. */
  readonly fault: string | undefined
  readonly onChange: (form: ClaimForm) => void
}): ReactNode {
  const asked = useAsked()
  const [document, setDocument] = useState<ItemId | undefined>(asked.document)
  return (
    <fieldset className="statements" aria-describedby="stances-fault">
      <legend>Who takes a stance on it</legend>
      <p className="field-fault" id="stances-fault" role="alert">
        {fault ?? ""}
      </p>
      <TakenList
        form={form}
        documents={sourceDocuments(useDocuments(process).data ?? [])}
        onChange={onChange}
      />
      <Documents
        process={process}
        form={form}
        document={document}
        onDocument={setDocument}
        onChange={onChange}
        asked={asked.statement}
      />
    </fieldset>
  )
}

/** The statement, and its document, that the address asks for. */
function useAsked(): {
  readonly statement: ItemId | undefined
  readonly document: ItemId | undefined
} {
  const search = useSearch()
  return useMemo(() => {
    const fields = new URLSearchParams(search)
    return {
      statement: parseId("item", fields.get("statement") ?? ""),
      document: parseId("item", fields.get("document") ?? ""),
    }
  }, [search])
}

/** Documents that a stance may repeat, or a claim be about. */
export const sourceDocuments = (
  documents: readonly { readonly item: ItemId; readonly title: string }[],
): readonly Source[] =>
  documents.map(({ item, title }) => ({ item, words: `The document “${title}”` }))

/** The stances taken so far, each with what is known of it. */
function TakenList({
  form,
  documents,
  onChange,
}: {
  readonly form: ClaimForm
  readonly documents: readonly Source[]
  readonly onChange: (form: ClaimForm) => void
}): ReactNode {
  return (
    <ol className="taken">
      {form.taken.map(({ statement, words, by, draft }) => (
        <li key={statement} className="editor">
          <p>
            <strong>
              <bdi>{by}</bdi>
            </strong>
          </p>
          <blockquote className="marked-words">
            <bdi>{words}</bdi>
          </blockquote>
          <StanceFields
            draft={draft}
            sources={[
              ...form.taken
                .filter((other) => other.statement !== statement)
                .map((other) => ({
                  item: other.statement,
                  words: `${other.by}: “${other.words}”`,
                })),
              ...documents,
            ]}
            onChange={(changed) => onChange(withStance(form, { statement, words, by }, changed))}
          />
          <div>
            <button
              type="button"
              onClick={() => onChange(withStance(form, { statement, words, by }, undefined))}
            >
              Leave out<span className="visually-hidden"> what {by} said</span>
            </button>
          </div>
        </li>
      ))}
    </ol>
  )
}

interface DocumentsProps {
  readonly process: ProcessId
  readonly form: ClaimForm
  readonly document: ItemId | undefined
  readonly onDocument: (document: ItemId | undefined) => void
  readonly onChange: (form: ClaimForm) => void
  readonly asked: ItemId | undefined
}

function Documents({
  process,
  form,
  document,
  onDocument,
  onChange,
  asked,
}: DocumentsProps): ReactNode {
  const documents = useDocuments(process).data ?? []
  return (
    <>
      <DocumentSelect
        label={form.taken.length === 0 ? "Statements in" : "More statements in"}
        documents={documents}
        chosen={document}
        onChoose={onDocument}
        none="choose a document …"
      />
      {document === undefined ? null : (
        <Offered
          key={document}
          process={process}
          document={document}
          form={form}
          onChange={onChange}
          asked={asked}
        />
      )}
    </>
  )
}

/** So many statements are offered at once. */
const OFFERED = 60

function Offered({
  process,
  document,
  form,
  onChange,
  asked,
}: Pick<DocumentsProps, "process" | "form" | "onChange" | "asked"> & {
  readonly document: ItemId
}): ReactNode {
  const { data, error } = useReader(process, document)
  const first = data?.items.find(({ item }) => item === asked)
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current || first === undefined || data === undefined || !takesStance(first)) return
    hasBegun.current = true
    onChange(withStance(form, statementOf(first, data), draftFor(first, data)))
  }, [first, data, form, onChange])
  if (error !== null) return <Fault error={error} />
  const views = stancesFirst(data?.items ?? []).filter(
    (view) => takesStance(view) && !form.taken.some(({ statement }) => statement === view.item),
  )
  if (data !== undefined && views.length === 0)
    return (
      <p className="hint">
        There is no other statement in this document. Mark one by hand in its text.
      </p>
    )
  return (
    <ul className="offered">
      {data === undefined
        ? null
        : views.slice(0, OFFERED).map((view) => (
            <li key={view.item}>
              <button
                type="button"
                onClick={() =>
                  onChange(withStance(form, statementOf(view, data), draftFor(view, data)))
                }
              >
                Take<span className="visually-hidden"> this statement</span>
              </button>
              <span>
                <strong>
                  <bdi>{statementOf(view, data).by}</bdi>
                </strong>
                : <bdi>{statementOf(view, data).words}</bdi>
              </span>
            </li>
          ))}
      {views.length > OFFERED ? (
        <li className="hint">
          {views.length - OFFERED} more are on the document’s page: select one there, then choose
          “Claim …”.
        </li>
      ) : null}
    </ul>
  )
}

/**
 * Statements on which the reader has drafted a stance stand before the others: they are what a
 * claim is most likely made of.
 */
function stancesFirst(items: readonly ItemView[]): readonly ItemView[] {
  const spoken = new Set(
    items.flatMap(({ body }) => (body.kind === "corroboration" ? [body.statement] : [])),
  )
  return [
    ...items.filter(({ item }) => spoken.has(item)),
    ...items.filter(({ item }) => !spoken.has(item)),
  ]
}

function statementOf(view: ItemView, { items, document }: ReaderView): Omit<Taken, "draft"> {
  const byItem = new Map(items.map((each) => [each.item, each]))
  const speakers =
    view.body.kind === "statement"
      ? view.body.speakers.map(({ actor, anchor }) =>
          actor === undefined ? (anchor?.exact ?? "somebody unknown") : nameOf(byItem, actor),
        )
      : [document.publisher ?? document.title]
  return {
    statement: view.item,
    words: wordsOf(view, byItem),
    by: speakers.join(" and ") || "nobody named",
  }
}

/**
 * The stance that the reader drafted on it, else the one that its own words propose; else none, and
 * somebody has to say it.
 */
function draftFor(view: ItemView, { items }: ReaderView): Taken["draft"] {
  const drafted = items.find(
    ({ body, standing }) =>
      body.kind === "corroboration" &&
      body.statement === view.item &&
      body.claim === undefined &&
      (standing === "draft" || standing === "admitted"),
  )?.body
  if (drafted?.kind === "corroboration") return draftOf(drafted)
  return draftOf({ stance: view.proposes, lineage: undefined, grade: undefined })
}
