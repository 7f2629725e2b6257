/** What can be done with the selected item, each with its key. */

import type { ReactNode } from "react"
import type { ItemView } from "../../../contract/index.ts"
import { Writing } from "../../parts/past.tsx"
import { partsOf } from "./correction.ts"
import { keyOf, type Command } from "./keys.ts"

interface CardActionsProps {
  readonly view: ItemView
  readonly singleKeys: boolean
  readonly onCommand: (command: Command) => void
  /** What else can be done, without a key. */
  readonly children?: ReactNode
}

export function CardActions({
  view,
  singleKeys,
  onCommand,
  children,
}: CardActionsProps): ReactNode {
  const button = (command: Command, words: string, className = ""): ReactNode => (
    <button
      type="button"
      className={className}
      onClick={() => onCommand(command)}
      aria-keyshortcuts={singleKeys ? keyOf(command) : undefined}
    >
      {words}
      {singleKeys ? <kbd aria-hidden="true">{keyOf(command)}</kbd> : null}
    </button>
  )
  return (
    <div className="card-actions" role="group" aria-label="Review this item">
      <Writing>
        {view.standing === "admitted" ? null : button("admit", "Admit", "admit")}
        {view.standing === "rejected" ? null : button("reject", "Reject", "reject")}
        {view.body.kind === "statement" ? button("speaker", "Speaker") : null}
        {partsOf(view.body).length === 0 ? null : button("span", "Span")}
        {view.body.kind === "statement" || view.body.kind === "narration"
          ? button("claim", "Claim …")
          : null}
        {view.standing === "admitted" ? button("withdraw", "Withdraw …") : null}
      </Writing>
      {button("history", "History", "quiet")}
      {children}
    </div>
  )
}
