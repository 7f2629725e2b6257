/** What became of a promise, by shape and word. */

import type { ReactNode } from "react"
import type { FindingStatus, StateView, Timing } from "../../../contract/index.ts"
import { stateInWords, timingInWords } from "./promise-words.ts"

/**
 * Four bars filled as far as it is carried out; crossed out where it was broken, half where finders
 * differ, upturned where its grounds are gone.
 */
export function StateMark({ state }: { readonly state: StateView }): ReactNode {
  return (
    <span className={`promise-state promise-${state.status ?? state.kind}`}>
      <Sign>{shapeOf(state)}</Sign>
      {stateInWords(state)}
    </span>
  )
}

export function TimingMark({ timing }: { readonly timing: Timing }): ReactNode {
  return (
    <span className={`promise-timing timing-${timing.kind}`}>
      <Sign>{TIMING_SHAPES[timing.kind]}</Sign>
      {timingInWords(timing)}
    </span>
  )
}

const Sign = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <svg
    className="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
)

const LEVELS: Partial<Readonly<Record<FindingStatus, number>>> = {
  "not-initiated": 0,
  minimal: 1,
  intermediate: 2,
  full: 3,
}

function shapeOf({ kind, status }: StateView): ReactNode {
  if (kind === "unjudged") return <circle cx="8" cy="8" r="5.75" strokeDasharray="1.5 2.6" />
  if (kind === "disputed")
    return (
      <>
        <circle cx="8" cy="8" r="5.75" />
        <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5Z" className="icon-fill" />
      </>
    )
  if (kind === "stale") return <path d="M8 13.5 1.8 2.5h12.4Z" />
  const level = status === undefined ? undefined : LEVELS[status]
  if (level !== undefined)
    return [0, 1, 2].map((bar) => (
      <rect
        key={bar}
        x={1.5 + bar * 4.6}
        y={10 - bar * 3.5}
        width="3.4"
        height={4.5 + bar * 3.5}
        className={bar < level ? "icon-fill" : undefined}
        strokeWidth="1.2"
      />
    ))
  if (status === "broken")
    return (
      <>
        <circle cx="8" cy="8" r="5.75" />
        <path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
      </>
    )
  if (status === "extended") return <path d="M2.5 8h10M9.5 5l3 3-3 3M14 3.5v9" />
  return (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.6V8l2.3 1.5" />
    </>
  )
}

const TIMING_SHAPES: Readonly<Record<Timing["kind"], ReactNode>> = {
  ahead: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.6V8l2.3 1.5" />
    </>
  ),
  today: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <circle cx="8" cy="8" r="2" className="icon-fill" />
    </>
  ),
  overdue: <path d="M8 2.5 14.2 13.5H1.8Z M8 6.5v3.2 M8 11.6v.1" />,
  done: <path d="m3.2 8.4 3.1 3.1 6.5-7" />,
  lapsed: <path d="M3.5 8h9" />,
  "no-day": <circle cx="8" cy="8" r="5.75" strokeDasharray="1.5 2.6" />,
}
