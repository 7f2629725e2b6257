/** A day as far as it is known, and the words it was told in. */

import { useId, type ReactNode } from "react"
import type { When } from "../../contract/index.ts"

/** What is typed; both may be empty. */
export interface WhenText {
  readonly value: string
  readonly words: string
}

export const NO_WHEN: WhenText = { value: "", words: "" }

export const whenText = (value: string | undefined): WhenText => ({ value: value ?? "", words: "" })

/** What was typed as it is kept; undefined where nothing was. */
export function whenOf({ value, words }: WhenText): When | undefined {
  const [day, told] = [value.trim(), words.trim()]
  return day === "" && told === ""
    ? undefined
    : { value: day === "" ? undefined : day, words: told === "" ? undefined : told }
}

const HOUR = String.raw`T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?`
const DAY = String.raw`\d{4}(?:-\d{2}(?:-\d{2}(?:${HOUR})?)?)?`
/** A day, month, year, hour or duration of ISO 8601; the server looks again. */
const ISO = new RegExp(String.raw`^(?:${DAY}|P\d{1,4}[DWMY])$`)

/** The sentence to show at the field; undefined where there is nothing wrong with it. */
export const whenFault = ({ value }: WhenText): string | undefined =>
  value.trim() === "" || ISO.test(value.trim())
    ? undefined
    : `${JSON.stringify(value.trim().slice(0, 30))} is no date. Write it as 2021-03-08, ` +
      "2021-03 or 2021, or only in words."

interface WhenFieldProps {
  readonly label: string
  readonly when: WhenText
  readonly onChange: (when: WhenText) => void
  readonly fault?: string | undefined
  readonly hint?: string
}

export function WhenField({
  label,
  when,
  onChange,
  fault,
  hint = "Year-month-day, as far as it is known.",
}: WhenFieldProps): ReactNode {
  const id = useId()
  return (
    <fieldset className="when-field">
      <legend>{label}</legend>
      <div className="field">
        <label htmlFor={`${id}-value`}>
          <span className="visually-hidden">{label}: </span>Day
        </label>
        <input
          id={`${id}-value`}
          value={when.value}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...when, value: target.value })}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? `${id}-hint` : `${id}-fault`}
        />
        {fault === undefined ? (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : (
          <p className="field-fault" id={`${id}-fault`} role="alert">
            {fault}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-words`}>
          <span className="visually-hidden">{label}: </span>In the words it was told in
        </label>
        <input
          id={`${id}-words`}
          value={when.words}
          dir="auto"
          autoComplete="off"
          onChange={({ target }) => onChange({ ...when, words: target.value })}
        />
      </div>
    </fieldset>
  )
}
