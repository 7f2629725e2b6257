/** One option as one party sees it: told, and to be supposed otherwise. */

import { useId, type ReactNode } from "react"
import type { TableView } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { SentenceItems } from "../../assessing/rests.tsx"
import { cellKey, CLASS_WORDS, CLASSES, classOf, type WhatIfs } from "../../assessing/what-if.ts"

type Cell = TableView["cells"][number]

interface JudgedProps {
  readonly view: TableView
  readonly cell: Cell
  readonly option: TableView["issues"][number]["options"][number]
  readonly name: string
  /** What the party is called. */
  readonly party: string
  readonly changes: WhatIfs
  readonly onChange: (key: string, value: string | undefined) => void
}

/**
 * How an option stands with a party, to be supposed otherwise, with the sentence that says whose
 * word it is.
 */
export function Judged(props: JudgedProps): ReactNode {
  const { view, cell, option, name, party, changes } = props
  const id = useId()
  const was = cell.options.find((each) => each.option === option.key)
  const changed = changes.get(cellKey(cell.party, cell.issue, option.key))
  const state = was?.is === undefined ? "" : ` is-${changed ?? classOf(was.is)}`
  return (
    <>
      <label
        htmlFor={id}
        className={`judged-option${state}${changed === undefined ? "" : " changed"}`}
      >
        <Name>{name}</Name>
        <span className="hidden"> for {party}</span>
        <JudgedAs {...props} id={id} was={was} changed={changed} />
      </label>
      {was === undefined || was.items.length === 0 ? null : <Said view={view} option={was} />}
    </>
  )
}

interface JudgedAsProps extends JudgedProps {
  readonly id: string
  readonly was: Cell["options"][number] | undefined
  readonly changed: string | undefined
}

/** A range and a place are only told; points and classes can be supposed otherwise. */
function JudgedAs({
  cell,
  option,
  name,
  party,
  id,
  was,
  changed,
  onChange,
}: JudgedAsProps): ReactNode {
  const before = was?.score ?? classOf(was?.is)
  const set = (value: string): void =>
    onChange(cellKey(cell.party, cell.issue, option.key), value === before ? undefined : value)
  if (was?.low !== undefined)
    return (
      <span>
        {was.low} to {was.high}
      </span>
    )
  if (was?.rank !== undefined) return <span>{was.rank}.</span>
  if (was?.score !== undefined)
    return (
      <Points
        id={id}
        value={changed ?? decimalOf(was.score)}
        cell={cell}
        label={`${name} for ${party}, as a slider`}
        onChange={set}
      />
    )
  return (
    <select id={id} value={changed ?? before} onChange={({ target }) => set(target.value)}>
      {CLASSES.map((each) => (
        <option key={each} value={each}>
          {CLASS_WORDS[each]}
        </option>
      ))}
    </select>
  )
}

/** The sentence, and the words that it rests on one click away. */
function Said({
  view,
  option: { words, sentences },
}: {
  readonly view: TableView
  readonly option: Cell["options"][number]
}): ReactNode {
  return (
    <details className="said">
      <summary>
        <bdi>{words}</bdi>
      </summary>
      <ul className="evidence">
        <SentenceItems process={view.process.id} sentences={sentences} />
      </ul>
    </details>
  )
}

interface PointsProps {
  readonly id: string
  readonly value: string
  readonly cell: Cell
  readonly label: string
  readonly onChange: (value: string) => void
}

/**
 * A number to type, and a slider over what the party's other points on the issue span; it answers
 * while it moves.
 */
function Points({ id, value, cell, label, onChange }: PointsProps): ReactNode {
  const all = cell.options.flatMap(({ score }) =>
    score === undefined ? [] : [Number(decimalOf(score))],
  )
  const [low, high] = [Math.min(0, ...all), Math.max(1, ...all)]
  return (
    <span className="points">
      <input
        id={id}
        type="number"
        step="any"
        value={value}
        onChange={({ target }) => {
          if (target.value !== "") onChange(target.value)
        }}
      />
      <input
        type="range"
        aria-label={label}
        min={low}
        max={high}
        step={(high - low) / 100}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  )
}

/** A number field shows decimals only. */
function decimalOf(score: string): string {
  const [top, bottom = "1"] = score.split("/")
  return bottom === "1" ? score : String(Number(top) / Number(bottom))
}
