/** A line or a few lines of text, with its sentence where it is wrong. */

import { useId, type ReactNode } from "react"

interface LineFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault?: string | undefined
  readonly hint?: string
  readonly rows?: number
}

export function LineField({
  label,
  value,
  onChange,
  fault,
  hint,
  rows = 1,
}: LineFieldProps): ReactNode {
  const id = useId()
  const common = {
    id,
    value,
    dir: "auto",
    "aria-invalid": fault !== undefined,
    "aria-describedby":
      fault !== undefined ? `${id}-fault` : hint === undefined ? undefined : `${id}-hint`,
  } as const
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input {...common} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea {...common} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
      {fault === undefined ? (
        hint === undefined ? null : (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      ) : (
        <p className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
