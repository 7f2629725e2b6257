/**
 * What the pages of letters and texts have in common: the trail, the row of parts, and waiting or a
 * fault until there is something to show.
 */

import type { ReactNode } from "react"
import type { ProcessId } from "../../base/index.ts"
import type { SessionView } from "../../contract/index.ts"
import { Fetched } from "../parts/fault.tsx"
import { Shell } from "./shell.tsx"
import { Sections } from "./sections.tsx"
import { pages } from "../server/addresses.ts"
import { useProcess } from "../server/queries.ts"

interface FrameProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly title: string
  readonly error: unknown
  readonly ready: boolean
  /** The narrow page of a form or of one thing to read. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

export function Frame({
  session,
  process,
  title,
  error,
  ready,
  narrow = false,
  children,
}: FrameProps): ReactNode {
  const { data } = useProcess(process)
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
    { title: "Texts", address: pages.texts(process) },
  ]
  return (
    <Shell title={title} trail={trail} session={session}>
      <div className={narrow ? "page page-form" : "page"}>
        <Sections process={process} />
        <Fetched data={ready ? children : undefined} error={error ?? null} waiting="Fetching …">
          {(page) => page}
        </Fetched>
      </div>
    </Shell>
  )
}
