/**
 * What if: a preference is not known, a move is taken away or cannot be taken back, two states
 * change places. On this page alone.
 */

import { useState, type ReactNode } from "react"
import type { Change, OpenConflict } from "../../talks/stability/index.ts"
import { Name } from "../parts/name.tsx"
import { visibleName } from "../words/bidi.ts"
import { changeFault, changeWords, NOTHING_SUPPOSED, type Supposed } from "./hold.ts"

const KIND_WORDS: Readonly<Record<Change["kind"], string>> = {
  without: "could not move from … to …",
  "one-way": "could not move back after … to …",
  swap: "preferred … and … the other way round",
}
const KINDS = ["without", "one-way", "swap"] as const

interface SupposeProps {
  readonly given: OpenConflict
  readonly supposed: Supposed
  readonly onChange: (supposed: Supposed) => void
}

export function Suppose({ given, supposed, onChange }: SupposeProps): ReactNode {
  const {
    conflict: { deciders },
  } = given
  const open = new Set(given.open.map(({ decider }) => decider))
  const setUnknown = (decider: number, on: boolean): void =>
    onChange({
      unknown: [
        ...supposed.unknown.filter((each) => each !== decider),
        ...(on ? [decider] : []),
      ].sort((a, b) => a - b),
      changes: supposed.changes.filter(
        (change) => !on || change.kind !== "swap" || change.decider !== decider,
      ),
    })
  return (
    <details className="suppose">
      <summary>What if …</summary>
      <fieldset>
        <legend>What is not known</legend>
        {deciders.map(({ id, name }, decider) => (
          <label key={id} className="offer">
            <input
              type="checkbox"
              checked={open.has(decider) || supposed.unknown.includes(decider)}
              disabled={open.has(decider)}
              onChange={({ target }) => setUnknown(decider, target.checked)}
            />
            <span>
              what <Name>{name}</Name> would rather have
            </span>
          </label>
        ))}
      </fieldset>
      <NewChange
        given={given}
        supposed={supposed}
        onAdd={(change) => onChange({ ...supposed, changes: [...supposed.changes, change] })}
      />
      {supposed.changes.length === 0 ? null : (
        <ul className="lines">
          {supposed.changes.map((change, index) => (
            <li key={index}>
              {changeWords(given, change)}{" "}
              <button
                type="button"
                onClick={() =>
                  onChange({
                    ...supposed,
                    changes: supposed.changes.filter((_, at) => at !== index),
                  })
                }
              >
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
      {supposed === NOTHING_SUPPOSED ? null : (
        <p>
          <strong>What if:</strong> changed on this page alone.{" "}
          <button type="button" onClick={() => onChange(NOTHING_SUPPOSED)}>
            Take all back
          </button>
        </p>
      )}
    </details>
  )
}

function NewChange({
  given,
  supposed,
  onAdd,
}: {
  readonly given: OpenConflict
  readonly supposed: Supposed
  readonly onAdd: (change: Change) => void
}): ReactNode {
  const [change, setChange] = useState<Change>({ kind: "without", decider: 0, from: 0, to: 1 })
  const [fault, setFault] = useState<string>()
  const { states, deciders } = given.conflict
  const set = (part: Partial<Change>): void => {
    setFault(undefined)
    setChange({ ...change, ...part })
  }
  const add = (): void => {
    const wrong = changeFault(given, supposed, change)
    setFault(wrong)
    if (wrong === undefined) onAdd(change)
  }
  const stateOptions = states.map(({ id, name }, index) => (
    <option key={id} value={index}>
      {visibleName(name === "" ? id : `${id} (${name})`)}
    </option>
  ))
  return (
    <fieldset className="suppose-row">
      <legend>If it were otherwise</legend>
      <label>
        Who
        <select
          value={change.decider}
          onChange={({ target }) => set({ decider: Number(target.value) })}
        >
          {deciders.map(({ id, name }, index) => (
            <option key={id} value={index}>
              {visibleName(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        What
        <select
          value={change.kind}
          onChange={({ target }) =>
            set({ kind: KINDS.find((kind) => kind === target.value) ?? "without" })
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        State
        <select value={change.from} onChange={({ target }) => set({ from: Number(target.value) })}>
          {stateOptions}
        </select>
      </label>
      <label>
        Other state
        <select
          value={change.to}
          aria-invalid={fault !== undefined}
          onChange={({ target }) => set({ to: Number(target.value) })}
        >
          {stateOptions}
        </select>
      </label>
      <button type="button" onClick={add}>
        Suppose it
      </button>
      {fault === undefined ? null : (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
