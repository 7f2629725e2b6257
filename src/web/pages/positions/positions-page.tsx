/** Who moved since a day; who wants what on each issue; what is at stake for whom. */

import { useState, type ReactNode, type SyntheticEvent } from "react"
import { Link, useLocation, useSearch } from "wouter"
import { parseDay, type Day, type ProcessId } from "../../../base/index.ts"
import type { PositionsView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Fetched } from "../../parts/fault.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { pages } from "../../server/addresses.ts"
import { whenInWords } from "../../words/when.ts"
import { Matrix } from "./matrix.tsx"
import { movedCount, MovesAndLearnt } from "../../lines/move-lines.tsx"
import { PartFrame } from "../../frame/part-frame.tsx"
import { usePositions, useRisks } from "../../server/position-queries.ts"
import { RiskLines } from "../../lines/risk-lines.tsx"

export default function PositionsPage({ session, process }: ProcessPageProps): ReactNode {
  const asked = parseDay(new URLSearchParams(useSearch()).get("since") ?? "")
  const { data, error } = usePositions(process, asked)
  return (
    <PartFrame
      session={session}
      process={{ id: process, title: data?.process.title }}
      title="Positions"
      error={error}
      ready={data !== undefined}
      waiting="Fetching the positions …"
    >
      {data === undefined ? null : <Positions process={process} view={data} />}
    </PartFrame>
  )
}

function Positions({
  process,
  view,
}: {
  readonly process: ProcessId
  readonly view: PositionsView
}): ReactNode {
  const { issues } = view
  return (
    <>
      <header className="page-head">
        <PageTitle>Positions</PageTitle>
        <p className="lead">
          What each actor says it wants on each issue, why, what it cannot do without and what it
          will not accept, as held on {whenInWords(view.day)}. Every cell rests on sentences.
        </p>
        <Writing>
          <p className="actions">
            <Link className="button primary" href={pages.write(process, "position")}>
              Add a position
            </Link>
            <Link className="button" href={pages.write(process, "issue")}>
              Add an issue
            </Link>
            <Link className="button" href={pages.write(process, "risk")}>
              Add a risk
            </Link>
            <Link className="button" href={pages.write(process, "role")}>
              Give a role
            </Link>
          </p>
        </Writing>
      </header>
      <Moved process={process} view={view} />
      <Part title="Issues by parties" tally={issues.length.toLocaleString("en")}>
        <Issues process={process} view={view} />
      </Part>
      <Risks process={process} />
    </>
  )
}

function Issues({
  process,
  view,
}: {
  readonly process: ProcessId
  readonly view: PositionsView
}): ReactNode {
  if (view.issues.length === 0)
    return (
      <p className="empty">
        There is no issue yet. Add one with the ways it could be settled, then write who wants what
        on it.
      </p>
    )
  if (view.parties.length === 0)
    return (
      <p className="empty">
        Nobody has a position yet, and nobody has a role of a party. Add a position, or give
        somebody a role.
      </p>
    )
  return <Matrix process={process} view={view} />
}

function Moved({
  process,
  view: { moves, since, day },
}: {
  readonly process: ProcessId
  readonly view: PositionsView
}): ReactNode {
  return (
    <section className="part">
      <h2>
        Moved since {whenInWords(since)}{" "}
        <span className="tally">{movedCount(moves).toLocaleString("en")}</span>
      </h2>
      <Since key={since} process={process} since={since} day={day} />
      <MovesAndLearnt process={process} moves={moves} />
    </section>
  )
}

/** Choosing the day at whose end the comparison begins. */
function Since({
  process,
  since,
  day,
}: {
  readonly process: ProcessId
  readonly since: Day
  readonly day: Day
}): ReactNode {
  const [text, setText] = useState<string>(since)
  const [fault, setFault] = useState("")
  const [, go] = useLocation()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const chosen = parseDay(text)
    if (chosen === undefined)
      setFault("There is no such day. Write it as year-month-day, such as 2021-03-08.")
    else go(pages.positions(process, chosen))
  }
  return (
    <form className="since" onSubmit={submit} noValidate>
      <label htmlFor="since">Since the end of</label>
      <input
        id="since"
        type="date"
        value={text}
        max={day}
        onChange={({ target }) => {
          setText(target.value)
          setFault("")
        }}
        aria-invalid={fault !== ""}
        aria-describedby="since-fault"
      />
      <button type="submit">Show</button>
      <p className="field-fault" id="since-fault" role="alert">
        {fault}
      </p>
    </form>
  )
}

function Risks({ process }: { readonly process: ProcessId }): ReactNode {
  const { data, error } = useRisks(process)
  return (
    <Part title="At stake" tally={data?.risks.length.toLocaleString("en") ?? ""}>
      <Fetched data={data} error={error} waiting="Fetching the risks …">
        {({ risks, actors }) =>
          risks.length === 0 ? (
            <p className="empty">
              No risk is on the record yet: if what, then what is at stake, for whom?
            </p>
          ) : (
            <RiskLines process={process} lines={risks} actors={actors} />
          )
        }
      </Fetched>
    </Part>
  )
}
