/** On the process's overview: who moved in the last seven days. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import { Fault } from "../parts/fault.tsx"
import { Writing } from "../parts/past.tsx"
import { pages } from "../server/addresses.ts"
import { count, whenInWords } from "../words/when.ts"
import { movedCount, MovesAndLearnt } from "./move-lines.tsx"
import { usePositions } from "../server/position-queries.ts"

/** So many moves are told here; the rest is a click away. */
const TOLD = 5

/** The newest moves, and the way to all positions. */
export function MovedPart({ process }: { readonly process: ProcessId }): ReactNode {
  const { data, error } = usePositions(process)
  if (error !== null) return <Fault error={error} />
  const moves = data?.moves ?? []
  const moved = movedCount(moves)
  // What moved comes first.
  const shown = [...moves.slice(0, Math.min(moved, TOLD)), ...moves.slice(moved)]
  return (
    <section className="part moved-part">
      <h2>
        Moved since {data === undefined ? "last week" : whenInWords(data.since)}{" "}
        <span className="tally">{data === undefined ? "" : moved.toLocaleString("en")}</span>
      </h2>
      {data === undefined ? <p className="waiting">Looking who moved …</p> : null}
      {data?.issues.length === 0 ? <NoIssue process={process} /> : null}
      {data === undefined || data.issues.length === 0 ? null : (
        <>
          <MovesAndLearnt process={process} moves={shown} />
          <p>
            <Link href={pages.positions(process)}>
              {moved > TOLD
                ? `${count(moved - TOLD, "more move")}, and all positions`
                : "All positions"}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}

const NoIssue = ({ process }: { readonly process: ProcessId }): ReactNode => (
  <p className="empty">
    No issue is on the record yet.{" "}
    <Writing>
      <Link href={pages.write(process, "issue")}>Add an issue</Link>, then who wants what on it.
    </Writing>
  </p>
)
