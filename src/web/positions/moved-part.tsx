/** On the process's overview: who moved in the last seven days. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import { Fault } from "../parts/fault.tsx"
import { Writing } from "../parts/past.tsx"
import { pages } from "../server/addresses.ts"
import { count, whenInWords } from "../words/when.ts"
import { MoveLines } from "./move-lines.tsx"
import { usePositions } from "./position-queries.ts"

/** So many moves are told here; the rest is a click away. */
const TOLD = 5

export function MovedPart({ process }: { readonly process: ProcessId }): ReactNode {
  const { data, error } = usePositions(process)
  if (error !== null) return <Fault error={error} />
  const moves = data?.moves ?? []
  return (
    <section className="part moved-part">
      <h2>Moved since {data === undefined ? "last week" : whenInWords(data.since)} <span className="tally">{data === undefined ? "" : moves.length.toLocaleString("en")}</span></h2>
      {data === undefined ? <p className="waiting">Looking who moved …</p> : data.issues.length === 0 ? <NoIssue process={process} />
        : moves.length === 0 ? <p className="empty">Nobody moved. <Link href={pages.positions(process)}>All positions</Link></p> : <MoveLines process={process} moves={moves.slice(0, TOLD)} />}
      {moves.length > TOLD ? <p><Link href={pages.positions(process)}>{count(moves.length - TOLD, "more move")}</Link></p> : null}
    </section>
  )
}

const NoIssue = ({ process }: { readonly process: ProcessId }): ReactNode =>
  <p className="empty">No issue is on the record yet. <Writing><Link href={pages.write(process, "issue")}>Add an issue</Link>, then who wants what on it.</Writing></p>
