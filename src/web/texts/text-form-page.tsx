/**
 * Putting a text on the table: what it is, who proposes it to whom, how long it lasts, how it ends
 * and who may end it.
 */

import { useEffect, useMemo, useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import { useLocation, useSearch } from "wouter"
import { parseId, type ItemId } from "../../base/index.ts"
import type { ReaderView, TextBody, TextKind } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Fault } from "../parts/fault.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Choice } from "../reader/choice.tsx"
import { pages, routes } from "../server/addresses.ts"
import { keys } from "../server/queries.ts"
import { ask } from "../server/requests.ts"
import { visibleName } from "../words/bidi.ts"
import { ActorsField } from "./actors-field.tsx"
import { faultOf, faultsOf, focusFault, NO_FAULTS } from "./form-faults.ts"
import { LineField } from "./line-field.tsx"
import { Frame } from "./page-frame.tsx"
import { textFrom } from "./prefill.ts"
import { useAdd, useDocuments, useTexts } from "./text-queries.ts"
import { TEXT_KIND_WORDS } from "./text-words.ts"
import { useKnownActors } from "./use-known-actors.ts"
import { NO_WHEN, whenFault, WhenField, whenOf } from "./when-field.tsx"
import { useQuery } from "@tanstack/react-query"

export default function TextFormPage({ session, process }: ProcessPageProps): ReactNode {
  return (
    <Frame session={session} process={process} title="Add a text" error={null} ready narrow>
      <PageTitle>Add a text</PageTitle>
      <TextForm session={session} process={process} />
    </Frame>
  )
}

type People = Readonly<Record<"by" | "to" | "through" | "endedBy", readonly ItemId[]>>
const NOBODY: People = { by: [], to: [], through: [], endedBy: [] }
const FIELDS = ["body.title", "body.term", "body.exit"]

function TextForm({ session, process }: ProcessPageProps): ReactNode {
  const from = useFrom(process)
  const [textKind, setTextKind] = useState<TextKind>("proposal")
  const [title, setTitle] = useState("")
  const [people, setPeople] = useState(NOBODY)
  const [letter, setLetter] = useState(from.letter ?? "")
  const [term, setTerm] = useState(NO_WHEN)
  const [exit, setExit] = useState("")
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { data: texts } = useTexts(process)
  const known = useKnownActors(process, from.document)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const add = useAdd(session, process, ({ item }) => {
    announce("The text is on the table. Add its first version.")
    go(pages.text(process, item))
  })
  const wrong = faultsOf({
    "body.title":
      title.trim() === "" ? "Give the text a title by which versions are named." : undefined,
    "body.term": whenFault(term),
  })
  const faults = { ...(tried ? wrong : NO_FAULTS), ...faultOf(add.error, FIELDS) }
  const prefill = from.prefill
  const filled = useRef(false)
  useEffect(() => {
    if (prefill === undefined || filled.current) return
    filled.current = true
    setTitle((before) => (before === "" ? prefill.title : before))
    setPeople((before) =>
      before === NOBODY
        ? { ...NOBODY, by: prefill.by, to: prefill.to, through: prefill.through }
        : before,
    )
  }, [prefill])
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    add.reset()
    if (Object.keys(wrong).length > 0) return focusFault(form.current)
    const body: TextBody = {
      kind: "text",
      textKind,
      title,
      ...people,
      letter: texts?.letters.find(({ item }) => item === letter)?.item,
      term: whenOf(term),
      exit: exit.trim() === "" ? undefined : exit,
      rests: { anchors: [], items: from.proposal === undefined ? [] : [from.proposal] },
    }
    add.mutate(body, { onError: () => focusFault(form.current) })
  }
  const actors = (field: keyof People, label: string, hint?: string): ReactNode => (
    <ActorsField
      label={label}
      known={known}
      chosen={people[field]}
      onChange={(chosen) => setPeople({ ...people, [field]: chosen })}
      {...(hint === undefined ? {} : { hint })}
    />
  )
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate aria-label="The text">
      {add.error !== null && faultOf(add.error, FIELDS) === undefined ? (
        <Fault error={add.error} />
      ) : null}
      {from.words === undefined ? null : (
        <p className="marked-words" dir="auto">
          {from.words}
        </p>
      )}
      <div className="field-row">
        <Choice
          label="What it is"
          words={TEXT_KIND_WORDS}
          value={textKind}
          onChoose={setTextKind}
        />
      </div>
      <LineField label="Title" value={title} onChange={setTitle} fault={faults["body.title"]} />
      <div className="form-columns">
        {actors("by", "Proposed by")}
        {actors("to", "To")}
        {actors("through", "Through")}
      </div>
      <label className="field">
        The letter that carried it
        <select value={letter} onChange={({ target }) => setLetter(target.value)}>
          <option value="">none</option>
          {(texts?.letters ?? []).map((each) => (
            <option key={each.item} value={each.item}>
              {visibleName(each.title)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="grounds-field">
        <legend>How long it lasts, and how it ends</legend>
        <p className="hint">
          An interim arrangement has a term, an exit, and somebody who ends it.
        </p>
        <WhenField
          label="Term"
          when={term}
          onChange={setTerm}
          fault={faults["body.term"]}
          hint="A length such as P18M, a day, or only words: “until a constitution is agreed”."
        />
        <LineField
          label="How it ends"
          value={exit}
          onChange={setExit}
          rows={2}
          fault={faults["body.exit"]}
        />
        {actors("endedBy", "Who may end it")}
      </fieldset>
      <div className="actions">
        <button type="submit" className="primary" disabled={add.isPending}>
          Put the text on the table
        </button>
      </div>
    </form>
  )
}

/** What the address says the text is made from: a proposal in a document, or a letter. */
function useFrom(process: ProcessPageProps["process"]): {
  readonly proposal: ItemId | undefined
  readonly letter: ItemId | undefined
  readonly document: ItemId | undefined
  readonly words: string | undefined
  readonly prefill: ReturnType<typeof textFrom> | undefined
} {
  const search = new URLSearchParams(useSearch())
  const [proposal, version, letter] = [
    parseId("item", search.get("proposal") ?? ""),
    search.get("version"),
    parseId("item", search.get("letter") ?? ""),
  ]
  const { data: documents } = useDocuments(process)
  const document =
    version === null ? undefined : documents?.find((each) => each.version === version)?.item
  const { data } = useQuery({
    queryKey: keys.reader(process, document ?? ("" as ItemId)),
    enabled: document !== undefined,
    structuralSharing: false,
    queryFn: ({ signal }) =>
      ask<ReaderView>(routes.document(process, document ?? ("" as ItemId)), signal),
  })
  const body = data?.items.find(({ item }) => item === proposal)?.body
  const prefill = useMemo(() => (body?.kind === "proposal" ? textFrom(body) : undefined), [body])
  return {
    proposal: body?.kind === "proposal" ? proposal : undefined,
    letter,
    document,
    words: body?.kind === "proposal" ? body.anchor.exact : undefined,
    prefill,
  }
}
