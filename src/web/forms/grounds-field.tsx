/** What an entry rests on: a document, and what the record holds in it. */

import { useId, useState, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { DocumentLine, Grounds, ItemView } from "../../contract/index.ts"
import { wordsOf } from "../bodies/item-words.ts"
import { Fault, Waiting } from "../parts/fault.tsx"
import { useReader } from "../server/queries.ts"
import { visibleName } from "../words/bidi.ts"
import { KIND_WORDS } from "../words/wording.ts"
import { FieldFault } from "./line-field.tsx"
import { useDocuments } from "../server/text-queries.ts"

interface DocumentSelectProps {
  readonly label: string
  readonly documents: readonly DocumentLine[]
  readonly chosen: ItemId | undefined
  readonly onChoose: (document: ItemId | undefined) => void
  readonly none?: string
  readonly fault?: string | undefined
}

/** One of the process's documents, or none. */
export function DocumentSelect({
  label,
  documents,
  chosen,
  onChoose,
  none = "none",
  fault,
}: DocumentSelectProps): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ""}
        onChange={({ target }) =>
          onChoose(documents.find(({ item }) => item === target.value)?.item)
        }
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      >
        <option value="">{none}</option>
        {documents.map(({ item, title, date, withdrawn }) => (
          <option key={item} value={item}>
            {visibleName(title)}
            {date === undefined ? "" : `, ${date}`}
            {withdrawn === undefined ? "" : ", withdrawn"}
          </option>
        ))}
      </select>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}

/** What something rests on, as it is chosen: the entries, and the document they are sought in. */
export interface GroundsChosen {
  readonly document: ItemId | undefined
  readonly items: readonly ItemId[]
  readonly setDocument: (document: ItemId | undefined) => void
  readonly setItems: (items: readonly ItemId[]) => void
  /** As the record keeps it; words that were marked before stay. */
  readonly rests: Grounds
}

/** Begins with what is given: nothing, where nothing is. */
export function useGroundsChosen(
  first: { readonly document?: ItemId | undefined } & Partial<Grounds> = {},
): GroundsChosen {
  const [document, setDocument] = useState(first.document)
  const [items, setItems] = useState(first.items ?? [])
  return { document, items, setDocument, setItems, rests: { anchors: first.anchors ?? [], items } }
}

/** So many of a document's items are offered. */
const OFFERED = 60

interface GroundsFieldProps {
  readonly process: ProcessId
  readonly grounds: Omit<GroundsChosen, "rests">
  readonly fault?: string | undefined
}

/** A document is chosen, then the whole of it or its statements and proposals. */
export function GroundsField({ process, grounds, fault }: GroundsFieldProps): ReactNode {
  const { document, items: chosen } = grounds
  const id = useId()
  const toggle = (item: ItemId, on: boolean): void =>
    grounds.setItems(on ? [...chosen, item] : chosen.filter((each) => each !== item))
  const { data: documents = [] } = useDocuments(process)
  return (
    <fieldset
      className="grounds-field"
      aria-describedby={fault === undefined ? undefined : `${id}-fault`}
    >
      <legend>What it rests on</legend>
      <FieldFault id={`${id}-fault`} fault={fault} />
      <DocumentSelect
        label="Document"
        documents={documents}
        chosen={document}
        onChoose={grounds.setDocument}
        none="choose a document …"
      />
      {document === undefined ? (
        <p className="hint">
          {chosen.length === 0
            ? "Choose a document, then the sentences in it that say so."
            : `${chosen.length} chosen.`}
        </p>
      ) : (
        <Offered process={process} document={document} chosen={chosen} onToggle={toggle} />
      )}
    </fieldset>
  )
}

function Offered({
  process,
  document,
  chosen,
  onToggle,
}: {
  readonly process: ProcessId
  readonly document: ItemId
  readonly chosen: readonly ItemId[]
  readonly onToggle: (item: ItemId, on: boolean) => void
}): ReactNode {
  const { data, error } = useReader(process, document)
  if (error !== null) return <Fault error={error} />
  if (data === undefined) return <Waiting>Fetching what the document holds …</Waiting>
  const byItem = new Map(data.items.map((view) => [view.item, view]))
  const items = data.items.filter(offers)
  const shown = items.filter(({ item }, index) => index < OFFERED || chosen.includes(item))
  return (
    <ul className="offered">
      <li>
        <Check
          item={document}
          words="The document as a whole"
          kind=""
          chosen={chosen}
          onToggle={onToggle}
        />
      </li>
      {shown.map((view) => (
        <li key={view.item}>
          <Check
            item={view.item}
            words={wordsOf(view, byItem)}
            kind={KIND_WORDS[view.body.kind]}
            chosen={chosen}
            onToggle={onToggle}
          />
        </li>
      ))}
      {items.length > shown.length ? (
        <li className="hint">{items.length - shown.length} more are in the document’s page.</li>
      ) : null}
    </ul>
  )
}

const offers = ({ body, standing }: ItemView): boolean =>
  (body.kind === "statement" ||
    body.kind === "proposal" ||
    body.kind === "narration" ||
    body.kind === "date") &&
  (standing === "draft" || standing === "admitted")

function Check({
  item,
  words,
  kind,
  chosen,
  onToggle,
}: {
  readonly item: ItemId
  readonly words: string
  readonly kind: string
  readonly chosen: readonly ItemId[]
  readonly onToggle: (item: ItemId, on: boolean) => void
}): ReactNode {
  return (
    <label className="offer">
      <input
        type="checkbox"
        checked={chosen.includes(item)}
        onChange={({ target }) => onToggle(item, target.checked)}
      />
      <span>
        {kind === "" ? null : <span className="kind">{kind}: </span>}
        <bdi>{words}</bdi>
      </span>
    </label>
  )
}
