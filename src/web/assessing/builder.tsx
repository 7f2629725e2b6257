/** A package built by hand: who accepts it, who does not and why, which safeguard it touches. */

import type { ReactNode } from "react"
import type { TableView } from "../../contract/index.ts"
import { Name, Names } from "../parts/name.tsx"
import type { Answer, Standing } from "./engine.ts"
import { IssueGroups } from "./issue-groups.tsx"

interface BuilderProps {
  readonly view: TableView
  readonly answer: Extract<Answer, { kind: "settled" }>
  readonly built: readonly number[]
  readonly onBuild: (digits: readonly number[]) => void
}

/** The choices, and under them how the package stands. */
export function Builder(props: BuilderProps): ReactNode {
  const { answer } = props
  return (
    <section className="part builder">
      <h2>Build a package</h2>
      <div className="form">
        <Choices {...props} />
      </div>
      <div aria-live="polite">
        <ul className="standings">
          {answer.standings.map((standing) => (
            <li key={standing.party}>
              <StandingOf standing={standing} />
            </li>
          ))}
        </ul>
        {answer.forbidden ? (
          <p>
            <strong>Ruled out:</strong> a safeguard or a forbidden combination excludes it.
          </p>
        ) : null}
        <Touched {...props} />
        <ul className="why">
          {answer.why.map((words, index) => (
            <li key={index}>{words}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** One option of an issue, or any of those of which any may be taken. */
function Choices({ view, built, onBuild }: BuilderProps): ReactNode {
  const set = (issue: number, option: number): void =>
    onBuild(view.issues.map((_, at) => (at === issue ? option : (built[at] ?? 0))))
  return (
    <IssueGroups
      issues={view.issues}
      any={(title, issues) => (
        <fieldset className="option-field" key={title}>
          <legend>
            <Name>{title}</Name>
          </legend>
          {issues.map(({ issue: { of, options }, index }) => (
            <label key={of?.key} className="check">
              <input
                type="checkbox"
                checked={options[built[index] ?? 0]?.key === "yes"}
                onChange={({ target }) => set(index, target.checked ? 0 : 1)}
              />
              <Name>{of?.name ?? ""}</Name>
            </label>
          ))}
        </fieldset>
      )}
      one={({ issue: { id, title, options }, index }) => (
        <label key={id}>
          <Name>{title}</Name>
          <select
            value={built[index] ?? 0}
            onChange={({ target }) => set(index, Number(target.value))}
          >
            {options.map(({ key, name }, option) => (
              <option key={key} value={option}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    />
  )
}

const STANDING_WORDS: Readonly<Record<Standing["is"], string>> = {
  accepts: "✓ could accept",
  refuses: "✕ refuses",
  "not-known": "? not known",
}

/** A party and how it stands: told by sign and words beside the colour. */
export const StandingOf = ({
  standing: { party, is },
}: {
  readonly standing: Standing
}): ReactNode => (
  <span className={is}>
    <Name>{party}</Name> {STANDING_WORDS[is]}
  </span>
)

function Touched({ view, built }: Pick<BuilderProps, "view" | "built">): ReactNode {
  const chosen = new Map(
    view.issues.map(({ id, options }, issue) => [id, options[built[issue] ?? 0]?.key]),
  )
  const touched = view.safeguards.filter(({ touches }) =>
    touches.some(({ issue, option }) => option === chosen.get(issue)),
  )
  return touched.map(({ item, title, by, rulesOut }) => (
    <p key={item} className="safeguard">
      <strong>Safeguard {rulesOut ? "broken" : "touched"}:</strong> <Name>{title}</Name>
      {by.length === 0 ? (
        ""
      ) : (
        <>
          {" "}
          (<Names names={by} />)
        </>
      )}
    </p>
  ))
}
