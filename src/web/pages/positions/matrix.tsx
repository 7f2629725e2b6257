/** Issues by parties: a table where there is room, a list by issue where there is not. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { CellView, IssueLine, PartyLine, PositionsView } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { pages } from "../../server/addresses.ts"
import { visibleName } from "../../words/bidi.ts"
import { count } from "../../words/when.ts"
import { MoveMark } from "../../lines/move-lines.tsx"
import { PositionBlock } from "../../lines/position-block.tsx"
import { ROLE_WORDS } from "../../words/position-words.ts"

interface MatrixProps {
  readonly process: ProcessId
  readonly view: PositionsView
}

export function Matrix(props: MatrixProps): ReactNode {
  return (
    <>
      <Table {...props} />
      <ByIssue {...props} />
    </>
  )
}

function Table({ process, view: { issues, parties, cells } }: MatrixProps): ReactNode {
  return (
    <div className="positions-scroll" tabIndex={0} role="region" aria-label="Issues by parties">
      <table className="positions-table">
        <thead>
          <tr>
            <th scope="col">Issue</th>
            {parties.map((party) => (
              <th key={party.item} scope="col">
                <Party process={process} party={party} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.item}>
              <th scope="row">
                <Issue process={process} issue={issue} />
              </th>
              {parties.map((party) => (
                <td key={party.item}>
                  <Cell
                    process={process}
                    issue={issue}
                    party={party}
                    cell={cellAt(cells, issue, party)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ByIssue({ process, view: { issues, parties, cells } }: MatrixProps): ReactNode {
  return (
    <ol className="positions-list">
      {issues.map((issue) => (
        <li key={issue.item}>
          <h3>
            <Issue process={process} issue={issue} />
          </h3>
          <dl>
            {parties.map((party) => (
              <div key={party.item}>
                <dt>
                  <Party process={process} party={party} />
                </dt>
                <dd>
                  <Cell
                    process={process}
                    issue={issue}
                    party={party}
                    cell={cellAt(cells, issue, party)}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

const cellAt = (
  cells: readonly CellView[],
  issue: IssueLine,
  party: PartyLine,
): CellView | undefined =>
  cells.find((cell) => cell.issue === issue.item && cell.actor === party.item)

function Party({
  process,
  party: { item, name, roles, seated },
}: {
  readonly process: ProcessId
  readonly party: PartyLine
}): ReactNode {
  const words = roles.map((role) => ROLE_WORDS[role])
  return (
    <>
      <Link href={pages.actor(process, item)}>
        <Name>{name}</Name>
      </Link>
      <span className="facts">
        {words.map((word) => (
          <span key={word}>{word}</span>
        ))}
        {roles.includes("stakeholder") && !seated ? <span>no seat</span> : null}
      </span>
    </>
  )
}

function Issue({
  process,
  issue: { item, title, options, choose, out, contradictions },
}: {
  readonly process: ProcessId
  readonly issue: IssueLine
}): ReactNode {
  return (
    <>
      <Link href={pages.issue(process, item)}>
        {out === undefined ? (
          <Name>{title}</Name>
        ) : (
          <del>
            <Name>{title}</Name>
          </del>
        )}
      </Link>
      <span className="facts">
        {out === undefined ? null : <span>counts for nothing: {out}</span>}
        {options.length === 0 ? null : (
          <span>
            {choose === "any"
              ? `any of ${count(options.length, "option")}`
              : count(options.length, "option")}
          </span>
        )}
        {contradictions === 0 ? null : (
          <span className="contradicts">{count(contradictions, "contradiction")}</span>
        )}
      </span>
    </>
  )
}

function Cell({
  process,
  issue,
  party,
  cell,
}: {
  readonly process: ProcessId
  readonly issue: IssueLine
  readonly party: PartyLine
  readonly cell: CellView | undefined
}): ReactNode {
  return (
    <div className="cell">
      {cell === undefined || cell.moved.length === 0 ? null : (
        <p className="cell-moved">
          {cell.moved.map((kind) => (
            <MoveMark key={kind} kind={kind} />
          ))}
        </p>
      )}
      {cell === undefined || cell.positions.length === 0 ? (
        <p className="nobody">nothing said</p>
      ) : (
        cell.positions.map((line) => (
          <PositionBlock key={line.view.item} process={process} line={line} />
        ))
      )}
      {cell === undefined || cell.older === 0 ? null : (
        <p className="facts">
          <Link href={pages.issue(process, issue.item)}>
            {count(cell.older, "earlier position")}
          </Link>
        </p>
      )}
      <Writing>
        <Link
          className="cell-add"
          href={pages.write(process, "position", { issue: issue.item, actor: party.item })}
        >
          + add
          <span className="visually-hidden">
            {" "}
            what {visibleName(party.name)} wants on {visibleName(issue.title)}
          </span>
        </Link>
      </Writing>
    </div>
  )
}
