/** One arrangement as a page of the briefing tells it. */

import type { ReactNode } from "react"
import type { ArrangementBody, ArrangementLine } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { whenInWords } from "../../words/when.ts"
import { Checks, Formulas, Offices } from "./beside.tsx"
import { Hemicycle } from "./hemicycle.tsx"
import { PART_WORDS } from "../../words/part-words.ts"
import { PowerBars } from "./power-bars.tsx"
import { Quoted } from "../../assessing/quoted.tsx"
import { reckon } from "../../assessing/reckon.ts"

export function ArrangementBriefing({ line }: { readonly line: ArrangementLine }): ReactNode {
  const { body } = line.view
  if (body.kind !== "arrangement") return null
  const reckoned = reckon(body)
  return (
    <section className="part briefing-draft">
      <h2>
        <Name>{body.title}</Name>
      </h2>
      <p className="facts">
        <span>
          entered by <Name>{line.author}</Name>
        </span>
        {named(line, body.proposedBy, "proposed by")}
        {line.text === undefined ? null : (
          <span>
            from <Name>{line.text.title}</Name>
          </span>
        )}
      </p>
      {line.stale === undefined ? null : (
        <p>
          <strong>Stale: {line.stale}.</strong>
        </p>
      )}
      <Lasting line={line} body={body} />
      <div className="columns">
        <Hemicycle groups={reckoned.groups} seats={reckoned.seats} />
        <div>
          <p>
            {reckoned.seats} seats. It decides by: <Name>{reckoned.rule}</Name>.
          </p>
          <PowerBars groups={reckoned.groups} />
        </div>
      </div>
      <ul className="why">
        {reckoned.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <Formulas draft={body} reckoned={reckoned} />
      <Checks quotas={reckoned.quotas} />
      <Offices draft={body} reckoned={reckoned} />
      <Comes line={line} />
    </section>
  )
}

function Lasting({
  line,
  body,
}: {
  readonly line: ArrangementLine
  readonly body: ArrangementBody
}): ReactNode {
  const term =
    body.term?.words ?? (body.term?.value === undefined ? undefined : whenInWords(body.term.value))
  return (
    <p className="facts">
      {term === undefined ? (
        <span>no term is written down</span>
      ) : (
        <span>
          term: <Name>{term}</Name>
        </span>
      )}
      {body.exit === undefined ? (
        <span>no exit is written down</span>
      ) : (
        <span>
          ends: <Name>{body.exit}</Name>
        </span>
      )}
      {named(line, body.endedBy, "may be ended by")}
    </p>
  )
}

function named({ actors }: ArrangementLine, items: readonly string[], words: string): ReactNode {
  const people = actors.filter(({ item }) => items.includes(item))
  return people.length === 0 ? null : (
    <span>
      {words}{" "}
      {people.map(({ item, name }, index) => (
        <span key={item}>
          {index === 0 ? "" : ", "}
          <Name>{name}</Name>
        </span>
      ))}
    </span>
  )
}

function Comes({ line }: { readonly line: ArrangementLine }): ReactNode {
  return (
    <>
      <h3>Where it comes from</h3>
      {line.parts.length === 0 ? null : (
        <ul className="lines">
          {line.parts.map(({ part, by, clause, sentences }) => (
            <li key={part}>
              <strong>{PART_WORDS[part]}</strong>
              {by.length === 0
                ? ""
                : `, first proposed by ${by.map(({ name }) => name).join(", ")}`}
              {clause === undefined ? null : (
                <p>
                  Clause <bdi>{clause.number}</bdi> of <Name>{clause.label}</Name>:{" "}
                  <bdi>“{clause.words}”</bdi>
                </p>
              )}
              <Quoted sentences={sentences} />
            </li>
          ))}
        </ul>
      )}
      <Quoted sentences={line.sentences} />
    </>
  )
}
