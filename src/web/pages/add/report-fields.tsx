/** The fields of the form that adds a report. */

import type { ReactNode } from "react"
import { keysOf, NATURE_WORDS } from "../../words/wording.ts"
import { FileField } from "./file-field.tsx"
import type { FieldFault, ReportForm } from "./report-form.ts"

interface FieldsProps {
  readonly form: ReportForm
  readonly onChange: (form: ReportForm) => void
  readonly fault: FieldFault | undefined
}

/** A file, or pasted text. What was given on one side is kept while the other is looked at. */
export function Source({ form, onChange, fault }: FieldsProps): ReactNode {
  const choose = (source: ReportForm["source"]) => (
    <input
      type="radio"
      name="source"
      value={source}
      checked={form.source === source}
      onChange={() => onChange({ ...form, source })}
    />
  )
  return (
    <fieldset className="source">
      <legend>Where its words are</legend>
      <div className="choices">
        <label>{choose("file")} in a file</label>
        <label>{choose("text")} to be pasted</label>
      </div>
      {form.source === "file" ? (
        <FileField
          file={form.file}
          onFile={(file) => onChange({ ...form, file })}
          describedBy={fault?.field === "file" ? "file-fault" : undefined}
        />
      ) : (
        <label>
          Text
          <textarea
            name="text"
            rows={10}
            dir="auto"
            value={form.text}
            onChange={({ target }) => onChange({ ...form, text: target.value })}
            aria-invalid={fault?.field === "text"}
            aria-describedby={fault?.field === "text" ? "text-fault" : undefined}
          />
        </label>
      )}
      <FieldSentence fault={fault} field={form.source} />
    </fieldset>
  )
}

/** What is known of the report besides its words; all of it may be left empty. */
export function Details(props: FieldsProps): ReactNode {
  const { form, onChange } = props
  return (
    <fieldset className="details">
      <legend>What is known about it</legend>
      <Line
        {...props}
        field="title"
        words="Title"
        hint="Left empty, the first words serve."
        className="field-wide"
      />
      <Line
        {...props}
        field="date"
        words="Date"
        hint="Year-month-day, such as 2021-03-08. Without it, “Monday” stays unresolved."
      />
      <Line
        {...props}
        field="publisher"
        words="Publisher"
        hint="The outlet, or whoever wrote it."
      />
      <div className="field">
        <label htmlFor="nature">What it is</label>
        <select
          id="nature"
          name="nature"
          value={form.nature}
          onChange={({ target }) =>
            onChange({
              ...form,
              nature: keysOf(NATURE_WORDS).find((each) => each === target.value) ?? "report",
            })
          }
        >
          {keysOf(NATURE_WORDS).map((nature) => (
            <option key={nature} value={nature}>
              {NATURE_WORDS[nature]}
            </option>
          ))}
        </select>
      </div>
      <Line
        {...props}
        field="language"
        words="Language"
        hint="A code such as en, fa or ps. Left empty, the text tells."
      />
    </fieldset>
  )
}

interface LineProps extends FieldsProps {
  readonly field: "title" | "publisher" | "date" | "language"
  readonly words: string
  readonly hint: string
  readonly className?: string
}

function Line({ form, onChange, fault, field, words, hint, className = "" }: LineProps): ReactNode {
  const isWrong = fault?.field === field
  return (
    <div className={`field ${className}`}>
      <label htmlFor={field}>{words}</label>
      <input
        id={field}
        name={field}
        value={form[field]}
        dir="auto"
        autoComplete="off"
        onChange={({ target }) => onChange({ ...form, [field]: target.value })}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${field}-fault` : `${field}-hint`}
      />
      {isWrong ? (
        <FieldSentence fault={fault} field={field} />
      ) : (
        <p className="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

function FieldSentence({
  fault,
  field,
}: {
  readonly fault: FieldFault | undefined
  readonly field: string
}): ReactNode {
  return fault?.field === field ? (
    <p className="field-fault" id={`${field}-fault`} role="alert">
      {fault.sentence}
    </p>
  ) : null
}
