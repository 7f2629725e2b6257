/** Scenarios side by side: dated choices, what follows from each, and on whose word. */

import { useQuery } from "@tanstack/react-query"
import { useMemo, type ReactNode } from "react"
import { Link } from "wouter"
import type { ScenarioLine, ScenariosView } from "../../../contract/index.ts"
import type { ProcessId } from "../../../base/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Fetched, Waiting } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Shell } from "../../frame/shell.tsx"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { Rests } from "../../assessing/rests.tsx"
import { StandingOf } from "../../assessing/builder.tsx"
import { useEngine } from "../../assessing/use-engine.ts"
import { whenInWords } from "../../words/when.ts"
import { chosenOf, packageOf, talksWith } from "./follows.ts"
import { FallsDue, WouldHold } from "./scenario-parts.tsx"

/** Fetches the scenarios of a process and shows them. */
export default function ScenariosPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ["process-part", process, "scenarios"],
    queryFn: ({ signal }) => ask("scenarios", { process }, signal),
  })
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title="Scenarios" trail={trail} session={session}>
      <div className="page">
        <Sections process={process} />
        <PageTitle>Scenarios</PageTitle>
        <Fetched data={data} error={error} waiting="Fetching the scenarios …">
          {(view) => <Scenarios view={view} />}
        </Fetched>
      </div>
    </Shell>
  )
}

function Scenarios({ view }: { readonly view: ScenariosView }): ReactNode {
  if (view.scenarios.length === 0)
    return (
      <p className="empty">
        There is no scenario yet. One is made of choices on the issues of{" "}
        <Link href={pages.table(view.process.id)}>the table</Link>, with the days on which they are
        made, and of assumptions. <Add process={view.process.id} />
      </p>
    )
  return (
    <>
      {view.scenarios.length === view.count ? null : (
        <p className="empty">
          The first {view.scenarios.length} of {view.count} are shown.
        </p>
      )}
      <p>
        <Add process={view.process.id} />
      </p>
      <div className="scenarios">
        {view.scenarios.map((line) => (
          <Scenario key={line.view.item} process={view.process.id} line={line} />
        ))}
      </div>
    </>
  )
}

const Add = ({ process }: { readonly process: ProcessId }): ReactNode => (
  <Writing>
    <Link className="button" href={pages.write(process, "scenario")}>
      Add a scenario
    </Link>
  </Writing>
)

interface ScenarioProps {
  readonly process: ProcessId
  readonly line: ScenarioLine
}

function Scenario({ process, line }: ScenarioProps): ReactNode {
  const body = line.view.body.kind === "scenario" ? line.view.body : undefined
  const choices = useMemo(
    () => (body === undefined ? { chosen: [], unknown: 0 } : chosenOf(body, line.table)),
    [body, line.table],
  )
  if (body === undefined) return null
  const { arrangement, out } = line
  return (
    <section className="scenario">
      <Head process={process} line={line} title={body.title} />
      <Choices {...choices} />
      {out === undefined ? (
        <>
          <h3>What follows</h3>
          <Follows line={line} chosen={choices.chosen} />
        </>
      ) : null}
      {arrangement === undefined ? null : (
        <p>
          With the arrangement{" "}
          <Link href={pages.sharing(process)}>
            <Name>{arrangement.title}</Name>
          </Link>
          .
        </p>
      )}
      {out === undefined ? (
        <WouldHold process={process} tests={line.tests} arrangement={arrangement !== undefined} />
      ) : null}
      <FallsDue
        process={process}
        due={line.due}
        dated={body.choices.some(({ day }) => day !== undefined)}
      />
      <Assumptions process={process} line={line} />
      <Rests process={process} sentences={line.sentences} />
    </section>
  )
}

/** Whose it is, whether it counts, and the way to mend it. */
function Head({ process, line, title }: ScenarioProps & { readonly title: string }): ReactNode {
  return (
    <>
      <h2 className={line.out === undefined ? "" : "dropped"}>
        <Name>{title}</Name>
      </h2>
      <p className="whose">
        Under the assumptions of <Name>{line.author}</Name>, on {whenInWords(line.table.day)}.
        {line.stale === undefined ? null : <strong> Stale: {line.stale}.</strong>}
      </p>
      {line.out === undefined ? null : (
        <p className="kind">Counts for nothing, so nothing is reckoned from it: {line.out}.</p>
      )}
      <Writing>
        <p>
          <Link
            className="write-link"
            href={pages.write(process, "scenario", { item: line.view.item })}
          >
            Correct or withdraw …<span className="visually-hidden"> {title}</span>
          </Link>
        </p>
      </Writing>
    </>
  )
}

function Choices({ chosen, unknown }: ReturnType<typeof chosenOf>): ReactNode {
  return (
    <>
      <h3>Choices</h3>
      <ul className="lines">
        {chosen.map(({ issue, title, name, day }) => (
          <li key={issue}>
            <span className="kind">
              <Name>{title}</Name>:
            </span>{" "}
            <Name>{name}</Name>
            {day === undefined ? null : (
              <>
                {" "}
                on <time dateTime={day}>{whenInWords(day)}</time>
              </>
            )}
          </li>
        ))}
      </ul>
      {unknown === 0 ? null : (
        <p className="empty">
          {unknown === 1 ? "One choice is" : `${unknown} choices are`} on something that is not at
          the table.
        </p>
      )}
    </>
  )
}

function Assumptions({ process, line: { assumptions } }: ScenarioProps): ReactNode {
  if (assumptions.length === 0) return null
  return (
    <>
      <h3>Taken for granted</h3>
      <ul className="lines">
        {assumptions.map(({ text, sentences }) => (
          <li key={text}>
            <Name>{text}</Name>
            {sentences.length === 0 ? (
              <span className="kind"> on the author’s word alone</span>
            ) : (
              <Rests process={process} sentences={sentences} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Follows({
  line: { table },
  chosen,
}: {
  readonly line: ScenarioLine
  readonly chosen: ReturnType<typeof chosenOf>["chosen"]
}): ReactNode {
  const question = useMemo(
    () =>
      table.talks === null
        ? undefined
        : {
            talks: talksWith(table, chosen),
            built: packageOf(table, chosen),
            excluders: "the choices and safeguards",
          },
    [table, chosen],
  )
  const { answer } = useEngine(question)
  if (table.talks === null) return <p className="empty">There is no table on that day.</p>
  if (answer === undefined) return <Waiting>Settling …</Waiting>
  if (answer.kind === "fault")
    return (
      <p className="fault" role="alert">
        {answer.sentence}
      </p>
    )
  const isWhole = chosen.length === table.issues.length
  return (
    <>
      <p className="headline">{answer.tally.headline}</p>
      {isWhole ? (
        <ul className="standings">
          {answer.standings.map((standing) => (
            <li key={standing.party}>
              <StandingOf standing={standing} />
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="why">
        {(isWhole ? answer.why : answer.blockers).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}
