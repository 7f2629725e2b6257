/**
 * Whether it would hold: the states of a conflict as a graph, the stable ones marked by concept, a
 * state's story in words.
 */

import { useMemo, useState, type ReactNode } from "react"
import type { ProcessId } from "../../../base/index.ts"
import type { ConflictBody, ConflictLine } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { ItemActions } from "../../amending/item-actions.tsx"
import { pages } from "../../server/addresses.ts"
import {
  CONCEPT_WORDS,
  conflictOf,
  holdingOf,
  modelNames,
  NOTHING_SUPPOSED,
  type Holding,
} from "../../assessing/hold.ts"
import { Rests } from "../../assessing/rests.tsx"
import { standingOf } from "../../assessing/standing-words.ts"
import { MOST_DRAWN, StateGraph } from "./state-graph.tsx"
import { Suppose } from "./suppose.tsx"
import { TakeGraph } from "./take-along.tsx"

/** States told one by one. */
const TOLD = 64

export function Stability({
  process,
  line,
  body,
}: {
  readonly process: ProcessId
  readonly line: ConflictLine
  readonly body: ConflictBody
}): ReactNode {
  const [supposed, setSupposed] = useState(NOTHING_SUPPOSED)
  const given = useMemo(() => conflictOf(body.model), [body.model])
  const holding = useMemo(
    () => holdingOf(body.model, body.today, supposed),
    [body.model, body.today, supposed],
  )
  return (
    <section className="part">
      <h2>
        Would it hold? <Name>{body.title}</Name>
      </h2>
      <ItemActions
        process={process}
        view={line.view}
        what="this conflict"
        people={line.actors}
        correctAt={pages.draftForm(process, "conflict", line.view.item)}
      />
      <p className="whose">
        Under the assumptions of <Name>{line.author}</Name>: what each side could do and prefers.
        {line.stale === undefined ? null : <strong> Stale: {line.stale}.</strong>}
      </p>
      {holding.kind === "fault" ? (
        <p className="fault" role="alert">
          {holding.sentence}
        </p>
      ) : (
        <States holding={holding} />
      )}
      {typeof given === "string" ? null : (
        <Suppose given={given} supposed={supposed} onChange={setSupposed} />
      )}
      <Tested line={line} holding={holding} />
      <Basis process={process} line={line} />
      <TakeGraph
        process={process}
        item={line.view.item}
        drawn={holding.kind === "answered" && holding.states.length <= MOST_DRAWN}
      />
    </section>
  )
}

type Answered = Extract<Holding, { kind: "answered" }>

function States({ holding }: { readonly holding: Answered }): ReactNode {
  const [chosen, choose] = useState(() =>
    Math.max(
      0,
      holding.states.findIndex(({ isToday }) => isToday),
    ),
  )
  const state = holding.states[chosen]
  return (
    <>
      {holding.over === undefined ? null : <p>{holding.over}</p>}
      {holding.turned.length === 0 ? null : (
        <ul className="why" aria-label="What the supposition changes">
          {holding.turned.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p>
        <WhatHolds states={holding.states} />
      </p>
      <div className="columns">
        <StateGraph holding={holding} chosen={chosen} onChoose={choose} />
        <div>
          <StateSelect states={holding.states} chosen={chosen} onChoose={choose} />
          {state === undefined ? null : <Story state={state} />}
          {holding.ways.length === 0 ? null : (
            <ul className="why">
              {holding.ways.map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </>
  )
}

type Concepts = Answered["states"][number]["equilibrium"]

const conceptsInWords = (concepts: Concepts): string =>
  concepts.map((concept) => CONCEPT_WORDS[concept]).join(", ")

/** The states that would hold, each with the senses in which it would. */
function WhatHolds({ states }: Pick<Answered, "states">): ReactNode {
  const stable = states.filter(({ equilibrium }) => equilibrium.length > 0)
  if (stable.length === 0) return "Under these assumptions no state would hold."
  return (
    <>
      Would hold:{" "}
      {stable.map(({ id, equilibrium }, index) => (
        <span key={id}>
          {index === 0 ? "" : ", "}
          <strong>{id}</strong> ({conceptsInWords(equilibrium)})
        </span>
      ))}
      .
    </>
  )
}

interface StateSelectProps extends Pick<Answered, "states"> {
  readonly chosen: number
  readonly onChoose: (state: number) => void
}

function StateSelect({ states, chosen, onChoose }: StateSelectProps): ReactNode {
  return (
    <label>
      State{" "}
      <select value={chosen} onChange={({ target }) => onChoose(Number(target.value))}>
        {states.slice(0, TOLD).map(({ id, options, isToday }, index) => (
          <option key={id} value={index}>
            {`${id}: ${options.length === 0 ? "nothing done" : options.join(", ")}` +
              (isToday ? " (today)" : "")}
          </option>
        ))}
      </select>
    </label>
  )
}

/** So many sentences of a state's story are told. */
const LONGEST_STORY = 12

function Story({ state }: { readonly state: Answered["states"][number] }): ReactNode {
  return (
    <div aria-live="polite">
      <ul className="lines">
        {state.stableFor.map(({ decider, concepts }) => (
          <li key={decider}>
            <Name>{decider}</Name>:{" "}
            {concepts.length === 0 ? "would leave it" : `would stay (${conceptsInWords(concepts)})`}
          </li>
        ))}
      </ul>
      {state.shares.length === 0 ? null : <p>Holds: {state.shares.join(", ")}.</p>}
      <ul className="why">
        {state.story.slice(0, LONGEST_STORY).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the conflict says of the arrangements and scenarios that it tests. */
function Tested({
  line,
  holding,
}: {
  readonly line: ConflictLine
  readonly holding: Holding
}): ReactNode {
  if (line.cases.length === 0 || holding.kind === "fault") return null
  return (
    <ul className="lines" aria-label="What it says of drafts and scenarios">
      {line.cases.map(({ of, options }) => {
        const { head, why } = standingOf(holding, options)
        return (
          <li key={of.item}>
            “<Name>{of.title}</Name>”: {head}
            {why.length === 0 ? null : (
              <ul className="why">
                {why.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Basis({
  process,
  line,
}: {
  readonly process: ProcessId
  readonly line: ConflictLine
}): ReactNode {
  const nameOf = line.view.body.kind === "conflict" ? modelNames(line.view.body.model) : String
  return (
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
          ) : (
            <Rests process={process} sentences={sentences} />
          )}
        </li>
      ))}
    </ul>
  )
}
