/**
 * From a statement, or what a document says in its own voice, to the forms of what may be made of
 * it.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { ItemView } from "../../contract/index.ts"
import { Writing } from "../parts/past.tsx"
import { pages, type Written } from "../server/addresses.ts"

const MADE: Readonly<Record<string, readonly (readonly [Written, string])[]>> = {
  statement: [
    ["position", "Position …"],
    ["risk", "Risk …"],
    ["meeting", "Meeting …"],
    ["relation", "Relation …"],
  ],
  narration: [
    ["risk", "Risk …"],
    ["position", "Position …"],
    ["meeting", "Meeting …"],
    ["relation", "Relation …"],
  ],
}

export function WriteLinks({
  process,
  view,
}: {
  readonly process: ProcessId
  readonly view: ItemView
}): ReactNode {
  const kinds = MADE[view.body.kind]
  if (kinds === undefined) return null
  return (
    <Writing>
      {kinds.map(([kind, words]) => (
        <Link
          key={kind}
          className="write-link"
          href={pages.write(process, kind, { statement: view.item })}
        >
          {words}
        </Link>
      ))}
    </Writing>
  )
}
