/** On a narrow window one side is seen at a time; this chooses which. */

import type { ReactNode } from "react"
import type { Side } from "./reader-state.ts"

export function SideSwitch({
  side,
  waiting,
  onSide,
}: {
  readonly side: Side
  readonly waiting: number
  readonly onSide: (side: Side) => void
}): ReactNode {
  return (
    <div className="side-switch" role="group" aria-label="Which side to see">
      <button type="button" aria-pressed={side === "text"} onClick={() => onSide("text")}>
        Text
      </button>
      <button type="button" aria-pressed={side === "dossier"} onClick={() => onSide("dossier")}>
        Dossier{waiting === 0 ? "" : `, ${waiting.toLocaleString("en")} to review`}
      </button>
    </div>
  )
}
