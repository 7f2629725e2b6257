/**
 * The table as pages to print: what all could accept or what stands in the way, the map, whose word
 * each cell is, with its sentences.
 */

import { useQuery } from "@tanstack/react-query"
import { useMemo, type ReactNode } from "react"
import { Link } from "wouter"
import type { ShownTable } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Waiting } from "../../parts/fault.tsx"
import { Name, Names } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { PartFrame } from "../../frame/part-frame.tsx"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { Quoted } from "../../assessing/quoted.tsx"
import { whenInWords } from "../../words/when.ts"
import { InWords } from "./in-words.tsx"
import { PackageMap } from "./package-map.tsx"
import { SeatsLine } from "./seats-line.tsx"
import { useEngine } from "../../assessing/use-engine.ts"

/** Fetches the table of a process and shows it as pages to print. */
export default function TableBriefingPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ["process-part", process, "table"],
    queryFn: ({ signal }) => ask("table", { process }, signal),
  })
  return (
    <PartFrame
      session={session}
      process={{ id: process, title: data?.process.title }}
      title="Briefing"
      trail={[{ title: "The table", address: pages.table(process) }]}
      error={error}
      ready={data !== undefined}
      waiting="Fetching the table …"
    >
      {data === undefined ? null : <Briefing view={data} />}
    </PartFrame>
  )
}

interface ViewProps {
  readonly view: ShownTable
}

function Briefing({ view }: ViewProps): ReactNode {
  const isShown = view.leaves && view.talks !== null
  return (
    <article className="briefing">
      <PageTitle>The table: a briefing</PageTitle>
      <p className="actions briefing-tools">
        <button
          type="button"
          className="primary"
          disabled={!isShown}
          onClick={() => {
            window.print()
          }}
        >
          Print it
        </button>
        <Link className="button" href={pages.table(view.process.id)}>
          Back to the table
        </Link>
      </p>
      {view.talks === null ? (
        <p className="empty">There is no table yet: it needs issues with options, and parties.</p>
      ) : null}
      {view.leaves ? null : (
        <p className="empty">
          {view.private
            ? "Something told in confidence is in this table"
            : "It rests on words that may not leave with whoever said them"}
          , so there is nothing to print.
        </p>
      )}
      {isShown ? <Told view={view} /> : null}
    </article>
  )
}

