/**
 * Rows of a list that is typed: each can be taken away, one can be added; the fault of each stands
 * under it.
 */

import { useId, useRef, type ReactNode } from "react"
import { FieldFault } from "../../forms/line-field.tsx"

interface RowsFieldProps<Row> {
  readonly legend: string
  readonly hint?: string
  readonly rows: readonly Row[]
  readonly blank: Row
  /** What one row is called: "group". */
  readonly one: string
  readonly onChange: (rows: readonly Row[]) => void
  /** The fault of the whole, and of a row. */
  readonly fault?: string | undefined
  readonly faultOf?: (index: number) => string | undefined
  /** Whether rows have an order that matters; each can then be moved. */
  readonly ordered?: boolean
  readonly children: (
    row: Row,
    set: (part: Partial<Row>) => void,
    index: number,
    wrong: boolean,
  ) => ReactNode
}

/** A row that is added takes the focus. */
export function RowsField<Row extends object>(props: RowsFieldProps<Row>): ReactNode {
  const { legend, hint, rows, blank, one, onChange, fault, faultOf } = props
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const add = (): void => {
    onChange([...rows, blank])
    setTimeout(() =>
      list.current
        ?.querySelector<HTMLElement>(":scope > li:last-child :is(input, select, textarea)")
        ?.focus(),
    )
  }
  return (
    <fieldset
      className="typed-rows"
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldFault fault={fault} />
      <ol ref={list}>
        {rows.map((row, index) => (
          <li key={index}>
            <TypedRow {...props} row={row} index={index} />
            <FieldFault fault={faultOf?.(index)} />
          </li>
        ))}
      </ol>
      <p>
        <button type="button" onClick={add}>
          Add {/^[aeiou]/.test(one) ? "an" : "a"} {one}
        </button>
      </p>
    </fieldset>
  )
}

/** A row, and the ways to move it and to take it away. */
function TypedRow<Row extends object>({
  row,
  index,
  rows,
  one,
  onChange,
  faultOf,
  ordered = false,
  children,
}: RowsFieldProps<Row> & { readonly row: Row; readonly index: number }): ReactNode {
  const set = (part: Partial<Row>): void =>
    onChange(rows.map((each, at) => (at === index ? { ...each, ...part } : each)))
  return (
    <div className="typed-row">
      {children(row, set, index, faultOf?.(index) !== undefined)}
      {ordered && index > 0 ? (
        <button
          type="button"
          className="quiet"
          aria-label={`Move ${one} ${index + 1} up`}
          onClick={() => onChange(movedUp(rows, index))}
        >
          ↑
        </button>
      ) : null}
      <button
        type="button"
        className="quiet"
        aria-label={`Take away ${one} ${index + 1}`}
        onClick={() => onChange(rows.filter((_, at) => at !== index))}
      >
        ✕
      </button>
    </div>
  )
}

/** The row at an index, and the one before it, in each other's places. */
const movedUp = <Row,>(rows: readonly Row[], index: number): readonly Row[] => [
  ...rows.slice(0, index - 1),
  ...rows.slice(index, index + 1),
  ...rows.slice(index - 1, index),
  ...rows.slice(index + 1),
]

/** A short field within a row. */
export function RowInput({
  label,
  value,
  wrong,
  onChange,
  ...more
}: {
  readonly label: string
  readonly value: string
  readonly wrong: boolean
  readonly onChange: (value: string) => void
  readonly inputMode?: "numeric" | "decimal"
  readonly placeholder?: string
}): ReactNode {
  return (
    <label>
      {label}
      <input
        {...more}
        value={value}
        dir="auto"
        autoComplete="off"
        aria-invalid={wrong}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
