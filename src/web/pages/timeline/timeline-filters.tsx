/** What a timeline is narrowed to: order, kinds, an actor, an issue, days, words. */

import { useEffect, useState, type ReactNode } from "react"
import type { ProcessId } from "../../../base/index.ts"
import type { ActorName, TimelineKind, TimelineView } from "../../../contract/index.ts"
import { useKnownActors } from "../../server/use-known-actors.ts"
import { visibleName } from "../../words/bidi.ts"
import { isNarrowed, NO_WISH, type Wish } from "./timeline-wish.ts"
import { TIMELINE_WORDS } from "./timeline-words.ts"

interface FiltersProps {
  readonly process: ProcessId
  readonly wish: Wish
  readonly view: TimelineView | undefined
  readonly issues: readonly { readonly item: string; readonly title: string }[]
  readonly onChange: (wish: Wish) => void
}

/** Folded away in a narrow window. */
export function TimelineFilters({
  process,
  wish,
  view,
  issues,
  onChange,
}: FiltersProps): ReactNode {
  const known = useKnownActors(process, undefined, view === undefined ? NOBODY : view.actors)
  const change = (part: Partial<Wish>): void => onChange({ ...wish, offset: 0, ...part })
  return (
    <details
      className="timeline-filters"
      open={!matchMedia("(max-width: 48rem)").matches || undefined}
    >
      <summary>Order and filters{isNarrowed(wish) ? " (narrowed)" : ""}</summary>
      <form
        className="filter-fields"
        onSubmit={(event) => event.preventDefault()}
        aria-label="Filters"
      >
        <Order order={wish.order} onChange={(order) => change({ order })} />
        <Typed
          label="Words"
          type="search"
          value={wish.text}
          onChange={(text) => change({ text })}
        />
        <OneOf
          label="Actor"
          any="anybody"
          value={wish.actor}
          options={known.map(({ item, name }) => [item, name])}
          onChange={(actor) => change({ actor })}
        />
        {issues.length === 0 ? null : (
          <OneOf
            label="Issue"
            any="any"
            value={wish.issue}
            options={issues.map(({ item, title }) => [item, title])}
            onChange={(issue) => change({ issue })}
          />
        )}
        <Typed label="From" type="date" value={wish.from} onChange={(from) => change({ from })} />
        <Typed label="To" type="date" value={wish.to} onChange={(to) => change({ to })} />
        <Kinds wish={wish} view={view} onChange={(kinds) => change({ kinds })} />
        {isNarrowed(wish) ? (
          <button type="button" onClick={() => onChange({ ...NO_WISH, order: wish.order })}>
            Show everything
          </button>
        ) : null}
      </form>
    </details>
  )
}

const ORDERS = [
  ["held", "happened"],
  ["recorded", "was recorded"],
] as const

function Order({
  order,
  onChange,
}: {
  readonly order: Wish["order"]
  readonly onChange: (order: Wish["order"]) => void
}): ReactNode {
  return (
    <fieldset className="filter-order">
      <legend>By when it</legend>
      {ORDERS.map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            name="order"
            checked={order === each}
            onChange={() => onChange(each)}
          />{" "}
          {words}
        </label>
      ))}
    </fieldset>
  )
}

interface OneOfProps {
  readonly label: string
  /** What stands for no choice. */
  readonly any: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onChange: (value: string) => void
}

const OneOf = ({ label, any, value, options, onChange }: OneOfProps): ReactNode => (
  <label className="field">
    {label}
    <select value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{any}</option>
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {visibleName(words)}
        </option>
      ))}
    </select>
  </label>
)

const NOBODY: readonly ActorName[] = []

/** Milliseconds of rest after the last key. */
const REST = 300

/** A field whose value is taken over once the keys rest. */
function Typed({
  label,
  type,
  value,
  onChange,
}: {
  readonly label: string
  readonly type: "search" | "date"
  readonly value: string
  readonly onChange: (value: string) => void
}): ReactNode {
  const [text, setText] = useState(value)
  const [taken, setTaken] = useState(value)
  if (value !== taken) {
    setTaken(value)
    setText(value)
  }
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => onChange(text), REST)
    return () => clearTimeout(timer)
  })
  return (
    <label className="field">
      {label}
      <input type={type} value={text} dir="auto" onChange={({ target }) => setText(target.value)} />
    </label>
  )
}

/** A box for each kind that there is, with how many; none checked means all. */
function Kinds({
  wish,
  view,
  onChange,
}: {
  readonly wish: Wish
  readonly view: TimelineView | undefined
  readonly onChange: (kinds: readonly TimelineKind[]) => void
}): ReactNode {
  const there = new Map((view?.kinds ?? []).map(({ kind, count }) => [kind, count]))
  const kinds = [...new Set([...there.keys(), ...wish.kinds])]
  if (kinds.length === 0) return null
  return (
    <fieldset className="filter-kinds">
      <legend>Only</legend>
      {kinds.map((kind) => (
        <label key={kind} className="check">
          <input
            type="checkbox"
            checked={wish.kinds.includes(kind)}
            onChange={({ target }) =>
              onChange(
                target.checked ? [...wish.kinds, kind] : wish.kinds.filter((each) => each !== kind),
              )
            }
          />{" "}
          {TIMELINE_WORDS[kind]}{" "}
          <span className="tally">{(there.get(kind) ?? 0).toLocaleString("en")}</span>
        </label>
      ))}
    </fieldset>
  )
}
