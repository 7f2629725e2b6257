/** One position, in a cell of the matrix or on a page of its own kind. */

import type { ReactNode } from "react"
import type { ProcessId } from "../../base/index.ts"
import type { PositionLine } from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { StaleBanner, StaleMark } from "../parts/stale.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { heldInWords, HOLDER_WORDS, SORT_WORDS, textOf } from "../words/position-words.ts"
import { Tellings, TellingsFold } from "./tellings.tsx"

const STATE_WORDS = { older: "before", coming: "to come", dropped: "counts for nothing" } as const

interface BlockProps {
  readonly process: ProcessId
  readonly line: PositionLine
  /** Sentences shown at once, and every reason why it is stale. */
  readonly open?: boolean
  readonly children?: ReactNode
}

export function PositionBlock({ process, line, open = false, children }: BlockProps): ReactNode {
  const { sort, holder, state, options, rulesOut, tellings, stale, view } = line
  const held = heldInWords(line)
  return (
    <div className={`position position-${sort} is-${state}`}>
      {sort === "position" ? null : <p className="position-sort">{SORT_WORDS[sort]}</p>}
      <p className="position-text">
        {state === "dropped" ? (
          <del>
            <Name>{textOf(line)}</Name>
          </del>
        ) : (
          <Name>{textOf(line)}</Name>
        )}
      </p>
      {state === "dropped" && !open ? (
        <p className="kind">
          Counts for nothing: {(stale?.reasons ?? []).map(({ words }) => words).join("; ")}
        </p>
      ) : null}
      {options.length === 0 ? null : (
        <p className="position-options">
          <span className="visually-hidden">{sort === "red-line" ? "Refuses: " : "Options: "}</span>
          {options.map(({ key, name }) => (
            <span key={key} className="option">
              <Name>{name}</Name>
            </span>
          ))}
        </p>
      )}
      {rulesOut.length === 0 ? null : (
        <p className="position-options rules-out">
          <span className="kind">rules out</span>
          {rulesOut.map(({ key, name }) => (
            <span key={key} className="option">
              <Name>{name}</Name>
            </span>
          ))}
        </p>
      )}
      <div className="facts">
        {state === "current" ? null : <span>{STATE_WORDS[state]}</span>}
        {holder === "office" ? null : <span>{HOLDER_WORDS[holder]}</span>}
        {held === "" ? null : <span>{held}</span>}
        {view.standing === "admitted" ? null : <StandingMark standing={view.standing} />}
        {open || stale === undefined ? null : <StaleMark stale={stale} />}
      </div>
      {open ? (
        <>
          <StaleBanner process={process} stale={stale} />
          <Tellings process={process} tellings={tellings} />
        </>
      ) : (
        <TellingsFold process={process} tellings={tellings} />
      )}
      {children}
    </div>
  )
}
