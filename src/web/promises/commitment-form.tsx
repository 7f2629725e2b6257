/**
 * Putting a commitment on the record: who shall do what, to what measure, by when, on what
 * condition, set by whom.
 */

import { useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import type { DocumentId, ItemId } from "../../base/index.ts"
import type {
  Anchor,
  ClauseToPromise,
  CommitmentBody,
  CommitmentDraft,
  PromisesView,
  SessionView,
} from "../../api/contract.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { ActorsField } from "../texts/actors-field.tsx"
import { faultOf, faultsOf, focusFault, NO_FAULTS } from "../texts/form-faults.ts"
import { GroundsField } from "../texts/grounds-field.tsx"
import { LineField } from "../texts/line-field.tsx"
import { useDocuments } from "../texts/text-queries.ts"
import { useKnownActors } from "../texts/use-known-actors.ts"
import { visibleName } from "../words/bidi.ts"
import { ClausePick } from "./clause-pick.tsx"
import { DeadlineField } from "./deadline-field.tsx"
import { deadlineFaults, NO_DEADLINE } from "./deadline-text.ts"
import { usePromise } from "./promise-queries.ts"

const FIELDS = [
  "body.by",
  "body.what",
  "body.measure",
  "body.condition",
  "body.rests",
  "body.agreement",
]

interface CommitmentFormProps {
  readonly view: PromisesView
  readonly session: SessionView
  readonly agreement: ItemId | undefined
  /** What it begins with. */
  readonly draft: CommitmentDraft | undefined
  readonly onClose: () => void
}

export function CommitmentForm({
  view,
  session,
  agreement: begun,
  draft,
  onClose,
}: CommitmentFormProps): ReactNode {
  const process = view.process.id
  const signedOf = (item: ItemId | undefined): string =>
    view.agreements.find((line) => line.view.item === item)?.view.body.signed?.value ?? ""
  const [agreement, setAgreement] = useState(begun)
  const [people, setPeople] = useState<Readonly<Record<"by" | "to" | "setBy", readonly ItemId[]>>>({
    by: itemsOf(draft?.by),
    to: itemsOf(draft?.to),
    setBy: [],
  })
  const [words, setWords] = useState({
    what: draft?.what.slice(0, 2000) ?? "",
    measure: "",
    condition: "",
  })
  const [due, setDue] = useState({ ...NO_DEADLINE, from: signedOf(begun), ...dueOf(draft) })
  const [document, setDocument] = useState<ItemId>()
  const [source, setSource] = useState(draft?.document.item)
  const [clause, setClause] = useState<ClauseToPromise>()
  const [rests, setRests] = useState<readonly ItemId[]>(draft === undefined ? [] : [draft.item])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { data: documents = [] } = useDocuments(process)
  const known = useKnownActors(
    process,
    document ?? source,
    view.agreements
      .flatMap((line) => [...line.parties, ...line.outside])
      .concat(draft?.by ?? [], draft?.to ?? []),
  )
  const announce = useAnnounce()
  const add = usePromise(session, process, () => {
    announce("The commitment is on the record.")
    onClose()
  })
  const wrong = faultsOf({
    "body.by": people.by.length === 0 ? "Name who shall do it." : undefined,
    "body.what": words.what.trim() === "" ? "Write what they shall do." : undefined,
    "body.rests":
      rests.length === 0 && clause === undefined
        ? "Choose a clause above, or a document and the sentences that tell of it."
        : undefined,
  })
  const faults = { ...(tried ? wrong : NO_FAULTS), ...faultOf(add.error, FIELDS) }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    add.reset()
    if (Object.keys(wrong).length > 0) return focusFault(form.current)
    const body: CommitmentBody = {
      kind: "commitment",
      agreement,
      ...people,
      ...words,
      due: undefined,
      rests: { anchors: clause === undefined ? [] : [anchorOf(clause)], items: rests },
    }
    add.mutate({ body, due }, { onError: () => focusFault(form.current) })
  }
  const pickAgreement = (chosen: ItemId | undefined): void => {
    setAgreement(chosen)
    setDue((before) =>
      before.from === "" || before.from === signedOf(agreement)
        ? { ...before, from: signedOf(chosen) }
        : before,
    )
  }
  const pickClause = (chosen: ClauseToPromise | undefined): void => {
    setClause(chosen)
    if (chosen !== undefined)
      setWords((before) => ({ ...before, what: chosen.words.slice(0, 2000) }))
  }
  const actors = (field: keyof typeof people, label: string, hint: string): ReactNode => (
    <ActorsField
      label={label}
      hint={hint}
      known={known}
      chosen={people[field]}
      onChange={(chosen) => setPeople({ ...people, [field]: chosen })}
      fault={faults[`body.${field}`]}
    />
  )
  const line = (field: keyof typeof words, label: string, hint: string): ReactNode => (
    <LineField
      label={label}
      value={words[field]}
      onChange={(value) => setWords({ ...words, [field]: value })}
      hint={hint}
      rows={field === "what" ? 3 : 1}
      fault={faults[`body.${field}`]}
    />
  )
  return (
    <Sheet title="Add a commitment" wide onClose={onClose}>
      <form ref={form} className="form" onSubmit={submit} noValidate aria-label="A commitment">
        {add.error !== null &&
        faultOf(add.error, FIELDS) === undefined &&
        Object.keys(deadlineFaults(add.error)).length === 0 ? (
          <Fault error={add.error} />
        ) : null}
        <label>
          Made in
          <select
            value={agreement ?? ""}
            onChange={({ target }) =>
              pickAgreement(
                view.agreements.find((each) => each.view.item === target.value)?.view.item,
              )
            }
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
          process={process}
          documents={documents}
          document={document}
          onDocument={setDocument}
          clause={clause}
          onClause={pickClause}
        />
        <div className="form-columns">
          {actors("by", "Who shall do it", "Whoever is bound.")}
          {actors("to", "For whom", "Whoever it is owed to.")}
          {actors("setBy", "Set by", "Whoever set it, where that is known.")}
        </div>
        {line("what", "What they shall do", "In a sentence, as near to the text as can be.")}
        <div className="form-columns">
          {line("measure", "To what measure", "How much, how many, how far.")}
          {line("condition", "On what condition", "Left empty where there is none.")}
        </div>
        <DeadlineField legend="By when" text={due} onChange={setDue} error={add.error} />
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
            Put it on the record
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Sheet>
  )
}

const itemsOf = (actors: CommitmentDraft["by"] = []): readonly ItemId[] =>
  actors.map(({ item }) => item)

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
