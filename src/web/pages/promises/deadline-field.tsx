/**
 * A deadline being typed: its words, the day they count from, the day as written, an hour and its
 * zone; and what is made of them.
 */

import type { ReactNode } from "react"
import type { DeadlineDraft } from "../../../contract/index.ts"
import { whenInWords } from "../../words/when.ts"
import { sentenceOf } from "../../server/requests.ts"
import { LineField } from "../../forms/line-field.tsx"
import { deadlineFaults, type DeadlineText } from "./deadline-text.ts"
import { useReckoned } from "./promise-queries.ts"

interface DeadlineFieldProps {
  readonly legend: string
  readonly text: DeadlineText
  readonly onChange: (text: DeadlineText) => void
  /** What was refused when it was sent. */
  readonly error: unknown
}

/** The fields, and under them the day that they come to. */
export function DeadlineField({ legend, text, onChange, error }: DeadlineFieldProps): ReactNode {
  const reckoned = useReckoned(text)
  const faults = { ...deadlineFaults(reckoned.error), ...deadlineFaults(error) }
  const line = (field: keyof DeadlineText, label: string, hint: string): ReactNode => (
    <LineField
      label={label}
      value={text[field]}
      onChange={(value) => onChange({ ...text, [field]: value })}
      hint={hint}
      fault={faults[field]}
    />
  )
  const isHourNamed = (["hour", "zone"] as const).some(
    (field) => text[field] !== "" || faults[field] !== undefined,
  )
  return (
    <fieldset className="deadline-field">
      <legend>{legend}</legend>
      {line(
        "words",
        "In its own words",
        "Such as: within 14 months of signature; by the end of Ramadan.",
      )}
      <div className="form-columns">
        {line(
          "written",
          "The day as written",
          "Year-month-day. It counts before the one worked out.",
        )}
        {line(
          "from",
          "The day its words count from",
          "Of the signature, of the announcement: year-month-day.",
        )}
      </div>
      <details className="deadline-hour" open={isHourNamed || undefined}>
        <summary>An hour was named</summary>
        <div className="form-columns">
          {line("hour", "Hour", "Such as 17:30; 24:00 is the end of the day.")}
          {line("zone", "Zone", "Such as Asia/Kabul or UTC.")}
        </div>
      </details>
      <div className="reckoned" aria-live="polite">
        <Reckoned draft={reckoned.data} error={reckoned.error} />
      </div>
    </fieldset>
  )
}

/** What is made of the deadline; a fault of one of its fields stands there, and not here. */
function Reckoned({
  draft,
  error,
}: {
  readonly draft: DeadlineDraft | undefined
  readonly error: Error | null
}): ReactNode {
  if (error !== null)
    return Object.keys(deadlineFaults(error)).length === 0 ? (
      <p className="field-fault">{sentenceOf(error)}</p>
    ) : null
  if (draft === undefined) return null
  return (
    <>
      <p>
        {draft.due === undefined ? (
          "Kept in words: no day is worked out."
        ) : (
          <>
            Due on{" "}
            <time dateTime={draft.due.day}>
              <b>{whenInWords(draft.due.day)}</b>
            </time>
            .
          </>
        )}
      </p>
      {draft.says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}
