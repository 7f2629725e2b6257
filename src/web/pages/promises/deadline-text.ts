/** A deadline as it is typed. */

import type { Faults } from "../../forms/form-faults.ts"
import { Problem } from "../../server/requests.ts"

export interface DeadlineText {
  readonly words: string
  readonly from: string
  readonly written: string
  readonly hour: string
  readonly zone: string
}

export const NO_DEADLINE: DeadlineText = { words: "", from: "", written: "", hour: "", zone: "" }

/** What the server is asked to work out: the fields in which something was typed. */
export type AskedDeadline = Pick<DeadlineText, "words"> & Partial<DeadlineText>

/** What the server is asked to work out; undefined where nothing was typed. */
export function askedOf({ words, ...fields }: DeadlineText): AskedDeadline | undefined {
  const filled = Object.entries({ words, ...fields })
    .map(([field, text]) => [field, text.trim()] as const)
    .filter(([, text]) => text !== "")
  // The day that words count from says nothing by itself.
  if (filled.every(([field]) => field === "from")) return undefined
  return { words: "", ...Object.fromEntries(filled) }
}

/**
 * The server's sentence at the field of the deadline that it names, whether it was worked out or
 * already on its way to the record.
 */
export function deadlineFaults(error: unknown): Faults {
  if (!(error instanceof Problem) || error.view.field === undefined) return {}
  const field = error.view.field.replace(/^body\.due\./, "")
  return Object.keys(NO_DEADLINE).includes(field) ? { [field]: error.view.detail } : {}
}
