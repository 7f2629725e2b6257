/** A clause's status as drafters mark it: by its sign and its word, not by its colour. */

import type { ReactNode } from "react"
import type { ClauseStatus } from "../../../contract/index.ts"
import { CLAUSE_STATUS_WORDS } from "../../words/text-words.ts"

export const ClauseStatusMark = ({ status }: { readonly status: ClauseStatus }): ReactNode => (
  <span className={`clause-status clause-${status}`}>{CLAUSE_STATUS_WORDS[status]}</span>
)

/**
 * A clause's words in the field's conventions: bracketed wording in brackets, alternatives as Alt
 * 1, Alt 2.
 */
export function ClauseWords({
  words,
  status,
  alternatives,
}: {
  readonly words: string
  readonly status?: ClauseStatus | undefined
  readonly alternatives: readonly string[]
}): ReactNode {
  if (alternatives.length > 0) {
    return (
      <dl className="alternatives">
        {[words, ...alternatives].map((wording, index) => (
          <div key={index}>
            <dt>Alt {index + 1}</dt>
            <dd dir="auto">{wording}</dd>
          </div>
        ))}
      </dl>
    )
  }
  const shut = status === "bracketed" && !words.includes("[")
  return (
    <p className="clause-words" dir="auto">
      {shut ? "[" : ""}
      {words}
      {shut ? "]" : ""}
    </p>
  )
}
