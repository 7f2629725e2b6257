/** A package built by hand: who accepts it, who does not and why, which safeguard it touches. */

import type { ReactNode } from "react"
import type { TableView } from "../../api/contract.ts"
import { Name, Names } from "../parts/name.tsx"
import type { Answer } from "./engine.ts"

interface BuilderProps {
  readonly view: TableView
  readonly answer: Extract<Answer, { kind: "settled" }>
  readonly built: readonly number[]
  readonly onBuild: (digits: readonly number[]) => void
}

export function Builder({ view, answer, built, onBuild }: BuilderProps): ReactNode {
  return (
    <section className="part builder">
      <h2>Build a package</h2>
      <div className="form">
        {view.issues.map(({ id, title, options }, issue) => (
          <label key={id}>
            <Name>{title}</Name>
            <select value={built[issue] ?? 0} onChange={({ target }) => onBuild(view.issues.map((_, at) => at === issue ? Number(target.value) : built[at] ?? 0))}>
              {options.map(({ key, name }, option) => <option key={key} value={option}>{name}</option>)}
            </select>
          </label>
        ))}
      </div>
      <div aria-live="polite">
        <ul className="standings">
          {answer.standings.map(({ party, accepts }) => <li key={party} className={accepts ? "accepts" : "refuses"}><Name>{party}</Name> {accepts ? "✓ could accept" : "✕ refuses"}</li>)}
        </ul>
        {answer.forbidden ? <p><strong>Ruled out:</strong> a safeguard or a forbidden combination excludes it.</p> : null}
        <Touched view={view} built={built} />
        <ul className="why">{answer.why.map((words, index) => <li key={index}>{words}</li>)}</ul>
      </div>
    </section>
  )
}

function Touched({ view, built }: Pick<BuilderProps, "view" | "built">): ReactNode {
  const chosen = new Map(view.issues.map(({ id, options }, issue) => [id, options[built[issue] ?? 0]?.key]))
  const touched = view.safeguards.filter(({ issue, options }) => options.some((option) => option === chosen.get(issue)))
  return touched.map(({ item, title, by, rulesOut }) => (
    <p key={item} className="safeguard">
      <strong>Safeguard {rulesOut ? "broken" : "touched"}:</strong> <Name>{title}</Name>{by.length === 0 ? "" : <> (<Names names={by} />)</>}
    </p>
  ))
}
