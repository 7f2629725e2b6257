/** Documents that could not be read: why, and the way to have them tried again. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { DocumentLine, SessionView } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { TryAgain } from "../../parts/try-again.tsx"
import { pages } from "../../server/addresses.ts"

interface FailedProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly lines: readonly DocumentLine[]
  /** How many there are, listed or not. */
  readonly total: number
}

/** Nothing where every document could be read. */
export function FailedDocuments({ session, process, lines, total }: FailedProps): ReactNode {
  if (lines.length === 0) return null
  return (
    <section className="part part-failed">
      <h2>
        Could not be read <span className="tally">{total.toLocaleString("en")}</span>
      </h2>
      <ul className="lines">
        {lines.map(({ item, title, reading }) => (
          <li key={item}>
            <Link href={pages.document(process, item)}>
              <Name>{title}</Name>
            </Link>
            {reading.kind === "failed" ? <p className="because">{reading.because}</p> : null}
            <TryAgain session={session} process={process} item={item} title={title} />
          </li>
        ))}
      </ul>
    </section>
  )
}
