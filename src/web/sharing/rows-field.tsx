/**
 * Rows of a list that is typed: each can be taken away, one can be added; the fault of each stands
 * under it.
 */

import { useId, useRef, type ReactNode } from "react"

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

export function RowsField<Row extends object>({
  legend,
  hint,
  rows,
  blank,
  one,
  onChange,
  fault,
  faultOf,
  ordered = false,
  children,
}: RowsFieldProps<Row>): ReactNode {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const set =
    (index: number) =>
    (part: Partial<Row>): void =>
      onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const add = (): void => {
    onChange([...rows, blank])
    setTimeout(() =>
      list.current
        ?.querySelector<HTMLElement>(":scope > li:last-child :is(input, select, textarea)")
        ?.focus(),
    )
  }
  const up = (index: number): void =>
    onChange(
      rows.map((row, at) =>
        at === index - 1 ? (rows[index] ?? row) : at === index ? (rows[index - 1] ?? row) : row,
      ),
    )
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
      {fault === undefined ? null : (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
      <ol ref={list}>
        {rows.map((row, index) => {
          const wrong = faultOf?.(index)
          return (
            <li key={index}>
              <div className="typed-row">
                {children(row, set(index), index, wrong !== undefined)}
                {ordered && index > 0 ? (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={`Move ${one} ${index + 1} up`}
                    onClick={() => up(index)}
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
              {wrong === undefined ? null : (
                <p className="field-fault" role="alert">
                  {wrong}
                </p>
              )}
            </li>
          )
        })}
      </ol>
      <p>
        <button type="button" onClick={add}>
          Add {/^[aeiou]/.test(one) ? "an" : "a"} {one}
        </button>
      </p>
    </fieldset>
  )
}

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
