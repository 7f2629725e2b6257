/**
 * Making a claim: what it says, what it is about, and who takes which stance on it. What is typed
 * stays until it is on the record.
 */

import { useEffect, useMemo, useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import { useLocation, useSearch } from "wouter"
import { parseId, type ItemId } from "../../base/index.ts"
import type { ItemView, ReaderView } from "../../api/contract.ts"
import { nameOf } from "../dossier/dossier.ts"
import { wordsOf } from "../dossier/item-words.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Fault } from "../parts/fault.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Shell } from "../parts/shell.tsx"
import { Choice } from "../reader/choice.tsx"
import { pages } from "../server/addresses.ts"
import { useProcess, useReader } from "../server/queries.ts"
import { Problem } from "../server/requests.ts"
import { DocumentSelect } from "../texts/grounds-field.tsx"
import { useDocuments, useTexts } from "../texts/text-queries.ts"
import { visibleName } from "../words/bidi.ts"
import {
  EMPTY_CLAIM,
  missingIn,
  sentClaim,
  takesStance,
  withStance,
  type ClaimForm,
  type Taken,
} from "./claim-form.ts"
import { useMakeClaim } from "./claim-queries.ts"
import { CLAIM_KIND_WORDS } from "./claim-words.ts"
import { draftOf, StanceFields, type Source } from "./stance-fields.tsx"

export default function NewClaimPage({ session, process }: ProcessPageProps): ReactNode {
  const asked = useAsked()
  const { data } = useProcess(process)
  const [form, setForm] = useState<ClaimForm>(EMPTY_CLAIM)
  const [document, setDocument] = useState<ItemId | undefined>(asked.document)
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>()
  const [, go] = useLocation()
  const announce = useAnnounce()
  const box = useRef<HTMLFormElement>(null)
  const make = useMakeClaim(session, process, ({ item }) => {
    announce("The claim is on the record.")
    go(pages.claim(process, item))
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const found = missingIn(form)
    setMissing(found)
    if (found === undefined) make.mutate(sentClaim(form))
  }
  const fault = missing ?? serverFault(make.error)
  useEffect(() => {
    if (fault !== undefined)
      box.current
        ?.querySelector<HTMLElement>(fault.field === "text" ? "textarea" : ".statements select")
        ?.focus()
  }, [fault?.field, fault?.sentence]) // eslint-disable-line react-hooks/exhaustive-deps -- the fault itself is made anew each time
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
    { title: "Claims", address: pages.claims(process) },
  ]
  return (
    <Shell title="Make a claim" trail={trail} session={session}>
      <div className="page page-form">
        <PageTitle>Make a claim</PageTitle>
        <form ref={box} className="form" onSubmit={submit} noValidate aria-label="The claim">
          {make.error === null || fault !== undefined ? null : <Fault error={make.error} />}
          <label>
            What is claimed, in one sentence
            <textarea
              rows={2}
              dir="auto"
              value={form.text}
              onChange={({ target }) =>
                setForm({ ...form, text: target.value.replaceAll("\n", " ") })
              }
              aria-invalid={fault?.field === "text"}
              aria-describedby="text-fault"
            />
            <span className="hint">
              Such as “The letter is genuine.” The claim itself takes no side.
            </span>
            <span className="field-fault" id="text-fault" role="alert">
              {fault?.field === "text" ? fault.sentence : ""}
            </span>
          </label>
          <Choice
            label="It is a claim of"
            words={CLAIM_KIND_WORDS}
            value={form.claimKind}
            onChoose={(claimKind) => setForm({ ...form, claimKind })}
          />
          <AboutField process={process} form={form} onChange={setForm} />
          <fieldset className="statements" aria-describedby="stances-fault">
            <legend>Who takes a stance on it</legend>
            <p className="field-fault" id="stances-fault" role="alert">
              {fault?.field === "stances" ? fault.sentence : ""}
            </p>
            <TakenList
              form={form}
              documents={sourceDocuments(useDocuments(process).data ?? [])}
              onChange={setForm}
            />
            <Documents
              process={process}
              form={form}
              document={document}
              onDocument={setDocument}
              onChange={setForm}
              asked={asked.statement}
            />
          </fieldset>
          <div className="actions">
            <button type="submit" className="primary" disabled={make.isPending}>
              Put the claim on the record
            </button>
          </div>
        </form>
      </div>
    </Shell>
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

/** The server's sentence at the field that it names. */
function serverFault(error: unknown): ReturnType<typeof missingIn> {
  if (!(error instanceof Problem) || error.view.field === undefined) return undefined
  const { field, detail } = error.view
  return field === "body.text" || field === "text"
    ? { field: "text", sentence: detail }
    : field.startsWith("stances") || field === "body.rests"
      ? { field: "stances", sentence: detail }
      : undefined
}

const sourceDocuments = (
  documents: readonly { readonly item: ItemId; readonly title: string }[],
): readonly Source[] =>
  documents.map(({ item, title }) => ({ item, words: `The document “${title}”` }))

function AboutField({
  process,
  form,
  onChange,
}: {
  readonly process: ProcessPageProps["process"]
  readonly form: ClaimForm
  readonly onChange: (form: ClaimForm) => void
}): ReactNode {
  const letters = (useTexts(process).data?.letters ?? []).map(({ item, title }) => ({
    item,
    words: `The letter “${title}”`,
  }))
  const things = [...letters, ...sourceDocuments(useDocuments(process).data ?? [])]
  return (
    <label className="field">
      It is about
      <select
        value={form.about[0] ?? ""}
        onChange={({ target }) => {
          const thing = things.find(({ item }) => item === target.value)
          onChange({ ...form, about: thing === undefined ? [] : [thing.item] })
        }}
      >
        <option value="">no letter or document in particular</option>
        {things.map(({ item, words }) => (
          <option key={item} value={item}>
            {visibleName(words)}
          </option>
        ))}
      </select>
    </label>
  )
}

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
  readonly process: ProcessPageProps["process"]
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
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || first === undefined || data === undefined || !takesStance(first)) return
    begun.current = true
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
