/** When a source is in danger: the content goes, for good; a tombstone and the history stay. */

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type ReactNode, type SyntheticEvent } from "react"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Sheet } from "../../parts/dialog.tsx"
import { Fault } from "../../parts/fault.tsx"
import { tell } from "../../server/requests.ts"

export function DestroyDialog({
  session,
  process,
  item,
  onClose,
}: ItemPageProps & { readonly onClose: () => void }): ReactNode {
  const [because, setBecause] = useState("")
  const client = useQueryClient()
  const announce = useAnnounce()
  const destroy = useMutation({
    mutationFn: () =>
      tell("destroyDocument", { process, document: item }, session.csrf, {
        because: because.trim(),
      }),
    onSuccess: async () => {
      // What is asked of the text alone would be answered that it is gone.
      for (const part of ["model", "reasons"])
        client.removeQueries({ queryKey: [part, process, item] })
      await client.invalidateQueries()
      announce("The content was destroyed.")
      onClose()
    },
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    destroy.mutate()
  }
  return (
    <Sheet title="Destroy this document’s content" role="alertdialog" onClose={onClose}>
      <p>
        For when a source is in danger or has withdrawn consent. The text, and the words of every
        item that rests on it, are destroyed and cannot be brought back. A tombstone with your
        reason stays, and the history still verifies.
      </p>
      <form className="form" onSubmit={submit}>
        {destroy.error === null ? null : <Fault error={destroy.error} />}
        <label>
          Reason, without naming anyone
          <input
            value={because}
            onChange={({ target }) => setBecause(target.value)}
            required
            autoFocus
          />
        </label>
        <div className="actions">
          <button
            type="submit"
            className="danger"
            disabled={destroy.isPending || because.trim() === ""}
          >
            Destroy the content
          </button>
          <button type="button" onClick={onClose}>
            Keep it
          </button>
        </div>
      </form>
    </Sheet>
  )
}
