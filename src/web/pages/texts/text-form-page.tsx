/**
 * Putting a text on the table: what it is, who proposes it to whom, how long it lasts, how it ends
 * and who may end it.
 */

import { useMemo, useState, type ReactNode } from "react"
import { useQuery } from "@tanstack/react-query"
import { useLocation, useSearch } from "wouter"
import { parseId, type ItemId } from "../../../base/index.ts"
import type { TextBody, TextKind, TextsView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Choice } from "../../forms/choice.tsx"
import { pages } from "../../server/addresses.ts"
import { keys } from "../../server/queries.ts"
import { ask } from "../../server/requests.ts"
import { visibleName } from "../../words/bidi.ts"
import { PeopleFields } from "../../forms/actors-field.tsx"
import { CheckedForm } from "../../forms/checked-form.tsx"
import { faultsAt, type Faults } from "../../forms/form-faults.ts"
import { LineField } from "../../forms/line-field.tsx"
import { Frame } from "../../frame/page-frame.tsx"
import { textFrom, usePrefill, type TextPrefill } from "./prefill.ts"
import { useAdd, useDocuments, useTexts } from "../../server/text-queries.ts"
import { TEXT_KIND_WORDS } from "../../words/text-words.ts"
import { useKnownActors } from "../../server/use-known-actors.ts"
import { NO_WHEN, whenFault, WhenField, whenOf, type WhenText } from "../../forms/when-field.tsx"

/** The page of the form; it may begin with a proposal or a letter that the address names. */
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

const refused = faultsAt(["body.title", "body.term", "body.exit"])

/** A text as it is typed. */
interface Typed {
  readonly textKind: TextKind
  readonly title: string
  readonly people: People
  /** The item of a letter; empty for none. */
  readonly letter: string
  readonly term: WhenText
  readonly exit: string
}

const NOTHING: Typed = {
  textKind: "proposal",
  title: "",
  people: NOBODY,
  letter: "",
  term: NO_WHEN,
  exit: "",
}

function TextForm({ session, process }: ProcessPageProps): ReactNode {
  const from = useFrom(process)
  const [typed, setTyped] = useState<Typed>({ ...NOTHING, letter: from.letter ?? "" })
  const { data: { letters } = { letters: [] } } = useTexts(process)
  const known = useKnownActors(process, from.document)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const add = useAdd(session, process, ({ item }) => {
    announce("The text is on the table. Add its first version.")
    go(pages.text(process, item))
  })
  usePrefill(from.prefill, "proposal", (prefill) => setTyped((now) => filledIn(now, prefill)))
  return (
    <CheckedForm
      label="The text"
      submit="Put the text on the table"
      sending={add}
      wrong={{
        "body.title":
          typed.title.trim() === ""
            ? "Give the text a title by which versions are named."
            : undefined,
        "body.term": whenFault(typed.term),
      }}
      refused={refused}
      sent={() => bodyOf(typed, letters, from.proposal)}
    >
      {(faults) => (
        <>
          {from.words === undefined ? null : (
            <p className="marked-words" dir="auto">
              {from.words}
            </p>
          )}
          <Fields
            typed={typed}
            letters={letters}
            known={known}
            faults={faults}
            onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
          />
        </>
      )}
    </CheckedForm>
  )
}

interface FieldsProps {
  readonly typed: Typed
  readonly letters: TextsView["letters"]
  readonly known: ReturnType<typeof useKnownActors>
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

function Fields(props: FieldsProps): ReactNode {
  const { typed, letters, faults, onChange } = props
  return (
    <>
      <div className="field-row">
        <Choice
          label="What it is"
          words={TEXT_KIND_WORDS}
          value={typed.textKind}
          onChoose={(textKind) => onChange({ textKind })}
        />
      </div>
      <LineField
        label="Title"
        value={typed.title}
        onChange={(title) => onChange({ title })}
        fault={faults["body.title"]}
      />
      <div className="form-columns">
        <TypedPeople {...props} fields={PROPOSING} />
      </div>
      <label className="field">
        The letter that carried it
        <select value={typed.letter} onChange={({ target }) => onChange({ letter: target.value })}>
          <option value="">none</option>
          {letters.map((each) => (
            <option key={each.item} value={each.item}>
              {visibleName(each.title)}
            </option>
          ))}
        </select>
      </label>
      <EndFields {...props} />
    </>
  )
}

/** How long it lasts, how it ends, and who may end it. */
function EndFields(props: FieldsProps): ReactNode {
  const { typed, faults, onChange } = props
  return (
    <fieldset className="grounds-field">
      <legend>How long it lasts, and how it ends</legend>
      <p className="hint">An interim arrangement has a term, an exit, and somebody who ends it.</p>
      <WhenField
        label="Term"
        when={typed.term}
        onChange={(term) => onChange({ term })}
        fault={faults["body.term"]}
        hint="A length such as P18M, a day, or only words: “until a constitution is agreed”."
      />
      <LineField
        label="How it ends"
        value={typed.exit}
        onChange={(exit) => onChange({ exit })}
        rows={2}
        fault={faults["body.exit"]}
      />
      <TypedPeople {...props} fields={ENDING} />
    </fieldset>
  )
}

const PROPOSING = [
  ["by", "Proposed by"],
  ["to", "To"],
  ["through", "Through"],
] as const
const ENDING = [["endedBy", "Who may end it"]] as const

function TypedPeople({
  fields,
  typed: { people },
  known,
  faults,
  onChange,
}: FieldsProps & { readonly fields: readonly (readonly [keyof People, string])[] }): ReactNode {
  return (
    <PeopleFields
      fields={fields}
      people={people}
      known={known}
      faults={faults}
      onChange={(chosen) => onChange({ people: chosen })}
    />
  )
}

/** What a reading found, where nothing was typed yet. */
const filledIn = (typed: Typed, { title, ...people }: TextPrefill): Typed => ({
  ...typed,
  title: typed.title === "" ? title : typed.title,
  people: typed.people === NOBODY ? { ...NOBODY, ...people } : typed.people,
})

const bodyOf = (
  { textKind, title, people, letter, term, exit }: Typed,
  letters: TextsView["letters"],
  proposal: ItemId | undefined,
): TextBody => ({
  kind: "text",
  textKind,
  title,
  ...people,
  letter: letters.find(({ item }) => item === letter)?.item,
  term: whenOf(term),
  exit: exit.trim() === "" ? undefined : exit,
  rests: { anchors: [], items: proposal === undefined ? [] : [proposal] },
})

interface From {
  readonly proposal: ItemId | undefined
  readonly letter: ItemId | undefined
  readonly document: ItemId | undefined
  readonly words: string | undefined
  readonly prefill: TextPrefill | undefined
}

/** What the address says the text is made from: a proposal in a document, or a letter. */
function useFrom(process: ProcessPageProps["process"]): From {
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
      ask("document", { process, document: document ?? ("" as ItemId) }, signal),
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
