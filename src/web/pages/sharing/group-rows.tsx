/** The groups of an interim body, a row each. */

import type { ReactNode } from "react"
import type { ArrangementBody } from "../../../contract/index.ts"

type Groups = ArrangementBody["groups"]

interface GroupRowsProps {
  readonly groups: Groups
  readonly onChange: (groups: Groups) => void
}

/** One stays at least. */
export function GroupRows({ groups, onChange }: GroupRowsProps): ReactNode {
  const add = (): void =>
    onChange([
      ...groups,
      { key: freeKey(groups), name: "", actor: undefined, seats: 1, basis: undefined },
    ])
  return (
    <fieldset>
      <legend>Groups and seats</legend>
      {groups.map((group, index) => (
        <div key={group.key} className="field-row group-row">
          <GroupFields
            group={group}
            onChange={(part) =>
              onChange(groups.map((each, at) => (at === index ? { ...each, ...part } : each)))
            }
          />
          {groups.length === 1 ? null : (
            <button
              type="button"
              aria-label={`Take out ${group.name === "" ? `group ${index + 1}` : group.name}`}
              onClick={() => onChange(groups.filter((_, at) => at !== index))}
            >
              Take out
            </button>
          )}
        </div>
      ))}
      <button type="button" onClick={add}>
        Add a group
      </button>
    </fieldset>
  )
}

/** As many seats as a body may have here. */
const MOST = 10_000

const seatsIn = (text: string): number => Math.max(0, Math.min(MOST, Math.trunc(Number(text) || 0)))

function GroupFields({
  group,
  onChange,
}: {
  readonly group: Groups[number]
  readonly onChange: (part: Partial<Groups[number]>) => void
}): ReactNode {
  return (
    <>
      <label>
        Group
        <input value={group.name} onChange={({ target }) => onChange({ name: target.value })} />
      </label>
      <label>
        Seats
        <input
          type="number"
          min={0}
          max={MOST}
          value={group.seats}
          onChange={({ target }) => onChange({ seats: seatsIn(target.value) })}
        />
      </label>
      <label>
        Votes or population
        <input
          inputMode="decimal"
          value={group.basis ?? ""}
          onChange={({ target }) => {
            const basis = target.value.trim()
            onChange({ basis: basis === "" ? undefined : basis })
          }}
        />
      </label>
    </>
  )
}

function freeKey(groups: Groups): string {
  let number = groups.length + 1
  while (groups.some(({ key }) => key === `g${number}`)) number += 1
  return `g${number}`
}
