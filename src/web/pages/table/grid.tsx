/**
 * Issues by parties: each option as each party sees it, whose word that is, and the sentences one
 * click away.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { TableView } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { pages } from "../../server/addresses.ts"
import { SentenceItems } from "../../assessing/rests.tsx"
import { IssueGroups, type Placed } from "../../assessing/issue-groups.tsx"
import { Judged } from "./judged.tsx"
import type { WhatIfs } from "../../assessing/what-if.ts"

interface GridProps {
  readonly view: TableView
  readonly changes: WhatIfs
  readonly onChange: (key: string, value: string | undefined) => void
}

type Cell = TableView["cells"][number]

/** The whole table, scrolled within the page where it is wide. */
export function Grid({ view, changes, onChange }: GridProps): ReactNode {
  const row = (key: string, title: string, issues: readonly Placed[]): ReactNode => (
    <tr key={key}>
      <th scope="row">
        <Name>{title}</Name>
        {issues[0]?.issue.of === undefined ? null : (
          <span className="facts">
            <span>any of these</span>
          </span>
        )}
      </th>
      {view.parties.map((party) => (
        <td key={party.id}>
          <CellOf view={view} party={party} issues={issues} changes={changes} onChange={onChange} />
        </td>
      ))}
    </tr>
  )
  return (
    <section className="part">
      <h2>Issues and parties</h2>
      <div className="grid-scroll" tabIndex={0} role="region" aria-label="Issues by parties">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Issue</th>
              {view.parties.map((party) => (
                <th key={party.id} scope="col">
                  <Head view={view} party={party} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <IssueGroups
              issues={view.issues}
              one={(placed) => row(placed.issue.id, placed.issue.title, [placed])}
              any={(title, issues) => row(title, title, issues)}
            />
          </tbody>
        </table>
      </div>
    </section>
  )
}

type Party = TableView["parties"][number]

function Head({
  view,
  party: { item, name, decides },
}: {
  readonly view: TableView
  readonly party: Party
}): ReactNode {
  return (
    <>
      <Link href={pages.actor(view.process.id, item)}>
        <Name>{name}</Name>
      </Link>
      {decides === undefined ? null : (
        <span className="facts">
          <span>no party: decides what is asked of it here</span>
        </span>
      )}
    </>
  )
}

interface CellProps extends GridProps {
  readonly party: Party
  readonly issues: readonly Placed[]
}

/**
 * What one party thinks of one issue of the record: one cell of the talks, or one for each option
 * that may be taken.
 */
function CellOf({ view, party, issues, changes, onChange }: CellProps): ReactNode {
  const cells = issues.flatMap(({ issue }) => {
    const cell = view.cells.find((each) => each.party === party.id && each.issue === issue.id)
    return cell === undefined ? [] : [{ issue, cell }]
  })
  const [first] = cells
  if (first === undefined) return null
  if (first.cell.from === "not-asked")
    return (
      <p className="facts">
        <span>not asked: it is here to decide something else</span>
      </p>
    )
  return (
    <>
      <ul className="judged">
        {cells.flatMap(({ issue, cell }) =>
          issue.options.map((option) => (
            <li key={option.choice}>
              <Judged
                view={view}
                cell={cell}
                option={option}
                name={optionName(issue, option)}
                party={party.name}
                changes={changes}
                onChange={onChange}
              />
            </li>
          )),
        )}
      </ul>
      <Whose cells={cells.map(({ cell }) => cell)} />
      <Evidence view={view} cells={cells.map(({ cell }) => cell)} />
      <Dropped dropped={first.cell.dropped} />
      <Writing>
        <WriteCell
          view={view}
          cell={(cells.find(({ cell }) => cell.from === "entered") ?? first).cell}
          party={party.name}
        />
      </Writing>
    </>
  )
}

type Issue = TableView["issues"][number]

/** The option; where any may be taken, with it or without it. */
function optionName({ of }: Issue, { key, name }: Issue["options"][number]): string {
  if (of === undefined) return name
  return key === "yes" ? of.name : `without “${of.name}”`
}

/** Whose word it is; of several cells, all whose it is. */
function Whose({ cells }: { readonly cells: readonly Cell[] }): ReactNode {
  const answered = cells.filter(({ from }) => from !== "silent")
  const each = (words: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(words.flatMap((word) => word ?? [])),
  ]
  const stale = each(cells.map((cell) => cell.stale))
  return (
    <>
      <p className="facts">
        {answered.length === 0 ? (
          <span>{FROM.silent}</span>
        ) : (
          each(answered.map(({ from }) => FROM[from])).map((words) => (
            <span key={words}>{words}</span>
          ))
        )}
        {each(answered.map(({ basis }) => basis)).map((basis) => (
          <span key={basis}>{basis}</span>
        ))}
        {each(answered.map(({ author }) => author)).map((author) => (
          <span key={author}>
            by <Name>{author}</Name>
          </span>
        ))}
      </p>
      {stale.length === 0 ? null : <p className="stale">Stale: {stale.join("; ")}</p>}
    </>
  )
}

/** What rests on nothing any more: it counts for nothing, and says why. */
function Dropped({ dropped }: { readonly dropped: Cell["dropped"] }): ReactNode {
  if (dropped.length === 0) return null
  return (
    <ul className="dropped">
      {dropped.map(({ item, words, because }) => (
        <li key={item}>
          <del>
            <Name>{words}</Name>
          </del>{" "}
          <span className="kind">counts for nothing: {because}</span>
        </li>
      ))}
    </ul>
  )
}

/**
 * A preference that was entered is corrected; where none was, one is begun for this party and
 * issue.
 */
function WriteCell({
  view: { process, parties, issues },
  cell,
  party,
}: {
  readonly view: TableView
  readonly cell: Cell
  readonly party: string
}): ReactNode {
  const [actor, issue] = [
    parties.find(({ id }) => id === cell.party)?.item,
    issues.find(({ id }) => id === cell.issue),
  ]
  const [item] = cell.items
  if (actor === undefined || issue === undefined) return null
  const about = (
    <span className="visually-hidden">
      {" "}
      {party} on {issue.title}
    </span>
  )
  return cell.from === "entered" && item !== undefined ? (
    <Link className="write-link" href={pages.write(process.id, "preference", { item })}>
      Correct or withdraw …{about}
    </Link>
  ) : (
    <Link
      className="write-link"
      href={pages.write(process.id, "preference", { actor, issue: issue.item })}
    >
      Write what they think …{about}
    </Link>
  )
}

const FROM: Readonly<Record<Cell["from"], string>> = {
  entered: "entered",
  read: "from positions, needs and red lines",
  silent: "nobody has said anything",
  "not-asked": "not asked",
}

function Evidence({
  view,
  cells,
}: {
  readonly view: TableView
  readonly cells: readonly Cell[]
}): ReactNode {
  const positions = [
    ...new Map(cells.flatMap((cell) => cell.positions).map((each) => [each.item, each])).values(),
  ]
  const sentences = [
    ...new Map(
      cells
        .flatMap((cell) => cell.sentences)
        .map((each) => [`${each.document.item} ${each.start} ${each.end}`, each]),
    ).values(),
  ]
  if (positions.length === 0 && sentences.length === 0) return null
  return (
    <details>
      <summary>{sentences.length === 1 ? "1 sentence" : `${sentences.length} sentences`}</summary>
      <ul className="evidence">
        {positions.map(({ item, sort, text }) => (
          <li key={item}>
            <span className="kind">{sort === "red-line" ? "red line" : sort}:</span>{" "}
            <Name>{text}</Name>
          </li>
        ))}
        <SentenceItems process={view.process.id} sentences={sentences} />
      </ul>
    </details>
  )
}
