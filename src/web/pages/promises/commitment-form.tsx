/**
 * Putting a commitment on the record: who shall do what, to what measure, by when, on what
 * condition, set by whom.
 */

import { useState, type ReactNode } from "react"
import type { DocumentId, ItemId } from "../../../base/index.ts"
import type {
  Anchor,
  ClauseToPromise,
  CommitmentBody,
  CommitmentDraft,
  PromisesView,
  SessionView,
} from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { PeopleFields } from "../../forms/actors-field.tsx"
import { CheckedSheet } from "../../forms/checked-form.tsx"
import { faultsAt, type Faults } from "../../forms/form-faults.ts"
import { GroundsField, useGroundsChosen, type GroundsChosen } from "../../forms/grounds-field.tsx"
import { LineField } from "../../forms/line-field.tsx"
import { useKnownActors } from "../../server/use-known-actors.ts"
import { visibleName } from "../../words/bidi.ts"
import { ClausePick } from "./clause-pick.tsx"
import { DeadlineField } from "./deadline-field.tsx"
import { deadlineFaults, NO_DEADLINE, type DeadlineText } from "./deadline-text.ts"
import { usePromise } from "./promise-queries.ts"

const refusedFields = faultsAt([
  "body.by",
  "body.what",
  "body.measure",
  "body.condition",
  "body.rests",
  "body.agreement",
])

const refused = (error: unknown): Faults => ({ ...refusedFields(error), ...deadlineFaults(error) })

/** A commitment as it is typed. */
interface Typed {
  readonly agreement: ItemId | undefined
  readonly people: Readonly<Record<"by" | "to" | "setBy", readonly ItemId[]>>
  readonly words: Readonly<Record<"what" | "measure" | "condition", string>>
  readonly due: DeadlineText
  /** The document whose clauses are offered, and the one that was chosen. */
  readonly document: ItemId | undefined
  readonly clause: ClauseToPromise | undefined
}

interface CommitmentFormProps {
  readonly view: PromisesView
  readonly session: SessionView
  readonly agreement: ItemId | undefined
  /** What it begins with. */
  readonly draft: CommitmentDraft | undefined
  readonly onClose: () => void
}

