/** The words that something rests on, each one click from its sentence. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { GroundLine } from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { pages } from "../server/addresses.ts"

/** One after another; a whole document is named so. */
export function GroundLines({
  process,
  lines,
}: {
  readonly process: ProcessId
  readonly lines: readonly GroundLine[]
}): ReactNode {
  return (
    <ul className="lines ground-lines">
      {lines.map((line, index) => (
        <li key={`${line.item}-${index}`}>
          <Line process={process} line={line} />
        </li>
      ))}
    </ul>
  )
}

/** The same behind a word, under one deed or promise. */
export const DeedGrounds = (props: Parameters<typeof GroundLines>[0]): ReactNode => (
  <details className="deed-grounds">
    <summary>What it rests on</summary>
    <GroundLines {...props} />
  </details>
)

function Line({
  process,
  line: { item, document, words },
}: {
  readonly process: ProcessId
  readonly line: GroundLine
}): ReactNode {
  if (document === undefined)
    return (
      <p className="quote">
        <bdi>{words}</bdi>
      </p>
    )
  const whole = document.item === item
  return (
    <>
      <p className="quote">
        <Link href={pages.document(process, document.item, whole ? undefined : item)}>
          <bdi>{words}</bdi>
        </Link>
      </p>
      <p className="facts">
        <span>{whole ? "the whole document" : <Name>{document.title}</Name>}</span>
      </p>
    </>
  )
}
