/** What all could accept, in words, or what stands in the way. */

import type { ReactNode } from "react"
import type { TableView } from "../../api/contract.ts"
import { Name } from "../parts/name.tsx"
import type { Answer, Row } from "./engine.ts"

interface ZoneProps {
  readonly view: TableView
  readonly answer: Extract<Answer, { kind: "settled" }>
  readonly built: readonly number[]
  readonly onChoose: (digits: readonly number[]) => void
}

/** Packages written out; the rest are counted and can be exported. */
const SHOWN = 20

export function Zone({ view, answer, built, onChoose }: ZoneProps): ReactNode {
  const everybody = view.parties.length === 2 ? "both parties" : `all ${view.parties.length} parties`
  return (
    <section className="part">
      <h2>What {everybody} could accept <span className="tally">{answer.zoneCount} of {answer.packages} packages</span></h2>
      {answer.bounded.length === 0 ? null : <p className="empty">Not everything is exact: {answer.bounded.join("; ")}.</p>}
      {answer.zone.length === 0 ? <Blockers blockers={answer.blockers} /> : (
        <ol className="packages">
          {answer.zone.slice(0, SHOWN).map((row) => <li key={row.digits.join(" ")}><Package view={view} row={row} chosen={row.digits.join(" ") === built.join(" ")} valued={answer.valued} onChoose={onChoose} /></li>)}
        </ol>
      )}
      {answer.zone.length > SHOWN ? <p className="empty">The first {SHOWN} are written out; the export has more.</p> : null}
    </section>
  )
}

function Blockers({ blockers }: { readonly blockers: readonly string[] }): ReactNode {
  if (blockers.length === 0) return <p className="empty">Under these assumptions no package passes: every one is ruled out.</p>
  return (
    <>
      <p>Under these assumptions no package is acceptable to everybody. What stands in the way:</p>
      <ul className="blockers">{blockers.map((because) => <li key={because}>{because}</li>)}</ul>
    </>
  )
}

interface PackageProps extends Pick<ZoneProps, "view" | "onChoose"> { readonly row: Row; readonly chosen: boolean; readonly valued: readonly string[] }

function Package({ view, row, chosen, valued, onChoose }: PackageProps): ReactNode {
  return (
    <button type="button" className="package" aria-pressed={chosen} onClick={() => onChoose(row.digits)}>
      <span className="package-options">
        {view.issues.map(({ id, title }, issue) => <span key={id}><span className="kind"><Name>{title}</Name>:</span> <Name>{row.options[issue] ?? ""}</Name></span>)}
      </span>
      {valued.length === 0 ? null : <span className="facts">{valued.map((party, index) => <span key={party}><Name>{party}</Name> {row.utilities[index]}</span>)}</span>}
    </button>
  )
}
