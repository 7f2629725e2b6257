/** The parts of a process, one page each, as a row of links under the page's head. */

import type { ReactNode } from "react"
import { Link, useLocation } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import { pages } from "../server/addresses.ts"

interface Section {
  readonly title: string
  readonly address: (process: ProcessId) => string
}

/** In the order in which they are asked for. */
const SECTIONS: readonly Section[] = [
  { title: "Overview", address: pages.process },
  { title: "Claims", address: pages.claims },
  { title: "Positions", address: pages.positions },
  { title: "Texts", address: pages.texts },
  { title: "Map", address: pages.map },
  { title: "Meetings", address: pages.meetings },
  { title: "Promises", address: pages.promises },
  { title: "Timeline", address: pages.timeline },
  { title: "Table", address: pages.table },
  { title: "Sharing power", address: pages.sharing },
  { title: "Scenarios", address: pages.scenarios },
  { title: "Notes", address: pages.notes },
  { title: "Search", address: pages.search },
]

export function Sections({ process }: { readonly process: ProcessId }): ReactNode {
  const [here] = useLocation()
  return (
    <nav className="sections" aria-label="Parts of the process">
      <ul>
        {SECTIONS.map(({ title, address }) => (
          <li key={title}>
            <Link
              href={address(process)}
              aria-current={here === address(process) ? "page" : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
