/** What can be done with a claim, by whoever looks at it now. */

import type { ReactNode } from "react"
import type { ProcessId } from "../../../base/index.ts"
import type { ItemView, SessionView } from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Fault } from "../../parts/fault.tsx"
import { Writing } from "../../parts/past.tsx"
import { useReviewing } from "../../server/claim-queries.ts"

interface ActionsProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly claim: ItemView
  readonly onEdit: () => void
  readonly onWithdraw: () => void
  readonly onHistory: () => void
}

export function ClaimActions({
  session,
  process,
  claim,
  onEdit,
  onWithdraw,
  onHistory,
}: ActionsProps): ReactNode {
  const announce = useAnnounce()
  const sending = useReviewing(session, process, () => announce("The claim stands admitted."))
  return (
    <>
      <div className="actions">
        <Writing>
          {claim.standing === "admitted" ? null : (
            <button
              type="button"
              className="primary"
              disabled={sending.pending}
              onClick={() => sending.send(claim.item, { action: "admit", expected: claim.head })}
            >
              Admit
            </button>
          )}
          <button type="button" onClick={onEdit}>
            Change its words
          </button>
          {claim.standing === "withdrawn" ? null : (
            <button type="button" onClick={onWithdraw}>
              Withdraw …
            </button>
          )}
        </Writing>
        <button type="button" className="quiet" onClick={onHistory}>
          History
        </button>
      </div>
      {sending.fault === null ? null : <Fault error={sending.fault} />}
    </>
  )
}
