/**
 * What is known to be acceptable to all, what is ruled out, what nobody knows; and what would have
 * to be asked.
 */

import type { ReactNode } from "react"
import type { TableView } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import type { Answer, Row } from "../../assessing/engine.ts"

interface ZoneProps {
  readonly view: TableView
  readonly answer: Extract<Answer, { kind: "settled" }>
  readonly built: readonly number[]
  readonly onChoose: (digits: readonly number[]) => void
}

/** Packages written out; the rest are counted and can be exported. */
const SHOWN = 20

export function Zone({ view, answer, built, onChoose }: ZoneProps): ReactNode {
  return (
    <section className="part">
      <h2>What all could accept</h2>
      <p className="headline">
        {answer.tally.headline}{" "}
        <span className="facts">
          <span>of {answer.packages} packages</span>
        </span>
      </p>
      {answer.bounded.length === 0 ? null : (
        <p className="empty">Not everything is exact: {answer.bounded.join("; ")}.</p>
      )}
      {answer.zone.length === 0 ? (
        <Nothing answer={answer} />
      ) : (
        <ol className="packages">
          {answer.zone.slice(0, SHOWN).map((row) => (
            <li key={row.digits.join(" ")}>
              <Package
                view={view}
                row={row}
                chosen={row.digits.join(" ") === built.join(" ")}
                valued={answer.valued}
                onChoose={onChoose}
              />
            </li>
          ))}
        </ol>
      )}
      {answer.zone.length > SHOWN ? (
        <p className="empty">The first {SHOWN} are written out; the export has more.</p>
      ) : null}
      <Open open={answer.open} count={answer.openCount} />
    </section>
  )
}

/** What is not known to be acceptable to all is not thereby refused. */
function Nothing({ answer: { tally, blockers } }: Pick<ZoneProps, "answer">): ReactNode {
  if (tally.notKnown === "0") return <Blockers blockers={blockers} />
  return <p>No package is known to be acceptable to all. Of {tally.notKnown} nobody knows.</p>
}

/** Silence is not consent: of whom one would have to ask what. */
function Open({
  open,
  count,
}: {
  readonly open: readonly string[]
  readonly count: number
}): ReactNode {
  if (count === 0) return null
  return (
    <details className="open-questions">
      <summary>
        {count === 1 ? "1 thing that nobody has said" : `${count} things that nobody has said`}
      </summary>
      <ul className="lines">
        {open.map((words) => (
          <li key={words}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {open.length < count ? (
        <p className="empty">The first {open.length} are written out.</p>
      ) : null}
    </details>
  )
}

function Blockers({ blockers }: { readonly blockers: readonly string[] }): ReactNode {
  if (blockers.length === 0)
    return (
      <p className="empty">Under these assumptions no package passes: every one is ruled out.</p>
    )
  return (
    <>
      <p>Under these assumptions no package is acceptable to everybody. What stands in the way:</p>
      <ul className="blockers">
        {blockers.map((because) => (
          <li key={because}>{because}</li>
        ))}
      </ul>
    </>
  )
}

interface PackageProps extends Pick<ZoneProps, "view" | "onChoose"> {
  readonly row: Row
  readonly chosen: boolean
  readonly valued: readonly string[]
}

function Package({ view, row, chosen, valued, onChoose }: PackageProps): ReactNode {
  return (
    <button
      type="button"
      className="package"
      aria-pressed={chosen}
      onClick={() => onChoose(row.digits)}
    >
      <span className="package-options">
        {view.issues.map(({ id, title }, issue) => (
          <span key={id}>
            <span className="kind">
              <Name>{title}</Name>:
            </span>{" "}
            <Name>{row.options[issue] ?? ""}</Name>
          </span>
        ))}
      </span>
      {valued.length === 0 ? null : (
        <span className="facts">
          {valued.map((party, index) => (
            <span key={party}>
              <Name>{party}</Name> {row.utilities[index]}
            </span>
          ))}
        </span>
      )}
    </button>
  )
}
