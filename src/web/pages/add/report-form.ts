/** What a person fills in to add a report, and what is plainly wrong with it before it is sent. */

import { parseDay } from "../../../base/index.ts"
import type { DocumentBody } from "../../../contract/index.ts"

export interface ReportForm {
  readonly source: "file" | "text"
  readonly file: File | undefined
  readonly text: string
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly nature: DocumentBody["nature"]
  readonly language: string
}

export const EMPTY_FORM: ReportForm = {
  source: "file",
  file: undefined,
  text: "",
  title: "",
  publisher: "",
  date: "",
  nature: "report",
  language: "",
}

/** A field, and the sentence to show at it. */
export interface FieldFault {
  readonly field: keyof ReportForm
  readonly sentence: string
}

/**
 * The first thing that keeps the form from being sent; undefined where nothing does. The server
 * looks again at all of it.
 */
export function faultOf(form: ReportForm): FieldFault | undefined {
  if (form.source === "file" && form.file === undefined)
    return {
      field: "file",
      sentence: "There is no file yet. Drop one on the field, or choose one.",
    }
  if (form.source === "file" && form.file?.size === 0)
    return { field: "file", sentence: `${form.file.name} is empty. Choose a file with text in it.` }
  if (form.source === "text" && form.text.trim() === "")
    return { field: "text", sentence: "There is no text yet. Paste the report’s words." }
  const date = form.date.trim()
  if (date !== "" && parseDay(date) === undefined)
    return {
      field: "date",
      sentence:
        `There is no day ${JSON.stringify(date)}. Write it as year-month-day, such as ` +
        "2021-03-08, or leave it out.",
    }
  return undefined
}

/** The form as it is sent. Fields left empty are left out. */
export function formData(form: ReportForm): FormData {
  const data = new FormData()
  if (form.source === "file" && form.file !== undefined) data.set("file", form.file)
  if (form.source === "text") data.set("text", form.text)
  for (const field of ["title", "publisher", "date", "nature", "language"] as const) {
    const value = form[field].trim()
    if (value !== "") data.set(field, value)
  }
  return data
}
