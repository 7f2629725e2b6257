/** The lists of an arrangement's form: groups, checks of inclusion, offices, committees. */

import type { ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { Faults } from "../../forms/form-faults.ts"
import { visibleName } from "../../words/bidi.ts"
import {
  NEW_GROUP,
  type TypedArrangement,
  type TypedGroup,
} from "../../assessing/arrangement-typed.ts"
import { RowInput, RowsField } from "./rows-field.tsx"

interface Rows {
  readonly typed: TypedArrangement
  readonly faults: Faults
  readonly onChange: (part: Partial<TypedArrangement>) => void
}
interface WithGroups extends Rows {
  readonly groups: readonly TypedGroup[]
}

const rowFaultIn =
  (faults: Faults, field: string) =>
  (index: number): string | undefined =>
    faults[`${field}.${index}`]

type Actors = readonly { readonly item: ItemId; readonly name: string }[]

/** The groups with their seats, and what shares are compared with. */
export function GroupFields({
  typed,
  actors,
  faults,
  onChange,
}: Rows & { readonly actors: Actors }): ReactNode {
  return (
    <RowsField
      legend="Groups and seats"
      one="group"
      rows={typed.groups}
      blank={NEW_GROUP}
      fault={faults["body.groups"]}
      faultOf={rowFaultIn(faults, "groups")}
      hint={
        "Votes or population are what shares are compared with; leave them empty where nobody " +
        "counts."
      }
      onChange={(groups) => onChange({ groups })}
    >
      {(group, set, _, wrong) => (
        <>
          <RowInput
            label="Group"
            value={group.name}
            wrong={wrong}
            onChange={(name) => set({ name })}
          />
          <RowInput
            label="Seats"
            inputMode="numeric"
            value={group.seats}
            wrong={wrong}
            onChange={(seats) => set({ seats })}
          />
          <RowInput
            label="Votes or population"
            inputMode="decimal"
            value={group.basis}
            wrong={wrong}
            onChange={(basis) => set({ basis })}
          />
          <ActorSelect actors={actors} chosen={group.actor} onChoose={(actor) => set({ actor })} />
        </>
      )}
    </RowsField>
  )
}

function ActorSelect({
  actors,
  chosen,
  onChoose,
}: {
  readonly actors: Actors
  readonly chosen: ItemId | undefined
  readonly onChoose: (actor: ItemId | undefined) => void
}): ReactNode {
  return (
    <label>
      Actor
      <select
        value={chosen ?? ""}
        onChange={({ target }) => onChoose(actors.find(({ item }) => item === target.value)?.item)}
      >
        <option value="">none is named</option>
        {chosen !== undefined && !actors.some(({ item }) => item === chosen) ? (
          <option value={chosen}>the actor named before</option>
        ) : null}
        {actors.map(({ item, name }) => (
          <option key={item} value={item}>
            {visibleName(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Who must have a share, how large, and how many there are. */
export function QuotaRows({ typed, faults, onChange }: Rows): ReactNode {
  return (
    <RowsField
      legend="Checks of inclusion"
      one="check"
      rows={typed.quotas}
      blank={{ name: "", least: "", held: "" }}
      fault={faults["body.quotas"]}
      faultOf={rowFaultIn(faults, "quotas")}
      hint="How many there are stays empty while nobody has said: it is then shown as not answered."
      onChange={(quotas) => onChange({ quotas })}
    >
      {(quota, set, _, wrong) => (
        <>
          <RowInput
            label="For whom"
            value={quota.name}
            wrong={wrong}
            onChange={(name) => set({ name })}
          />
          <RowInput
            label="Least share"
            value={quota.least}
            wrong={wrong}
            placeholder="3/10"
            onChange={(least) => set({ least })}
          />
          <RowInput
            label="How many there are"
            inputMode="numeric"
            value={quota.held}
            wrong={wrong}
            onChange={(held) => set({ held })}
          />
        </>
      )}
    </RowsField>
  )
}

/** The offices, each with the group that holds it. */
export function OfficeRows({ typed, groups, faults, onChange }: WithGroups): ReactNode {
  return (
    <RowsField
      legend="Offices"
      one="office"
      rows={typed.offices}
      blank={{ name: "", group: "" }}
      fault={faults["body.offices"]}
      hint="Open offices are picked in turn; those that a group holds already count."
      onChange={(offices) => onChange({ offices })}
    >
      {(office, set, _, wrong) => (
        <>
          <RowInput
            label="Office"
            value={office.name}
            wrong={wrong}
            onChange={(name) => set({ name })}
          />
          <label>
            Held by
            <select value={office.group} onChange={({ target }) => set({ group: target.value })}>
              <option value="">open</option>
              {groups.map(({ key, name }) => (
                <option key={key} value={key}>
                  {visibleName(name)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </RowsField>
  )
}

/** The committees, each with the seats of every group. */
export function CommitteeRows({ typed, groups, faults, onChange }: WithGroups): ReactNode {
  return (
    <RowsField
      legend="Committees"
      one="committee"
      rows={typed.committees}
      blank={{ name: "", seats: {} }}
      fault={faults["body.committees"]}
      faultOf={rowFaultIn(faults, "committees")}
      onChange={(committees) => onChange({ committees })}
    >
      {(committee, set, _, wrong) => (
        <>
          <RowInput
            label="Committee"
            value={committee.name}
            wrong={wrong}
            onChange={(name) => set({ name })}
          />
          {groups.map(({ key, name }) => (
            <RowInput
              key={key}
              label={`Seats: ${visibleName(name)}`}
              inputMode="numeric"
              value={committee.seats[key] ?? ""}
              wrong={wrong}
              onChange={(own) => set({ seats: { ...committee.seats, [key]: own } })}
            />
          ))}
        </>
      )}
    </RowsField>
  )
}
