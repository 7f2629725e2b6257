/**
 * What pages about positions and actors have in common: the trail, the row of parts, waiting, and
 * the fault.
 */

import type { ReactNode } from "react"
import type { ProcessId } from "../../base/index.ts"
import type { SessionView } from "../../contract/index.ts"
import { Fetched } from "../parts/fault.tsx"
import { Shell, type Step } from "./shell.tsx"
import { Sections } from "./sections.tsx"
import { pages } from "../server/addresses.ts"

interface PartFrameProps {
  readonly session: SessionView
  readonly process: { readonly id: ProcessId; readonly title: string | undefined }
  readonly title: string
  readonly trail?: readonly Step[]
  readonly error: unknown
  readonly ready: boolean
  readonly waiting: string
  readonly narrow?: boolean
  readonly children: ReactNode
}

export function PartFrame({
  session,
  process,
  title,
  trail = [],
  error,
  ready,
  waiting,
  narrow = false,
  children,
}: PartFrameProps): ReactNode {
  const above = [
    { title: "Processes", address: pages.home },
    { title: process.title ?? "Process", address: pages.process(process.id) },
    ...trail,
  ]
  return (
    <Shell title={title} trail={above} session={session}>
      <div className={narrow ? "page page-form" : "page"}>
        <Sections process={process.id} />
        <Fetched data={ready ? children : undefined} error={error} waiting={waiting}>
          {(page) => page}
        </Fetched>
      </div>
    </Shell>
  )
}