/** The whole of it, where there is a table and it may leave. */
function Told({ view }: ViewProps): ReactNode {
  const authors = [
    ...new Set([
      ...view.cells.flatMap(({ author }) => author ?? []),
      ...view.fallbacks.map(({ author }) => author),
    ]),
  ]
  return (
    <>
      <SeatsLine view={view} />
      <p className="whose">
        Under these assumptions, by{" "}
        {authors.length === 0 ? "nobody yet" : <Names names={authors} />}, as of{" "}
        {whenInWords(view.day)}. Preferences are what was stated or estimated, not what is true, and
        nothing is recommended.
      </p>
      <Settled view={view} />
      <Cells view={view} />
      <Floors view={view} />
      {view.notes.length === 0 ? null : (
        <section className="part">
          <h2>Left out</h2>
          <ul className="lines">
            {view.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const nothing = (): void => undefined

function Settled({ view }: ViewProps): ReactNode {
  const question = useMemo(() => ({ talks: view.talks, built: view.issues.map(() => 0) }), [view])
  const { answer } = useEngine(question)
  if (answer === undefined) return <Waiting>Settling the table …</Waiting>
  if (answer.kind === "fault")
    return (
      <p className="fault" role="alert">
        {answer.sentence}
      </p>
    )
  return (
    <>
      <section className="part">
        <h2>What all could accept, or what stands in the way</h2>
        <p className="headline">{answer.tally.headline}</p>
        <InWords blocks={answer.blocks} />
        {answer.open.length === 0 ? null : (
          <>
            <h3>What nobody has said</h3>
            <ul className="lines">
              {answer.open.map((words) => (
                <li key={words}>
                  <bdi>{words}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {answer.valued.length < 2 ? null : (
        <PackageMap view={view} answer={answer} built={[]} onChoose={nothing} />
      )}
    </>
  )
}

type Cell = ShownTable["cells"][number]

function Cells({ view: { parties, issues, cells } }: ViewProps): ReactNode {
  return (
    <section className="part">
      <h2>Whose word it is</h2>
      {parties.map(({ id, name }) => (
        <section key={id}>
          <h3>
            <Name>{name}</Name>
          </h3>
          <ul className="lines">
            {cells
              .filter(({ party }) => party === id)
              .map((cell) => (
                <li key={cell.issue}>
                  <CellLines cell={cell} issue={issues.find((each) => each.id === cell.issue)} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

interface CellProps {
  readonly cell: Cell
  readonly issue: ShownTable["issues"][number] | undefined
}

/** Whose word it is, then each option, what counts for nothing, and the sentences. */
function CellLines({ cell, issue }: CellProps): ReactNode {
  const { from, basis, author, stale, options, dropped, sentences } = cell
  return (
    <>
      <p>
        <b>
          <Name>{issue?.title ?? cell.issue}</Name>
        </b>
        : {WORD[from]}
        {basis === undefined ? "" : `, ${basis}`}
        {author === undefined ? (
          ""
        ) : (
          <>
            , by <Name>{author}</Name>
          </>
        )}
        .{stale === undefined ? null : <strong> Stale: {stale}.</strong>}
      </p>
      {options.length === 0 ? null : <Options cell={cell} issue={issue} />}
      {dropped.map(({ item, words, because }) => (
        <p key={item}>
          <del>
            <Name>{words}</Name>
          </del>{" "}
          <span className="kind">counts for nothing: {because}</span>
        </p>
      ))}
      <Quoted sentences={sentences} />
    </>
  )
}

function Options({ cell, issue }: CellProps): ReactNode {
  return (
    <ul className="lines">
      {cell.options.map((option) => (
        <li key={option.option}>
          <b>
            <Name>
              {issue?.options.find(({ key }) => key === option.option)?.name ?? option.option}
            </Name>
          </b>
          : {judgedWords(option)}. <bdi>{option.words}</bdi>
        </li>
      ))}
    </ul>
  )
}

const WORD = {
  entered: "entered",
  read: "read from positions, needs and red lines",
  silent: "nobody has said anything",
  "not-asked": "not asked",
} as const

const IS = {
  must: "must have it",
  acceptable: "acceptable",
  unacceptable: "not acceptable",
  unknown: "not known",
} as const

function judgedWords({ is, score, low, high, rank }: Cell["options"][number]): string {
  if (is !== undefined) return IS[is]
  if (score !== undefined) return score
  if (low !== undefined) return `${low} to ${high}`
  return rank === undefined ? "not known" : `place ${rank}`
}

function Floors({ view: { parties, fallbacks, safeguards } }: ViewProps): ReactNode {
  if (fallbacks.length + safeguards.length === 0) return null
  return (
    <section className="part">
      <h2>Fallbacks and safeguards</h2>
      <ul className="lines">
        {fallbacks.map(({ item, party, value, words, author, sentences, out }) => (
          <li key={item}>
            <p className={out === undefined ? "" : "dropped"}>
              <b>
                <Name>{parties.find(({ id }) => id === party)?.name ?? party}</Name>
              </b>{" "}
              without an agreement: <bdi>{words ?? "no words"}</bdi>, worth {value} points, by{" "}
              <Name>{author}</Name>.
            </p>
            <Quoted sentences={sentences} />
          </li>
        ))}
        {safeguards.map(({ item, title, by, sentences, out }) => (
          <li key={item}>
            <p className={out === undefined ? "" : "dropped"}>
              <b>
                <Name>{title}</Name>
              </b>
              {by.length === 0 ? null : (
                <>
                  , asked for by <Names names={by} />
                </>
              )}
              .
            </p>
            {out === undefined ? null : <p className="kind">Counts for nothing: {out}.</p>}
            <Quoted sentences={sentences} />
          </li>
        ))}
      </ul>
    </section>
  )
}