/** The form in a window over the page; closes when the commitment is on the record. */
export function CommitmentForm(props: CommitmentFormProps): ReactNode {
  const { view, session, draft, onClose } = props
  const process = view.process.id
  const [typed, setTyped] = useState(() => typedFirst(props))
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }))
  const grounds = useGroundsChosen(
    draft === undefined ? {} : { document: draft.document.item, items: [draft.item] },
  )
  const known = useKnownActors(
    process,
    typed.document ?? grounds.document,
    view.agreements
      .flatMap((line) => [...line.parties, ...line.outside])
      .concat(draft?.by ?? [], draft?.to ?? []),
  )
  const announce = useAnnounce()
  const add = usePromise(session, process, () => {
    announce("The commitment is on the record.")
    onClose()
  })
  return (
    <CheckedSheet
      title="Add a commitment"
      label="A commitment"
      submit="Put it on the record"
      sending={add}
      wrong={wrongIn(typed, grounds)}
      refused={refused}
      sent={() => ({ body: bodyOf(typed, grounds), due: typed.due })}
      onCancel={onClose}
    >
      {(faults) => (
        <>
          <Origin view={view} typed={typed} onChange={change} />
          <div className="form-columns">
            <PeopleFields
              fields={PEOPLE}
              people={typed.people}
              known={known}
              faults={faults}
              onChange={(people) => change({ people })}
            />
          </div>
          <InWords typed={typed} faults={faults} onChange={change} />
          <DeadlineField
            legend="By when"
            text={typed.due}
            onChange={(due) => change({ due })}
            error={add.error}
          />
          <GroundsField process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </CheckedSheet>
  )
}

const PEOPLE = [
  ["by", "Who shall do it", "Whoever is bound."],
  ["to", "For whom", "Whoever it is owed to."],
  ["setBy", "Set by", "Whoever set it, where that is known."],
] as const

interface PartProps {
  readonly typed: Typed
  readonly onChange: (part: Partial<Typed>) => void
}

/** What the commitment was made in, and the clause that it begins from. */
function Origin({ view, typed, onChange }: PartProps & { readonly view: PromisesView }): ReactNode {
  const pickAgreement = (agreement: ItemId | undefined): void => {
    const { from } = typed.due
    const isItsDay = from === "" || from === signedOf(view, typed.agreement)
    onChange({
      agreement,
      ...(isItsDay ? { due: { ...typed.due, from: signedOf(view, agreement) } } : {}),
    })
  }
  const pickClause = (clause: ClauseToPromise | undefined): void =>
    onChange(
      clause === undefined
        ? { clause }
        : { clause, words: { ...typed.words, what: firstOf(clause.words) } },
    )
  const items = view.agreements.map((line) => line.view.item)
  return (
    <>
      <label>
        Made in
        <select
          value={typed.agreement ?? ""}
          onChange={({ target }) => pickAgreement(items.find((item) => item === target.value))}
        >
          <option value="">no agreement on the record</option>
          {view.agreements.map(({ view: { item, body } }) => (
            <option key={item} value={item}>
              {visibleName(body.title)}
            </option>
          ))}
        </select>
      </label>
      <ClausePick
        process={view.process.id}
        document={typed.document}
        onDocument={(document) => onChange({ document })}
        clause={typed.clause}
        onClause={pickClause}
      />
    </>
  )
}

function InWords({
  typed: { words },
  faults,
  onChange,
}: PartProps & { readonly faults: Faults }): ReactNode {
  const line = (field: keyof typeof words, label: string, hint: string): ReactNode => (
    <LineField
      label={label}
      value={words[field]}
      onChange={(value) => onChange({ words: { ...words, [field]: value } })}
      hint={hint}
      rows={field === "what" ? 3 : 1}
      fault={faults[`body.${field}`]}
    />
  )
  return (
    <>
      {line("what", "What they shall do", "In a sentence, as near to the text as can be.")}
      <div className="form-columns">
        {line("measure", "To what measure", "How much, how many, how far.")}
        {line("condition", "On what condition", "Left empty where there is none.")}
      </div>
    </>
  )
}

const typedFirst = ({ view, agreement, draft }: CommitmentFormProps): Typed => ({
  agreement,
  people: { by: itemsOf(draft?.by), to: itemsOf(draft?.to), setBy: [] },
  words: { what: firstOf(draft?.what ?? ""), measure: "", condition: "" },
  due: { ...NO_DEADLINE, from: signedOf(view, agreement), ...dueOf(draft) },
  document: undefined,
  clause: undefined,
})

const wrongIn = (
  { people, words, clause }: Typed,
  { items }: GroundsChosen,
): Readonly<Record<string, string | undefined>> => ({
  "body.by": people.by.length === 0 ? "Name who shall do it." : undefined,
  "body.what": words.what.trim() === "" ? "Write what they shall do." : undefined,
  "body.rests":
    items.length === 0 && clause === undefined
      ? "Choose a clause above, or a document and the sentences that tell of it."
      : undefined,
})

/** The body without its deadline, which the server works out. */
const bodyOf = (
  { agreement, people, words, clause }: Typed,
  { items }: GroundsChosen,
): CommitmentBody => ({
  kind: "commitment",
  agreement,
  ...people,
  ...words,
  due: undefined,
  rests: { anchors: clause === undefined ? [] : [anchorOf(clause)], items },
})

/** The longest that a commitment's words may be, in characters. */
const LONGEST = 2000

const firstOf = (words: string): string => words.slice(0, LONGEST)

const itemsOf = (actors: CommitmentDraft["by"] = []): readonly ItemId[] =>
  actors.map(({ item }) => item)

/** The day on which an agreement was signed, as it is written; empty where none is known. */
const signedOf = (view: PromisesView, agreement: ItemId | undefined): string =>
  view.agreements.find((line) => line.view.item === agreement)?.view.body.signed?.value ?? ""

/** A whole day is the day as written; of anything else the words are kept. */
const dueOf = (draft: CommitmentDraft | undefined): Partial<typeof NO_DEADLINE> => {
  const { words = "", value = "" } = draft?.due ?? {}
  return { words, ...(/^\d{4}-\d\d-\d\d$/.test(value) ? { written: value } : {}) }
}

/** The server reads the words at the place anew. */
const anchorOf = ({ place: { document, start, end } }: ClauseToPromise): Anchor => ({
  document: document as DocumentId,
  start,
  end,
  exact: "",
  prefix: "",
  suffix: "",
})
