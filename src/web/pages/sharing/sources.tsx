/**
 * Where each part of an arrangement comes from: who first proposed it, the clause that says so, the
 * sentences.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { ArrangementLine, PartLine } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { pages } from "../../server/addresses.ts"
import { PART_WORDS } from "../../words/part-words.ts"
import { Rests } from "../../assessing/rests.tsx"

export function Sources({
  process,
  line,
}: {
  readonly process: ProcessId
  readonly line: ArrangementLine
}): ReactNode {
  return (
    <section className="part sources">
      <h2>Where it comes from</h2>
      {line.text === undefined ? null : (
        <p>
          From the text{" "}
          <Link href={pages.text(process, line.text.item)}>
            <Name>{line.text.title}</Name>
          </Link>
          .
        </p>
      )}
      {line.parts.length === 0 ? (
        <p className="empty">
          Of no single part it is said where it comes from. Correct the arrangement to name clauses.
        </p>
      ) : (
        <ul className="lines">
          {line.parts.map((part) => (
            <Part key={part.part} process={process} part={part} />
          ))}
        </ul>
      )}
      <Rests process={process} sentences={line.sentences} />
    </section>
  )
}

function Part({
  process,
  part: { part, by, clause, sentences },
}: {
  readonly process: ProcessId
  readonly part: PartLine
}): ReactNode {
  return (
    <li>
      <strong>{PART_WORDS[part]}</strong>
      {by.length === 0 ? null : (
        <>
          , first proposed by{" "}
          {by.map(({ item, name }, index) => (
            <span key={item}>
              {index === 0 ? "" : ", "}
              <Link href={pages.actor(process, item)}>
                <Name>{name}</Name>
              </Link>
            </span>
          ))}
        </>
      )}
      {clause === undefined ? null : (
        <p className="clause-words">
          <Link href={pages.text(process, clause.text)}>
            Clause <bdi>{clause.number}</bdi> of <Name>{clause.label}</Name>
          </Link>
          : <bdi>“{clause.words}”</bdi>
        </p>
      )}
      <Rests process={process} sentences={sentences} />
    </li>
  )
}
