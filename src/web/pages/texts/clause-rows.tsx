/** A version's clauses while they are edited. */

import { useId, type ReactNode } from "react"
import type { ActorName, ClauseStatus, DraftedClause } from "../../../contract/index.ts"
import type { ItemId } from "../../../base/index.ts"
import { keysOf } from "../../words/wording.ts"
import { ActorsField } from "../../forms/actors-field.tsx"
import type { Faults } from "../../forms/form-faults.ts"
import { FieldFault } from "../../forms/line-field.tsx"
import { CLAUSE_STATUS_WORDS } from "../../words/text-words.ts"

/** A clause as it is typed. */
export interface EditedClause {
  readonly number: string
  readonly words: string
  readonly status: ClauseStatus
  /** A line for each. */
  readonly alternatives: string
  readonly proposedBy: readonly ItemId[]
  readonly supportedBy: readonly ItemId[]
  readonly place: DraftedClause["place"] | undefined
  readonly carried: boolean
}

/** More are saved as they were drafted; they can be corrected later. */
const EDITED = 200

/** The first thing wrong with each clause, as `2.number`. */
export function clauseFaults(
  clauses: readonly EditedClause[],
): Readonly<Record<string, string | undefined>> {
  if (clauses.length === 0) return { clauses: "A version needs at least one clause." }
  const seen = new Set<string>()
  return Object.fromEntries(
    clauses.flatMap(({ number, words }, index) => {
      const key = number.toLowerCase().replaceAll(/[\s.]/g, "")
      const fault = numberFault(number, seen.has(key))
      seen.add(key)
      return [
        ...(fault === undefined ? [] : [[`${index}.number`, fault] as const]),
        ...(words.trim() === ""
          ? [[`${index}.words`, "Write the clause’s words, or take it away."] as const]
          : []),
      ]
    }),
  )
}

function numberFault(number: string, isTaken: boolean): string | undefined {
  if (number.trim() === "") return "Give the clause a number."
  return isTaken
    ? `The number ${number} stands twice. Give each clause a number of its own, ` +
        "such as 2 and 2 bis."
    : undefined
}

interface ClauseRowsProps {
  readonly clauses: readonly EditedClause[]
  readonly onChange: (clauses: readonly EditedClause[]) => void
  readonly known: readonly ActorName[]
  readonly faults: Faults
}

