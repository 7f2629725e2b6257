/** The state of a claim, by shape and word. */

import type { ReactNode } from "react"
import type { ClaimState } from "../../contract/index.ts"
import { STATE_WORDS } from "../words/claim-words.ts"

/**
 * Empty for nothing said, one ring for one, two for several, halved for both sides, crossed out,
 * sealed.
 */
const SHAPES: Readonly<Record<ClaimState, ReactNode>> = {
  unreported: <circle cx="8" cy="8" r="5.75" strokeDasharray="1.5 2.6" />,
  asserted: <circle cx="8" cy="8" r="5.75" />,
  corroborated: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <circle cx="8" cy="8" r="2.75" />
    </>
  ),
  disputed: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5Z" className="icon-fill" />
    </>
  ),
  denied: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
    </>
  ),
  authenticated: (
    <>
      <path
        d={
          "M8 1.6 9.9 3l2.4-.1.6 2.3 2 1.3-.9 2.2.9 2.2-2 1.3-.6 2.3-2.4-.1L8 " +
          "15.8l-1.9-1.4-2.4.1-.6-2.3-2-1.3.9-2.2-.9-2.2 2-1.3.6-2.3 2.4.1Z"
        }
        className="icon-fill"
      />
      <path d="m5.4 8.8 1.8 1.8 3.4-3.8" className="icon-cut" />
    </>
  ),
}

export function StateMark({ state }: { readonly state: ClaimState }): ReactNode {
  return (
    <span className={`claim-state claim-state-${state}`}>
      <svg
        className="icon"
        viewBox="0 0 16 16"
        width="18"
        height="18"
        aria-hidden="true"
        focusable="false"
      >
        {SHAPES[state]}
      </svg>
      {STATE_WORDS[state]}
    </span>
  )
}
