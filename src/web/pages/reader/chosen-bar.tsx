/** Drafts that were chosen to be judged together. */

import type { ReactNode } from "react"
import { Writing } from "../../parts/past.tsx"
import { count } from "../../words/when.ts"

interface ChosenProps {
  readonly chosen: number
  readonly onJudge: (action: "admit" | "reject") => void
  readonly onClear: () => void
}

export function ChosenBar({ chosen, onJudge, onClear }: ChosenProps): ReactNode {
  return chosen === 0 ? null : (
    <Writing>
      <div className="chosen-bar" role="group" aria-label="Chosen drafts">
        <p aria-live="polite">{count(chosen, "draft")} chosen</p>
        <button type="button" className="admit" onClick={() => onJudge("admit")}>
          Admit {chosen === 1 ? "it" : "them"}
        </button>
        <button type="button" onClick={() => onJudge("reject")}>
          Reject {chosen === 1 ? "it" : "them"}
        </button>
        <button type="button" className="quiet" onClick={onClear}>
          Choose none
        </button>
      </div>
    </Writing>
  )
}
