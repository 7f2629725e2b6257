/** A version of an item in named lines, with what it changed. */

import type { ReactNode } from "react"
import { nameRuns } from "../words/bidi.ts"
import { changedLines } from "./body-words.ts"
import type { Line } from "./written-words.ts"

export function BodyLines({
  before,
  now,
}: {
  readonly before: readonly Line[] | undefined
  readonly now: readonly Line[]
}): ReactNode {
  return (
    <dl className="body-lines">
      {changedLines(before, now).map(({ name, words, was }) => (
        <div key={name} className={was === undefined ? undefined : "changed"}>
          <dt>{name}</dt>
          <dd>
            {was === undefined || was === "" ? null : (
              <>
                <del>
                  <span className="visually-hidden">was: </span>
                  <bdi>{was}</bdi>
                </del>{" "}
              </>
            )}
            {was === undefined ? <Plain words={words} /> : null}
            {was === undefined || words === "" ? null : (
              <ins>
                <span className="visually-hidden">now: </span>
                <bdi>{words}</bdi>
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Plain = ({ words }: { readonly words: string }): ReactNode => (
  <bdi>
    {nameRuns(words)
      .map((run) => (run.kind === "plain" ? run.text : `[${run.symbol}]`))
      .join("")}
  </bdi>
)
