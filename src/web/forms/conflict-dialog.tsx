/** Two people worked on one item at once: both texts, and the choice between them. */

import type { ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { ItemView, Review } from "../../contract/index.ts"
import { BodyLines } from "../bodies/body-lines.tsx"
import { linesOf } from "../bodies/body-words.ts"
import { Sheet } from "../parts/dialog.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { instantInWords } from "../words/when.ts"

/** Somebody wrote first: how the item stands now, and what was sent here. */
export interface Conflict {
  readonly theirs: ItemView
  readonly yours: Review
}

interface ConflictProps {
  readonly conflict: Conflict
  /** What to call whoever, or whatever, a text names. */
  readonly name: (item: ItemId | undefined) => string
  readonly onTheirs: () => void
  /** The same review again, on top of theirs. */
  readonly onMine: (review: Review) => void
}

export function ConflictDialog({
  conflict: { theirs, yours },
  name,
  onTheirs,
  onMine,
}: ConflictProps): ReactNode {
  const theirLines = linesOf(theirs.body, name)
  return (
    <Sheet title="Somebody changed this first" wide onClose={onTheirs}>
      <p>
        Nothing of yours was saved yet. Compare the two, then say which one stands; the other stays
        in the history.
      </p>
      <div className="versions">
        <section aria-labelledby="theirs">
          <h3 id="theirs">On the record now</h3>
          <p className="facts">
            <StandingMark standing={theirs.standing} />
            <time dateTime={theirs.recordedAt}>{instantInWords(theirs.recordedAt)}</time>
          </p>
          <BodyLines before={undefined} now={theirLines} />
        </section>
        <section aria-labelledby="yours">
          <h3 id="yours">Yours</h3>
          {yours.action === "correct" ? (
            <>
              <p className="facts">
                <StandingMark standing="admitted" />
              </p>
              <BodyLines before={theirLines} now={linesOf(yours.body, name)} />
            </>
          ) : (
            <p>You chose to {yours.action} it as it was before.</p>
          )}
        </section>
      </div>
      <div className="actions">
        <button type="button" className="primary" onClick={onTheirs}>
          Keep what is on the record
        </button>
        <button type="button" onClick={() => onMine({ ...yours, expected: theirs.head })}>
          {yours.action === "correct" ? "Put mine on top" : `${ACTIONS[yours.action]} theirs`}
        </button>
      </div>
    </Sheet>
  )
}

const ACTIONS = {
  admit: "Admit",
  reject: "Reject",
  withdraw: "Withdraw",
  reopen: "Reopen",
} as const
