/** Taking back that a document was withdrawn: what rests on it stands as it did. */

import type { ReactNode } from "react"
import type { EntryId } from "../../../base/index.ts"
import { useReviewing } from "../../server/claim-queries.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Fault } from "../../parts/fault.tsx"
import { Writing } from "../../parts/past.tsx"

interface StandAgainProps {
  readonly page: ItemPageProps
  /** The document's newest entry. */
  readonly head: EntryId
}

export function StandAgain({ page: { session, process, item }, head }: StandAgainProps): ReactNode {
  const announce = useAnnounce()
  const { send, pending, fault, conflict } = useReviewing(session, process, () =>
    announce("The document is admitted again. What rests on it stands as it did."),
  )
  return (
    <Writing>
      {fault === null ? null : <Fault error={fault} />}
      <button
        type="button"
        disabled={pending}
        onClick={() =>
          send(item, {
            action: "admit",
            expected: conflict?.theirs.head ?? head,
            because: "Admitted again",
          })
        }
      >
        Admit this document again
      </button>
    </Writing>
  )
}
