/**
 * A commitment begun from a clause of a document: the clause gives the words, and the place that
 * they rest on.
 */

import { useId, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ClauseToPromise } from "../../../contract/index.ts"
import { Fault, Waiting } from "../../parts/fault.tsx"
import { DocumentSelect } from "../../forms/grounds-field.tsx"
import { useDocuments } from "../../server/text-queries.ts"
import { visibleName } from "../../words/bidi.ts"
import { useClauses } from "./promise-queries.ts"

interface ClausePickProps {
  readonly process: ProcessId
  readonly document: ItemId | undefined
  readonly onDocument: (document: ItemId | undefined) => void
  readonly clause: ClauseToPromise | undefined
  readonly onClause: (clause: ClauseToPromise | undefined) => void
}

/** Agreements are offered before other documents. */
export function ClausePick({
  process,
  document,
  onDocument,
  clause,
  onClause,
}: ClausePickProps): ReactNode {
  const id = useId()
  const { data, error } = useClauses(process, document)
  const { data: documents = [] } = useDocuments(process)
  const ordered = [...documents].sort(
    (a, b) => Number(b.nature === "agreement") - Number(a.nature === "agreement"),
  )
  return (
    <details className="clause-pick">
      <summary>Begin from a clause of a document</summary>
      <DocumentSelect
        label="Document with clauses"
        documents={ordered}
        chosen={document}
        onChoose={(chosen) => {
          onDocument(chosen)
          onClause(undefined)
        }}
        none="choose a document …"
      />
      {error === null ? null : <Fault error={error} />}
      {document === undefined || data !== undefined || error !== null ? null : (
        <Waiting>Looking for its clauses …</Waiting>
      )}
      {data === undefined ? null : (
        <div className="field">
          <label htmlFor={id}>Clause</label>
          <select
            id={id}
            value={clause === undefined ? "" : String(data.indexOf(clause))}
            onChange={({ target }) =>
              onClause(target.value === "" ? undefined : data[Number(target.value)])
            }
          >
            <option value="">{data.length === 0 ? "it has no words" : "choose a clause …"}</option>
            {data.map(({ number, words }, index) => (
              <option key={index} value={index}>
                {visibleName(`${number}  ${words.slice(0, 90)}${words.length > 90 ? " …" : ""}`)}
              </option>
            ))}
          </select>
          <p className="hint">
            Its words are put in below, to be mended; the commitment then rests on the clause.
          </p>
        </div>
      )}
    </details>
  )
}
