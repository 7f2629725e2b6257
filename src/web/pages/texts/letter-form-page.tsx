/**
 * Putting a letter on the record: from its own document, prefilled with what the reading found, or
 * from what others say of it.
 */

import { useState, type ReactNode } from "react"
import { useQuery } from "@tanstack/react-query"
import { useLocation, useSearch } from "wouter"
import { parseId, type ItemId } from "../../../base/index.ts"
import type { LetterBody, ReaderView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { pages } from "../../server/addresses.ts"
import { keys } from "../../server/queries.ts"
import { ask } from "../../server/requests.ts"
import { PeopleFields } from "../../forms/actors-field.tsx"
import { CheckedForm } from "../../forms/checked-form.tsx"
import { faultsAt, type Faults } from "../../forms/form-faults.ts"
import {
  DocumentSelect,
  GroundsField,
  useGroundsChosen,
  type GroundsChosen,
} from "../../forms/grounds-field.tsx"
import { LineField } from "../../forms/line-field.tsx"
import { Frame } from "../../frame/page-frame.tsx"
import { letterFrom, usePrefill, type LetterPrefill } from "./prefill.ts"
import { useAdd, useDocuments } from "../../server/text-queries.ts"
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
const DAYS = [
  ["written", "Written"],
  ["delivered", "Delivered"],
  ["acknowledged", "Acknowledged"],
  ["madePublic", "Made public"],
] as const

const refused = faultsAt(["body.title", "body.rests", ...DAYS.map(([field]) => `body.${field}`)])

/** A letter as it is typed. */
interface Typed {
  readonly document: ItemId | undefined
  readonly title: string
  readonly people: People
  readonly days: Days
}

function LetterForm({
  session,
  process,
  asked,
}: ProcessPageProps & { readonly asked: ItemId | undefined }): ReactNode {
  const [typed, setTyped] = useState<Typed>({
    document: asked,
    title: "",
    people: NOBODY,
    days: NO_DAYS,
  })
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }))
  const grounds = useGroundsChosen({ document: asked, items: asked === undefined ? [] : [asked] })
  const known = useKnownActors(process, grounds.document)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const add = useAdd(session, process, ({ item }) => {
    announce("The letter is on the record.")
    go(pages.letter(process, item))
  })
  usePrefill(useLetterText(process, typed.document), typed.document, (found) =>
    setTyped((now) => filledIn(now, letterFrom(found))),
  )
  const chooseDocument = (document: ItemId | undefined): void => {
    change({ document })
    grounds.setDocument(document)
    grounds.setItems([
      ...grounds.items.filter((item) => item !== typed.document),
      ...(document === undefined ? [] : [document]),
    ])
  }
  return (
    <CheckedForm
      label="The letter"
      submit="Put the letter on the record"
      sending={add}
      wrong={wrongIn(typed, grounds)}
      refused={refused}
      sent={() => bodyOf(typed, grounds)}
    >
      {(faults) => (
        <>
          <LetterText process={process} chosen={typed.document} onChoose={chooseDocument} />
          <LineField
            label="Title"
            value={typed.title}
            onChange={(title) => change({ title })}
            fault={faults["body.title"]}
          />
          <Journey known={known} typed={typed} faults={faults} onChange={change} />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </CheckedForm>
  )
}

function LetterText({
  process,
  chosen,
  onChoose,
}: {
  readonly process: ProcessPageProps["process"]
  readonly chosen: ItemId | undefined
  readonly onChoose: (document: ItemId | undefined) => void
}): ReactNode {
  const { data: documents = [] } = useDocuments(process)
  return (
    <>
      <DocumentSelect
        label="The document that holds its text"
        documents={documents}
        chosen={chosen}
        onChoose={onChoose}
        none="none: its text is not on the record"
      />
      <p className="hint">
        Author, recipients and carrier are taken from what the reading found in it; look through
        them. Somebody who is missing has to be marked in a document first.
      </p>
    </>
  )
}

interface JourneyProps {
  readonly known: ReturnType<typeof useKnownActors>
  readonly typed: Typed
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

/** From whom to whom it went, and on which days. */
function Journey({ known, typed: { people, days }, faults, onChange }: JourneyProps): ReactNode {
  const actors = (fields: readonly (readonly [keyof People, string])[]): ReactNode => (
    <PeopleFields
      fields={fields}
      people={people}
      known={known}
      faults={faults}
      onChange={(chosen) => onChange({ people: chosen })}
    />
  )
  return (
    <>
      <div className="form-columns">{actors(HANDS)}</div>
      {DAYS.map(([field, label]) => (
        <WhenField
          key={field}
          label={label}
          when={days[field]}
          onChange={(when) => onChange({ days: { ...days, [field]: when } })}
          fault={faults[`body.${field}`]}
        />
      ))}
      {actors([["publishers", "Made public by"]])}
      <p className="hint">
        Days that cannot all be right are kept as they are told; the letter’s page says so.
      </p>
    </>
  )
}

const HANDS = [
  ["authors", "Written by"],
  ["recipients", "To"],
  ["carriers", "Carried by"],
  ["copies", "Copies to"],
] as const

/** What a reading found, where nothing was typed yet. */
const filledIn = (typed: Typed, { title, written, ...people }: LetterPrefill): Typed => ({
  ...typed,
  title: typed.title === "" ? title : typed.title,
  people: typed.people === NOBODY ? { ...NOBODY, ...people } : typed.people,
  days: typed.days === NO_DAYS ? { ...NO_DAYS, written: whenText(written) } : typed.days,
})

const wrongIn = (
  { title, days }: Typed,
  { items }: GroundsChosen,
): Readonly<Record<string, string | undefined>> => ({
  "body.title":
    title.trim() === ""
      ? "Give the letter a title, such as “Letter of the Secretary to the President”."
      : undefined,
  ...Object.fromEntries(DAYS.map(([field]) => [`body.${field}`, whenFault(days[field])])),
  "body.rests":
    items.length === 0 ? "Choose a document and the sentences that tell of the letter." : undefined,
})

const bodyOf = (
  { title, document, people, days }: Typed,
  { rests }: GroundsChosen,
): LetterBody => ({
  kind: "letter",
  title,
  document,
  ...people,
  written: whenOf(days.written),
  delivered: whenOf(days.delivered),
  acknowledged: whenOf(days.acknowledged),
  madePublic: whenOf(days.madePublic),
  rests,
})

/** The document that holds its text, once it is there. */
function useLetterText(
  process: ProcessPageProps["process"],
  document: ItemId | undefined,
): ReaderView | undefined {
  const { data } = useQuery({
    queryKey: keys.reader(process, document ?? ("" as ItemId)),
    enabled: document !== undefined,
    structuralSharing: false,
    queryFn: ({ signal }) =>
      ask("document", { process, document: document ?? ("" as ItemId) }, signal),
  })
  return document !== undefined && data?.document.item === document ? data : undefined
}
