/** What is wrong with a form: by field, from the form itself or from the server. */

import { Problem } from "../server/requests.ts"

/** A sentence by field; `body.by` as the server names it. */
export type Faults = Readonly<Record<string, string>>

export const NO_FAULTS: Faults = {}

/** The server's sentence at the field it names; undefined for a fault of no field that is shown. */
export function faultOf(error: unknown, fields: readonly string[]): Faults | undefined {
  if (!(error instanceof Problem) || error.view.field === undefined) return undefined
  const { field } = error.view
  const shown = fields.find(
    (each) => field === each || field.startsWith(`${each}.`) || field.startsWith(`${each}[`),
  )
  return shown === undefined ? undefined : { [shown]: error.view.detail }
}

/** What a form of these fields shows of a refusal; nothing for a fault of another field. */
export const faultsAt =
  (fields: readonly string[]) =>
  (error: unknown): Faults =>
    faultOf(error, fields) ?? NO_FAULTS

/** Those that have a sentence. */
export const faultsOf = (faults: Readonly<Record<string, string | undefined>>): Faults =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([field, sentence]) =>
      sentence === undefined ? [] : [[field, sentence]],
    ),
  )

/** Puts the focus on the first field that is wrong. */
export function focusFault(form: HTMLFormElement | null): void {
  setTimeout(() =>
    form
      ?.querySelector<HTMLElement>(
        '[aria-invalid="true"], [role="alert"]:not(:empty) ~ * select, ' +
          '.grounds-field:has([role="alert"]) select',
      )
      ?.focus(),
  )
}
