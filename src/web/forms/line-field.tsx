/** A line or a few lines of text, and the sentence of a field that is wrong. */

import { useId, type ReactNode } from "react"

interface LineFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault?: string | undefined
  readonly hint?: string
  readonly rows?: number
}

/** One line, or as many as `rows`; its hint gives way to its fault. */
export function LineField({
  label,
  value,
  onChange,
  fault,
  hint,
  rows = 1,
}: LineFieldProps): ReactNode {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const common = {
    id,
    value,
    dir: "auto",
    "aria-invalid": fault !== undefined,
    "aria-describedby": fault === undefined ? hintId : `${id}-fault`,
  } as const
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input {...common} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea {...common} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
      {fault === undefined && hint !== undefined ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}

/** The sentence of a field that is wrong; nothing where there is none. */
export const FieldFault = ({
  id,
  fault,
}: {
  readonly id?: string
  readonly fault: string | undefined
}): ReactNode =>
  fault === undefined ? null : (
    <p className="field-fault" id={id} role="alert">
      {fault}
    </p>
  )
