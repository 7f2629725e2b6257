/** Issues by parties: each option as each party sees it, whose word that is, and the sentences one click away. */

import { useId, type ReactNode } from "react"
import { Link } from "wouter"
import type { TableView } from "../../api/contract.ts"
import { Name } from "../parts/name.tsx"
import { Writing } from "../parts/past.tsx"
import { pages } from "../server/addresses.ts"
import { cellKey, CLASSES, type WhatIfs } from "./what-if.ts"

interface GridProps {
  readonly view: TableView
  readonly changes: WhatIfs
  readonly onChange: (key: string, value: string | undefined) => void
}

type Cell = TableView["cells"][number]

export function Grid({ view, changes, onChange }: GridProps): ReactNode {
  return (
    <section className="part">
      <h2>Issues and parties</h2>
      <div className="grid-scroll" tabIndex={0} role="region" aria-label="Issues by parties">
        <table className="grid">
          <thead><tr><th scope="col">Issue</th>{view.parties.map(({ id, item, name }) => <th key={id} scope="col"><Link href={pages.actor(view.process.id, item)}><Name>{name}</Name></Link></th>)}</tr></thead>
          <tbody>
            {view.issues.map(({ id, title, options }) => (
              <tr key={id}>
                <th scope="row"><Name>{title}</Name></th>
                {view.parties.map((party) => (
                  <td key={party.id}><CellOf view={view} options={options} cell={view.cells.find((each) => each.party === party.id && each.issue === id)} name={party.name} changes={changes} onChange={onChange} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface CellProps extends GridProps { readonly options: TableView["issues"][number]["options"]; readonly cell: Cell | undefined; readonly name: string }

function CellOf({ view, options, cell, name, changes, onChange }: CellProps): ReactNode {
  if (cell === undefined) return null
  return (
    <>
      <ul className="judged">
        {options.map((option) => <li key={option.key}><Judged cell={cell} option={option} party={name} changes={changes} onChange={onChange} /></li>)}
      </ul>
      <p className="facts">
        <span>{FROM[cell.from]}</span>{cell.basis === undefined ? null : <span>{cell.basis}</span>}{cell.author === undefined ? null : <span>by <Name>{cell.author}</Name></span>}
      </p>
      {cell.stale === undefined ? null : <p className="stale">Stale: {cell.stale}</p>}
      <Evidence view={view} cell={cell} />
      <Writing><WriteCell view={view} cell={cell} party={name} /></Writing>
    </>
  )
}

/** A preference that was entered is corrected; where none was, one is begun for this party and issue. */
function WriteCell({ view: { process, parties, issues }, cell, party }: { readonly view: TableView; readonly cell: Cell; readonly party: string }): ReactNode {
  const [actor, issue] = [parties.find(({ id }) => id === cell.party)?.item, issues.find(({ id }) => id === cell.issue)]
  const [item] = cell.items
  if (actor === undefined || issue === undefined) return null
  const about = <span className="visually-hidden"> {party} on {issue.title}</span>
  return cell.from === "entered" && item !== undefined
    ? <Link className="write-link" href={pages.write(process.id, "preference", { item })}>Correct or withdraw …{about}</Link>
    : <Link className="write-link" href={pages.write(process.id, "preference", { actor, issue: issue.item })}>Write what they think …{about}</Link>
}

const FROM: Readonly<Record<Cell["from"], string>> = { entered: "entered", read: "from needs and red lines", silent: "nothing on the record" }

interface JudgedProps extends Pick<GridProps, "changes" | "onChange"> { readonly cell: Cell; readonly option: { readonly key: string; readonly name: string }; readonly party: string }

function Judged({ cell, option, party, changes, onChange }: JudgedProps): ReactNode {
  const id = useId()
  const was = cell.options.find((each) => each.option === option.key)
  const key = cellKey(cell.party, cell.issue, option.key)
  const changed = changes.get(key)
  const before = was?.score ?? was?.is ?? "acceptable"
  const set = (value: string): void => onChange(key, value === before ? undefined : value)
  return (
    <label htmlFor={id} className={changed === undefined ? "" : "changed"}>
      <Name>{option.name}</Name>
      <span className="hidden"> for {party}</span>
      {was?.low !== undefined ? <span>{was.low} to {was.high}</span> : was?.rank !== undefined ? <span>{was.rank}.</span> : was?.score !== undefined
        ? <Points id={id} value={changed ?? decimalOf(was.score)} cell={cell} label={`${option.name} for ${party}, as a slider`} onChange={set} />
        : <select id={id} value={changed ?? before} onChange={({ target }) => set(target.value)}>{CLASSES.map((each) => <option key={each} value={each}>{each}</option>)}</select>}
    </label>
  )
}

interface PointsProps { readonly id: string; readonly value: string; readonly cell: Cell; readonly label: string; readonly onChange: (value: string) => void }

/** A number to type, and a slider over what the party's other points on the issue span; it answers while it moves. */
function Points({ id, value, cell, label, onChange }: PointsProps): ReactNode {
  const all = cell.options.flatMap(({ score }) => score === undefined ? [] : [Number(decimalOf(score))])
  const [low, high] = [Math.min(0, ...all), Math.max(1, ...all)]
  return (
    <span className="points">
      <input id={id} type="number" step="any" value={value} onChange={({ target }) => { if (target.value !== "") onChange(target.value) }} />
      <input type="range" aria-label={label} min={low} max={high} step={(high - low) / 100} value={value} onChange={({ target }) => onChange(target.value)} />
    </span>
  )
}

/** A number field shows decimals only. */
function decimalOf(score: string): string {
  const [top, bottom = "1"] = score.split("/")
  return bottom === "1" ? score : String(Number(top) / Number(bottom))
}

function Evidence({ view, cell }: { readonly view: TableView; readonly cell: Cell }): ReactNode {
  if (cell.positions.length === 0 && cell.sentences.length === 0) return null
  return (
    <details>
      <summary>{cell.sentences.length === 1 ? "1 sentence" : `${cell.sentences.length} sentences`}</summary>
      <ul className="evidence">
        {cell.positions.map(({ item, sort, text }) => <li key={item}><span className="kind">{sort === "red-line" ? "red line" : sort}:</span> <Name>{text}</Name></li>)}
        {cell.sentences.map((sentence) => (
          <li key={`${sentence.document.item} ${sentence.start}`} className="quote">
            <Link href={pages.document(view.process.id, sentence.document.item, sentence.item)}><bdi>{sentence.words}</bdi></Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
