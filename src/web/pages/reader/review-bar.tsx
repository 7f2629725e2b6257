/** Under the dossier: what waits, the way through it, taking back, and whether single keys work. */

import type { ReactNode } from "react"
import type { ReadingState } from "../../../contract/index.ts"
import type { Shown } from "../../bodies/dossier.ts"
import { Icon } from "../../parts/icons.tsx"
import { count } from "../../words/when.ts"
import { keyOf, type Command } from "./keys.ts"

interface ReviewBarProps {
  readonly waiting: number
  /** How far the document's reading has come: what was not read says not that there is nothing. */
  readonly reading: ReadingState["kind"]
  readonly shown: Shown
  readonly canUndo: boolean
  readonly singleKeys: boolean
  readonly onSingleKeys: (on: boolean) => void
  readonly onShow: (shown: Shown) => void
  readonly onCommand: (command: Command) => void
}

const NOTHING: Readonly<Record<ReadingState["kind"], string>> = {
  waiting: "Not read yet",
  failed: "Could not be read",
  damaged: "Cannot be read",
  read: "Nothing to review",
  "not-understood": "Nothing to review",
  destroyed: "Nothing to review",
}

export function ReviewBar({
  waiting,
  reading,
  shown,
  canUndo,
  singleKeys,
  onSingleKeys,
  onShow,
  onCommand,
}: ReviewBarProps): ReactNode {
  const button = (command: Command, words: string): ReactNode => (
    <button
      type="button"
      onClick={() => onCommand(command)}
      aria-keyshortcuts={singleKeys ? keyOf(command) : undefined}
    >
      {words}
      {singleKeys ? <kbd aria-hidden="true">{keyOf(command)}</kbd> : null}
    </button>
  )
  return (
    <div className="review-bar" role="toolbar" aria-label="Review">
      <p className="review-count">
        {waiting === 0 ? NOTHING[reading] : `${count(waiting, "draft")} to review`}
      </p>
      {button("previous", "Previous")}
      {button("next", "Next")}
      {canUndo ? button("undo", "Take back") : null}
      <button type="button" className="quiet" onClick={() => onCommand("help")} aria-label="Keys">
        <Icon name="key" />
        <kbd aria-hidden="true">?</kbd>
      </button>
      <label className="check">
        <input
          type="checkbox"
          checked={shown === "waiting"}
          onChange={({ target }) => onShow(target.checked ? "waiting" : "all")}
        />{" "}
        Only drafts
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={({ target }) => onSingleKeys(target.checked)}
        />{" "}
        Letter keys
      </label>
    </div>
  )
}