/** A row for each clause, the first 200 of them; one can be added or taken away. */
export function ClauseRows({ clauses, onChange, known, faults }: ClauseRowsProps): ReactNode {
  const change = (index: number, changed: Partial<EditedClause>): void =>
    onChange(clauses.map((clause, at) => (at === index ? { ...clause, ...changed } : clause)))
  const add = (): void => onChange([...clauses, clauseAfter(clauses.at(-1))])
  return (
    <fieldset className="clause-rows">
      <legend>Clauses</legend>
      <FieldFault fault={faults["clauses"]} />
      <ol>
        {clauses.slice(0, EDITED).map((clause, index) => (
          <li key={index}>
            <ClauseRow
              clause={clause}
              index={index}
              known={known}
              faults={faults}
              onChange={(changed) => change(index, changed)}
              onRemove={() => onChange(clauses.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      {clauses.length > EDITED ? (
        <p className="hint">The other {clauses.length - EDITED} are saved as they were drafted.</p>
      ) : null}
      <div className="actions">
        <button type="button" onClick={add}>
          Add a clause
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() =>
            onChange(clauses.map((clause, index) => ({ ...clause, number: String(index + 1) })))
          }
        >
          Number them from 1
        </button>
      </div>
    </fieldset>
  )
}

/** A clause without words, by whoever proposed the one before. */
const clauseAfter = (last: EditedClause | undefined): EditedClause => ({
  number: /^\d+$/.test(last?.number ?? "") ? String(Number(last?.number) + 1) : "",
  words: "",
  status: "open",
  alternatives: "",
  proposedBy: last?.proposedBy ?? [],
  supportedBy: [],
  place: undefined,
  carried: false,
})

interface ClauseRowProps {
  readonly clause: EditedClause
  readonly index: number
  readonly known: readonly ActorName[]
  readonly faults: Faults
  readonly onChange: (changed: Partial<EditedClause>) => void
  readonly onRemove: () => void
}

function ClauseRow(props: ClauseRowProps): ReactNode {
  const { clause, index, known, onChange } = props
  const id = useId()
  const said = clause.number.trim() === "" ? `clause ${index + 1}` : `clause ${clause.number}`
  return (
    <div className="clause-row" role="group" aria-label={said}>
      <ClauseText {...props} id={id} />
      <ClauseStanding {...props} id={id} said={said} />
      <ClauseRowFaults {...props} id={id} />
      {clause.status !== "alternatives" ? null : (
        <div className="field clause-row-wide">
          <label htmlFor={`${id}-alternatives`}>The other alternatives, a line for each</label>
          <textarea
            id={`${id}-alternatives`}
            value={clause.alternatives}
            rows={2}
            dir="auto"
            onChange={({ target }) => onChange({ alternatives: target.value })}
          />
        </div>
      )}
      <details className="clause-row-wide">
        <summary>
          Who proposes and supports it<span className="visually-hidden">: {said}</span>{" "}
          <span className="tally">{clause.proposedBy.length + clause.supportedBy.length}</span>
        </summary>
        <div className="form-columns">
          <ActorsField
            label="Proposed by"
            known={known}
            chosen={clause.proposedBy}
            onChange={(proposedBy) => onChange({ proposedBy })}
          />
          <ActorsField
            label="Supported by"
            known={known}
            chosen={clause.supportedBy}
            onChange={(supportedBy) => onChange({ supportedBy })}
          />
        </div>
      </details>
    </div>
  )
}

type ClausePartProps = ClauseRowProps & { readonly id: string }

/** Its number and its words. */
function ClauseText({ clause, index, faults, onChange, id }: ClausePartProps): ReactNode {
  const describe = (field: "number" | "words"): object => {
    const wrong = faults[`${index}.${field}`] !== undefined
    return { "aria-invalid": wrong, "aria-describedby": wrong ? `${id}-${field}-fault` : undefined }
  }
  return (
    <>
      <div className="field clause-row-number">
        <label htmlFor={`${id}-number`}>Number</label>
        <input
          id={`${id}-number`}
          value={clause.number}
          autoComplete="off"
          dir="auto"
          onChange={({ target }) => onChange({ number: target.value })}
          {...describe("number")}
        />
      </div>
      <div className="field clause-row-words">
        <label htmlFor={`${id}-words`}>
          {clause.status === "alternatives" ? "Words, Alt 1" : "Words"}
        </label>
        <textarea
          id={`${id}-words`}
          value={clause.words}
          rows={Math.min(8, 2 + Math.floor(clause.words.length / 90))}
          dir="auto"
          onChange={({ target }) => onChange({ words: target.value })}
          {...describe("words")}
        />
      </div>
    </>
  )
}

/** Its status, and the way to take it out. */
function ClauseStanding({
  clause,
  onChange,
  onRemove,
  id,
  said,
}: ClausePartProps & { readonly said: string }): ReactNode {
  return (
    <div className="field clause-row-status">
      <label htmlFor={`${id}-status`}>Status</label>
      <select
        id={`${id}-status`}
        value={clause.status}
        onChange={({ target }) =>
          onChange({
            status: keysOf(CLAUSE_STATUS_WORDS).find((each) => each === target.value) ?? "open",
          })
        }
      >
        {keysOf(CLAUSE_STATUS_WORDS).map((status) => (
          <option key={status} value={status}>
            {CLAUSE_STATUS_WORDS[status]}
          </option>
        ))}
      </select>
      {clause.carried ? <p className="hint">unchanged, as before</p> : null}
      <button type="button" className="quiet" onClick={onRemove}>
        Take away<span className="visually-hidden"> {said}</span>
      </button>
    </div>
  )
}

const ClauseRowFaults = ({ index, faults, id }: ClausePartProps): ReactNode =>
  (["number", "words", "status"] as const).map((field) => {
    const fault = faults[`${index}.${field}`]
    return fault === undefined ? null : (
      <p
        key={field}
        className="field-fault clause-row-fault"
        id={`${id}-${field}-fault`}
        role="alert"
      >
        {fault}
      </p>
    )
  })
