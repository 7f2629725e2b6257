/**
 * The form of one thing that is put on the record: looked through before it is sent, each fault at
 * its field, and any other above them.
 */

import { useRef, useState, type ReactNode, type SyntheticEvent } from "react"
import type { UseMutationResult } from "@tanstack/react-query"
import type { ItemView } from "../../contract/index.ts"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { faultsOf, focusFault, NO_FAULTS, type Faults } from "./form-faults.ts"

interface CheckedFormProps<Sent> {
  readonly label: string
  readonly submit: ReactNode
  readonly sending: UseMutationResult<ItemView, unknown, Sent>
  /** What is wrong before anything is sent; undefined for a field that is right. */
  readonly wrong: Readonly<Record<string, string | undefined>>
  /** The server's sentences at the fields that show them: see `faultsAt`. */
  readonly refused: (error: unknown) => Faults
  /** What is sent when nothing is wrong; undefined where it cannot be sent yet. */
  readonly sent: () => Sent | undefined
  /** Leaves the form; without it there is no such button. */
  readonly onCancel?: () => void
  readonly children: (faults: Faults) => ReactNode
}

/** Faults of fields are shown once somebody tried to send it, and the first takes the focus. */
export function CheckedForm<Sent>({
  label,
  submit,
  sending,
  wrong,
  refused,
  sent,
  onCancel,
  children,
}: CheckedFormProps<Sent>): ReactNode {
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const found = faultsOf(wrong)
  const refusal = refused(sending.error)
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    sending.reset()
    const ready = Object.keys(found).length > 0 ? undefined : sent()
    if (ready === undefined) return focusFault(form.current)
    sending.mutate(ready, { onError: () => focusFault(form.current) })
  }
  const elsewhere = sending.error !== null && Object.keys(refusal).length === 0
  return (
    <form ref={form} className="form" onSubmit={onSubmit} noValidate aria-label={label}>
      {elsewhere ? <Fault error={sending.error} /> : null}
      {children({ ...(tried ? found : NO_FAULTS), ...refusal })}
      <div className="actions">
        <button type="submit" className="primary" disabled={sending.isPending}>
          {submit}
        </button>
        {onCancel === undefined ? null : (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  )
}

/** The same in a window over the page, which closes where the form is left. */
export function CheckedSheet<Sent>({
  title,
  ...form
}: CheckedFormProps<Sent> & { readonly title: string; readonly onCancel: () => void }): ReactNode {
  return (
    <Sheet title={title} wide onClose={form.onCancel}>
      <CheckedForm {...form} />
    </Sheet>
  )
}
