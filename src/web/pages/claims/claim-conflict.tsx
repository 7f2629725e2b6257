/** Two people worked on one claim or stance at once: both texts, and the choice between them. */

import type { ReactNode } from "react"
import { ConflictDialog } from "../../forms/conflict-dialog.tsx"
import type { Sending } from "../../server/claim-queries.ts"

/** Open while there is a conflict; choosing one's own sends it again on top of theirs. */
export function ClaimConflict({
  sending,
  name,
  onTheirs,
}: {
  readonly sending: Sending
  readonly name: (item: string | undefined) => string
  readonly onTheirs: () => void
}): ReactNode {
  const { conflict } = sending
  if (conflict === undefined) return null
  return (
    <ConflictDialog
      conflict={conflict}
      name={name}
      onTheirs={() => {
        sending.forget()
        onTheirs()
      }}
      onMine={(review) => {
        sending.forget()
        sending.send(conflict.theirs.item, review)
      }}
    />
  )
}
