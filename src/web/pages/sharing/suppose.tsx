/**
 * What if: a preference is not known, a move is taken away or cannot be taken back, two states
 * change places. On this page alone.
 */

import { useState, type ReactNode } from "react"
import type { Change, OpenConflict } from "../../../talks/stability/index.ts"
import { Name } from "../../parts/name.tsx"
import { FieldFault } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import { changeFault, changeWords, NOTHING_SUPPOSED, type Supposed } from "../../assessing/hold.ts"

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

/** Folded away; what is supposed can be taken back one by one, or all at once. */
export function Suppose(props: SupposeProps): ReactNode {
  const { given, supposed, onChange } = props
  return (
    <details className="suppose">
      <summary>What if …</summary>
      <Unknown {...props} />
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

/** Whose preferences are not known; what the model leaves open stays so. */
function Unknown({ given, supposed, onChange }: SupposeProps): ReactNode {
  const open = new Set(given.open.map(({ decider }) => decider))
  const set = (decider: number, on: boolean): void => {
    const others = supposed.unknown.filter((each) => each !== decider)
    onChange({
      unknown: [...others, ...(on ? [decider] : [])].sort((a, b) => a - b),
      changes: supposed.changes.filter(
        (change) => !on || change.kind !== "swap" || change.decider !== decider,
      ),
    })
  }
  return (
    <fieldset>
      <legend>What is not known</legend>
      {given.conflict.deciders.map(({ id, name }, decider) => (
        <label key={id} className="offer">
          <input
            type="checkbox"
            checked={open.has(decider) || supposed.unknown.includes(decider)}
            disabled={open.has(decider)}
            onChange={({ target }) => set(decider, target.checked)}
          />
          <span>
            what <Name>{name}</Name> would rather have
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface NewChangeProps extends Pick<SupposeProps, "given" | "supposed"> {
  readonly onAdd: (change: Change) => void
}

function NewChange({ given, supposed, onAdd }: NewChangeProps): ReactNode {
  const [change, setChange] = useState<Change>({ kind: "without", decider: 0, from: 0, to: 1 })
  const [fault, setFault] = useState<string>()
  const set = (part: Partial<Change>): void => {
    setFault(undefined)
    setChange({ ...change, ...part })
  }
  const add = (): void => {
    const wrong = changeFault(given, supposed, change)
    setFault(wrong)
    if (wrong === undefined) onAdd(change)
  }
  return (
    <fieldset className="suppose-row">
      <legend>If it were otherwise</legend>
      <ChangeFields given={given} change={change} wrong={fault !== undefined} onChange={set} />
      <button type="button" onClick={add}>
        Suppose it
      </button>
      <FieldFault fault={fault} />
    </fieldset>
  )
}

interface ChangeFieldsProps {
  readonly given: OpenConflict
  readonly change: Change
  readonly wrong: boolean
  readonly onChange: (part: Partial<Change>) => void
}

/** Who, what, and between which two states. */
function ChangeFields({
  given: {
    conflict: { states, deciders },
  },
  change,
  wrong,
  onChange,
}: ChangeFieldsProps): ReactNode {
  const stateNames = states.map(({ id, name }) => (name === "" ? id : `${id} (${name})`))
  return (
    <>
      <Numbered
        label="Who"
        names={deciders.map(({ name }) => name)}
        value={change.decider}
        onChange={(decider) => onChange({ decider })}
      />
      <label>
        What
        <select
          value={change.kind}
          onChange={({ target }) =>
            onChange({ kind: KINDS.find((kind) => kind === target.value) ?? "without" })
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <Numbered
        label="State"
        names={stateNames}
        value={change.from}
        onChange={(from) => onChange({ from })}
      />
      <Numbered
        label="Other state"
        names={stateNames}
        value={change.to}
        wrong={wrong}
        onChange={(to) => onChange({ to })}
      />
    </>
  )
}

interface NumberedProps {
  readonly label: string
  readonly names: readonly string[]
  readonly value: number
  readonly wrong?: boolean
  readonly onChange: (value: number) => void
}

/** One of several things by its place among them. */
const Numbered = ({ label, names, value, wrong, onChange }: NumberedProps): ReactNode => (
  <label>
    {label}
    <select
      value={value}
      aria-invalid={wrong}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {names.map((name, index) => (
        <option key={index} value={index}>
          {visibleName(name)}
        </option>
      ))}
    </select>
  </label>
)
