/**
 * Where each part of an arrangement comes from: who first proposed it, and the clause of the text
 * that says so.
 */

import { useQuery } from "@tanstack/react-query"
import { useId, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ActorName, ArrangementPart } from "../../../contract/index.ts"
import { ask } from "../../server/requests.ts"
import { ActorsField } from "../../forms/actors-field.tsx"
import { FieldFault } from "../../forms/line-field.tsx"
import { useTexts } from "../../server/text-queries.ts"
import { visibleName } from "../../words/bidi.ts"
import { keysOf } from "../../words/wording.ts"
import {
  NO_SOURCE,
  type TypedArrangement,
  type TypedSource,
} from "../../assessing/arrangement-typed.ts"
import { PART_WORDS } from "../../words/part-words.ts"

/** One of the process's texts, or none. */
export function TextSelect({
  process,
  chosen,
  onChange,
}: {
  readonly process: ProcessId
  readonly chosen: ItemId | undefined
  readonly onChange: (text: ItemId | undefined) => void
}): ReactNode {
  const id = useId()
  const { data } = useTexts(process)
  const texts = data?.texts ?? []
  return (
    <div className="field">
      <label htmlFor={id}>The text whose clauses say so</label>
      <select
        id={id}
        value={chosen ?? ""}
        onChange={({ target }) =>
          onChange(
            target.value === chosen
              ? chosen
              : texts.find(({ item }) => item === target.value)?.item,
          )
        }
      >
        <option value="">none</option>
        {chosen !== undefined && !texts.some(({ item }) => item === chosen) ? (
          <option value={chosen}>the text named before</option>
        ) : null}
        {texts.map(({ item, title }) => (
          <option key={item} value={item}>
            {visibleName(title)}
          </option>
        ))}
      </select>
    </div>
  )
}

interface SourceFieldsProps {
  readonly process: ProcessId
  readonly text: ItemId | undefined
  readonly actors: readonly ActorName[]
  readonly sources: TypedArrangement["sources"]
  readonly fault: string | undefined
  readonly onChange: (sources: TypedArrangement["sources"]) => void
}

/** A pair of fields for each part, folded away under of how many it is said. */
export function SourceFields({
  process,
  text,
  actors,
  sources,
  fault,
  onChange,
}: SourceFieldsProps): ReactNode {
  const clauses = useClauseChoices(process, text)
  const set = (part: ArrangementPart, changed: Partial<TypedSource>): void =>
    onChange({ ...sources, [part]: { ...(sources[part] ?? NO_SOURCE), ...changed } })
  const said = keysOf(PART_WORDS).filter((part) => sources[part] !== undefined).length
  return (
    <details className="source-fields">
      <summary>
        Where each part comes from ({said === 0 ? "not said of any" : `said of ${said}`})
      </summary>
      <FieldFault fault={fault} />
      {text === undefined ? <p className="hint">Choose a text above to name its clauses.</p> : null}
      {keysOf(PART_WORDS).map((part) => (
        <fieldset key={part}>
          <legend>{PART_WORDS[part]}</legend>
          <div className="form-columns">
            <ActorsField
              label="First proposed by"
              known={actors}
              chosen={(sources[part] ?? NO_SOURCE).by}
              onChange={(by) => set(part, { by })}
            />
            <ClauseSelect
              clauses={clauses}
              chosen={(sources[part] ?? NO_SOURCE).clause}
              onChoose={(clause) => set(part, { clause })}
            />
          </div>
        </fieldset>
      ))}
    </details>
  )
}

interface ClauseChoice {
  /** The version's item and the clause's number. */
  readonly value: string
  readonly words: string
}

/** The clauses of every version of a text; none where no text is chosen. */
function useClauseChoices(process: ProcessId, text: ItemId | undefined): readonly ClauseChoice[] {
  const { data } = useQuery({
    queryKey: ["process-part", process, "text", text ?? ""],
    enabled: text !== undefined,
    queryFn: ({ signal }) => ask("text", { process, item: text ?? ("" as ItemId) }, signal),
  })
  return (data?.versions ?? []).flatMap(({ view: { item, body } }) =>
    body.clauses.map(({ number, words }) => ({
      value: `${item} ${number}`,
      words: `${body.label}, ${number}: ${words.length > 70 ? `${words.slice(0, 70)}…` : words}`,
    })),
  )
}

function ClauseSelect({
  clauses,
  chosen,
  onChoose,
}: {
  readonly clauses: readonly ClauseChoice[]
  readonly chosen: string
  readonly onChoose: (clause: string) => void
}): ReactNode {
  return (
    <label className="field">
      Clause
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">none is named</option>
        {chosen !== "" && !clauses.some(({ value }) => value === chosen) ? (
          <option value={chosen}>the clause named before</option>
        ) : null}
        {clauses.map(({ value, words }) => (
          <option key={value} value={value}>
            {visibleName(words)}
          </option>
        ))}
      </select>
    </label>
  )
}
