/** The groups of an interim body, a row each. */

import type { ReactNode } from "react"
import type { ArrangementBody } from "../../api/contract.ts"

type Groups = ArrangementBody["groups"]

export function GroupRows({
  groups,
  onChange,
}: {
  readonly groups: Groups
  readonly onChange: (groups: Groups) => void
}): ReactNode {
  const set = (index: number, part: Partial<Groups[number]>): void =>
    onChange(groups.map((group, at) => (at === index ? { ...group, ...part } : group)))
  return (
    <fieldset>
      <legend>Groups and seats</legend>
      {groups.map((group, index) => (
        <div key={group.key} className="field-row group-row">
          <label>
            Group
            <input
              value={group.name}
              onChange={({ target }) => set(index, { name: target.value })}
            />
          </label>
          <label>
            Seats
            <input
              type="number"
              min={0}
              max={10000}
              value={group.seats}
              onChange={({ target }) =>
                set(index, {
                  seats: Math.max(0, Math.min(10_000, Math.trunc(Number(target.value) || 0))),
                })
              }
            />
          </label>
          <label>
            Votes or population
            <input
              inputMode="decimal"
              value={group.basis ?? ""}
              onChange={({ target }) =>
                set(index, { basis: target.value.trim() === "" ? undefined : target.value.trim() })
              }
            />
          </label>
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
      <button
        type="button"
        onClick={() =>
          onChange([
            ...groups,
            { key: freeKey(groups), name: "", actor: undefined, seats: 1, basis: undefined },
          ])
        }
      >
        Add a group
      </button>
    </fieldset>
  )
}

function freeKey(groups: Groups): string {
  let number = groups.length + 1
  while (groups.some(({ key }) => key === `g${number}`)) number += 1
  return `g${number}`
}
