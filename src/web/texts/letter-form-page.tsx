/**
 * Putting a letter on the record: from its own document, prefilled with what the reading found, or
 * from what others say of it.
 */

import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import { useQuery } from "@tanstack/react-query"
import { useLocation, useSearch } from "wouter"
import { parseId, type ItemId } from "../../base/index.ts"
import type { LetterBody, ReaderView } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Fault } from "../parts/fault.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { pages, routes } from "../server/addresses.ts"
import { keys } from "../server/queries.ts"
import { ask } from "../server/requests.ts"
import { ActorsField } from "./actors-field.tsx"
import { faultOf, faultsOf, focusFault, NO_FAULTS } from "./form-faults.ts"
import { GroundsField, DocumentSelect } from "./grounds-field.tsx"
import { LineField } from "./line-field.tsx"
import { Frame } from "./page-frame.tsx"
import { letterFrom } from "./prefill.ts"
import { useAdd, useDocuments } from "./text-queries.ts"
import { useKnownActors } from "./use-known-actors.ts"
import { NO_WHEN, whenFault, WhenField, whenOf, whenText, type WhenText } from "./when-field.tsx"

export default function LetterFormPage({ session, process }: ProcessPageProps): ReactNode {
  const asked = parseId("item", new URLSearchParams(useSearch()).get("document") ?? "")
  return (
    <Frame session={session} process={process} title="Add a letter" error={null} ready narrow>
      <PageTitle>Add a letter</PageTitle>
      <LetterForm session={session} process={process} asked={asked} />
    </Frame>
  )
}

type People = Readonly<
  Record<"authors" | "carriers" | "recipients" | "copies" | "publishers", readonly ItemId[]>
>
type Days = Readonly<Record<"written" | "delivered" | "acknowledged" | "madePublic", WhenText>>

const NOBODY: People = { authors: [], carriers: [], recipients: [], copies: [], publishers: [] }
const NO_DAYS: Days = {
  written: NO_WHEN,
  delivered: NO_WHEN,
  acknowledged: NO_WHEN,
  madePublic: NO_WHEN,
}
const FIELDS = [
  "body.title",
  "body.rests",
  "body.written",
  "body.delivered",
  "body.acknowledged",
  "body.madePublic",
]

function LetterForm({
  session,
  process,
  asked,
}: ProcessPageProps & { readonly asked: ItemId | undefined }): ReactNode {
  const [document, setDocument] = useState(asked)
  const [source, setSource] = useState(asked)
  const [title, setTitle] = useState("")
  const [people, setPeople] = useState(NOBODY)
  const [days, setDays] = useState(NO_DAYS)
  const [rests, setRests] = useState<readonly ItemId[]>(asked === undefined ? [] : [asked])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { data: documents = [] } = useDocuments(process)
  const known = useKnownActors(process, source)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const add = useAdd(session, process, ({ item }) => {
    announce("The letter is on the record.")
    go(pages.letter(process, item))
  })
  const wrong = faultsOf({
    "body.title":
      title.trim() === ""
        ? "Give the letter a title, such as “Letter of the Secretary to the President”."
        : undefined,
    "body.written": whenFault(days.written),
    "body.delivered": whenFault(days.delivered),
    "body.acknowledged": whenFault(days.acknowledged),
    "body.madePublic": whenFault(days.madePublic),
    "body.rests":
      rests.length === 0
        ? "Choose a document and the sentences that tell of the letter."
        : undefined,
  })
  const faults = { ...(tried ? wrong : NO_FAULTS), ...faultOf(add.error, FIELDS) }
  usePrefill(process, document, (prefill) => {
    setTitle((before) => (before === "" ? prefill.title : before))
    setPeople((before) =>
      before === NOBODY
        ? {
            ...NOBODY,
            authors: prefill.authors,
            carriers: prefill.carriers,
            recipients: prefill.recipients,
          }
        : before,
    )
    setDays((before) =>
      before === NO_DAYS ? { ...NO_DAYS, written: whenText(prefill.written) } : before,
    )
  })
  const choose = (chosen: ItemId | undefined): void => {
    setDocument(chosen)
    setSource(chosen)
    setRests((before) => [
      ...before.filter((item) => item !== document),
      ...(chosen === undefined ? [] : [chosen]),
    ])
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    add.reset()
    if (Object.keys(wrong).length > 0) return focusFault(form.current)
    const body: LetterBody = {
      kind: "letter",
      title,
      document,
      ...people,
      written: whenOf(days.written),
      delivered: whenOf(days.delivered),
      acknowledged: whenOf(days.acknowledged),
      madePublic: whenOf(days.madePublic),
      rests: { anchors: [], items: rests },
    }
    add.mutate(body, { onError: () => focusFault(form.current) })
  }
  const actors = (field: keyof People, label: string): ReactNode => (
    <ActorsField
      label={label}
      known={known}
      chosen={people[field]}
      onChange={(chosen) => setPeople({ ...people, [field]: chosen })}
    />
  )
  const day = (field: keyof Days, label: string): ReactNode => (
    <WhenField
      label={label}
      when={days[field]}
      onChange={(when) => setDays({ ...days, [field]: when })}
      fault={faults[`body.${field}`]}
    />
  )
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate aria-label="The letter">
      {add.error !== null && faultOf(add.error, FIELDS) === undefined ? (
        <Fault error={add.error} />
      ) : null}
      <DocumentSelect
        label="The document that holds its text"
        documents={documents}
        chosen={document}
        onChoose={choose}
        none="none: its text is not on the record"
      />
      <p className="hint">
        Author, recipients and carrier are taken from what the reading found in it; look through
        them. Somebody who is missing has to be marked in a document first.
      </p>
      <LineField label="Title" value={title} onChange={setTitle} fault={faults["body.title"]} />
      <div className="form-columns">
        {actors("authors", "Written by")}
        {actors("recipients", "To")}
        {actors("carriers", "Carried by")}
        {actors("copies", "Copies to")}
      </div>
      {day("written", "Written")}
      {day("delivered", "Delivered")}
      {day("acknowledged", "Acknowledged")}
      {day("madePublic", "Made public")}
      {actors("publishers", "Made public by")}
      <p className="hint">
        Days that cannot all be right are kept as they are told; the letter’s page says so.
      </p>
      <GroundsField
        process={process}
        documents={documents}
        document={source}
        onDocument={setSource}
        chosen={rests}
        onChange={setRests}
        fault={faults["body.rests"]}
      />
      <div className="actions">
        <button type="submit" className="primary" disabled={add.isPending}>
          Put the letter on the record
        </button>
      </div>
    </form>
  )
}

/** Tells what was found in the document once it is there; again for another document. */
function usePrefill(
  process: ProcessPageProps["process"],
  document: ItemId | undefined,
  fill: (prefill: ReturnType<typeof letterFrom>) => void,
): void {
  const { data } = useQuery({
    queryKey: keys.reader(process, document ?? ("" as ItemId)),
    enabled: document !== undefined,
    structuralSharing: false,
    queryFn: ({ signal }) =>
      ask<ReaderView>(routes.document(process, document ?? ("" as ItemId)), signal),
  })
  const filled = useRef<ItemId>(undefined)
  const latest = useRef(fill)
  useEffect(() => {
    latest.current = fill
  })
  useEffect(() => {
    if (
      data === undefined ||
      document === undefined ||
      filled.current === document ||
      data.document.item !== document
    )
      return
    filled.current = document
    latest.current(letterFrom(data))
  }, [data, document])
}
