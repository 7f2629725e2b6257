/** Names and titles from documents: isolated from the text around them, unseen characters shown. */

import type { ReactNode } from "react"
import { nameRuns } from "../words/bidi.ts"

/** A name in a `bdi`, so that it cannot turn the words beside it around. */
export function Name({ children }: { readonly children: string }): ReactNode {
  return (
    <bdi className="name">
      {nameRuns(children).map((run, index) =>
        run.kind === "plain" ? (
          run.text
        ) : (
          <span key={index} className="control-symbol" title="a character that cannot be seen">
            {run.symbol}
          </span>
        ),
      )}
    </bdi>
  )
}

/** What stands before one of several: nothing, a comma, or "and" before the last. */
export function joinBefore(index: number, of: number): string {
  if (index === 0) return ""
  return index === of - 1 ? " and " : ", "
}

/** Several names: `A`, `A and B`, `A, B and C`. */
export function Names({ names }: { readonly names: readonly string[] }): ReactNode {
  return names.map((name, index) => (
    <span key={index}>
      {joinBefore(index, names.length)}
      <Name>{name}</Name>
    </span>
  ))
}
