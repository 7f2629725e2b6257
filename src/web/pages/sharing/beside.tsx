/**
 * What stands beside an arrangement: what formulas would give, its checks of inclusion, its offices
 * and the order of picks.
 */

import type { ReactNode } from "react"
import { Name } from "../../parts/name.tsx"
import { MARKS } from "./hemicycle.tsx"
import type { Draft, Reckoned } from "../../assessing/reckon.ts"

interface FormulasProps {
  readonly draft: Draft
  readonly reckoned: Reckoned
}

/** Without votes or population of every group it says what is missing. */
export function Formulas({ draft, reckoned: { formulas } }: FormulasProps): ReactNode {
  if (formulas === undefined)
    return (
      <section className="part">
        <h3>Agreed shares beside formulas</h3>
        <p className="empty">
          State votes or population for every group to see what formulas would give beside what is
          agreed.
        </p>
      </section>
    )
  return (
    <section className="part">
      <h3>Agreed shares beside formulas</h3>
      <FormulaTable draft={draft} formulas={formulas} />
      <ul className="why">
        {formulas.map(({ method, words }) => (
          <li key={method}>{words}</li>
        ))}
      </ul>
      {formulas.some(({ tied }) => tied) ? (
        <p className="empty">
          Where a formula leaves a tie, its last seats are given to nobody here.
        </p>
      ) : null}
    </section>
  )
}

function FormulaTable({
  draft,
  formulas,
}: {
  readonly draft: Draft
  readonly formulas: NonNullable<Reckoned["formulas"]>
}): ReactNode {
  return (
    <div
      className="grid-scroll"
      tabIndex={0}
      role="region"
      aria-label="Agreed seats beside formulas"
    >
      <table className="grid drafts">
        <caption>Agreed seats beside what formulas would give; the agreed ones stand</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Agreed</th>
            {formulas.map(({ method, name }) => (
              <th key={method} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.groups.map(({ key, name, seats }, index) => (
            <tr key={key}>
              <th scope="row">
                <Name>{name}</Name>
              </th>
              <td>{seats}</td>
              {formulas.map(({ method, seats: given }) => (
                <td key={method} className={given[index] === seats ? "" : "differs"}>
                  {given[index]}
                  {given[index] === seats ? "" : " ≠"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const STATES = { kept: "✓ kept", broken: "✕ broken", unanswered: "? nobody has said yet" } as const

export function Checks({ quotas }: Pick<Reckoned, "quotas">): ReactNode {
  const open = quotas.filter(({ state }) => state === "unanswered").length
  return (
    <section className="part">
      <h3>Checks of inclusion</h3>
      {quotas.length === 0 ? (
        <p className="empty">
          None is written down: who must have a share of the seats, and how large.
        </p>
      ) : (
        <>
          <ul className="lines">
            {quotas.map(({ name, least, needs, held, state }) => (
              <li key={name}>
                <Name>{name}</Name>: at least {least} of the seats, that is {needs}
                {held === undefined ? "" : `; ${held} held`}.{" "}
                <strong className={`check-${state}`}>{STATES[state]}</strong>
              </li>
            ))}
          </ul>
          {open === 0 ? null : (
            <p>{open === 1 ? "One check has" : `${open} checks have`} no answer yet.</p>
          )}
        </>
      )}
    </section>
  )
}

export function Offices({
  draft,
  reckoned: { picks, pickTie },
}: {
  readonly draft: Draft
  readonly reckoned: Pick<Reckoned, "picks" | "pickTie">
}): ReactNode {
  const nameOf = (key: string): string =>
    draft.groups.find((group) => group.key === key)?.name ?? key
  const held = draft.offices.filter(({ group }) => group !== undefined)
  if (draft.offices.length === 0 && draft.chair === undefined) return null
  return (
    <section className="part">
      <h3>Offices and the order of picks</h3>
      {draft.chair === undefined ? null : (
        <p>
          The chair is held by <Name>{nameOf(draft.chair)}</Name>.
        </p>
      )}
      {held.length === 0 ? null : (
        <ul className="lines">
          {held.map(({ name, group }) => (
            <li key={name}>
              <Name>{name}</Name>: <Name>{nameOf(group ?? "")}</Name>
            </li>
          ))}
        </ul>
      )}
      {picks.length === 0 && pickTie === undefined ? null : (
        <p>
          Open offices, picked in turn by d’Hondt on seats (a group’s seats over one more than the
          offices it has):
        </p>
      )}
      {picks.length === 0 ? null : (
        <ol className="picks" aria-label="The order of picks">
          {picks.map(({ name, group, figure }, index) => (
            <li key={index}>
              <span className={`swatch group-${group % 8}`} aria-hidden="true">
                {MARKS[group % 8]}
              </span>{" "}
              <Name>{name}</Name> <span className="kind">{figure}</span>
            </li>
          ))}
        </ol>
      )}
      {pickTie === undefined ? null : (
        <p>
          {picks.length === 0 ? "" : "Then "}
          {pickTie.join(" and ")} are equal, and no rule given says who picks
          {picks.length === 0 ? " first" : ""}.
        </p>
      )}
    </section>
  )
}
