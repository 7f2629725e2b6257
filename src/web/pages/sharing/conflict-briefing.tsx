/**
 * One conflict as a page of the briefing tells it: what would hold, for whom not and why, what it
 * rests on.
 */

import type { ReactNode } from "react"
import type { ConflictLine } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import {
  CONCEPT_WORDS,
  holdingOf,
  modelNames,
  type Holding,
  type StateLine,
} from "../../assessing/hold.ts"
import { Quoted } from "../../assessing/quoted.tsx"
import { standingOf } from "../../assessing/standing-words.ts"
import { MOST_DRAWN, StateGraph } from "./state-graph.tsx"

/** States told of, and sentences of each. */
const TOLD = { states: 12, sentences: 4 } as const

export function ConflictBriefing({ line }: { readonly line: ConflictLine }): ReactNode {
  const { body } = line.view
  if (body.kind !== "conflict") return null
  const [holding, nameOf] = [holdingOf(body.model, body.today), modelNames(body.model)]
  return (
    <section className="part briefing-draft">
      <h2>
        Would it hold? <Name>{body.title}</Name>
      </h2>
      <p className="facts">
        <span>
          under the assumptions of <Name>{line.author}</Name>
        </span>
      </p>
      {line.stale === undefined ? null : (
        <p>
          <strong>Stale: {line.stale}.</strong>
        </p>
      )}
      {holding.kind === "fault" ? (
        <p className="fault">{holding.sentence}</p>
      ) : (
        <Held line={line} holding={holding} />
      )}
      <h3>What each side could do and prefers, and what that rests on</h3>
      <ul className="lines">
        {line.basis.map(({ of, words, sentences }) => (
          <li key={of}>
            <strong>{nameOf(of)}</strong>
            {words === undefined ? null : (
              <>
                : <Name>{words}</Name>
              </>
            )}{" "}
            {sentences.length === 0 ? (
              <span className="kind">an assumption of the author</span>
            ) : null}
            <Quoted sentences={sentences} />
          </li>
        ))}
      </ul>
      <Quoted sentences={line.sentences} />
    </section>
  )
}

function Held({
  line,
  holding,
}: {
  readonly line: ConflictLine
  readonly holding: Extract<Holding, { kind: "answered" }>
}): ReactNode {
  const today = holding.states.findIndex(({ isToday }) => isToday)
  const shown = holding.states.filter(
    ({ equilibrium, isToday }) => equilibrium.length > 0 || isToday,
  )
  return (
    <>
      {line.cases.map(({ of, options }) => (
        <p key={of.item}>
          “<Name>{of.title}</Name>”: {standingOf(holding, options).head}
        </p>
      ))}
      <div className="columns">
        {holding.states.length > MOST_DRAWN ? null : (
          <StateGraph holding={holding} chosen={Math.max(0, today)} />
        )}
        <ul className="lines">
          {shown.slice(0, TOLD.states).map((state) => (
            <li key={state.id}>
              <StateWords state={state} />
            </li>
          ))}
        </ul>
      </div>
      {shown.length > TOLD.states ? (
        <p className="empty">
          The first {TOLD.states} of {shown.length} states are told.
        </p>
      ) : null}
      {holding.ways.length === 0 ? null : (
        <ul className="why">
          {holding.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function StateWords({
  state: { id, options, isToday, equilibrium, story },
}: {
  readonly state: StateLine
}): ReactNode {
  return (
    <>
      <strong>{id}</strong>
      {isToday ? " (today)" : ""}: {options.length === 0 ? "nothing done" : options.join(", ")}
      {". "}
      {equilibrium.length === 0
        ? "Would not hold."
        : `Would hold (${equilibrium.map((concept) => CONCEPT_WORDS[concept]).join(", ")}).`}
      <ul className="why">
        {story.slice(0, TOLD.sentences).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}
