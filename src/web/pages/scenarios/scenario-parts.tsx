/** Of a scenario: whether it would hold, and which deadlines fall due by its last day. */

import { useMemo, type ReactNode } from "react"
import { Link } from "wouter"
import type { DueLine, ScenarioTest } from "../../../contract/index.ts"
import type { ProcessId } from "../../../base/index.ts"
import { Name } from "../../parts/name.tsx"
import { pages } from "../../server/addresses.ts"
import { holdingOf } from "../../assessing/hold.ts"
import { Rests } from "../../assessing/rests.tsx"
import { standingOf } from "../../assessing/standing-words.ts"
import { whenInWords } from "../../words/when.ts"

export function WouldHold({
  process,
  tests,
  arrangement,
}: {
  readonly process: ProcessId
  readonly tests: readonly ScenarioTest[]
  readonly arrangement: boolean
}): ReactNode {
  return (
    <>
      <h3>Would it hold?</h3>
      {tests.length === 0 ? (
        <p className="empty">
          No conflict on the record says so.{" "}
          <Link href={pages.sharing(process)}>A conflict model</Link> can name this scenario
          {arrangement ? " or its arrangement" : ""} and the state in which it would stand.
        </p>
      ) : (
        tests.map((test) => <Test key={test.conflict.item} process={process} test={test} />)
      )}
    </>
  )
}

function Test({
  process,
  test: { conflict, author, of, model, today, options, sentences },
}: {
  readonly process: ProcessId
  readonly test: ScenarioTest
}): ReactNode {
  const holding = useMemo(() => holdingOf(model, today), [model, today])
  if (holding.kind === "fault") return <p className="fault">{holding.sentence}</p>
  const { head, why } = standingOf(holding, options)
  return (
    <div className="would-hold">
      <p>
        {of === "arrangement" ? "With its arrangement: " : ""}
        {head}{" "}
        <span className="kind">
          In{" "}
          <Link href={pages.sharing(process)}>
            <Name>{conflict.title}</Name>
          </Link>
          , under the assumptions of <Name>{author}</Name>.
        </span>
      </p>
      {why.length === 0 ? null : (
        <ul className="why">
          {why.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <Rests process={process} sentences={sentences} />
    </div>
  )
}

const STATUS: Partial<Readonly<Record<DueLine["status"], string>>> = {
  "under-review": "under review",
  extended: "extended",
  proposed: "proposed",
  unresolved: "the day is not certain",
}

export function FallsDue({
  process,
  due,
  dated,
}: {
  readonly process: ProcessId
  readonly due: readonly DueLine[]
  readonly dated: boolean
}): ReactNode {
  return (
    <>
      <h3>Falls due by then</h3>
      {due.length > 0 ? null : (
        <p className="empty">
          {dated
            ? "No open deadline on the record falls on or before its last day."
            : "None of its choices has a day, so no deadline can be told to fall before it."}
        </p>
      )}
      <ul className="lines">
        {due.map((line) => (
          <li key={`${line.day} ${line.what}`}>
            <time dateTime={line.day}>{whenInWords(line.day)}</time>:{" "}
            {line.by.length === 0 ? null : (
              <>
                <Name>{line.by.join(", ")}</Name>:{" "}
              </>
            )}
            <Name>{line.what}</Name>
            <span className="kind">
              {" "}
              {[
                line.words === line.what ? undefined : `“${line.words}”`,
                STATUS[line.status],
                line.progress,
              ]
                .filter((word) => word !== undefined)
                .join("; ")}
            </span>
            <Rests process={process} sentences={line.sentences} />
          </li>
        ))}
      </ul>
    </>
  )
}
